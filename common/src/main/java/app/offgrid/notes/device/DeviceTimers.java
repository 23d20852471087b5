package app.offgrid.notes.device;

import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.Worker;
import java.util.HashMap;
import java.util.Map;

/**
 * Timers on one thread of their own. A clock that is set while they run moves them by {@link #MAX_STEP_MILLIS} at most,
 * and they stand still while the phone sleeps: devices have no steady clock that Java reaches, so one is made of small
 * steps of the other.
 */
public final class DeviceTimers implements Timers {
    private static final long MAX_STEP_MILLIS = 5000;
    private static final long FOR_EVER = 0; // to wait()

    private final Worker worker;
    private final Map<String, Timer> timers = new HashMap<String, Timer>();
    private long steady;
    private long lastSeen;

    /** Starts the thread; it ends with the app. */
    public DeviceTimers(Worker worker) {
        this.worker = worker;
        new Thread(this::fireAll, "Offgrid timers").start();
    }

    @Override
    public synchronized void start(String name, long delayMillis, Runnable task) {
        if (delayMillis < 0) {
            throw new IllegalArgumentException("delay " + delayMillis);
        }
        timers.put(name, new Timer(name, steadyNow() + delayMillis, task));
        notifyAll();
    }

    @Override
    public synchronized void cancel(String name) {
        timers.remove(name);
    }

    private void fireAll() {
        while (true) {
            Timer due = nextDue();
            worker.execute(() -> run(due));
        }
    }

    private synchronized Timer nextDue() {
        while (true) {
            Timer first = first();
            long remaining = first == null ? FOR_EVER : first.deadline - steadyNow();
            if (first != null && remaining <= 0) {
                first.fired = true;
                return first;
            }
            try {
                wait(Math.min(remaining, MAX_STEP_MILLIS));
            } catch (InterruptedException e) {
                // nothing ends this thread but the app
            }
        }
    }

    private long steadyNow() {
        long now = System.currentTimeMillis();
        steady += Math.max(0, Math.min(now - lastSeen, MAX_STEP_MILLIS));
        lastSeen = now;
        return steady;
    }

    private Timer first() {
        Timer first = null;
        for (Timer timer : timers.values()) {
            if (!timer.fired && (first == null || timer.deadline < first.deadline)) {
                first = timer;
            }
        }
        return first;
    }

    /** A timer that was cancelled or replaced while its task waited for the worker does not run. */
    private void run(Timer timer) {
        synchronized (this) {
            if (timers.get(timer.name) != timer) {
                return;
            }
            timers.remove(timer.name);
        }
        timer.task.run();
    }

    /** A task and when it is due, in milliseconds of the steady clock. */
    private static final class Timer {
        private final String name;
        private final long deadline;
        private final Runnable task;
        private boolean fired;

        Timer(String name, long deadline, Runnable task) {
            this.name = name;
            this.deadline = deadline;
            this.task = task;
        }
    }
}
