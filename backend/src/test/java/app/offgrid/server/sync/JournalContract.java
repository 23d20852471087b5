package app.offgrid.server.sync;

import static app.offgrid.server.sync.Samples.entry;
import static app.offgrid.server.sync.Samples.id;
import static app.offgrid.server.sync.Samples.note;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every journal, with its view and its upkeep, keeps to. */
abstract class JournalContract {
    private final Journal journal = journal();
    private final NoteView view = view();
    private final Upkeep upkeep = upkeep();
    private final String user = id();
    private final String stranger = id();

    abstract Journal journal();

    abstract NoteView view();

    abstract Upkeep upkeep();

    @Test
    void anAccountHasAStateFromItsOpeningToItsRemoval() {
        assertEquals(Optional.empty(), journal.state(user));
        journal.open(user, "e1");
        assertEquals(Optional.of(new JournalState("e1", 0, Totals.NONE)), journal.state(user));
        journal.append(user, List.of(entry(id(), 1, 1, "a")));
        journal.remove(user);
        assertEquals(Optional.empty(), journal.state(user));
        assertEquals(List.of(), journal.entriesAfter(user, 0, 10));
    }

    @Test
    void entriesComeBackWholeAndInOrder() {
        Side side = new Side(
                id(), id(), "B", 1, NoteFields.EMPTY.withTitle("theirs").withTags(List.of("b", "a")));
        JournalEntry first =
                new JournalEntry(note(id(), 1, 1, "a whole \ud83d\ude00", side), new Totals(1, 1, 1, -7), 1234);
        JournalEntry second = entry(id(), 1, 2, null);
        assertEquals(2, journal.append(user, List.of(first, second)));
        assertEquals(List.of(first, second), journal.entriesAfter(user, 0, 10));
        assertEquals(List.of(first), journal.entriesAfter(user, 0, 1));
        assertEquals(List.of(second), journal.entriesAfter(user, 1, 10));
        assertEquals(2, journal.lastSequence(user));
    }

    @Test
    void aTakenSequenceEndsAnAppendWithAPrefix() {
        JournalEntry theirs = entry(id(), 1, 3, "theirs");
        List<JournalEntry> mine =
                List.of(entry(id(), 1, 1, "a"), entry(id(), 1, 2, "b"), entry(id(), 1, 3, "c"), entry(id(), 1, 4, "d"));
        journal.append(user, List.of(theirs));
        assertEquals(2, journal.append(user, mine));
        assertEquals(List.of(mine.get(0), mine.get(1), theirs), journal.entriesAfter(user, 0, 10));
    }

    @Test
    void aTakenChangeIdEndsAnAppendWithAPrefix() {
        JournalEntry first = entry(id(), 1, 1, "a");
        JournalEntry again = new JournalEntry(
                new NoteSnapshot(
                        first.noteId(), 2, 3, first.changeId(), Samples.DEVICE, "", NoteFields.EMPTY, List.of()),
                new Totals(3, 1, 1, 0),
                0);
        journal.append(user, List.of(first));
        assertEquals(1, journal.append(user, List.of(entry(id(), 1, 2, "b"), again)));
        assertEquals(2, journal.lastSequence(user));
    }

    @Test
    void accountsMayHaveEqualIdsAndHaveNothingToDoWithEachOther() {
        JournalEntry entry = entry(id(), 1, 1, "mine");
        assertEquals(1, journal.append(user, List.of(entry)));
        assertEquals(Map.of(), journal.receipts(stranger, List.of(entry.changeId())));
        assertEquals(List.of(), journal.history(stranger, entry.noteId(), Long.MAX_VALUE, 10, NotesInMemory.UNCOUNTED));
        view.apply(user, List.of(entry.note()));
        assertEquals(Map.of(), view.notes(stranger, List.of(entry.noteId())));
        assertEquals(List.of(), view.page(stranger, 0, 10, 10).notes());
        assertEquals(1, journal.append(stranger, List.of(entry)));
        journal.remove(stranger);
        view.remove(stranger);
        assertEquals(1, journal.lastSequence(user));
    }

    @Test
    void receiptsTellOfWhatWasAcceptedWithAndWithoutEffect() {
        JournalEntry entry = entry(id(), 4, 1, "a");
        Receipt without = new Receipt(id(), id(), 0, 0);
        journal.append(user, List.of(entry));
        journal.acknowledge(user, List.of(without), 1000);
        journal.acknowledge(user, List.of(new Receipt(without.changeId(), without.noteId(), 9, 9)), 1000);
        assertEquals(
                Map.of(entry.changeId(), entry.receipt(), without.changeId(), without),
                journal.receipts(user, List.of(entry.changeId(), without.changeId(), id())));
    }

    @Test
    void theAppliedMarkNeverGoesBack() {
        journal.open(user, "e");
        journal.advance(user, new Totals(5, 3, 4, -2));
        journal.advance(user, new Totals(4, 9, 9, 9));
        assertEquals(new Totals(5, 3, 4, -2), journal.state(user).orElseThrow().applied());
    }

    @Test
    void anEpochIsChangedOnce() {
        journal.open(user, "e1");
        journal.changeEpoch(user, "e1", "e2");
        journal.changeEpoch(user, "e1", "e3");
        assertEquals("e2", journal.state(user).orElseThrow().epoch());
    }

