package app.offgrid.notes.interchange;

import app.offgrid.notes.markup.HtmlToMarkdown;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import java.io.IOException;

/** Reads Markdown, text and HTML files: the folder is the notebook, the first heading or the file's name the title. */
final class MarkdownReader extends NoteFiles {
    private static final String[] TEXTS = {".md", ".markdown", ".mdown", ".txt", ".text"};
    private static final String[] PAGES = {".html", ".htm", ".xhtml"};

    MarkdownReader(ArchiveFiles files, int total, Identities identities, Findings findings) {
        super(files, total, identities, findings);
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
    ForeignNote read() throws IOException {
        String fileName = files.fileName();
        if (!isText(fileName) && !isPage(fileName)) {
            findings.add(files.name(), NotTaken.Reason.ATTACHMENT, "");
            return null;
        }
        String text = files.text();
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
        return new ForeignNote(files.name(), id, fields, noteId != null);
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
}
