package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.testing.Device;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The system wakes the app in the background for a while: what it does with that time, and how it ends. */
class WakeStoriesTest extends TwoDevices {
    private static final long WHILE = 25_000;
    private static final long HOUR = 60 * 60_000L;

    private final List<WakeResult> ended = new ArrayList<>();

    @BeforeEach
    void givenAnAppInTheBackground() {
        a.post(SyncEvent.Kind.RESUMED);
        a.post(SyncEvent.Kind.PAUSED);
        ended.clear();
    }

    private int requests() {
        return a.network().seen().size();
    }

    private void wake() {
        ended.addAll(a.wake(WHILE));
    }

    /** Starts a wake-up that is still going on when this returns. */
    private void wakeAndHold() {
        a.network().hold();
        a.loop().wake(WHILE, ended::add);
        a.run();
        assertEquals(List.of(), ended);
    }

    private void everythingThatMayHappenInAnHour() {
        a.time().pass(HOUR);
    }

    @Test
    void sendsWhatWaitsAndBringsTheNews() {
        String other = b.write("by B", "text");
        b.sync();
        a.network().goOnline(false);
        a.type(n, "v2");
        everythingThatMayHappenInAnHour();
        a.network().goOnline(true);

        wake();

        assertEquals(List.of(WakeResult.NEWS), ended);
        assertEquals("text", a.body(other));
        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void anIdleWakeUpAsksOnceAndLeavesNoTimerBehind() {
        int before = requests();

        wake();
        everythingThatMayHappenInAnHour();

        assertEquals(List.of(WakeResult.NOTHING_NEW), ended);
        assertEquals(1, requests() - before);
        for (SyncEvent.Kind timer : SyncEvent.Kind.values()) {
            assertEquals(-1, a.time().remaining(timer.name()), timer.name());
        }
    }

    @Test
    void withoutAnAccountItMakesNoRequest() {
        Device c = new Device("C", JdbcSql.inMemory(), server::answer);

        assertEquals(List.of(WakeResult.NOTHING_NEW), c.wake(WHILE));

        assertTrue(c.network().seen().isEmpty());
    }

    @Test
    void afterTheSessionHasEndedItMakesNoRequest() {
        server.revokeSessions();
        wake();
        int before = requests();

        wake();

        assertEquals(List.of(WakeResult.FAILED, WakeResult.NOTHING_NEW), ended);
        assertEquals(before, requests());
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFLINE", "STOPPED"})
    void withoutANetworkByThePlatformsWordOrIfAPersonHasStoppedItMakesNoRequest(SyncEvent.Kind event) {
        a.post(event);
        int before = requests();

        wake();

        assertEquals(List.of(WakeResult.NOTHING_NEW), ended);
        assertEquals(before, requests());
    }

    @Test
    void aWaitThatTheServerAskedForIsKept() {
        a.network().answerNext(429, "1800", "{}");
        wake();
        int before = requests();

        a.time().pass(15 * 60_000L);
        wake();
        assertEquals(before, requests());

        a.time().pass(15 * 60_000L);
        wake();
        assertEquals(List.of(WakeResult.FAILED, WakeResult.NOTHING_NEW, WakeResult.NOTHING_NEW), ended);
        assertEquals(before + 1, requests());
    }

    @Test
    void aWaitThatTheServerAskedForIsKeptByTheNextProcess() {
        a.network().answerNext(429, "1800", "{}");
        wake();
        int before = requests();

        for (int process = 1; process <= 2; process++) {
            a.time().pass(14 * 60_000L);
            a.crash();
            wake();
        }
        assertEquals(before, requests());

        a.time().pass(2 * 60_000L);
        a.crash();
        wake();
        assertEquals(before + 1, requests());
    }

    @Test
    void aFailureIsNotTriedAgainBeforeTheNextWakeUp() {
        a.network().dropNextRequest();
        wake();
        int before = requests();

        everythingThatMayHappenInAnHour();
        assertEquals(before, requests());
        wake();

        assertEquals(List.of(WakeResult.FAILED, WakeResult.NOTHING_NEW), ended);
    }

    @Test
    void whatIsUnderWayWhenTheTimeIsOverIsCutAndGoesOnAtTheNextWakeUp() {
        a.network().goOnline(false);
        a.type(n, "v2");
        everythingThatMayHappenInAnHour();
        a.network().goOnline(true);
        wakeAndHold();

        a.time().pass(WHILE - 1);
        assertEquals(List.of(), ended);
        a.time().pass(1);

        assertEquals(List.of(WakeResult.CUT), ended);
        assertEquals(NoteState.PENDING, a.state(n));
        a.network().release();
        wake();
        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(2, server.note(Device.EMAIL, n).revision());
    }

    @Test
    void theSystemMayTakeTheTimeBack() {
        wakeAndHold();

        a.post(SyncEvent.Kind.WAKE_OVER);
        a.post(SyncEvent.Kind.WAKE_OVER);

        assertEquals(List.of(WakeResult.CUT), ended);
        assertEquals(-1, a.time().remaining("WAKE_OVER"));
    }

    @Test
    void anAnswerThatComesAfterTheCutDoesNoHarm() {
        String other = b.write("by B", "text");
        b.sync();
        wakeAndHold();
        a.network().release();

        a.post(SyncEvent.Kind.WAKE_OVER);
        wake();

        assertEquals("text", a.body(other));
        assertEquals(List.of(WakeResult.CUT, WakeResult.NOTHING_NEW), ended);
    }

    @Test
    void aPersonWhoComesBackGoesOnWithTheSyncThatIsUnderWay() {
        wakeAndHold();
        int before = requests();

        a.post(SyncEvent.Kind.RESUMED);

        assertEquals(List.of(WakeResult.CUT), ended);
        assertEquals(before, requests());
        a.time().pass(WHILE);
        a.network().release();
        a.run();
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
    }

    @Test
    void leavingAndTheTimeForItMakeOneRun() {
        a.post(SyncEvent.Kind.RESUMED);
        int before = requests();

        a.loop().post(SyncEvent.of(SyncEvent.Kind.PAUSED));
        a.loop().wake(WHILE, ended::add);
        a.run();

        assertEquals(List.of(WakeResult.NOTHING_NEW), ended);
        assertEquals(1, requests() - before);
    }

    @Test
    void twoWakeUpsAtOnceMakeOneRunThatEndsWithTheFirst() {
        wakeAndHold();
        int before = requests();
        a.time().pass(WHILE - 5_000);
        a.loop().wake(WHILE, ended::add);
        a.run();

        a.time().pass(5_000);

        assertEquals(List.of(WakeResult.CUT, WakeResult.CUT), ended);
        assertEquals(before, requests());
    }

    @Test
    void itBeginsWithLittleAndTakesMoreWithEveryAnswer() {
        for (int i = 0; i < 200; i++) {
            b.write("note " + i, "text");
        }
        b.sync();
        int before = requests();

        wake();

        assertEquals(List.of(WakeResult.NEWS), ended);
        assertEquals(201, a.book().count(NoteList.ACTIVE));
        List<HttpCall> seen = a.network().seen();
        List<String> pages = new ArrayList<>();
        for (HttpCall call : seen.subList(before, seen.size())) {
            if (call.body() != null) {
                pages.add(Utf8.decode(call.body()).replaceAll(".*\"limit\":(\\d+).*", "$1"));
            }
        }
        assertEquals(List.of("25", "50", "100", "200"), pages);
    }

    @Test
    void aProcessThatIsKilledInTheMiddleLosesNothing() {
        String other = b.write("by B", "text");
        b.sync();
        a.network().goOnline(false);
        a.type(n, "v2");
        everythingThatMayHappenInAnHour();
        a.network().goOnline(true);
        wakeAndHold();

        a.crash();
        wake();

        assertEquals("text", a.body(other));
        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(2, server.note(Device.EMAIL, n).revision());
    }

    @Test
    void aProcessThatWasStartedForTheWakeUpHasNoForeground() {
        a.crash();
        int before = requests();

        wake();
        everythingThatMayHappenInAnHour();

        assertEquals(1, requests() - before);
        assertEquals(-1, a.time().remaining("PERIOD_OVER"));
    }

    @Test
    void aNetworkThatComesInTheBackgroundWakesNobody() {
        a.post(SyncEvent.Kind.OFFLINE);
        int before = requests();

        a.post(SyncEvent.Kind.ONLINE);
        everythingThatMayHappenInAnHour();

        assertEquals(before, requests());
    }

    @Test
    void aTryThatFailedBeforeLeavingIsNotRepeatedInTheBackground() {
        a.post(SyncEvent.Kind.RESUMED);
        a.network().dropNextRequest();
        a.post(SyncEvent.Kind.REFRESH);
        a.network().dropNextRequest();
        a.post(SyncEvent.Kind.PAUSED);
        int before = requests();

        everythingThatMayHappenInAnHour();

        assertEquals(before, requests());
    }
}
