package app.offgrid.notes.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.testing.SeededRandomness;
import app.offgrid.notes.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets in, and when. */
class AppLockTest {
    private static final String PIN = "4711";
    private static final long MINUTE = 60_000;

    private final JdbcSql sql = JdbcSql.inMemory();
    private final SeededRandomness randomness = new SeededRandomness(1);
    private final LocalStore store = LocalStore.open(sql, new Ids(randomness));
    private VirtualTime time = new VirtualTime(1_790_000_000_000L);
    private AppLock lock = new AppLock(store, time, randomness);

    @AfterEach
    void close() {
        sql.close();
    }

    private void restart() {
        time = new VirtualTime(time.now());
        lock = new AppLock(store, time, randomness);
    }

    private void tryWrongly(int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(AppLock.Try.WRONG, lock.open("0000"));
        }
    }

    @Test
    void withoutAPinNothingIsEverLocked() {
        lock.lock();
        lock.left();
        time.pass(100 * MINUTE);
        lock.returned();
        restart();

        assertFalse(lock.isOn());
        assertFalse(lock.isLocked());
    }

    @Test
    void withAPinTheAppIsLockedAtLaunchAndOpenedByThatPinAlone() {
        lock.set(PIN);
        assertFalse(lock.isLocked(), "whoever sets it is in");
        restart();
        assertTrue(lock.isLocked());

        assertEquals(AppLock.Try.WRONG, lock.open("4712"));
        assertTrue(lock.isLocked());
        assertEquals(AppLock.Try.OPEN, lock.open(PIN));
        assertFalse(lock.isLocked());
    }

    @Test
    void thePinIsNowhereInTheDatabaseAndItsHashDiffersEachTime() {
        lock.set("86420975");
        String first = store.setting("lock.pin");
        lock.set("86420975");

        assertFalse(first.contains("86420975"));
        assertNotEquals(first, store.setting("lock.pin"));
        assertTrue(PinHash.read(first).matches("86420975"));
    }

    @Test
    void aSlowDeviceStretchesThePinLessAndNoDeviceTooLittle() {
        assertEquals(20_000, PinHash.iterations(0));
        assertEquals(20_000, PinHash.iterations(10));
        assertEquals(10_000, PinHash.iterations(20));
        assertEquals(2_000, PinHash.iterations(1_000));
    }

    @Test
    void onlyDigitsOfABoundedNumberAreAPin() {
        assertTrue(AppLock.isPin("0000"));
        assertTrue(AppLock.isPin("123456789012"));
        assertFalse(AppLock.isPin("123"));
        assertFalse(AppLock.isPin("1234567890123"));
        assertFalse(AppLock.isPin("12a4"));
        assertThrows(IllegalArgumentException.class, () -> lock.set("abcd"));
    }

    @Test
    void afterFiveWrongTriesTheWaitsGrow() {
        lock.set(PIN);
        restart();
        tryWrongly(5);
        long[] waits = {30_000, 60_000, 120_000, 300_000, 300_000};
        for (long wait : waits) {
            assertEquals(wait, lock.waitMillis());
            assertEquals(AppLock.Try.TOO_EARLY, lock.open(PIN));
            time.pass(wait - 1);
            assertEquals(AppLock.Try.TOO_EARLY, lock.open(PIN));
            time.pass(1);
            tryWrongly(1);
        }
        time.pass(300_000);
        assertEquals(AppLock.Try.OPEN, lock.open(PIN));
        lock.lock();
        tryWrongly(4);
        assertEquals(0, lock.waitMillis(), "a success begins anew");
    }

    @Test
    void neitherARestartNorTheClockShortensTheWait() {
        lock.set(PIN);
        restart();
        tryWrongly(5);
        time.pass(10_000);
        assertEquals(20_000, lock.waitMillis());

        time.shiftClock(1000 * MINUTE);
        assertEquals(20_000, lock.waitMillis());
        restart();
        assertEquals(20_000, lock.waitMillis());
        time.shiftClock(-2000 * MINUTE);
        restart();
        assertEquals(20_000, lock.waitMillis());
        time.pass(20_000);
        assertEquals(AppLock.Try.OPEN, lock.open(PIN));
    }

    @Test
    void locksAfterTheChosenTimeInTheBackgroundWhateverTheClockSays() {
        lock.set(PIN);
        lock.lockAfter(5);
        lock.left();
        time.pass(5 * MINUTE - 1);
        time.shiftClock(1000 * MINUTE);
        lock.returned();
        assertFalse(lock.isLocked());

        lock.left();
        time.shiftClock(-2000 * MINUTE);
        time.pass(5 * MINUTE);
        lock.returned();
        assertTrue(lock.isLocked());
    }

    @Test
    void atOnceMeansEachTimeTheAppIsLeft() {
        lock.set(PIN);
        lock.left();
        lock.returned();
        assertTrue(lock.isLocked());

        lock.left();
        lock.open();
        lock.returned();
        assertFalse(lock.isLocked(), "the device's own question has sent the app to the background");
    }

    @Test
    void removingTheLockLeavesNothingOfIt() {
        lock.set(PIN);
        lock.openByDevice(true);
        restart();
        tryWrongly(6 - 1);
        lock.remove();

        assertFalse(lock.isOn());
        assertFalse(lock.isLocked());
        assertFalse(lock.opensByDevice());
        assertEquals(0, lock.waitMillis());
    }
}
