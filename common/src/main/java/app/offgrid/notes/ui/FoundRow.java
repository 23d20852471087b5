package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.FoundNote;
import app.offgrid.notes.search.Range;
import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import java.util.ArrayList;
import java.util.List;

/** A found note with the hits marked in its title and in a piece of its text. */
final class FoundRow extends Container {
    FoundRow(FoundNote found, long now, Runnable open) {
        super(new BorderLayout(), "NoteRow");
        String headline = found.note().headline().text();
        boolean wordless = headline.length() == 0;
        String time = Times.brief(found.note().editedAt(), now);
        Component heading = wordless
                ? Parts.label(Texts.nameOf(headline), "NoteUntitled")
                : new MarkedText(marks(headline, found.headlineMarks()));
        heading.setUIID(wordless ? "NoteUntitled" : "NoteTitle");
        Container text = new Container(BoxLayout.y());
        text.add(Parts.row(heading, Parts.label(time, "NoteTime")));
        if (found.snippet().text().length() > 0) {
            MarkedText snippet =
                    new MarkedText(marks(found.snippet().text(), found.snippet().ranges()));
            snippet.setUIID("NotePreview");
            text.add(snippet);
        }
        if (!found.note().tags().isEmpty()) {
            Container tags = new Container(BoxLayout.x(), "NoteMeta");
            for (String tag : found.note().tags()) {
                tags.add(Parts.label(tag, "Tag"));
            }
            text.add(tags);
        }
        Button lead = Parts.button("found-" + found.note().noteId(), "", "CardPlain", open);
        lead.setAccessibilityText(Texts.of("list.row", Texts.nameOf(headline), time));
        add(BorderLayout.CENTER, text).add(BorderLayout.WEST, lead);
        setLeadComponent(lead);
    }

    private static List<Mark> marks(String text, List<Range> ranges) {
        List<Mark> marks = new ArrayList<Mark>();
        int at = 0;
        for (Range range : ranges) {
            if (range.start() > at) {
                marks.add(new Mark(text.substring(at, range.start()), null));
            }
            marks.add(new Mark(text.substring(range.start(), range.end()), "MarkHit"));
            at = range.end();
        }
        marks.add(new Mark(text.substring(at), null));
        return marks;
    }
}
