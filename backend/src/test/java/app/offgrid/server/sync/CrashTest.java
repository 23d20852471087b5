package app.offgrid.server.sync;

import static app.offgrid.server.sync.Samples.delete;
import static app.offgrid.server.sync.Samples.diverge;
import static app.offgrid.server.sync.Samples.id;
import static app.offgrid.server.sync.Samples.put;
import static app.offgrid.server.sync.Samples.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.ChangeResult;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process is killed between any two steps of a sync; another one goes on. */
class CrashTest {
    /** What a device has that reads page by page. */
    private static final class Reader {
        private final String device = id();
        private final Map<String, NoteSnapshot> notes = new HashMap<>();
        private long cursor;

        void readAll(SyncService service, String user) {
            SyncResponse page;
            do {
                page = service.sync(user, request(device, service.head(user).epoch(), cursor, 2, List.of()));
                long last = cursor;
                for (NoteSnapshot note : page.notes()) {
                    assertTrue(note.sequence() > last, "rising, and above the cursor");
                    last = note.sequence();
                    notes.put(note.noteId(), note);
                }
                assertTrue(page.cursor() >= last, "the cursor covers the page");
                cursor = page.cursor();
            } while (page.hasMore());
        }
    }

    @ParameterizedTest
    @MethodSource("app.offgrid.server.sync.Store#both")
    void aBatchKilledAtAnyStepTakesEffectOnceWhenItIsSentAgain(Store store) {
        int step = 0;
        while (killAndGoOn(store, step)) {
            step++;
        }
        assertTrue(step > 15, "the batch has many steps to be killed at, not " + step);
    }

    /** One story; false once the process lives to the end. */
    private static boolean killAndGoOn(Store store, int step) {
        // given an account with three notes and a device that has read them
        String user = store.account();
        SyncService other = store.service();
        String edited = id();
        String deleted = id();
        String disputed = id();
        SyncResponse made =
                other.sync(user, request(null, 0, put(edited, 0, "v1"), put(deleted, 0, "v1"), put(disputed, 0, "v1")));
        Reader reader = new Reader();
        reader.readAll(other, user);

        // when a process is killed at this step of a sync, the reader reads, a third device writes
        String created = id();
        NoteChange nothing = delete(id(), 1);
        SyncRequest batch = request(
                made.epoch(),
                made.cursor(),
                put(edited, 1, "v2"),
                put(created, 0, "new"),
                put(edited, 2, "v3"),
                delete(deleted, 1),
                diverge(disputed, 1, 0, "mine"),
                nothing);
        boolean isKilled = false;
        SyncResponse first = null;
        try {
            first = new Killer(store, step).store().service().sync(user, batch);
        } catch (KilledException e) {
            isKilled = true;
        }
        reader.readAll(other, user);
        other.sync(user, request(made.epoch(), 0, put(id(), 0, "somebody else's")));
        reader.readAll(other, user);

        // then the same batch sent again is accepted as a whole, each change once
        SyncResponse again = other.sync(user, batch);
        again.results().forEach(result -> assertEquals(ChangeResult.Outcome.ACCEPTED, result.outcome()));
        if (first != null) {
            assertEquals(first.results().toString(), again.results().toString(), "answered as the first time");
        }
        assertEquals(3 + 5 + 1, store.entries(user).size());
        store.requireSound(user);

        // and who has read all along has what a newcomer reads
        reader.readAll(other, user);
        Reader newcomer = new Reader();
        newcomer.readAll(other, user);
        assertEquals(newcomer.notes, reader.notes);
        assertEquals("v3", newcomer.notes.get(edited).fields().body());
        assertEquals(1, newcomer.notes.get(disputed).sides().size());
        return isKilled;
    }

    @ParameterizedTest
    @MethodSource("app.offgrid.server.sync.Store#both")
    void aChangeOfEpochKilledAtAnyStepIsMadeOnce(Store store) {
        boolean isKilled = true;
        for (int step = 0; isKilled; step++) {
            String user = store.account();
            String epoch = store.service().head(user).epoch();
            try {
                new Killer(store, step).store().service().sync(user, request(epoch, 7));
                isKilled = false;
            } catch (KilledException e) {
                isKilled = true;
            }
            SyncResponse first = store.service().sync(user, request(epoch, 7));
            SyncResponse second = store.service().sync(user, request(epoch, 7));
            assertEquals(SyncResponse.EPOCH_CHANGED, first.resync());
            assertEquals(first.epoch(), second.epoch());
            assertTrue(!epoch.equals(first.epoch()));
        }
    }
}
