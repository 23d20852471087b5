package app.offgrid.server.simulation;

import app.offgrid.notes.host.Uptime;
import app.offgrid.notes.lock.AppLock;
import app.offgrid.notes.testing.CrashingSql;
import app.offgrid.notes.testing.SeededRandomness;
import app.offgrid.server.simulation.rule.PlainLock;

/** Promise 29: the lock of an app opens, waits and locks as {@link PlainLock} says, whatever the sync does behind it. */
final class Locking {
    private static final String[] PINS = {"4711", "0000", "123456789012"};
    private static final int MOST_MINUTES = 3;

    /** A stopwatch on which the hashing of a PIN takes long, so that it is not done as often as on a fast device. */
    private static final class Stopwatch implements Uptime {
        private final SimulatedDevice device;
        private long ahead;
        private boolean isHashing;

        Stopwatch(SimulatedDevice device) {
            this.device = device;
        }

        @Override
        public long millis() {
            ahead += isHashing ? 1_000 : 0;
            return device.time.millis() + ahead;
        }
    }

    /** What a device's lock is, and what it should be. */
    static final class Kept {
        private final Stopwatch stopwatch;
        private PlainLock wanted = new PlainLock();
        private AppLock lock;
        private int life = -1;

        Kept(SimulatedDevice device) {
            stopwatch = new Stopwatch(device);
        }

        /** The settings are those of another moment, or nobody knows what of them was saved. */
        void forget() {
            life = -1;
            wanted = null;
        }
    }

    private final Coverage coverage;

    Locking(Coverage coverage) {
        this.coverage = coverage;
    }

    void perform(Act act, SimulatedDevice device) {
        Kept kept = device.lock;
        try {
            begin(kept, device);
            step(act, kept);
        } catch (CrashingSql.Crash crash) {
            kept.forget();
            throw crash;
        }
        AppLock lock = kept.lock;
        PlainLock wanted = kept.wanted;
        long now = kept.stopwatch.millis();
        require(lock.isOn() == wanted.isOn(), device, "whether there is a PIN");
        require(lock.isLocked() == wanted.isLocked(), device, "whether it is locked");
        require(lock.minutes() == wanted.minutes(), device, "after how long it locks");
        require(lock.waitMillis() == wanted.waitAt(now), device, "how long to wait");
    }

    /** The process may be another one than the last time. */
    private static void begin(Kept kept, SimulatedDevice device) {
        if (kept.life != device.life) {
            kept.lock = new AppLock(device.core().store(), kept.stopwatch, new SeededRandomness(device.life));
            if (kept.wanted == null) {
                // It begins anew from something that is known.
                kept.lock.remove();
                kept.lock.lockAfter(0);
                kept.wanted = new PlainLock();
            }
            kept.wanted.restarted(kept.stopwatch.millis());
            require(kept.lock.isLocked() == kept.wanted.isLocked(), device, "whether it is locked at first");
            kept.life = device.life;
        }
    }

    private void step(Act act, Kept kept) {
        AppLock lock = kept.lock;
        PlainLock wanted = kept.wanted;
        String pin = PINS[act.b() % PINS.length];
        long now = kept.stopwatch.millis();
        switch (act.a() % 9) {
            case 0, 1 -> {
                coverage.count("lock: a PIN is set");
                kept.stopwatch.isHashing = true;
                try {
                    lock.set(pin);
                } finally {
                    kept.stopwatch.isHashing = false;
                }
                wanted.set(pin);
            }
            case 2, 3, 4 -> {
                for (int tries = 0; tries <= act.c() % 4; tries++) {
                    String result = lock.open(pin).name();
                    coverage.count("lock: " + result);
                    require(result.equals(wanted.tried(pin, now)), null, "what a try comes to");
                }
            }
            case 5 -> {
                lock.lockAfter(act.b() % MOST_MINUTES);
                wanted.lockedAfter(act.b() % MOST_MINUTES);
            }
            case 6 -> {
                lock.left();
                wanted.left(now);
                if (act.c() % 2 == 0) {
                    lock.returned();
                    wanted.returned(kept.stopwatch.millis());
                }
            }
            case 7 -> {
                lock.returned();
                wanted.returned(now);
            }
            default -> end(act, lock, wanted);
        }
    }

    private void end(Act act, AppLock lock, PlainLock wanted) {
        switch (act.b() % 4) {
            case 0 -> {
                coverage.count("lock: removed");
                lock.remove();
                wanted.removed();
            }
            case 1 -> {
                lock.lock();
                wanted.locked();
            }
            case 2 -> {
                boolean on = !lock.opensByDevice() && lock.isOn();
                lock.openByDevice(on);
                require(lock.opensByDevice() == on, null, "whether the device's own lock opens it");
            }
            default -> {
                coverage.count("lock: opened by the device or the account");
                lock.open();
                wanted.opened();
            }
        }
    }

    private static void require(boolean isSo, SimulatedDevice device, String what) {
        if (!isSo) {
            throw new Violation(
                    29, "the lock" + (device == null ? "" : " of " + device.name) + " has it wrong " + what);
        }
    }
}
