package app.offgrid.server.simulation;

import java.util.Map;
import java.util.TreeMap;

/** What really happened, counted: a simulation in which nothing goes wrong proves nothing. */
final class Coverage {
    /** Whatever can happen is to happen so often ... */
    private static final int OFTEN = 100;
    /** ... in so many stories. */
    private static final int OFTEN_IN = 2_000;

    private final Map<String, Long> counts = new TreeMap<>();

    void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    void add(Coverage other) {
        other.counts.forEach((what, count) -> counts.merge(what, count, Long::sum));
    }

    long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /**
     * What happened too seldom to prove anything, rarest first.
     *
     * @param stories in how many stories all this happened
     */
    String rare(long stories) {
        double wanted = (double) OFTEN * stories / OFTEN_IN;
        StringBuilder table = new StringBuilder();
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() < wanted)
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> table.append(String.format("%,14d  %s%n", entry.getValue(), entry.getKey())));
        return table.toString();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        counts.forEach((what, count) -> table.append(String.format("%,14d  %s%n", count, what)));
        return table.toString();
    }
}
