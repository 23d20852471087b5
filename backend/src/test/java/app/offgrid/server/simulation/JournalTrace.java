package app.offgrid.server.simulation;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.server.simulation.JournalStep.Kind;
import app.offgrid.server.simulation.JournalStep.Row;
import app.offgrid.server.sync.Journal;
import app.offgrid.server.sync.JournalEntry;
import app.offgrid.server.sync.JournalState;
import app.offgrid.server.sync.KilledException;
import app.offgrid.server.sync.NoteView;
import app.offgrid.server.sync.Receipt;
import app.offgrid.server.sync.Store;
import app.offgrid.server.sync.Totals;
import app.offgrid.server.sync.Upkeep;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes down what server processes do to the journals, operation by operation. A trace begins with the account and ends where the
 * database is put back. For one thread, in which requests may interrupt each other.
 */
final class JournalTrace {
    private final Map<String, List<JournalStep>> current = new HashMap<>();
    private final List<List<JournalStep>> ended = new ArrayList<>();
    private final List<String> working = new ArrayList<>();

    /** All traces, of which the last steps may have been left out if the database was put back. */
    List<List<JournalStep>> traces() {
        databaseReplaced();
        return ended;
    }

    /** The accounts of the database that is there now are others. */
    void databaseReplaced() {
        ended.addAll(current.values());
        current.clear();
    }

    /** One request of a process, until it is answered or killed. */
    <T> T request(Supplier<T> work) {
        working.add(null);
        boolean isKilled = true;
        try {
            T answer = work.get();
            isKilled = false;
            return answer;
        } catch (KilledException e) {
            throw e;
        } catch (RuntimeException e) {
            isKilled = false;
            throw e;
        } finally {
            String userId = working.get(working.size() - 1);
            if (userId != null) {
                add(userId, isKilled ? Kind.KILL : Kind.READ_PAGE, -1, -1, List.of(), Set.of());
            }
            working.remove(working.size() - 1);
        }
    }

    /** A request that ends without a page is written as one that reads none ({@code from} is -1), or as killed. */
    private void add(String userId, Kind kind, long from, long sequence, List<Row> rows, Set<String> asked) {
        List<JournalStep> steps = current.get(userId);
        if (steps != null) {
            steps.add(new JournalStep(kind, working.size() - 1, from, sequence, rows, asked));
        }
    }

    /** The store, whose operations are written down. */
    Store between(Store store) {
        return new Store(
                store.name(),
                between(Journal.class, store.journal()),
                between(NoteView.class, store.view()),
                between(Upkeep.class, store.upkeep()));
    }

    private <T> T between(Class<T> port, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Object result;
            try {
                result = method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            write(method.getName(), arguments, result);
            return result;
        };
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    @SuppressWarnings("unchecked")
    private void write(String method, Object[] arguments, Object result) {
        String userId = arguments[0] instanceof String id ? id : null;
        if (method.equals("open")) {
            current.put(userId, new ArrayList<>());
        } else if (method.equals("removeEntries") || method.equals("forgetTombstones")) {
            Kind kind = method.equals("removeEntries") ? Kind.ENTRIES_REMOVED : Kind.TOMBSTONES_FORGOTTEN;
            add(userId, kind, 0, 0, sequences((Collection<Long>) arguments[1]), Set.of());
        } else if (!working.isEmpty() && userId != null && !method.equals("noteWholeRead")) {
            working.set(working.size() - 1, userId);
            writeOfRequest(method, userId, arguments, result);
        }
    }

    @SuppressWarnings("unchecked")
    private void writeOfRequest(String method, String userId, Object[] arguments, Object result) {
        switch (method) {
            case "state" -> {
                long applied = ((Optional<JournalState>) result)
                        .map(state -> state.applied().sequence())
                        .orElse(0L);
                add(userId, Kind.READ_STATE, 0, applied, List.of(), Set.of());
            }
            case "entriesAfter" ->
                add(userId, Kind.READ_ENTRIES, (long) arguments[1], 0, entries((List<JournalEntry>) result), Set.of());
            case "receipts" ->
                add(
                        userId,
                        Kind.READ_RECEIPTS,
                        0,
                        0,
                        receipts(((Map<String, Receipt>) result).values()),
                        Set.copyOf((Collection<String>) arguments[1]));
            case "append" -> appended(userId, (List<JournalEntry>) arguments[1], (int) result);
            case "advance" -> add(userId, Kind.ADVANCE, 0, ((Totals) arguments[1]).sequence(), List.of(), Set.of());
            case "notes" ->
                add(
                        userId,
                        Kind.READ_ROW,
                        0,
                        0,
                        notes(((Map<String, NoteSnapshot>) result).values()),
                        Set.copyOf((Collection<String>) arguments[1]));
            case "apply" -> {
                for (Row row : notes((Collection<NoteSnapshot>) arguments[1])) {
                    add(userId, Kind.WRITE_ROW, 0, row.sequence(), List.of(row), Set.of());
                }
            }
            case "page" -> {
                NoteView.Page page = (NoteView.Page) result;
                add(userId, Kind.READ_PAGE, (long) arguments[1], (long) arguments[2], notes(page.notes()), Set.of());
                working.set(working.size() - 1, null);
            }
            default -> {
                // Epochs, receipts of what changes nothing, whole reads, history: nothing that the specification has.
            }
        }
    }

    private void appended(String userId, List<JournalEntry> entries, int count) {
        List<Row> rows = entries(entries);
        for (int i = 0; i < Math.min(count + 1, rows.size()); i++) {
            Kind kind = i < count ? Kind.APPEND : Kind.APPEND_REFUSED;
            add(userId, kind, 0, rows.get(i).sequence(), List.of(rows.get(i)), Set.of());
        }
    }

    private static List<Row> entries(List<JournalEntry> entries) {
        return notes(entries.stream().map(JournalEntry::note).toList());
    }

    private static List<Row> notes(Collection<NoteSnapshot> notes) {
        return notes.stream()
                .map(note -> new Row(note.noteId(), note.sequence(), note.changeId()))
                .toList();
    }

    private static List<Row> receipts(Collection<Receipt> receipts) {
        return receipts.stream()
                .map(receipt -> new Row(receipt.noteId(), receipt.sequence(), receipt.changeId()))
                .toList();
    }

    private static List<Row> sequences(Collection<Long> sequences) {
        return sequences.stream().map(sequence -> new Row(null, sequence, null)).toList();
    }
}
