package app.offgrid.server.sync;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NotePatch;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncRequest;
import java.util.List;
import java.util.UUID;

/** Notes and changes for tests. */
final class Samples {
    static final String DEVICE = UUID.randomUUID().toString();

    private Samples() {}

    static String id() {
        return UUID.randomUUID().toString();
    }

    static NotePatch body(String text) {
        return new NotePatch.Builder().set(Field.BODY, text).build();
    }

    static NoteChange put(String noteId, long base, String text, String... resolves) {
        return NoteChange.put(id(), noteId, base, body(text), List.of(resolves));
    }

    static NoteChange delete(String noteId, long base, String... resolves) {
        return NoteChange.delete(id(), noteId, base, List.of(resolves));
    }

    static NoteChange diverge(String noteId, long base, long forkedFrom, String text, String... resolves) {
        return NoteChange.diverge(id(), noteId, base, forkedFrom, text == null ? null : body(text), List.of(resolves));
    }

    static SyncRequest request(String epoch, long cursor, NoteChange... changes) {
        return request(DEVICE, epoch, cursor, 500, List.of(changes));
    }

    static SyncRequest request(String device, String epoch, long cursor, int limit, List<NoteChange> changes) {
        return new SyncRequest(1, device, "Ana's phone", epoch, cursor, limit, changes);
    }

    static NoteSnapshot note(String noteId, long revision, long sequence, String text, Side... sides) {
        NoteFields fields = text == null ? null : NoteFields.EMPTY.withBody(text);
        return new NoteSnapshot(noteId, revision, sequence, id(), DEVICE, "Ana's phone", fields, List.of(sides));
    }

    static JournalEntry entry(String noteId, long revision, long sequence, String text) {
        return new JournalEntry(note(noteId, revision, sequence, text), new Totals(sequence, 1, 1, 5), 1000 + sequence);
    }
}
