package app.offgrid.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NotePatch;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.ChangeResult;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.ResponseJson;
import app.offgrid.notes.protocol.SyncJson;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A device that writes as fast as it can, and outlives the server: what it was not answered it sends again, and it knows
 * everything that it was ever told.
 */
final class LoadingDevice {
    private static final int MOST_CHANGES = 6;
    private static final int FEW_NOTES = 100;
    private static final int PAGE = 50;
    private static final int REPLAYED = 40;
    private static final String NAME = "A busy device";

    private final String deviceId = UUID.randomUUID().toString();
    private final String token;
    private final Random random;
    private final Map<String, NoteSnapshot> notes = new LinkedHashMap<>();
    private final Map<String, ChangeResult> accepted = new LinkedHashMap<>();
    private final List<NoteChange> lastAccepted = new ArrayList<>();
    private List<NoteChange> unanswered = new ArrayList<>();
    private String epoch;
    private long cursor;

    LoadingDevice(String token, long seed) {
        this.token = token;
        this.random = new Random(seed);
    }

    /** Syncs until the server is gone. */
    void loadUntilKilled(ServerProgram server, Runnable onAnswer) {
        try {
            while (true) {
                sync(server);
                onAnswer.run();
            }
        } catch (IOException killed) {
            // What was on its way is sent again to the next server.
        }
    }

    private void sync(ServerProgram server) throws IOException {
        if (unanswered.isEmpty()) {
            unanswered = batch();
        }
        List<NoteChange> sent = unanswered;
        SyncResponse answer = exchange(server, cursor, sent);
        for (int i = 0; i < sent.size(); i++) {
            ChangeResult result = answer.results().get(i);
            if (result.outcome() == ChangeResult.Outcome.ACCEPTED) {
                land(sent.get(i), result);
            } else {
                assertEquals(ChangeResult.Outcome.STALE, result.outcome(), () -> "" + result.message());
            }
        }
        unanswered = List.of();
        take(answer);
    }

    /** The device has its own changes; the server leaves them out of the page. */
    private void land(NoteChange change, ChangeResult result) {
        accepted.put(result.changeId(), result);
        lastAccepted.add(change);
        NoteSnapshot before = notes.getOrDefault(change.noteId(), NoteSnapshot.unknown(change.noteId()));
        if (result.sequence() > before.sequence()) {
            NoteFields base = before.isDeleted() ? NoteFields.EMPTY : before.fields();
            notes.put(
                    change.noteId(),
                    new NoteSnapshot(
                            change.noteId(),
                            result.revision(),
                            result.sequence(),
                            change.changeId(),
                            deviceId,
                            NAME,
                            base.apply(change.patch()),
                            before.sides()));
        }
    }

    private void take(SyncResponse page) {
        long last = cursor;
        for (NoteSnapshot note : page.notes()) {
            assertTrue(note.sequence() > last, "rising, and above the cursor");
            last = note.sequence();
            notes.put(note.noteId(), note);
        }
        assertTrue(page.cursor() >= last, "the cursor covers the page");
        cursor = page.cursor();
        epoch = page.epoch();
    }

    /** New notes, and edits of whatever this device knows, which others edit too. */
    private List<NoteChange> batch() {
        List<NoteChange> changes = new ArrayList<>();
        List<NoteSnapshot> known = new ArrayList<>(notes.values());
        Map<String, Long> bases = new HashMap<>();
        for (int i = 1 + random.nextInt(MOST_CHANGES); i > 0; i--) {
            boolean isNew = known.isEmpty() || random.nextInt(known.size() < FEW_NOTES ? 2 : 30) == 0;
            NoteSnapshot note = isNew
                    ? NoteSnapshot.unknown(UUID.randomUUID().toString())
                    : known.get(random.nextInt(known.size()));
            // The second change of a note in one batch is made on what the first will have made of it.
            long base = bases.merge(note.noteId(), note.revision(), (before, unused) -> before + 1);
            String text = deviceId + " " + random.nextInt();
            changes.add(NoteChange.put(
                    UUID.randomUUID().toString(),
                    note.noteId(),
                    base,
                    new NotePatch.Builder().set(Field.BODY, text).build(),
                    List.of()));
        }
        return changes;
    }

    private SyncResponse exchange(ServerProgram server, long from, List<NoteChange> changes) throws IOException {
        SyncRequest request = new SyncRequest(1, deviceId, NAME, epoch, from, PAGE, changes);
        return ResponseJson.read(server.post("/api/sync", token, SyncJson.write(request)), new ArrayList<>());
    }

    /** What was answered as accepted, by change id. */
    Map<String, ChangeResult> accepted() {
        return accepted;
    }

    /** Sends again what was accepted last before the kill; it is to be answered as the first time. */
    void replayLast(ServerProgram server) throws IOException {
        int from = Math.max(0, lastAccepted.size() - REPLAYED);
        List<NoteChange> changes = new ArrayList<>(lastAccepted.subList(from, lastAccepted.size()));
        for (ChangeResult again : exchange(server, cursor, changes).results()) {
            assertEquals(ChangeResult.Outcome.ACCEPTED, again.outcome());
            ChangeResult first = accepted.get(again.changeId());
            assertEquals(first.revision(), again.revision());
            assertEquals(first.sequence(), again.sequence());
        }
        lastAccepted.clear();
    }

    /** Everything this device was told of, after reading to the end. */
    Map<String, NoteSnapshot> readAll(ServerProgram server) throws IOException {
        SyncResponse page;
        do {
            page = exchange(server, cursor, List.of());
            take(page);
        } while (page.hasMore());
        return notes;
    }

    /** The whole account, read anew. */
    Map<String, NoteSnapshot> readAnew(ServerProgram server) throws IOException {
        LoadingDevice newcomer = new LoadingDevice(token, 0);
        return newcomer.readAll(server);
    }
}
