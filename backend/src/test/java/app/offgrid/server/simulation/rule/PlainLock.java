package app.offgrid.server.simulation.rule;

/**
 * The app lock by the words of its document: five wrong tries cost nothing but the last, then half a minute, a minute, two and
 * five; a wait counts while the app runs and goes on from there after a restart; away for as long as was chosen, it locks.
 */
public final class PlainLock {
    /** Milliseconds to wait after the fifth wrong try and each after it; the last one stays. */
    private static final long[] WAITS = {30_000, 60_000, 120_000, 300_000};

    private static final int FREE = 5;

    private String pin;
    private boolean isLocked;
    private int wrong;
    private long wait;
    private long countedAt;
    private long minutes;
    private long leftAt = -1;

    /** The app is started anew, at this time of its stopwatch. */
    public void restarted(long now) {
        isLocked = pin != null;
        leftAt = -1;
        countedAt = now;
    }

    public void set(String chosen) {
        pin = chosen;
        wrong = 0;
        wait = 0;
    }

    public void removed() {
        set(null);
        isLocked = false;
    }

    /** The time that is left until the next try. */
    public long waitAt(long now) {
        wait = Math.max(0, wait - (now - countedAt));
        countedAt = now;
        return wait;
    }

    /** What a try must come to: {@code OPEN}, {@code WRONG} or {@code TOO_EARLY}. */
    public String tried(String typed, long now) {
        if (waitAt(now) > 0) {
            return "TOO_EARLY";
        }
        if (pin != null && !pin.equals(typed)) {
            wrong++;
            wait = wrong < FREE ? 0 : WAITS[Math.min(wrong - FREE, WAITS.length - 1)];
            return "WRONG";
        }
        opened();
        return "OPEN";
    }

    /** The device, or the account's server, has recognised the person. */
    public void opened() {
        wrong = 0;
        wait = 0;
        isLocked = false;
    }

    public void locked() {
        isLocked = pin != null;
        leftAt = -1;
    }

    public void lockedAfter(int chosen) {
        minutes = chosen;
    }

    public void left(long now) {
        leftAt = isLocked || pin == null ? leftAt : now;
    }

    public void returned(long now) {
        if (leftAt >= 0 && now - leftAt >= minutes * 60_000) {
            locked();
        }
        leftAt = -1;
    }

    public boolean isLocked() {
        return isLocked;
    }

    public boolean isOn() {
        return pin != null;
    }

    public long minutes() {
        return minutes;
    }
}