    @Test
    void historyFallsInRevisionBelowAMark() {
        String note = id();
        List<JournalEntry> entries = List.of(
                entry(note, 1, 1, "a"), entry(id(), 1, 2, "x"), entry(note, 2, 3, "b"), entry(note, 3, 4, null));
        journal.append(user, entries);
        assertEquals(
                List.of(entries.get(3), entries.get(2)),
                journal.history(user, note, Long.MAX_VALUE, 2, NotesInMemory.UNCOUNTED));
        assertEquals(List.of(entries.get(0)), journal.history(user, note, 2, 10, NotesInMemory.UNCOUNTED));
    }

    @Test
    void theViewKeepsTheLatestStateInWhateverOrderItCame() {
        String note = id();
        NoteSnapshot second = note(note, 2, 7, "second");
        view.apply(user, List.of(second));
        view.apply(user, List.of(note(note, 1, 3, "first")));
        assertEquals(Map.of(note, second), view.notes(user, List.of(note, id())));
        NoteSnapshot third = note(note, 3, 9, null);
        view.apply(user, List.of(third, note(id(), 1, 8, "another")));
        assertEquals(Map.of(note, third), view.notes(user, List.of(note)));
    }

    @Test
    void aPageRisesInSequenceAndSaysIfThereIsMore() {
        List<NoteSnapshot> notes = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            notes.add(note(id(), 1, i, "n" + i));
        }
        view.apply(user, notes);
        assertEquals(new NoteView.Page(notes.subList(1, 3), true), view.page(user, 1, 4, 2));
        assertEquals(new NoteView.Page(notes.subList(1, 4), false), view.page(user, 1, 4, 3));
        assertEquals(new NoteView.Page(List.of(), false), view.page(user, 5, 5, 3));
    }

    @Test
    void aPageOfLargeNotesEndsEarly() {
        List<NoteSnapshot> notes = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            notes.add(note(id(), 1, i, "x".repeat(1_000_000)));
        }
        view.apply(user, notes);
        NoteView.Page page = view.page(user, 0, 12, 500);
        assertTrue(page.hasMore());
        assertEquals(notes.subList(0, page.notes().size()), page.notes());
        assertTrue(page.notes().size() >= 2 && page.notes().size() <= 4);
    }

    @Test
    void upkeepSeesAndRemovesWhatItIsTold() {
        journal.open(user, "e");
        JournalEntry kept = entry(id(), 1, 1, "a");
        JournalEntry tombstone = entry(id(), 2, 2, null);
        journal.append(user, List.of(kept, tombstone));
        view.apply(user, List.of(kept.note(), tombstone.note()));
        assertTrue(upkeep.accounts("", 1000).contains(user));
        assertEquals(List.of(new Upkeep.Trace(2, tombstone.noteId(), 1002)), upkeep.traces(user, 1, 10));
        assertEquals(
                List.of(new Upkeep.Row(tombstone.noteId(), 2, true)), upkeep.rows(user, List.of(tombstone.noteId())));
        upkeep.raiseFloor(user, 2, 5000);
        upkeep.raiseFloor(user, 1, 6000);
        assertEquals(2, journal.state(user).orElseThrow().floor());
        assertEquals(5000, upkeep.floorRaisedAt(user));
        upkeep.forgetTombstones(user, List.of(1L, 2L));
        assertEquals(List.of(kept.note()), view.page(user, 0, 9, 9).notes());
        upkeep.removeEntries(user, List.of(2L));
        assertEquals(List.of(kept), journal.entriesAfter(user, 0, 10));
    }

    @Test
    void aForgottenTombstoneIsKnownByItsIdUntilThereAreTooMany() {
        // given three tombstones that are forgotten
        List<JournalEntry> tombstones =
                List.of(entry(id(), 2, 1, null), entry(id(), 2, 2, null), entry(id(), 2, 3, null));
        List<NoteSnapshot> notes = tombstones.stream().map(JournalEntry::note).toList();
        List<String> ids = notes.stream().map(NoteSnapshot::noteId).toList();
        view.apply(user, notes);
        upkeep.forgetTombstones(user, List.of(1L, 2L, 3L));
        upkeep.forgetTombstones(user, List.of(1L, 2L, 3L));
        // then no page has them, and who asks for one hears what it was
        assertEquals(List.of(), view.page(user, 0, 9, 9).notes());
        assertEquals(notes.get(1), view.notes(user, ids).get(ids.get(1)));
        assertEquals(List.of(new Upkeep.Row(ids.get(1), 2, true)), upkeep.rows(user, List.of(ids.get(1))));
        // when a late process puts an earlier state there, and one of the notes comes back
        NoteSnapshot back = entry(ids.get(0), 3, 4, "back").note();
        view.apply(user, List.of(entry(ids.get(1), 1, 1, "early").note(), back));
        // then that one alone is in a page, and only the others are counted
        assertEquals(List.of(back), view.page(user, 0, 9, 9).notes());
        upkeep.limitForgotten(user, 2);
        assertEquals(Set.copyOf(ids), view.notes(user, ids).keySet());
        upkeep.limitForgotten(user, 1);
        assertEquals(Set.of(ids.get(0), ids.get(2)), view.notes(user, ids).keySet());
    }

    @Test
    void aWholeReadIsNotedForEachDevice() {
        String device = id();
        upkeep.noteWholeRead(user, device, new Upkeep.WholeRead(9, 3), 1);
        upkeep.noteWholeRead(user, device, new Upkeep.WholeRead(9, 6), 2);
        assertEquals(Optional.of(new Upkeep.WholeRead(9, 6)), upkeep.wholeRead(user, device));
        assertEquals(Optional.empty(), upkeep.wholeRead(user, id()));
    }
}
