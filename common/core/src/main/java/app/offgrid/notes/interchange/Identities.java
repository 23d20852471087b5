package app.offgrid.notes.interchange;

import app.offgrid.notes.note.Sha256;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.note.Uuid;
import java.util.HashMap;
import java.util.Map;

/**
 * The ids of imported notes: made from where a note comes from, so that the same note gets the same id on every run and on
 * every device. Two notes of one run never get the same id: the second gets that of the second, on every run.
 */
final class Identities {
    private final Map<String, Integer> met = new HashMap<String, Integer>();

    /**
     * @param kind of the source
     * @param key the note's id there
     */
    String of(String kind, String key) {
        return unique(Uuid.fromName(kind + " " + key));
    }

    /** For a source without ids: by what the note is called and says. */
    String ofContent(String kind, String name, String content) {
        byte[] hash = Sha256.of(Utf8.encode(content));
        StringBuilder key = new StringBuilder(name).append('\n');
        for (byte b : hash) {
            key.append((char) ('a' + (b >> 4 & 15))).append((char) ('a' + (b & 15)));
        }
        return of(kind, key.toString());
    }

    /** An id that the source says is one of this app's. */
    String unique(String noteId) {
        Integer before = met.get(noteId);
        int times = before == null ? 1 : before.intValue() + 1;
        met.put(noteId, Integer.valueOf(times));
        return times == 1 ? noteId : Uuid.fromName(noteId + " #" + times);
    }
}
