package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncStatus;

/** Scenario T8: a server that asks to be left alone is left alone. */
class TroubledServerTest extends Story {
    @Scenario
    void t8RetryAfterIsKeptAndShownByEverybody() {
        for (int status : new int[] {429, 503}) {
            a.edits("edited before the " + status);
            a.device().network().answerNext(status, "1800", "{}");
            a.syncs();
            int before = requestsOfA();

            assertEquals(SyncStatus.State.WAITING, a.device().status().state());
            long wait = a.device().status().waitUntil() - a.device().time().now();
            assertEquals(minutes(30), wait, "and shows for how long");
            a.syncs();
            a.device().post(SyncEvent.Kind.RESUMED);
            a.device().post(SyncEvent.Kind.ONLINE);
            a.edits("edited while told to wait " + status);
            a.device().time().pass(minutes(30) - 1);
            assertEquals(before, requestsOfA(), "nobody asks before the time");

            a.device().time().pass(1);
            a.device().post(SyncEvent.Kind.PAUSED);
            a.saysSynced(note());
        }
    }

    private int requestsOfA() {
        return a.device().network().seen().size();
    }

    @Scenario
    void t8ServerInTroubleForADayIsAskedLessAndLess() {
        for (int i = 0; i < 1_000; i++) {
            a.device().network().answerNext(503, null, "{}");
        }
        a.edits("v2");
        a.syncs();
        int before = requestsOfA();
        a.device().time().pass(hours(1));
        int firstHour = requestsOfA() - before;

        a.device().time().pass(hours(23));

        int day = requestsOfA() - before;
        assertTrue(firstHour <= 40, "no hot loop: " + firstHour + " requests in an hour");
        assertTrue(day <= 24 * 30, "requests in a day: " + day);
        assertTrue(day >= 24, "and it does try: " + day);
        assertEquals(SyncStatus.State.WAITING, a.device().status().state());
        a.device().network().crash();
    }

    @Scenario
    void t8IdleAppInTheBackgroundMakesNoRequests() {
        a.device().post(SyncEvent.Kind.RESUMED);
        a.device().post(SyncEvent.Kind.PAUSED);
        int before = requestsOfA();

        a.device().time().pass(days(7));

        assertEquals(before, requestsOfA());
    }

    @Scenario
    void t8OpenAppAsksForNewsOnceAMinuteAndNoMore() {
        a.device().post(SyncEvent.Kind.RESUMED);
        int before = requestsOfA();

        a.device().time().pass(hours(8));

        assertEquals(8 * 60, requestsOfA() - before);
        a.device().post(SyncEvent.Kind.PAUSED);
    }
}
