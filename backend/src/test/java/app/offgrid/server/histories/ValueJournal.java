package app.offgrid.server.histories;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.server.sync.Journal;
import app.offgrid.server.sync.JournalEntry;
import app.offgrid.server.sync.JournalState;
import app.offgrid.server.sync.NoteView;
import app.offgrid.server.sync.NotesInMemory;
import app.offgrid.server.sync.Receipt;
import app.offgrid.server.sync.Totals;
import app.offgrid.server.sync.Upkeep;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A database of one account with one note whose whole content is a value, to be taken out and put in. For one thread. */
final class ValueJournal implements Journal, NoteView, Upkeep {
    ServerValue value;

    @Override
    public Optional<JournalState> state(String userId) {
        return Optional.of(new JournalState(value.epoch, 0, value.totals()));
    }

    @Override
    public List<JournalEntry> entriesAfter(String userId, long sequence, int limit) {
        return List.of(value.entries).subList((int) sequence, value.entries.length);
    }

    @Override
    public long lastSequence(String userId) {
        return value.entries.length;
    }

    @Override
    public Map<String, Receipt> receipts(String userId, Collection<String> changeIds) {
        Map<String, Receipt> found = new HashMap<>();
        for (String changeId : changeIds) {
            Receipt receipt = value.receipt(changeId);
            if (receipt != null) {
                found.put(changeId, receipt);
            }
        }
        return found;
    }

    @Override
    public int append(String userId, List<JournalEntry> entries) {
        for (JournalEntry entry : entries) {
            if (entry.sequence() != value.entries.length + 1 || value.receipt(entry.changeId()) != null) {
                throw new IllegalStateException("change " + entry.changeId() + " took effect twice");
            }
            value = value.with(entry);
        }
        return entries.size();
    }

    @Override
    public void acknowledge(String userId, List<Receipt> receipts, long acceptedAt) {
        value = value.with(receipts);
    }

    @Override
    public void advance(String userId, Totals applied) {
        // The view is what the journal comes to.
    }

    @Override
    public void apply(String userId, Collection<NoteSnapshot> notes) {
        // The view is what the journal comes to.
    }

    @Override
    public Map<String, NoteSnapshot> notes(String userId, Collection<String> noteIds, NotesInMemory memory) {
        NoteSnapshot note = value.note();
        return note == null ? Map.of() : Map.of(note.noteId(), note);
    }

    @Override
    public Page page(String userId, long after, long upTo, int limit, NotesInMemory memory) {
        NoteSnapshot note = value.note();
        return new Page(note == null || note.sequence() <= after ? List.of() : List.of(note), false);
    }

    @Override
    public void changeEpoch(String userId, String oldEpoch, String newEpoch) {
        throw notPlayed();
    }

    @Override
    public void open(String userId, String epoch) {
        throw notPlayed();
    }

    @Override
    public List<JournalEntry> history(String userId, String noteId, long before, int limit, NotesInMemory memory) {
        throw notPlayed();
    }

    @Override
    public void remove(String userId) {
        throw notPlayed();
    }

    @Override
    public List<String> accounts(String above, int limit) {
        throw notPlayed();
    }

    @Override
    public List<Trace> traces(String userId, long above, int limit) {
        throw notPlayed();
    }

    @Override
    public List<Row> rows(String userId, Collection<String> noteIds) {
        throw notPlayed();
    }

    @Override
    public void forgetTombstones(String userId, Collection<Long> sequences) {
        throw notPlayed();
    }

    @Override
    public void limitForgotten(String userId, long most) {
        throw notPlayed();
    }

    @Override
    public void removeEntries(String userId, Collection<Long> sequences) {
        throw notPlayed();
    }

    @Override
    public void removeOlder(String userId, long before) {
        throw notPlayed();
    }

    @Override
    public long floorRaisedAt(String userId) {
        throw notPlayed();
    }

    @Override
    public void raiseFloor(String userId, long floor, long now) {
        throw notPlayed();
    }

    @Override
    public Optional<WholeRead> wholeRead(String userId, String deviceId) {
        throw notPlayed();
    }

    @Override
    public void noteWholeRead(String userId, String deviceId, WholeRead read, long now) {
        throw notPlayed();
    }

    private static IllegalStateException notPlayed() {
        return new IllegalStateException("no history leads here");
    }
}
