package app.offgrid.notes.interchange;

import app.offgrid.notes.markup.HtmlToMarkdown;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import java.io.IOException;

/** Reads Markdown, text and HTML files: the folder is the notebook, the first heading or the file's name the title. */
final class MarkdownReader implements NoteReader {
    private static final String[] TEXTS = {".md", ".markdown", ".mdown", ".txt", ".text"};
    private static final String[] PAGES = {".html", ".htm", ".xhtml"};

    private final ArchiveFiles files;
    private final int total;
    private final Identities identities;
    private final Findings findings;
    private ForeignNote note;

    MarkdownReader(ArchiveFiles files, int total, Identities identities, Findings findings) {
        this.files = files;
        this.total = total;
        this.identities = identities;
        this.findings = findings;
    }

    static boolean isText(String fileName) {
        return endsIn(fileName, TEXTS);
    }

    static boolean isPage(String fileName) {
        return endsIn(fileName, PAGES);
    }

    private static boolean endsIn(String fileName, String[] endings) {
        String lower = fileName.toLowerCase();
        for (String ending : endings) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int total() {
        return total;
    }

    @Override
    public boolean advance() throws IOException {
        note = null;
        if (!files.next()) {
            return false;
        }
        String name = files.name();
        if (!files.hasSafeName()) {
            findings.add(name, NotTaken.Reason.UNSAFE_NAME, "");
        } else if (isText(name) || isPage(name)) {
            try {
                read(files.text());
            } catch (OverLimitException e) {
                if (e.isOfAll()) {
                    throw e;
                }
                findings.add(name, NotTaken.Reason.OVER_LIMIT, e.getMessage());
            } catch (IOException e) {
                findings.add(name, NotTaken.Reason.UNREADABLE, String.valueOf(e.getMessage()));
            }
        } else {
            findings.add(name, NotTaken.Reason.ATTACHMENT, "");
        }
        return true;
    }

    private void read(String text) {
        String fileName = files.fileName();
        String baseName = fileName.substring(0, fileName.lastIndexOf('.'));
        NoteFields fields;
        String noteId = null;
        if (isPage(fileName)) {
            HtmlToMarkdown page = HtmlToMarkdown.of(text);
            String title = page.title().length() == 0 ? baseName : page.title();
            fields = NoteFields.EMPTY.withTitle(title).withBody(page.markdown());
            for (String attachment : page.attachments()) {
                findings.add(files.name(), NotTaken.Reason.ATTACHMENT, attachment);
            }
        } else {
            FrontMatter front = FrontMatter.parse(text);
            String body = front.body(text);
            fields = front.hasTitle() ? front.fields().withBody(body) : titled(front.fields(), body, baseName);
            noteId = front.noteId();
        }
        if (fields.notebook() == null && noteId == null && files.folder().length() > 0) {
            fields = fields.with(Field.NOTEBOOK, files.folder());
        }
        fields = noteId == null ? stamped(fields) : fields;
        String id = noteId == null ? identities.ofContent("markdown", fileName, text) : identities.unique(noteId);
        note = new ForeignNote(files.name(), id, fields, noteId != null);
    }

    /** A heading of the first level that the text begins with is the title; it is not said twice. */
    private static NoteFields titled(NoteFields fields, String body, String baseName) {
        int start = 0;
        while (start < body.length() && body.charAt(start) <= ' ') {
            start++;
        }
        if (!body.startsWith("# ", start)) {
            return fields.withTitle(baseName).withBody(body);
        }
        int end = body.indexOf('\n', start);
        String title = body.substring(start + 2, end < 0 ? body.length() : end).trim();
        int rest = end < 0 ? body.length() : end + 1;
        while (rest < body.length() && (body.charAt(rest) == '\n' || body.charAt(rest) == '\r')) {
            rest++;
        }
        return fields.withTitle(title).withBody(body.substring(rest));
    }

    /** What the file does not say of its times, the archive may. */
    private NoteFields stamped(NoteFields fields) {
        long changed = files.modifiedAt();
        NoteFields result = fields;
        if (result.editedAt() == 0) {
            long edited = changed == 0 ? result.createdAt() : changed;
            result = result.with(Field.EDITED_AT, Long.valueOf(edited));
        }
        return result.createdAt() == 0 ? result.with(Field.CREATED_AT, Long.valueOf(result.editedAt())) : result;
    }

    @Override
    public ForeignNote note() {
        return note;
    }

    @Override
    public void close() {
        files.close();
    }
}
