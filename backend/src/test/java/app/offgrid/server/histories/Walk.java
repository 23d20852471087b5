package app.offgrid.server.histories;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Walks every history from one beginning up to a number of acts, breadth first, each situation once. After each act the
 * invariants are checked; each situation that is new is settled (everything arrives, both devices sync until nothing moves),
 * and what must hold then is checked too.
 */
final class Walk {
    /**
     * What a walk has come to.
     *
     * @param situations that the histories lead to
     * @param sound these and those that were met on settling
     * @param acts that were played
     * @param mostToSettle most acts until nothing moved any more, or until a situation from which that was known
     */
    record Result(long situations, long sound, long acts, int mostToSettle, List<String> broken) {
        @Override
        public String toString() {
            return String.format(
                    "%,d situations (%,d with those met on settling), %,d acts played, at most %d to settle, %d broken",
                    situations, sound, acts, mostToSettle, broken.size());
        }
    }

    /** So many acts must be enough until nothing moves any more. */
    private static final int MOST_TO_SETTLE = 60;

    private static final int BATCH = 256;

    private final boolean mayBeRestored;
    private final int threads;
    private final int mostBroken;
    private final Tally tally;
    private final Seen seen = new Seen();
    /** Those from which everything was seen to settle. */
    private final Seen sound = new Seen();

    private final AtomicLong acts = new AtomicLong();
    private final AtomicInteger mostToSettle = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();

    Walk(boolean mayBeRestored, int threads, int mostBroken, Tally tally) {
        this.mayBeRestored = mayBeRestored;
        this.threads = threads;
        this.mostBroken = mostBroken;
        this.tally = tally;
    }

    Result walk(Situation start, int depth) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Situation> frontier = List.of(start);
            Walker first = new Walker();
            first.digest.read(start);
            seen.add(first.digest.high(), first.digest.low());
            for (int act = 1; act <= depth && broken.size() < mostBroken; act++) {
                frontier = next(workers, frontier, act == depth);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
        return new Result(seen.size(), sound.size(), acts.get(), mostToSettle.get(), List.copyOf(broken));
    }

    private List<Situation> next(ExecutorService workers, List<Situation> frontier, boolean isLast)
            throws InterruptedException, ExecutionException {
        AtomicInteger taken = new AtomicInteger();
        List<Future<List<Situation>>> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            parts.add(workers.submit(() -> {
                Walker walker = new Walker();
                List<Situation> found = new ArrayList<>();
                int from = taken.getAndAdd(BATCH);
                while (from < frontier.size() && broken.size() < mostBroken) {
                    for (Situation now : frontier.subList(from, Math.min(frontier.size(), from + BATCH))) {
                        walker.expand(now, isLast, found);
                    }
                    from = taken.getAndAdd(BATCH);
                }
                return found;
            }));
        }
        List<Situation> all = new ArrayList<>();
        for (Future<List<Situation>> part : parts) {
            all.addAll(part.get());
        }
        return all;
    }

    /** What one thread needs. */
    private final class Walker {
        private final Play play = new Play(tally, mayBeRestored);
        private final Canonical digest = new Canonical(mayBeRestored);
        private final long[] way = new long[2 * MOST_TO_SETTLE];

        void expand(Situation now, boolean isLast, List<Situation> found) {
            for (Act act : play.acts(now)) {
                Situation next = perform(now, act, now);
                if (next != null) {
                    digest.read(next);
                    if (seen.add(digest.high(), digest.low())) {
                        settle(next);
                        if (!isLast) {
                            found.add(next);
                        }
                    }
                }
            }
        }

        private Situation perform(Situation now, Act act, Situation from) {
            acts.incrementAndGet();
            try {
                return play.perform(now, act);
            } catch (RuntimeException e) {
                report(from, act, now, e);
                return null;
            }
        }

        /** To where everything has settled, or to a situation from which it is known to. */
        private void settle(Situation start) {
            Situation now = start;
            for (int length = 0; length < MOST_TO_SETTLE; length++) {
                digest.read(now);
                if (sound.contains(digest.high(), digest.low())) {
                    remember(length);
                    return;
                }
                way[2 * length] = digest.high();
                way[2 * length + 1] = digest.low();
                Act act = Play.settling(now);
                if (act == null) {
                    if (isWell(now, start)) {
                        remember(length + 1);
                    }
                    return;
                }
                now = perform(now, act, start);
                if (now == null) {
                    return;
                }
            }
            report(start, null, now, new Broken(7, "there is still something moving"));
        }

        private boolean isWell(Situation now, Situation from) {
            try {
                new Rules(tally).checkQuiet(now, mayBeRestored);
                return true;
            } catch (Broken e) {
                report(from, null, now, e);
                return false;
            }
        }

        private void remember(int length) {
            for (int i = 0; i < length; i++) {
                sound.add(way[2 * i], way[2 * i + 1]);
            }
            if (length > mostToSettle.get()) {
                mostToSettle.accumulateAndGet(length, Math::max);
            }
        }

        /** What a history, and perhaps what follows on settling, has led to. */
        private void report(Situation from, Act act, Situation now, RuntimeException why) {
            if (broken.size() >= mostBroken) {
                return;
            }
            String last = act == null || from != now ? "; settling" : ", " + act;
            StringWriter trace = new StringWriter();
            if (!(why instanceof Broken)) {
                why.printStackTrace(new PrintWriter(trace));
            }
            broken.add(why.getMessage() + trace + "\n  history: " + from.history() + last + "\n" + now.describe());
        }
    }
}
