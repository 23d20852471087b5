package app.offgrid.notes.testing;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Sha256;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.ChangeResult;
import app.offgrid.notes.protocol.FieldsJson;
import app.offgrid.notes.protocol.SnapshotJson;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One account of the {@link ModelServer}: its journal, and what can be read from it. */
final class ModelAccount {
    final String userId;
    final List<ModelServer.Entry> journal = new ArrayList<>();
    final Map<String, ModelServer.Entry> byChange = new HashMap<>();
    final Map<String, NoteSnapshot> latest = new HashMap<>();
    String epoch = "epoch-1";
    /** Tombstones up to this sequence are gone. */
    long tombstonesFrom;

    ModelAccount(String userId) {
        this.userId = userId;
    }

    void append(ModelServer.Entry entry) {
        journal.add(entry);
        byChange.put(entry.changeId(), entry);
        latest.put(entry.note().noteId(), entry.note());
    }

    /** Forgets everything after the first entries. */
    void truncate(int length) {
        List<ModelServer.Entry> kept = new ArrayList<>(journal.subList(0, length));
        journal.clear();
        byChange.clear();
        latest.clear();
        kept.forEach(this::append);
    }

    /** @param lying true for a digest that is wrong */
    Map<String, Object> digest(boolean lying) {
        long sum = 0;
        long count = 0;
        for (NoteSnapshot note : latest.values()) {
            if (!note.isDeleted()) {
                byte[] hash = Sha256.of(Utf8.encode(note.noteId() + ":" + note.revision()));
                sum += ByteBuffer.wrap(hash).getLong();
                count++;
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("epoch", epoch);
        answer.put("sequence", (long) journal.size());
        answer.put("count", count);
        answer.put("digest", String.format("%016x", lying ? ~sum : sum));
        return answer;
    }

    Map<String, Object> history(String noteId, long before, int limit) {
        List<Object> versions = new ArrayList<>();
        for (int i = journal.size() - 1; i >= 0 && versions.size() < limit; i--) {
            NoteSnapshot note = journal.get(i).note();
            if (note.noteId().equals(noteId) && note.revision() < before) {
                versions.add(version(note));
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("versions", versions);
        return answer;
    }

    private static Map<String, Object> version(NoteSnapshot note) {
        Map<String, Object> version = new LinkedHashMap<>(SnapshotJson.write(note));
        version.remove("sides");
        for (Side side : note.sides()) {
            if (side.changeId().equals(note.changeId())) {
                version.put("forkedFrom", side.forkedFrom());
                version.put("deleted", side.isDeleted());
                version.put("fields", side.isDeleted() ? null : FieldsJson.write(side.fields()));
            }
        }
        return version;
    }

    SyncResponse page(SyncRequest request, List<ChangeResult> results, Set<String> taken) {
        List<NoteSnapshot> notes = new ArrayList<>();
        long cursor = journal.size();
        boolean hasMore = false;
        for (int i = (int) request.cursor(); i < journal.size(); i++) {
            ModelServer.Entry entry = journal.get(i);
            boolean isLatest = latest.get(entry.note().noteId()) == entry.note();
            if (isLatest && !taken.contains(entry.changeId())) {
                if (notes.size() == request.limit()) {
                    hasMore = true;
                    cursor = notes.get(notes.size() - 1).sequence();
                    break;
                }
                notes.add(entry.note());
            }
        }
        return SyncResponse.page(epoch, cursor, hasMore, 0, results, notes);
    }
}
