package app.offgrid.notes.lock;

import app.offgrid.notes.host.Randomness;
import app.offgrid.notes.host.Uptime;
import app.offgrid.notes.store.LocalStore;

/**
 * The lock of the app's screens. It guards what is shown, not the database's file, and the sync goes on behind it.
 *
 * <p>Time is told by {@link Uptime} alone, so setting the device's clock shortens nothing: a wait counts while the app runs,
 * and goes on from there after a restart. May be called from any thread.
 */
public final class AppLock {
    /** What became of a try. */
    public enum Try {
        OPEN,
        WRONG,
        /** Not looked at, since the wait after wrong tries is not over. */
        TOO_EARLY
    }

    /** Fewest digits of a PIN. */
    public static final int SHORTEST = 4;
    /** Most digits of a PIN. */
    public static final int LONGEST = 12;

    private static final String PIN = "lock.pin";
    private static final String TRIES = "lock.tries";
    private static final String WAIT = "lock.wait";
    private static final String MINUTES = "lock.minutes";
    private static final String DEVICE = "lock.device";
    /** So many wrong tries cost nothing: fingers slip. */
    private static final int FREE_TRIES = 5;
    /** Seconds to wait after each wrong try from then on; the last one stays. */
    private static final int[] WAITS = {30, 60, 120, 300};

    private final LocalStore store;
    private final Uptime uptime;
    private final Randomness randomness;
    private boolean locked;
    /** When the app went to the background, open; -1 if it is in front, or was locked then. */
    private long leftAt = -1;
    /** Up to when the wait has been counted. */
    private long countedAt;

    /** Locked from the beginning, if there is a PIN. */
    public AppLock(LocalStore store, Uptime uptime, Randomness randomness) {
        this.store = store;
        this.uptime = uptime;
        this.randomness = randomness;
        locked = isOn();
        countedAt = uptime.millis();
    }

    /** True if there is a PIN. */
    public boolean isOn() {
        return store.setting(PIN) != null;
    }

    public synchronized boolean isLocked() {
        return locked;
    }

    /** True if this can be a PIN: digits, neither too few nor too many. */
    public static boolean isPin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    /** Locks by this PIN from now on, in place of an earlier one; open until the app is left. Takes a part of a second. */
    public void set(String pin) {
        if (!isPin(pin)) {
            throw new IllegalArgumentException("not a PIN");
        }
        String kept = PinHash.of(pin, randomness, uptime).text();
        forgive();
        store.saveSetting(PIN, kept);
    }

    /** No lock from now on. */
    public synchronized void remove() {
        store.saveSetting(PIN, null);
        store.saveSetting(DEVICE, null);
        forgive();
        locked = false;
    }

    /**
     * Tries a PIN. It is on record as wrong before it is looked at, so ending the app in time saves no try. Takes a part of
     * a second.
     */
    public Try open(String pin) {
        String kept;
        synchronized (this) {
            if (waitMillis() > 0) {
                return Try.TOO_EARLY;
            }
            kept = store.setting(PIN);
            int tries = number(TRIES) + 1;
            store.saveSetting(WAIT, "" + waitAfter(tries));
            store.saveSetting(TRIES, "" + tries);
            countedAt = uptime.millis();
        }
        if (kept != null && !PinHash.read(kept).matches(pin)) {
            return Try.WRONG;
        }
        open();
        return Try.OPEN;
    }

    /** Opens it after the device itself, or the account's server, has recognised the person. */
    public synchronized void open() {
        forgive();
        locked = false;
    }

    /** Milliseconds until the next try; 0 if one may be made now. */
    public synchronized long waitMillis() {
        long left = number(WAIT);
        long now = uptime.millis();
        if (left > 0) {
            left = Math.max(0, left - (now - countedAt));
            store.saveSetting(WAIT, "" + left);
        }
        countedAt = now;
        return left;
    }

    /** Milliseconds to wait after so many wrong tries. */
    static long waitAfter(int tries) {
        int step = tries - FREE_TRIES;
        return step < 0 ? 0 : WAITS[Math.min(step, WAITS.length - 1)] * 1000L;
    }

    /** Locks at once, if there is a PIN. */
    public synchronized void lock() {
        locked = isOn();
        leftAt = -1;
    }

    /** The app goes to the background. */
    public synchronized void left() {
        if (!locked && isOn()) {
            leftAt = uptime.millis();
        }
    }

    /** The app comes to the front: locked if it was away for as long as a person chose. */
    public synchronized void returned() {
        boolean longEnough = leftAt >= 0 && uptime.millis() - leftAt >= minutes() * 60000L;
        if (longEnough) {
            lock();
        }
        leftAt = -1;
    }

    /** After how many minutes in the background it locks; 0 for at once. */
    public int minutes() {
        return number(MINUTES);
    }

    /** @param minutes at least 0 */
    public void lockAfter(int minutes) {
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes: " + minutes);
        }
        store.saveSetting(MINUTES, "" + minutes);
    }

    /** True if a person wants the device's own lock (face, finger, code) to open this one too. */
    public boolean opensByDevice() {
        return store.setting(DEVICE) != null;
    }

    public void openByDevice(boolean on) {
        store.saveSetting(DEVICE, on ? "1" : null);
    }

    private void forgive() {
        store.saveSetting(TRIES, null);
        store.saveSetting(WAIT, null);
    }

    private int number(String name) {
        String value = store.setting(name);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
