package app.offgrid.notes.ui;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import com.codename1.ui.Container;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.FlowLayout;
import java.util.List;

/** One version of a note in a conflict, with the words marked that make it differ. */
final class VersionCard extends Container {
    private VersionCard(String chip, String chipUiid, String head) {
        super(BoxLayout.y(), "Card");
        add(FlowLayout.encloseIn(Parts.label(chip, chipUiid)));
        if (head != null) {
            add(Parts.text(head, "CardSoft"));
        }
    }

    static VersionCard mine(Conflict conflict, Screens screens) {
        String head = ConflictWords.headOf(conflict.mine(), conflict.myDevice(), true, screens);
        VersionCard card = new VersionCard(Texts.of("conflict.mine"), "VersionMine", head);
        card.setName("mine");
        return card.with(conflict, conflict.mine(), conflict.theirs(), "MarkMine");
    }

    static VersionCard theirs(Conflict conflict, Screens screens) {
        String head = ConflictWords.headOf(conflict.theirs(), conflict.theirDevice(), false, screens);
        VersionCard card = new VersionCard(Texts.of("conflict.theirs"), "VersionTheirs", head);
        card.setName("theirs");
        return card.with(conflict, conflict.theirs(), conflict.mine(), "MarkTheirs");
    }

    /** What both were made from. */
    static VersionCard before(Conflict conflict) {
        VersionCard card = new VersionCard(Texts.of("conflict.before"), "VersionBase", null);
        card.setName("before");
        NoteFields base = conflict.base();
        if (base != null) {
            card.add(Parts.text(Texts.of("decide.before.legend"), "CardSoft"));
        } else {
            card.add(Parts.text(Texts.of("conflict.before.unknown"), "CardSoft"));
            return card;
        }
        NoteFields mine = conflict.mine() == null ? base : conflict.mine();
        NoteFields theirs = conflict.theirs() == null ? base : conflict.theirs();
        if (base.title().length() > 0) {
            card.add(title(Mark.gone(base.title(), mine.title(), theirs.title(), "MarkGone")));
        }
        card.add(new MarkedText(Mark.gone(base.body(), mine.body(), theirs.body(), "MarkGone")));
        return card;
    }

    private VersionCard with(Conflict conflict, NoteFields version, NoteFields other, String uiid) {
        if (version == null) {
            add(Parts.text(Texts.of("decide.nothingLeft"), "CardText"));
            return this;
        }
        NoteFields base = conflict.base() != null ? conflict.base() : other == null ? version : other;
        if (version.title().length() > 0) {
            add(title(Mark.added(base.title(), version.title(), uiid)));
        }
        add(new MarkedText(Mark.added(base.body(), version.body(), uiid)));
        for (Field field : conflict.fields()) {
            if (!ConflictWords.isText(field)) {
                String value = ConflictWords.value(field, version);
                add(Parts.text(ConflictWords.fieldName(field) + ": " + value, "CardSoft"));
            }
        }
        return this;
    }

    static MarkedText title(List<Mark> marks) {
        MarkedText title = new MarkedText(marks);
        title.setUIID("MarkedTitle");
        return title;
    }
}
