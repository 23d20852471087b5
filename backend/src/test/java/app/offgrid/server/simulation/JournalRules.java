package app.offgrid.server.simulation;

import app.offgrid.server.simulation.JournalStep.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The transition rules of {@code journal.als}, one method for each transition, by its name there; what the specification's predicates
 * demand of a step is demanded of the operation that was seen, and after each step its promises hold. Two things go beyond the page:
 * a batch has several changes (so {@code append} repeats before the rows are written), and old entries are removed meanwhile.
 */
final class JournalRules {
    /** Where a request is. As on the page, but that a reader and a writer look alike until they ask for receipts or for a page. */
    private enum Place {
        STARTING,
        ROLLING,
        APPLYING,
        DECIDING_OR_PAGING,
        APPENDING,
        CONFIRMING,
        PAGING
    }

    private static final class Request {
        private Place place;
        private boolean isRefused;
        private long head;
        private final Set<String> changes = new HashSet<>();
        private final Map<String, Long> todo = new HashMap<>();
        private final Map<String, Long> basis = new HashMap<>();
    }

    private final NavigableMap<Long, Row> entries = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Long> rows = new HashMap<>();
    private final Map<String, String> changeOfRow = new HashMap<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Map<String, NavigableMap<Long, String>> history = new HashMap<>();
    private final Set<String> acknowledged = new HashSet<>();
    private long last;
    private long applied;
    private final List<Request> processes = new ArrayList<>();

    /** Throws an {@link AssertionError} that names the transition if a step is none. */
    static void check(List<JournalStep> trace) {
        JournalRules rules = new JournalRules();
        for (int i = 0; i < trace.size(); i++) {
            JournalStep step = trace.get(i);
            try {
                rules.step(step);
                rules.requireViewIsComplete();
            } catch (IllegalStateException e) {
                throw new AssertionError(
                        "step " + (i + 1) + " is no " + step.kind().transition() + ": " + e.getMessage() + ", " + step,
                        e);
            }
        }
    }

