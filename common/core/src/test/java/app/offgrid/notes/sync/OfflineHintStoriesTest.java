package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.replica.NoteState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The platform says that there is no network, rightly or not (behind a VPN on demand it is wrong for days). Its word keeps
 * timers from trying, and no person.
 */
class OfflineHintStoriesTest extends TwoDevices {
    @BeforeEach
    void givenAnOpenAppOnAPlatformThatSeesNoNetwork() {
        a.post(SyncEvent.Kind.RESUMED);
        a.post(SyncEvent.Kind.OFFLINE);
        assertEquals(SyncStatus.State.OFFLINE, a.status().state());
    }

    private int requests() {
        return a.network().seen().size();
    }

    @Test
    void whereItIsWrongAnEditArrivesAndEverythingGoesOn() {
        a.type(n, "v2");
        a.time().pass(SyncEngine.EDIT_PAUSE_MILLIS);

        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
        b.sync();
        b.type(n, "v3");
        b.sync();
        a.time().pass(SyncEngine.PERIOD_MILLIS);
        assertEquals("v3", a.body(n));
    }

    @Test
    void comingBackAndAskingTryOnceEach() {
        int before = requests();

        a.post(SyncEvent.Kind.RESUMED);

        assertTrue(requests() > before);
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
        a.post(SyncEvent.Kind.OFFLINE);
        a.post(SyncEvent.Kind.REFRESH);
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
    }

    @Test
    void whereItIsRightNothingIsTriedWithoutAPerson() {
        for (int i = 0; i < 100; i++) {
            a.network().dropNextRequest();
        }
        a.post(SyncEvent.Kind.REFRESH);
        int before = requests();

        a.time().pass(24 * 60 * 60_000L);

        assertEquals(before, requests());
        assertEquals(SyncStatus.State.OFFLINE, a.status().state());
    }

    @Test
    void typingForAnHourWithoutANetworkTriesLaterAndLater() {
        for (int i = 0; i < 1000; i++) {
            a.network().dropNextRequest();
        }
        int before = requests();

        for (int second = 0; second < 3600; second += 5) {
            a.type(n, "v" + second);
            a.time().pass(5_000);
        }

        assertTrue(requests() - before < 30, "requests: " + (requests() - before));
        assertTrue(requests() - before > 5);
    }

    @Test
    void aTryIsNoSyncBeforeItHasSucceeded() {
        a.network().hold();

        a.post(SyncEvent.Kind.REFRESH);

        assertEquals(SyncStatus.State.OFFLINE, a.status().state());
        a.network().release();
        a.run();
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
    }
}
