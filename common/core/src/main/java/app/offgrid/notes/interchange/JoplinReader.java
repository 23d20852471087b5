package app.offgrid.notes.interchange;

import app.offgrid.notes.markup.HtmlToMarkdown;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.WholeNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads Joplin's export: a first pass for notebooks and tags, a second one for the notes. */
final class JoplinReader extends NoteFiles {
    private static final int NOTEBOOK_DEPTH = 16;

    private final Map<String, JoplinItem> folders = new HashMap<String, JoplinItem>();
    private final Map<String, String> tagNames = new HashMap<String, String>();
    private final Map<String, List<String>> tagsOfNotes = new HashMap<String, List<String>>();

    private JoplinReader(ArchiveFiles files, int total, Identities identities, Findings findings) {
        super(files, total, identities, findings);
    }

    /** Reads the archive once for what the notes refer to. */
    static JoplinReader open(
            Archive archive, int total, BoundedInput.Budget budget, Identities identities, Findings findings)
            throws IOException {
        JoplinReader reader = new JoplinReader(new ArchiveFiles(archive, budget), total, identities, findings);
        ArchiveFiles first = new ArchiveFiles(archive, budget);
        try {
            while (first.next()) {
                JoplinItem item = isItem(first) ? quietly(first) : null;
                if (item != null) {
                    reader.learn(item);
                }
            }
        } finally {
            first.close();
        }
        return reader;
    }

    /** True for names like {@code 0123456789abcdef0123456789abcdef.md}. */
    static boolean isItemName(String fileName) {
        if (fileName.length() != 35 || !fileName.endsWith(".md")) {
            return false;
        }
        for (int i = 0; i < 32; i++) {
            if (Character.digit(fileName.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isItem(ArchiveFiles files) {
        return files.hasSafeName() && isItemName(files.fileName());
    }

    /** What cannot be read is told of in the second pass. */
    private static JoplinItem quietly(ArchiveFiles files) throws IOException {
        try {
            return JoplinItem.parse(files.text());
        } catch (OverLimitException e) {
            if (e.isOfAll()) {
                throw e;
            }
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    private void learn(JoplinItem item) {
        if (item.type() == JoplinItem.FOLDER) {
            folders.put(item.id(), item);
        } else if (item.type() == JoplinItem.TAG) {
            tagNames.put(item.id(), item.title());
        } else if (item.type() == JoplinItem.NOTE_TAG) {
            List<String> tags = tagsOfNotes.get(item.value("note_id"));
            if (tags == null) {
                tags = new ArrayList<String>();
                tagsOfNotes.put(item.value("note_id"), tags);
            }
            tags.add(item.value("tag_id"));
        }
    }

    /** The files of attachments; each is told of by its item. */
    private static boolean isInResources(String name) {
        return name.startsWith("resources/") || name.indexOf("/resources/") >= 0;
    }

    @Override
    ForeignNote read() throws IOException {
        String name = files.name();
        if (!isItemName(files.fileName())) {
            if (!isInResources(name)) {
                findings.add(name, NotTaken.Reason.UNKNOWN_TYPE, "");
            }
            return null;
        }
        JoplinItem item = JoplinItem.parse(files.text());
        if (item == null) {
            findings.add(name, NotTaken.Reason.UNREADABLE, "it does not end like an item of Joplin");
            return null;
        }
        if (item.isTrue("encryption_applied")) {
            findings.add(name, NotTaken.Reason.ENCRYPTED, "");
            return null;
        }
        switch (item.type()) {
            case JoplinItem.NOTE:
                return readNote(item);
            case JoplinItem.RESOURCE:
                findings.add(item.title(), NotTaken.Reason.ATTACHMENT, item.value("mime"));
                break;
            case JoplinItem.FOLDER:
            case JoplinItem.TAG:
            case JoplinItem.NOTE_TAG:
                break;
            default:
                findings.add(name, NotTaken.Reason.UNKNOWN_TYPE, "type " + item.type());
        }
        return null;
    }

    private ForeignNote readNote(JoplinItem item) {
        String body = item.value("markup_language").equals("2")
                ? HtmlToMarkdown.of(item.body()).markdown()
                : item.body();
        if (item.isTrue("is_todo")) {
            String box = item.isSet("todo_completed") ? "- [x] " : "- [ ] ";
            body = box + item.title() + (body.length() > 0 ? "\n\n" + body : "");
        }
        if (item.isSet("source_url") && body.indexOf(item.value("source_url")) < 0) {
            body = body + (body.length() > 0 ? "\n\n" : "") + item.value("source_url");
        }
        long created = time(item, "user_created_time", "created_time");
        long edited = time(item, "user_updated_time", "updated_time");
        NoteFields fields = NoteFields.EMPTY
                .withTitle(item.title())
                .withBody(body)
                .withTags(tags(item.id()))
                .with(Field.NOTEBOOK, notebook(item.value("parent_id")))
                .with(Field.CREATED_AT, Long.valueOf(created))
                .with(Field.EDITED_AT, Long.valueOf(edited));
        if (item.isSet("deleted_time")) {
            fields = fields.with(Field.TRASHED_AT, deletedAt(item.value("deleted_time"), edited));
        }
        String title = item.title().length() == 0 ? files.fileName() : item.title();
        return new ForeignNote(title, identities.of("joplin", item.id()), fields, false);
    }

    /** Milliseconds or, in some versions, a date. */
    private static Long deletedAt(String value, long otherwise) {
        Long date = Timestamps.parse(value);
        Long time = date == null ? WholeNumber.parse(value) : date;
        return time == null ? Long.valueOf(otherwise) : time;
    }

    private static long time(JoplinItem item, String name, String fallback) {
        Long time = Timestamps.parse(item.value(name));
        time = time == null ? Timestamps.parse(item.value(fallback)) : time;
        return time == null ? 0 : time.longValue();
    }

    private List<String> tags(String noteId) {
        List<String> names = new ArrayList<String>();
        List<String> ids = tagsOfNotes.get(noteId);
        for (int i = 0; ids != null && i < ids.size(); i++) {
            String name = tagNames.get(ids.get(i));
            if (name != null && name.length() > 0) {
                names.add(name);
            }
        }
        return names;
    }

    /** The names from the outermost notebook to this one, with slashes; null for none. */
    private String notebook(String folderId) {
        String path = null;
        JoplinItem folder = folders.get(folderId);
        for (int depth = 0; folder != null && depth < NOTEBOOK_DEPTH; depth++) {
            path = path == null ? folder.title() : folder.title() + "/" + path;
            folder = folders.get(folder.value("parent_id"));
        }
        return path;
    }
}
