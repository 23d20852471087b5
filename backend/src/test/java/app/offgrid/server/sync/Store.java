package app.offgrid.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.server.mongo.Database;
import app.offgrid.server.mongo.MongoForTests;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A place to keep accounts, of either kind, and what must be true of each account in it at any time. */
public record Store(String name, Journal journal, NoteView view, Upkeep upkeep) {
    /** Begins with the first test that needs it. */
    private static final class Mongo {
        private static final Database DATABASE = MongoForTests.database();
    }

    public static Store inMemory() {
        return of(new MemoryJournal());
    }

    /** What an existing journal in memory holds. */
    public static Store of(MemoryJournal memory) {
        return new Store("memory", memory, memory, memory);
    }

    public static Store inMongo() {
        Database database = Mongo.DATABASE;
        return new Store("MongoDB", new MongoJournal(database), new MongoNoteView(database), new MongoUpkeep(database));
    }

    /** For parameterised tests. */
    static Stream<Store> both() {
        return Stream.of(inMemory(), inMongo());
    }

    SyncService service() {
        return service(SyncLimits.DEFAULT, () -> 1_790_000_000_000L);
    }

    SyncService service(SyncLimits limits, java.util.function.LongSupplier clock) {
        InstantSource source = () -> java.time.Instant.ofEpochMilli(clock.getAsLong());
        return new SyncService(journal, view, upkeep, limits, source, Samples::id, (user, sequence) -> {});
    }

    /** The id of a new account. */
    String account() {
        String user = Samples.id();
        service().open(user);
        return user;
    }

    /** The journal whole, which may take several readings. */
    public List<JournalEntry> entries(String user) {
        List<JournalEntry> entries = new ArrayList<>();
        List<JournalEntry> more;
        do {
            long last = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).sequence();
            more = journal.entriesAfter(user, last, 100_000);
            entries.addAll(more);
        } while (!more.isEmpty());
        return entries;
    }

    /** The sequences have no gap, no change is in twice, totals are right, and the view is what the journal comes to. */
    public void requireSound(String user) {
        service().head(user);
        Map<String, NoteSnapshot> latest = new HashMap<>();
        Set<String> changes = new HashSet<>();
        Totals totals = Totals.NONE;
        for (JournalEntry entry : entries(user)) {
            NoteSnapshot before = latest.getOrDefault(entry.noteId(), NoteSnapshot.unknown(entry.noteId()));
            assertEquals(totals.sequence() + 1, entry.sequence(), "sequences without gaps");
            assertEquals(before.revision() + 1, entry.note().revision(), "revisions without gaps");
            assertTrue(changes.add(entry.changeId()), "a change takes effect once");
            totals = totals.after(before, entry.note());
            assertEquals(totals, entry.totals());
            latest.put(entry.noteId(), entry.note());
        }
        List<NoteSnapshot> expected = new ArrayList<>(latest.values());
        expected.sort(Comparator.comparingLong(NoteSnapshot::sequence));
        assertEquals(expected, rows(user), "the view of the journal");
        assertEquals(totals, journal.state(user).orElseThrow().applied());
    }

    /** The view whole, which may take several pages. */
    public List<NoteSnapshot> rows(String user) {
        List<NoteSnapshot> rows = new ArrayList<>();
        NoteView.Page page;
        do {
            long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).sequence();
            page = view.page(user, last, Long.MAX_VALUE, 100_000);
            rows.addAll(page.notes());
        } while (page.hasMore());
        return rows;
    }

    @Override
    public String toString() {
        return name;
    }
}
