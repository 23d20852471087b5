package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.replica.NoteState;
import org.junit.jupiter.api.Test;

/** A change that the server does not take although it answers is noticed, and nothing else is taken for that. */
class StuckQueueStoriesTest extends TwoDevices {
    private static final long MINUTE = 60_000;

    private void theServerHasAFaultForTheNext(int requests) {
        for (int i = 0; i < requests; i++) {
            a.network().answerNext(500, null, "{}");
        }
    }

    @Test
    void aChangeOnWhichTheServerFailsAgainAndAgainIsNoticed() {
        theServerHasAFaultForTheNext(1000);
        a.type(n, "v2");
        a.sync();
        assertNull(a.status().stuckQueue(), "it may be chance");

        a.time().pass(30 * MINUTE);

        assertNotNull(a.status().stuckQueue());
        assertEquals(SyncStatus.State.STUCK, a.status().state());
        assertTrue(a.status().stuckQueue().answers() >= 3);
    }

    @Test
    void aServerThatAsksForPatienceHasNotLeftAnythingBehind() {
        for (int i = 0; i < 1000; i++) {
            a.network().answerNext(503, null, "{}");
        }
        a.type(n, "v2");
        a.sync();

        a.time().pass(30 * MINUTE);

        assertNull(a.status().stuckQueue());
        assertEquals(SyncStatus.State.WAITING, a.status().state());
    }

    @Test
    void itIsRememberedOverARestartAndForgottenOnceTheChangeIsTaken() {
        theServerHasAFaultForTheNext(1000);
        a.type(n, "v2");
        a.sync();
        a.time().pass(30 * MINUTE);

        a.crash();
        assertNotNull(a.status().stuckQueue());
        a.sync();

        assertEquals(NoteState.SYNCED, a.state(n));
        assertNull(a.status().stuckQueue());
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
    }

    @Test
    void aQueueWithoutANetworkIsNotStuck() {
        a.network().goOnline(false);
        a.type(n, "v2");
        a.sync();

        a.time().pass(48 * 60 * MINUTE);

        assertNull(a.status().stuckQueue());
        assertEquals(SyncStatus.State.OFFLINE, a.status().state());
    }

    @Test
    void aLongQueueThatMovesIsNotStuck() {
        a.network().goOnline(false);
        for (int i = 0; i < 350; i++) {
            a.write("T" + i, "text");
        }
        a.sync();
        a.time().pass(7 * 24 * 60 * MINUTE);
        a.network().goOnline(true);

        a.sync();

        assertNull(a.status().stuckQueue());
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
    }

    @Test
    void aPersonWhoWritesOnAndOnIsNotTakenForAStuckQueue() {
        a.post(SyncEvent.Kind.RESUMED);
        for (int i = 0; i < 200; i++) {
            a.network().hold();
            a.type(n, "v" + i);
            a.time().pass(10_000);
            a.type(n, "w" + i);
            a.network().release();
            a.time().runTasks();
        }

        assertNull(a.status().stuckQueue());
    }

    @Test
    void aNoteWhoseChangesAreTakenOneByOneIsNotStuckThoughTheServerFailsInBetween() {
        for (int i = 0; i < 10; i++) {
            a.network().letPass();
            a.network().answerNext(500, null, "{}");
            a.network().hold();
            a.type(n, "v" + i);
            a.sync();
            a.type(n, "w" + i);
            a.network().release();
            a.time().runTasks();
            assertEquals(NoteState.PENDING, a.state(n));
            a.time().shiftClock(5 * MINUTE);
        }

        assertNull(a.status().stuckQueue());
    }

    @Test
    void aQueueThatWaitsForAPersonsAnswerIsNotStuck() {
        for (int i = 0; i < 12; i++) {
            a.write("T" + i, "text");
        }
        a.sync();
        server.restoreBackup(app.offgrid.notes.testing.Device.EMAIL, 0);
        a.post(SyncEvent.Kind.RESUMED);
        a.type(n, "v2");

        a.time().pass(60 * MINUTE);

        assertEquals(SyncStatus.State.STUCK, a.status().state());
        assertTrue(a.status().question().notes() > 0);
        assertNull(a.status().stuckQueue());
    }

    @Test
    void theNextAccountKnowsNothingOfIt() {
        theServerHasAFaultForTheNext(20);
        a.type(n, "v2");
        a.sync();
        a.time().pass(30 * MINUTE);
        assertNotNull(a.status().stuckQueue());

        a.signOut();

        assertNull(a.status().stuckQueue());
    }
}
