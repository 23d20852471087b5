package app.offgrid.server.sync;

import app.offgrid.notes.note.NoteSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Journal, view and upkeep in memory: for tests, and for many devices and a server in one JVM. Safe for threads. */
public final class MemoryJournal implements Journal, NoteView, Upkeep {
    private final NavigableMap<String, Book> books = new TreeMap<>();

    private static final class Book {
        private String epoch;
        private long floor;
        private long floorRaisedAt;
        private Totals applied = Totals.NONE;
        private final NavigableMap<Long, JournalEntry> entries = new TreeMap<>();
        private final Map<String, Receipt> receipts = new HashMap<>();
        private final Map<String, Receipt> acknowledged = new HashMap<>();
        private final Map<String, Long> acknowledgedAt = new HashMap<>();
        private final Map<String, NoteSnapshot> rows = new HashMap<>();
        private final NavigableMap<Long, String> forgotten = new TreeMap<>();
        private final Map<String, WholeRead> wholeReads = new HashMap<>();

        Book copy() {
            Book copy = new Book();
            copy.epoch = epoch;
            copy.floor = floor;
            copy.floorRaisedAt = floorRaisedAt;
            copy.applied = applied;
            copy.entries.putAll(entries);
            copy.receipts.putAll(receipts);
            copy.acknowledged.putAll(acknowledged);
            copy.acknowledgedAt.putAll(acknowledgedAt);
            copy.rows.putAll(rows);
            copy.forgotten.putAll(forgotten);
            copy.wholeReads.putAll(wholeReads);
            return copy;
        }
    }

    /** What a backup of this moment holds. */
    public synchronized MemoryJournal copy() {
        MemoryJournal copy = new MemoryJournal();
        books.forEach((userId, book) -> copy.books.put(userId, book.copy()));
        return copy;
    }

    /** Everything is as it was in the backup. */
    public synchronized void restore(MemoryJournal backup) {
        books.clear();
        backup.books.forEach((userId, book) -> books.put(userId, book.copy()));
    }

    private Book book(String userId) {
        return books.computeIfAbsent(userId, unused -> new Book());
    }

    @Override
    public synchronized void open(String userId, String epoch) {
        book(userId).epoch = epoch;
    }

    @Override
    public synchronized Optional<JournalState> state(String userId) {
        Book book = book(userId);
        return book.epoch == null
                ? Optional.empty()
                : Optional.of(new JournalState(book.epoch, book.floor, book.applied));
    }

