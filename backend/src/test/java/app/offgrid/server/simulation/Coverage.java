package app.offgrid.server.simulation;

import java.util.Map;
import java.util.TreeMap;

/** What really happened, counted: a simulation in which nothing goes wrong proves nothing. */
final class Coverage {
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

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        counts.forEach((what, count) -> table.append(String.format("%,14d  %s%n", count, what)));
        return table.toString();
    }
}
