package app.offgrid.server.sync;

import static app.offgrid.server.sync.Samples.delete;
import static app.offgrid.server.sync.Samples.diverge;
import static app.offgrid.server.sync.Samples.id;
import static app.offgrid.server.sync.Samples.put;
import static app.offgrid.server.sync.Samples.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.ChangeResult;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HousekeepingTest {
    private static final long RETENTION = Duration.ofDays(90).toMillis();
    private static final long MOST_FORGOTTEN = 3;
    private static final long HOUR = Housekeeping.UNTIL_ALL_REQUESTS_ENDED.toMillis();

    private long now = 1_790_000_000_000L;
    private final String edited = id();
    private final String deleted = id();
    private final String disputed = id();
    private String epoch;

    private static SyncResponse sync(Store store, String user, String epoch, long cursor, NoteChange... changes) {
        return store.service().sync(user, request(epoch, cursor, changes));
    }

    private void keepHouse(Store store, long at) {
        new Housekeeping(
                        store.journal(),
                        store.upkeep(),
                        Duration.ofDays(90),
                        MOST_FORGOTTEN,
                        () -> Instant.ofEpochMilli(at))
                .run();
    }

    /** Sequences 1 to 8, of which only the last is an edit of a note that is there. */
    private String accountWithAPast(Store store) {
        String user = store.account();
        SyncService service = store.service(SyncLimits.DEFAULT, () -> now);
        epoch = service.sync(
                        user,
                        request(
                                null,
                                0,
                                put(edited, 0, "v1"),
                                put(edited, 1, "v2"),
                                put(deleted, 0, "v1"),
                                delete(deleted, 1),
                                diverge(disputed, 0, 1, "mine"),
                                put(edited, 2, "v3"),
                                put(id(), 0, "kept"),
                                delete(id(), 1)))
                .epoch();
        return user;
    }

    @ParameterizedTest
    @MethodSource("app.offgrid.server.sync.Store#both")
    void nothingGoesBeforeItsTime(Store store) {
        String user = accountWithAPast(store);
        keepHouse(store, now + RETENTION);
        assertEquals(7, store.entries(user).size());
        store.requireSound(user);
    }

    @ParameterizedTest
    @MethodSource("app.offgrid.server.sync.Store#both")
    void supersededVersionsGoAndTheLatestStay(Store store) {
        String user = accountWithAPast(store);
        keepHouse(store, now + RETENTION + 1);
        assertEquals(
                List.of(4L, 5L, 6L, 7L),
                store.entries(user).stream().map(JournalEntry::sequence).toList());
        assertEquals(4, sync(store, user, epoch, 0).notes().size());
        assertEquals(
                8,
                sync(store, user, epoch, 7, put(edited, 3, "v4"))
                        .results()
                        .get(0)
                        .sequence());
    }

    @ParameterizedTest
    @MethodSource("app.offgrid.server.sync.Store#both")
    void tombstonesGoARoundAfterTheFloorWasRaised(Store store) {
        String user = accountWithAPast(store);
        keepHouse(store, now + RETENTION + 1);
        assertEquals(
                SyncResponse.CURSOR_EXPIRED,
                sync(store, user, epoch, 3, put(id(), 0, "x")).resync());
        assertNull(sync(store, user, epoch, 4).resync(), "it has seen the tombstone");
        assertEquals(4, sync(store, user, epoch, 0).notes().size(), "the tombstone is still there");
        keepHouse(store, now + RETENTION + HOUR);
        assertEquals(4, sync(store, user, epoch, 0).notes().size(), "a request may still be under way");
        keepHouse(store, now + RETENTION + HOUR + 1);
        SyncResponse page = sync(store, user, epoch, 0);
        assertEquals(3, page.notes().size());
        assertEquals(
                List.of(),
                page.notes().stream()
                        .map(NoteSnapshot::noteId)
                        .filter(deleted::equals)
                        .toList());
        assertEquals(7, store.journal().lastSequence(user), "nothing was taken from the expired request");
    }

    @ParameterizedTest
    @MethodSource("app.offgrid.server.sync.Store#both")
    void aNoteThatIsSentOnceMoreAfterItsDeletionWasForgottenDoesNotComeBack(Store store) {
        // given an account that has forgotten its tombstones
        String user = accountWithAPast(store);
        keepHouse(store, now + RETENTION + 1);
        keepHouse(store, now + RETENTION + HOUR + 1);
        // when a device that began at 0 sends a note once more that is long deleted
        SyncResponse answer = sync(store, user, epoch, 0, put(deleted, 0, "v1"));
        // then it hears so
        assertEquals(ChangeResult.Outcome.STALE, answer.results().get(0).outcome());
        assertTrue(answer.results().get(0).current().isDeleted());
        assertEquals(2, answer.results().get(0).current().revision());
        assertEquals(4, answer.results().get(0).current().sequence());
        // and may still put it on the tombstone, as a person chose
        SyncResponse back = sync(store, user, epoch, 0, put(deleted, 2, "v1"));
        assertEquals(3, back.results().get(0).revision());
    }

    @ParameterizedTest
    @MethodSource("app.offgrid.server.sync.Store#both")
    void aDeviceThatReadsTheAccountWholeIsNotSentBack(Store store) {
        String user = accountWithAPast(store);
        SyncService service = store.service(SyncLimits.DEFAULT, () -> now);
        now += RETENTION;
        String late = id();
        service.sync(user, request(epoch, 7, put(late, 0, "x"), delete(late, 1), put(id(), 0, "y")));
        now += RETENTION + 1;
        keepHouse(store, now);
        String device = id();
        SyncResponse first = service.sync(user, request(device, epoch, 0, 1, List.of()));
        assertEquals(4, first.cursor());
        SyncResponse second = service.sync(user, request(device, epoch, first.cursor(), 1, List.of()));
        assertNull(second.resync());
        assertNull(
                service.sync(user, request(device, epoch, first.cursor(), 1, List.of()))
                        .resync(),
                "sent again");
        assertEquals(
                SyncResponse.CURSOR_EXPIRED,
                service.sync(user, request(id(), epoch, first.cursor(), 1, List.of()))
                        .resync(),
                "another device at the same cursor");
    }

    @ParameterizedTest
    @MethodSource("app.offgrid.server.sync.Store#both")
    void aKillAtAnyStepLeavesAnAccountThatTheNextRoundMends(Store store) {
        boolean isKilled = true;
        for (int step = 0; isKilled; step++) {
            String user = accountWithAPast(store);
            store.upkeep().raiseFloor(user, 4, now);
            Store doomed = new Killer(store, step).store();
            try {
                keepHouse(doomed, now + RETENTION + 1);
                isKilled = false;
            } catch (KilledException e) {
                isKilled = true;
            }
            keepHouse(store, now + RETENTION + 1);
            assertEquals(
                    List.of(5L, 6L, 7L),
                    store.entries(user).stream().map(JournalEntry::sequence).toList());
            assertEquals(3, sync(store, user, epoch, 0).notes().size());
            store.journal().remove(user);
            store.view().remove(user);
        }
    }
}
