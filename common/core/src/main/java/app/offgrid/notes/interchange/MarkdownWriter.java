package app.offgrid.notes.interchange;

import app.offgrid.notes.markdown.Headline;
import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.store.NoteWalk;
import java.io.IOException;

/** Writes a Markdown file a note, with front matter that reads back, in a folder for its notebook. */
final class MarkdownWriter implements NoteWriter {
    /** So much of a text is looked at for a name. */
    private static final int BEGINNING = 300;

    private final ArchiveSink sink;
    private final FileNames names = new FileNames();

    MarkdownWriter(ArchiveSink sink) {
        this.sink = sink;
    }

    @Override
    public void begin(int count) {
        // An archive has no head.
    }

    @Override
    public void write(NoteWalk.Stop note) throws IOException {
        String title = headline(note.fields());
        String name = note.versionOf() == null ? title : title + " - " + note.versionOf();
        String file = names.next(note.fields().notebook(), name, ".md");
        byte[] content = Utf8.encode(FrontMatter.write(note.noteId(), note.fields()));
        sink.write(file, note.fields().editedAt(), content);
    }

    /** Files are found by their names too, and most quick notes have no title. */
    private static String headline(NoteFields fields) {
        return Headline.of(fields.title(), FieldRules.cut(fields.body(), BEGINNING))
                .text();
    }

    @Override
    public void finish() throws IOException {
        sink.finish();
    }
}
