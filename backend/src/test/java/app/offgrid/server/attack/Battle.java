package app.offgrid.server.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One attack on a server of its own, while somebody else syncs.
 *
 * @param outcomes how often each answer was seen by who attacks
 * @param peace what the other one saw before
 * @param during what the other one saw meanwhile
 * @param after what the other one saw from five seconds after it on
 * @param lost notes of the other one that were accepted and are not there
 * @param logLines that the server wrote from the beginning of the attack on
 * @param residentMiB by how many the process has more memory than before the attack
 */
record Battle(
        String name,
        String heap,
        Map<String, Integer> outcomes,
        Bystander.Seen peace,
        Bystander.Seen during,
        Bystander.Seen after,
        int lost,
        boolean isAlive,
        int outOfMemory,
        int logLines,
        long residentMiB,
        int exit,
        Map<String, Integer> refusals,
        String lastLines) {
    private static final int WARM_UP = 40;
    private static final int SYNCS = 30;
    private static final long REST_MILLIS = 5000;
    private static final int STOP_SECONDS = 30;
    /** What is faster says more about the machine than about the server. */
    private static final long FAST_MILLIS = 20;

    static Battle of(Attack attack, String heap, int strength) throws Exception {
        Path data = Files.createTempDirectory("offgrid-attack");
        try (Victim victim = Victim.start(data, heap, Map.of())) {
            Bystander other = new Bystander(victim);
            attack.prepare(victim);
            other.sync(WARM_UP);
            Bystander.Seen peace = other.sync(SYNCS);
            int linesBefore = victim.logLines();
            long residentBefore = victim.residentMiB();
            Map<String, Integer> outcomes = new TreeMap<>();
            Thread attacker = new Thread(() -> outcomes.putAll(outcomesOf(attack, victim, strength)), "attack");
            attacker.start();
            Bystander.Seen during = other.syncWhile(attacker);
            attacker.join();
            Thread.sleep(REST_MILLIS);
            Bystander.Seen after = other.sync(SYNCS);
            return new Battle(
                    attack.name(),
                    heap.isEmpty() ? "default" : heap,
                    outcomes,
                    peace,
                    during,
                    after,
                    lostOf(other),
                    victim.isAlive(),
                    victim.outOfMemory(),
                    victim.logLines() - linesBefore,
                    victim.residentMiB() - residentBefore,
                    victim.stop(STOP_SECONDS),
                    other.refusals(),
                    victim.lastLines());
        } finally {
            remove(data);
        }
    }

    private static Map<String, Integer> outcomesOf(Attack attack, Victim victim, int strength) {
        try {
            return attack.run(victim, strength);
        } catch (Exception e) {
            return Map.of(e.toString(), 1);
        }
    }

    private static int lostOf(Bystander other) {
        try {
            return other.lost();
        } catch (IOException e) {
            return Integer.MAX_VALUE;
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** How many times as slow as in peace the other one's syncs were, by the median. */
    double slowdown() {
        return (double) during.median() / Math.max(1, peace.median());
    }

    /** What is wrong; empty if the server stood it. */
    String fault() {
        if (!isAlive || outOfMemory > 0) {
            return "the server was brought down";
        } else if (lost > 0) {
            return lost + " notes were lost";
        } else if (during.refused() > 0 || after.refused() > 0) {
            return (during.refused() + after.refused()) + " syncs of somebody else were refused " + refusals;
        } else if (slowdown() > 10 && during.median() > FAST_MILLIS) {
            return "somebody else's syncs were " + slowdown() + " times as slow";
        } else if (after.median() > 3 * Math.max(FAST_MILLIS, peace.median())) {
            return "five seconds later syncs were still slow";
        } else if (exit != 0) {
            return "it did not stop in order: " + exit;
        }
        return "";
    }

    String line() {
        String fault = fault();
        return String.format(
                "%-36s %-9s %4d %4d %5d %5d %4d %5.1f %4d %4d %4d %s %s",
                name,
                heap,
                peace.median(),
                during.median(),
                during.most(95),
                during.worst(),
                after.median(),
                slowdown(),
                lost,
                logLines,
                residentMiB,
                fault.isEmpty() ? "stands" : "FAILS: " + fault,
                outcomes);
    }

    static String heading() {
        return String.format(
                "%-36s %-9s %4s %4s %5s %5s %4s %5s %4s %4s %4s",
                "attack", "heap", "ms", "dur", "95 %", "worst", "5 s", "ratio", "lost", "log", "MiB");
    }
}
