package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.testing.Device;
import org.junit.jupiter.api.Test;

/** Scenario T8 and the faults of servers and networks: what a device does, and what it says. */
class FaultStoriesTest extends TwoDevices {
    private int requests() {
        return a.network().seen().size();
    }

    @Test
    void t8RetryAfterIsKeptByEverybody() {
        a.network().answerNext(429, "120", "{}");
        a.type(n, "v2");
        a.sync();
        int before = requests();
        assertEquals(SyncStatus.State.WAITING, a.status().state());

        a.sync();
        a.post(SyncEvent.Kind.RESUMED);
        a.time().pass(119_000);
        assertEquals(before, requests());
        a.time().pass(1_000);

        assertEquals(NoteState.SYNCED, a.state(n));
    }

    /** An app that was asked to wait for ten minutes, ended, and started again. */
    private void givenAnAppThatWasAskedToWaitAndStartedAgain() {
        a.network().answerNext(503, "600", "{}");
        a.type(n, "written at " + a.time().now());
        a.sync();
        a.crash();
    }

    @Test
    void t8RetryAfterIsKeptAtTheNextLaunchAndShown() {
        givenAnAppThatWasAskedToWaitAndStartedAgain();
        int before = requests();

        a.post(SyncEvent.Kind.RESUMED);
        a.sync();
        assertEquals(before, requests());
        assertEquals(SyncStatus.State.WAITING, a.status().state());
        assertEquals(a.time().now() + 600_000, a.status().waitUntil());

        a.time().pass(600_000);
        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void aClockThatWasSetBackOrForwardEndsTheWaitOfAnEarlierProcess() {
        long year = 365 * 24 * 60 * 60_000L;
        for (long jump : new long[] {-year, -year, year, year}) {
            givenAnAppThatWasAskedToWaitAndStartedAgain();
            a.time().shiftClock(jump);
            a.crash();

            assertEquals(NoteState.PENDING, a.state(n), "by " + jump);

            a.sync();

            assertEquals(NoteState.SYNCED, a.state(n), "by " + jump);
        }
    }

    @Test
    void aClockThatWasSetBackALittleNeverMakesTheWaitLongerThanTheServerAsked() {
        givenAnAppThatWasAskedToWaitAndStartedAgain();
        a.time().pass(300_000);
        a.time().shiftClock(-200_000);
        a.crash();

        a.post(SyncEvent.Kind.RESUMED);
        a.time().pass(600_000);

        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void whoSignsInWaitsForNoServerThatWasAskedBefore() {
        givenAnAppThatWasAskedToWaitAndStartedAgain();
        a.signIn();
        a.sync();
        assertEquals(NoteState.SYNCED, a.state(n));

        a.crash();
        a.type(n, "v3");
        a.sync();

        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void norDoesWhoSignsInAgainAfterTheSessionWasLost() {
        givenAnAppThatWasAskedToWaitAndStartedAgain();
        a.vault().clear();
        a.crash();
        a.signIn();

        a.crash();
        a.type(n, "v3");
        a.sync();

        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void t8DeviceInTheBackgroundMakesNoRequests() {
        a.post(SyncEvent.Kind.RESUMED);
        a.post(SyncEvent.Kind.PAUSED);
        int before = requests();

        a.time().pass(24 * 60 * 60_000L);

        assertEquals(before, requests());
    }

    @Test
    void unreachableServerIsTriedLaterAndLater() {
        for (int i = 0; i < 40; i++) {
            a.network().dropNextRequest();
        }
        a.type(n, "v2");
        a.sync();
        int before = requests();

        a.time().pass(60 * 60_000L);

        assertEquals(SyncStatus.State.OFFLINE, a.status().state());
        assertTrue(requests() - before < 40, "requests: " + (requests() - before));
        assertTrue(requests() - before > 10);
    }

    @Test
    void serverInTroubleIsTriedAgainByItself() {
        a.network().answerNext(503, null, "{\"code\":\"unavailable\"}");
        a.type(n, "v2");
        a.sync();
        assertEquals(SyncStatus.State.WAITING, a.status().state());
        assertTrue(a.status().waitUntil() > a.time().now());

        a.time().pass(10_000);

        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void halfAnAnswerLosesNothing() {
        a.network().cutNextAnswer(50);
        a.type(n, "v2");
        a.sync();
        assertEquals(NoteState.PENDING, a.state(n));

        a.sync();

        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(2, server.note(Device.EMAIL, n).revision());
    }

    @Test
    void pageOfAHotelNetworkLosesNothing() {
        a.network().answerNext(200, null, "<html>Welcome to the Grand Hotel</html>");
        a.type(n, "v2");
        a.sync();
        assertEquals(SyncStatus.State.OFFLINE, a.status().state());

        a.sync();

        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void addressThatIsNoServerOfOursIsNamed() {
        a.network().answerNext(404, null, "<html>not found</html>");
        a.sync();

        assertEquals(SyncStatus.State.STUCK, a.status().state());
        assertEquals(SyncFailure.Kind.WRONG_SERVER, a.status().failure().kind());
    }

    @Test
    void newerServerAsksForAnUpdate() {
        a.network().answerNext(426, null, "{\"code\":\"protocol_unsupported\"}");
        a.sync();

        assertEquals(SyncFailure.Kind.UPDATE_NEEDED, a.status().failure().kind());
    }

    @Test
    void tooLargeBatchIsHalvedUntilItFits() {
        for (int i = 0; i < 8; i++) {
            a.write("note " + i, "text");
        }
        a.network().answerNext(413, null, "{\"code\":\"payload_too_large\"}");
        a.network().answerNext(413, null, "{\"code\":\"payload_too_large\"}");

        a.sync();

        assertEquals(0, a.book().unsent());
        assertEquals(9, server.journal(Device.EMAIL).size());
    }

    @Test
    void changeThatIsTooLargeEvenAloneFailsAndTheQueueGoesOn() {
        a.type(n, "v2");
        String other = a.write("other", "text");
        for (int limit = SyncEngine.BATCH_LIMIT; limit >= 1; limit /= 2) {
            a.network().answerNext(413, null, "{\"detail\":\"too large\"}");
        }

        a.sync();

        int failed = a.book().counts().failed();
        assertEquals(1, failed);
        assertTrue(a.state(n) == NoteState.FAILED || a.state(other) == NoteState.FAILED);
        assertEquals(0, a.book().counts().pending());
    }
}
