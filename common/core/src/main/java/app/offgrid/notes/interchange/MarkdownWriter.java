package app.offgrid.notes.interchange;

import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.store.NoteWalk;
import java.io.IOException;

/** Writes a Markdown file a note, with front matter that reads back, in a folder for its notebook. */
final class MarkdownWriter implements NoteWriter {
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
        String title = note.fields().title();
        String name = note.versionOf() == null ? title : title + " - " + note.versionOf();
        String file = names.next(note.fields().notebook(), name, ".md");
        byte[] content = Utf8.encode(FrontMatter.write(note.noteId(), note.fields()));
        sink.write(file, note.fields().editedAt(), content);
    }

    @Override
    public void finish() throws IOException {
        sink.finish();
    }
}
