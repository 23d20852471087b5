package app.offgrid.server.simulation.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** That the plain lock is what the document of the lock says. */
class PlainLockTest {
    private final PlainLock lock = new PlainLock();

    @Test
    void theFifthWrongTryCostsHalfAMinute() {
        lock.set("4711");
        for (int tries = 0; tries < 5; tries++) {
            assertEquals("WRONG", lock.tried("0000", 0));
        }

        assertEquals("TOO_EARLY", lock.tried("4711", 29_999));
        assertEquals("OPEN", lock.tried("4711", 30_000));
    }

    @Test
    void aWaitGoesOnFromThereAfterARestart() {
        lock.set("4711");
        for (int tries = 0; tries < 6; tries++) {
            lock.tried("0000", tries * 30_000L);
        }
        assertEquals(60_000, lock.waitAt(150_000));

        lock.restarted(1_000_000);
        assertTrue(lock.isLocked());
        assertEquals(50_000, lock.waitAt(1_010_000));
    }

    @Test
    void itLocksWhoeverWasAwayForLong() {
        lock.set("4711");
        lock.lockedAfter(1);

        lock.left(0);
        lock.returned(59_999);
        assertFalse(lock.isLocked());
        lock.left(60_000);
        lock.returned(120_000);
        assertTrue(lock.isLocked());
    }
}
