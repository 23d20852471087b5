package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.HttpCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A day of a phone in a pocket that is woken every quarter of an hour, the most that any system does: what it costs. The
 * figures stand in docs/PERFORMANCE.md.
 */
class SimulatedDayTest extends TwoDevices {
    private static final long WHILE = 25_000;
    private static final int WAKE_UPS = 24 * 4;
    private static final long QUARTER = 15 * 60_000L;

    private int requests;
    private long bytesSent;
    private long bytesReceived;
    private int news;
    private int failed;

    @BeforeEach
    void givenAPhoneInAPocket() {
        a.post(SyncEvent.Kind.RESUMED);
        a.post(SyncEvent.Kind.PAUSED);
    }

    private void day(Runnable eachHour) {
        int before = a.network().seen().size();
        bytesReceived = -a.network().bytesReceived();
        for (int i = 0; i < WAKE_UPS; i++) {
            if (i % 4 == 0) {
                eachHour.run();
            }
            a.time().pass(QUARTER);
            for (WakeResult result : a.wake(WHILE)) {
                news += result == WakeResult.NEWS ? 1 : 0;
                failed += result == WakeResult.FAILED ? 1 : 0;
            }
        }
        for (HttpCall call :
                a.network().seen().subList(before, a.network().seen().size())) {
            requests++;
            bytesSent += call.body() == null ? 0 : call.body().length;
        }
        bytesReceived += a.network().bytesReceived();
    }

    @Test
    void idle() {
        day(() -> {});

        assertEquals(WAKE_UPS, requests);
        assertEquals(0, news);
        assertAbout(13_000, bytesSent);
        assertAbout(8_200, bytesReceived);
    }

    @Test
    void aFriendEditsEveryHour() {
        int[] hour = {0};
        day(() -> {
            b.type(n, "hour " + hour[0]++);
            b.sync();
        });

        assertEquals(WAKE_UPS, requests);
        assertEquals(24, news);
        assertEquals("hour 23", a.body(n));
        assertAbout(13_000, bytesSent);
        assertAbout(17_600, bytesReceived);
    }

    @Test
    void withoutANetworkThatThePlatformKnowsOf() {
        a.post(SyncEvent.Kind.OFFLINE);
        a.network().goOnline(false);

        day(() -> {});

        assertEquals(0, requests);
        assertEquals(0, failed);
    }

    /** The platform is wrong, or the server is down: one try each time and none between. */
    @Test
    void withANetworkThatLeadsNowhere() {
        for (int i = 0; i < 2 * WAKE_UPS; i++) {
            a.network().dropNextRequest();
        }

        day(() -> {});

        assertEquals(WAKE_UPS, requests);
        assertEquals(WAKE_UPS, failed);
    }

    /** Ids and counters differ in length from run to run. */
    private static void assertAbout(long expected, long bytes) {
        assertTrue(Math.abs(bytes - expected) < expected / 20, "about " + expected + " bytes, were " + bytes);
    }

    @Test
    void withoutAWakeUpNothingHappens() {
        int before = a.network().seen().size();

        a.time().pass(24 * 4 * QUARTER);

        assertEquals(before, a.network().seen().size());
    }
}
