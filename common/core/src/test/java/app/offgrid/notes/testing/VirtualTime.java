package app.offgrid.notes.testing;

import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.Uptime;
import app.offgrid.notes.host.Worker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Time and work of one device: nothing moves unless the test says so. */
public final class VirtualTime implements Clock, Uptime, Timers, Worker {
    /** An endless loop of work is a bug, not a slow test. */
    private static final int MOST_TASKS = 100_000;

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final Map<String, Alarm> alarms = new LinkedHashMap<>();
    private long monotonic;
    private long skew;

    private record Alarm(long due, Runnable task) {}

    /** @param start what the device's clock says at first, in milliseconds since the epoch */
    public VirtualTime(long start) {
        this.skew = start;
    }

    @Override
    public long now() {
        return monotonic + skew;
    }

    @Override
    public long millis() {
        return monotonic;
    }

    /** Sets the device's clock wrong, or right; timers do not notice. */
    public void shiftClock(long millis) {
        skew += millis;
    }

    @Override
    public void start(String name, long delayMillis, Runnable task) {
        alarms.put(name, new Alarm(monotonic + delayMillis, task));
    }

    @Override
    public void cancel(String name) {
        alarms.remove(name);
    }

    /** Milliseconds until the timer fires, or -1 if it does not run. */
    public long remaining(String name) {
        Alarm alarm = alarms.get(name);
        return alarm == null ? -1 : alarm.due() - monotonic;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Runs what is queued, and what that queues. Time stands still. */
    public void runTasks() {
        for (int done = 0; !tasks.isEmpty(); done++) {
            if (done > MOST_TASKS) {
                throw new AssertionError("the work never ends");
            }
            tasks.poll().run();
        }
    }

    /** Lets time pass, fires the timers that come due, in order, and runs what they lead to. */
    public void pass(long millis) {
        long end = monotonic + millis;
        runTasks();
        while (true) {
            Map.Entry<String, Alarm> next = null;
            for (Map.Entry<String, Alarm> alarm : alarms.entrySet()) {
                if (alarm.getValue().due() <= end
                        && (next == null
                                || alarm.getValue().due() < next.getValue().due())) {
                    next = alarm;
                }
            }
            if (next == null) {
                break;
            }
            monotonic = Math.max(monotonic, next.getValue().due());
            alarms.remove(next.getKey());
            next.getValue().task().run();
            runTasks();
        }
        monotonic = end;
    }

    /** Forgets everything that was queued: the process has died. */
    public void crash() {
        tasks.clear();
        alarms.clear();
    }
}