    private void step(JournalStep step) {
        while (processes.size() <= step.process()) {
            processes.add(new Request());
        }
        if (step.process() < 0) {
            keepHouse(step);
            return;
        }
        Request process = processes.get(step.process());
        switch (step.kind()) {
            case READ_STATE -> readState(process, step);
            case READ_ENTRIES -> readEntries(process, step);
            case WRITE_ROW -> writeRow(process, step.rows().get(0));
            case ADVANCE -> advance(process, step.sequence());
            case READ_RECEIPTS -> readReceipts(process, step);
            case READ_ROW -> readRow(process, step);
            case APPEND -> append(process, step.rows().get(0));
            case APPEND_REFUSED -> appendRefused(process, step.rows().get(0));
            case READ_PAGE -> readPage(process, step);
            case KILL -> processes.set(step.process(), new Request());
            default -> keepHouse(step);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    private void readState(Request process, JournalStep step) {
        require(process.place == null || process.place == Place.STARTING, "it is at " + process.place);
        require(step.sequence() == applied, "the view is marked up to " + applied);
        process.place = Place.ROLLING;
        process.head = applied;
        process.todo.clear();
        process.basis.clear();
    }

    private void readEntries(Request process, JournalStep step) {
        require(process.place == Place.ROLLING, "it is at " + process.place);
        require(step.from() == process.head, "its head is " + process.head);
        List<Row> all = List.copyOf(entries.tailMap(process.head, false).values());
        require(step.rows().size() <= all.size() && step.rows().isEmpty() == all.isEmpty(), "there is " + all);
        require(step.rows().equals(all.subList(0, step.rows().size())), "there is " + all);
        for (Row row : step.rows()) {
            process.todo.put(row.note(), row.sequence());
            process.head = row.sequence();
        }
        process.place = step.rows().isEmpty() ? Place.DECIDING_OR_PAGING : Place.APPLYING;
    }

    private void writeRow(Request process, Row row) {
        boolean isOwn = process.place == Place.APPENDING || process.place == Place.CONFIRMING;
        require(isOwn || process.place == Place.APPLYING, "it is at " + process.place);
        require(Long.valueOf(row.sequence()).equals(process.todo.remove(row.note())), "it is not to be written");
        process.place = isOwn ? Place.CONFIRMING : Place.APPLYING;
        if (rows.getOrDefault(row.note(), 0L) < row.sequence()) {
            rows.put(row.note(), row.sequence());
            changeOfRow.put(row.note(), row.change());
            forgotten.remove(row.note());
        }
    }

    private void advance(Request process, long to) {
        require(process.place == Place.APPLYING || process.place == Place.CONFIRMING, "it is at " + process.place);
        require(process.todo.isEmpty(), "rows are to be written: " + process.todo);
        require(to == process.head, "its head is " + process.head);
        applied = Math.max(applied, to);
        if (process.isRefused) {
            process.isRefused = false;
            process.place = Place.STARTING;
        } else {
            process.place = process.place == Place.APPLYING ? Place.ROLLING : Place.PAGING;
        }
    }

    private void readReceipts(Request process, JournalStep step) {
        require(process.place == Place.DECIDING_OR_PAGING, "it is at " + process.place);
        Set<String> found = new HashSet<>();
        step.rows().forEach(row -> found.add(row.change()));
        for (String change : step.asked()) {
            require(!taken.contains(change) || found.contains(change), change + " was taken");
        }
        process.changes.addAll(step.asked());
        process.place = Place.APPENDING;
    }

    private void readRow(Request process, JournalStep step) {
        require(process.place == Place.APPENDING, "it is at " + process.place);
        Map<String, Long> found = new HashMap<>();
        step.rows().forEach(row -> found.put(row.note(), row.sequence()));
        for (String note : step.asked()) {
            require(found.getOrDefault(note, 0L).equals(rows.getOrDefault(note, 0L)), "the view has another row");
            process.basis.put(note, found.getOrDefault(note, 0L));
        }
    }

    private boolean isFree(Row entry) {
        return !entries.containsKey(entry.sequence()) && !taken.contains(entry.change());
    }

    private void append(Request process, Row entry) {
        require(process.place == Place.APPENDING || process.place == Place.PAGING, "it is at " + process.place);
        require(entry.sequence() == process.head + 1, "its head is " + process.head);
        require(isFree(entry), "its place or its change is taken");
        require(entry.sequence() == last + 1, "there is a gap after " + last);
        require(process.changes.contains(entry.change()), "nobody asked for " + entry.change());
        NavigableMap<Long, String> states = history.computeIfAbsent(entry.note(), note -> new TreeMap<>());
        long latest = states.isEmpty() ? 0 : states.lastKey();
        require(process.basis.getOrDefault(entry.note(), -1L) == latest, "compare and set: the note was at " + latest);
        entries.put(entry.sequence(), entry);
        states.put(entry.sequence(), entry.change());
        taken.add(entry.change());
        last = entry.sequence();
        process.head = last;
        process.todo.put(entry.note(), last);
        process.basis.put(entry.note(), last);
        process.place = Place.APPENDING;
    }

    private void appendRefused(Request process, Row entry) {
        require(process.place == Place.APPENDING || process.place == Place.PAGING, "it is at " + process.place);
        require(!isFree(entry), "there was room for it");
        process.isRefused = !process.todo.isEmpty();
        process.place = process.isRefused ? Place.CONFIRMING : Place.STARTING;
    }

    private void readPage(Request process, JournalStep step) {
        boolean isAnswered = process.place == Place.PAGING
                || process.place == Place.DECIDING_OR_PAGING
                || (process.place == Place.APPENDING && process.todo.isEmpty());
        if (step.from() >= 0) {
            require(isAnswered, "it is at " + process.place);
            require(step.sequence() == process.head, "its head is " + process.head);
            List<Row> page = page(step.from(), process.head);
            require(step.rows().size() <= page.size(), "there is " + page);
            require(step.rows().equals(page.subList(0, step.rows().size())), "there is " + page);
            requireNothingIsMissed(step.from(), process.head);
        }
        if (isAnswered) {
            process.changes.stream().filter(taken::contains).forEach(acknowledged::add);
        }
        processes.set(step.process(), new Request());
    }

    private List<Row> page(long after, long upTo) {
        NavigableMap<Long, Row> page = new TreeMap<>();
        rows.forEach((note, sequence) -> {
            if (sequence > after && sequence <= upTo && !forgotten.contains(note)) {
                page.put(sequence, new Row(note, sequence, changeOfRow.get(note)));
            }
        });
        return List.copyOf(page.values());
    }

    /** Promises of the page: orderIsVisibility (with append's gap, above) and nothingIsMissed, of one page after another. */
    private void requireNothingIsMissed(long after, long upTo) {
        require(upTo <= last, "order: " + upTo + " is shown, and " + last + " was the last");
        history.forEach((note, states) -> {
            Long due = states.floorKey(upTo);
            boolean isLater = states.higherKey(upTo) != null;
            if (due != null && due > after && !isLater && !forgotten.contains(note)) {
                require(due.equals(rows.get(note)), "change " + due + " of " + note + " is missed");
            }
        });
    }

    private void requireViewIsComplete() {
        history.forEach((note, states) -> {
            Long due = states.floorKey(applied);
            require(due == null || rows.getOrDefault(note, 0L) >= due, "the view lacks " + due + " of " + note);
        });
        require(taken.containsAll(acknowledged), "what was acknowledged is gone");
    }

    /** Outside of the specification: what is old goes. It may be no latest state of a note, but for a bare tombstone's. */
    private void keepHouse(JournalStep step) {
        for (Row removed : step.rows()) {
            if (step.kind() == JournalStep.Kind.TOMBSTONES_FORGOTTEN) {
                rows.forEach((note, sequence) -> {
                    if (sequence == removed.sequence()) {
                        forgotten.add(note);
                    }
                });
                continue;
            }
            Row entry = entries.remove(removed.sequence());
            if (entry != null) {
                boolean isLatest = history.get(entry.note()).lastKey() == entry.sequence();
                require(!isLatest || forgotten.contains(entry.note()), "the latest state of a note is removed");
                taken.remove(entry.change());
                acknowledged.remove(entry.change());
            }
        }
    }
}
