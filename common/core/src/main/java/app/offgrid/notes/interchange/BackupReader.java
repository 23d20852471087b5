package app.offgrid.notes.interchange;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Uuid;
import app.offgrid.notes.protocol.FieldsJson;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import java.io.IOException;
import java.util.Map;

/** Reads this app's own backup. Notes keep their ids and come back as they were, those over a limit too. */
final class BackupReader implements NoteReader {
    private final ArchiveFiles files;
    private final JsonItems items;
    private final Identities identities;
    private final Findings findings;
    private int total;
    private int position;
    private ForeignNote note;

    /** @throws IOException if the file is no backup, or one of a newer version */
    BackupReader(ArchiveFiles files, Identities identities, Findings findings) throws IOException {
        this.files = files;
        this.identities = identities;
        this.findings = findings;
        if (!files.next()) {
            throw new IOException("there is no file");
        }
        this.items = new JsonItems(files.reader());
        try {
            readHead();
        } catch (JsonException e) {
            throw new IOException("this is no backup: " + e.getMessage());
        }
    }

    private void readHead() throws IOException {
        Object version = null;
        for (String member = items.nextMember(); member != null; member = items.nextMember()) {
            Object value = items.value();
            if (member.equals("version")) {
                version = value;
            } else if (member.equals("count") && value instanceof Long) {
                total = (int) Math.min(ImportLimits.ITEMS, Math.max(0, ((Long) value).longValue()));
            }
        }
        if (!(version instanceof Long) || ((Long) version).longValue() != BackupFormat.VERSION) {
            throw new IOException("the backup has version " + version + "; this app knows " + BackupFormat.VERSION);
        }
    }

    @Override
    public int total() {
        return total;
    }

    @Override
    public boolean advance() throws IOException {
        note = null;
        position++;
        String item = "note " + position;
        if (position > ImportLimits.ITEMS) {
            throw new OverLimitException("more than " + ImportLimits.ITEMS + " notes", true);
        }
        try {
            String json = items.nextNote();
            if (json == null) {
                return false;
            }
            Object tree = Json.parse(json);
            Object noteId = tree instanceof Map ? ((Map<?, ?>) tree).get("noteId") : null;
            Object fields = tree instanceof Map ? ((Map<?, ?>) tree).get("fields") : null;
            if (noteId instanceof String && Uuid.isCanonical((String) noteId) && fields instanceof Map) {
                NoteFields content = FieldsJson.read((Map<?, ?>) fields, "$");
                String name = content.title().length() == 0 ? item : content.title();
                note = new ForeignNote(name, identities.unique((String) noteId), content, true);
            } else {
                findings.add(item, NotTaken.Reason.UNREADABLE, "it has no id or no fields");
            }
        } catch (OverLimitException e) {
            if (e.isOfAll()) {
                throw e;
            }
            findings.add(item, NotTaken.Reason.OVER_LIMIT, e.getMessage());
        } catch (JsonException e) {
            findings.add(item, NotTaken.Reason.UNREADABLE, e.getMessage());
        }
        return true;
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
