package app.offgrid.server.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many who do the same at the same time. */
final class Crowd {
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /** One of them: makes a request and says what came of it. */
    @FunctionalInterface
    interface Member {
        /** Makes one request; turns are counted over all members. */
        Wire.Reply act(int turn) throws IOException;
    }

    /** Lets so many act at the same time, so many turns in each wave; a wave begins a second after the one before, or at its end. */
    static Map<String, Integer> inWaves(int members, int turns, int waves, Member member) throws InterruptedException {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int wave = 0; wave < waves; wave++) {
            long next = System.nanoTime() + 1_000_000_000L;
            run(members, turns, 20, member).forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
            if (wave < waves - 1) {
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
        }
        return outcomes;
    }

    /** Lets so many act at the same time until there were so many turns, or the time is over. */
    static Map<String, Integer> run(int members, int turns, long seconds, Member member) throws InterruptedException {
        Crowd crowd = new Crowd();
        AtomicInteger next = new AtomicInteger();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            Thread thread = new Thread(() -> {
                for (int turn = next.getAndIncrement();
                        turn < turns && System.nanoTime() - end < 0;
                        turn = next.getAndIncrement()) {
                    crowd.act(member, turn);
                }
            });
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        synchronized (crowd) {
            return new TreeMap<>(crowd.outcomes);
        }
    }

    private void act(Member member, int turn) {
        String outcome;
        try {
            outcome = Integer.toString(member.act(turn).status());
        } catch (IOException e) {
            outcome = e.getClass().getSimpleName();
        }
        synchronized (this) {
            outcomes.merge(outcome, 1, Integer::sum);
        }
    }
}