    @Override
    public synchronized List<JournalEntry> entriesAfter(String userId, long sequence, int limit) {
        return book(userId).entries.tailMap(sequence, false).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long lastSequence(String userId) {
        NavigableMap<Long, JournalEntry> entries = book(userId).entries;
        return entries.isEmpty() ? 0 : entries.lastKey();
    }

    @Override
    public synchronized Map<String, Receipt> receipts(String userId, Collection<String> changeIds) {
        Book book = book(userId);
        Map<String, Receipt> found = new HashMap<>();
        for (String changeId : changeIds) {
            Receipt receipt = book.receipts.getOrDefault(changeId, book.acknowledged.get(changeId));
            if (receipt != null) {
                found.put(changeId, receipt);
            }
        }
        return found;
    }

    @Override
    public synchronized int append(String userId, List<JournalEntry> entries) {
        Book book = book(userId);
        int appended = 0;
        for (JournalEntry entry : entries) {
            if (book.entries.containsKey(entry.sequence()) || book.receipts.containsKey(entry.changeId())) {
                return appended;
            }
            book.entries.put(entry.sequence(), entry);
            book.receipts.put(entry.changeId(), entry.receipt());
            appended++;
        }
        return appended;
    }

    @Override
    public synchronized void acknowledge(String userId, List<Receipt> receipts, long acceptedAt) {
        for (Receipt receipt : receipts) {
            book(userId).acknowledged.putIfAbsent(receipt.changeId(), receipt);
            book(userId).acknowledgedAt.putIfAbsent(receipt.changeId(), acceptedAt);
        }
    }

    @Override
    public synchronized void advance(String userId, Totals applied) {
        Book book = book(userId);
        if (book.applied.sequence() < applied.sequence()) {
            book.applied = applied;
        }
    }

    @Override
    public synchronized void changeEpoch(String userId, String oldEpoch, String newEpoch) {
        if (oldEpoch.equals(book(userId).epoch)) {
            book(userId).epoch = newEpoch;
        }
    }

    @Override
    public synchronized List<JournalEntry> history(
            String userId, String noteId, long before, int limit, NotesInMemory memory) {
        return book(userId).entries.descendingMap().values().stream()
                .filter(entry -> entry.noteId().equals(noteId) && entry.note().revision() < before)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<String, NoteSnapshot> notes(
            String userId, Collection<String> noteIds, NotesInMemory memory) {
        Map<String, NoteSnapshot> rows = book(userId).rows;
        Map<String, NoteSnapshot> found = new HashMap<>();
        long bytes = 0;
        for (String noteId : noteIds) {
            NoteSnapshot row = rows.get(noteId);
            if (row != null) {
                found.put(noteId, row);
                bytes += Weight.of(row);
                SyncLimits.requireWithin(bytes, noteIds.size(), memory.loaded(Weight.of(row)));
            }
        }
        return found;
    }

    @Override
    public synchronized void apply(String userId, Collection<NoteSnapshot> notes) {
        for (NoteSnapshot note : notes) {
            NoteSnapshot row = book(userId).rows.get(note.noteId());
            if (row == null || row.sequence() < note.sequence()) {
                book(userId).rows.put(note.noteId(), note);
                book(userId).forgotten.values().remove(note.noteId());
            }
        }
    }

    @Override
    public synchronized Page page(String userId, long after, long upTo, int limit, NotesInMemory memory) {
        List<NoteSnapshot> within = book(userId).rows.values().stream()
                .filter(row -> row.sequence() > after && row.sequence() <= upTo)
                .filter(row -> !book(userId).forgotten.containsKey(row.sequence()))
                .sorted(Comparator.comparingLong(NoteSnapshot::sequence))
                .toList();
        int end = 0;
        long bytes = 0;
        while (end < Math.min(limit, within.size()) && bytes < SyncLimits.PAGE_BYTES) {
            if (!memory.loaded(Weight.of(within.get(end)))) {
                return SyncLimits.endOf(within.subList(0, end));
            }
            bytes += Weight.of(within.get(end));
            end++;
        }
        return new Page(within.subList(0, end), end < within.size());
    }

    @Override
    public synchronized void remove(String userId) {
        books.remove(userId);
    }

    @Override
    public synchronized List<String> accounts(String above, int limit) {
        return books.tailMap(above, false).keySet().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<Trace> traces(String userId, long above, int limit) {
        return entriesAfter(userId, above, limit).stream()
                .map(entry -> new Trace(entry.sequence(), entry.noteId(), entry.acceptedAt()))
                .toList();
    }

    @Override
    public synchronized List<Row> rows(String userId, Collection<String> noteIds) {
        return notes(userId, noteIds).values().stream()
                .map(note -> new Row(note.noteId(), note.sequence(), !Totals.isKept(note)))
                .toList();
    }

    @Override
    public synchronized void forgetTombstones(String userId, Collection<Long> sequences) {
        Book book = book(userId);
        for (NoteSnapshot note : book.rows.values()) {
            if (note.isDeleted() && sequences.contains(note.sequence())) {
                book.forgotten.put(note.sequence(), note.noteId());
            }
        }
    }

    @Override
    public synchronized void limitForgotten(String userId, long most) {
        Book book = book(userId);
        while (book.forgotten.size() > most) {
            book.rows.remove(book.forgotten.pollFirstEntry().getValue());
        }
    }

    @Override
    public synchronized void removeEntries(String userId, Collection<Long> sequences) {
        for (long sequence : sequences) {
            JournalEntry removed = book(userId).entries.remove(sequence);
            if (removed != null) {
                book(userId).receipts.remove(removed.changeId());
            }
        }
    }

    @Override
    public synchronized void removeOlder(String userId, long before) {
        Book book = book(userId);
        for (String changeId : new ArrayList<>(book.acknowledged.keySet())) {
            if (book.acknowledgedAt.get(changeId) < before) {
                book.acknowledged.remove(changeId);
            }
        }
    }

    @Override
    public synchronized long floorRaisedAt(String userId) {
        return book(userId).floorRaisedAt;
    }

    @Override
    public synchronized void raiseFloor(String userId, long floor, long now) {
        Book book = book(userId);
        if (book.floor < floor) {
            book.floor = floor;
            book.floorRaisedAt = now;
        }
    }

    @Override
    public synchronized Optional<WholeRead> wholeRead(String userId, String deviceId) {
        return Optional.ofNullable(book(userId).wholeReads.get(deviceId));
    }

    @Override
    public synchronized void noteWholeRead(String userId, String deviceId, WholeRead read, long now) {
        book(userId).wholeReads.put(deviceId, read);
    }
}
