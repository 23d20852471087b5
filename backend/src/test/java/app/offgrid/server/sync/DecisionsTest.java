package app.offgrid.server.sync;

import static app.offgrid.server.sync.Samples.body;
import static app.offgrid.server.sync.Samples.delete;
import static app.offgrid.server.sync.Samples.diverge;
import static app.offgrid.server.sync.Samples.id;
import static app.offgrid.server.sync.Samples.note;
import static app.offgrid.server.sync.Samples.put;
import static app.offgrid.server.sync.Samples.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NotePatch;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.protocol.ChangeResult;
import app.offgrid.notes.protocol.ChangeResult.Outcome;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final Totals HEAD = new Totals(40, 3, 3, 77);
    private final String noteId = id();

    private static Decisions decide(NoteSnapshot current, NoteChange... changes) {
        Map<String, NoteSnapshot> notes = current == null ? Map.of() : Map.of(current.noteId(), current);
        return Decisions.of(request(null, 0, changes), HEAD, Map.of(), notes, 0, 1000, 5);
    }

    private static ChangeResult only(Decisions decisions) {
        assertEquals(1, decisions.results().size());
        return decisions.results().get(0);
    }

    private static NoteSnapshot after(Decisions decisions) {
        return decisions.entries().get(decisions.entries().size() - 1).note();
    }

    private NoteSnapshot noteWithSides(int count) {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sides.add(new Side(id(), id(), "B", 1, NoteFields.EMPTY.withBody("side " + i)));
        }
        return note(noteId, 5, 30, "text", sides.toArray(new Side[0]));
    }

    @Test
    void aNewNoteTakesEmptyValuesForWhatIsLeftOut() {
        Decisions decisions = decide(null, put(noteId, 0, "milk"));
        assertEquals(Outcome.ACCEPTED, only(decisions).outcome());
        assertEquals(1, only(decisions).revision());
        assertEquals(41, only(decisions).sequence());
        assertEquals(NoteFields.EMPTY.withBody("milk"), after(decisions).fields());
        assertEquals(
                new Totals(41, 4, 4, 77 + Totals.digestOf(noteId, 1)),
                decisions.entries().get(0).totals());
    }

    @Test
    void aPutLeavesTheFieldsAloneThatItDoesNotName() {
        NotePatch pinned = new NotePatch.Builder().set(Field.PINNED, true).build();
        Decisions decisions = decide(note(noteId, 5, 30, "text"), NoteChange.put(id(), noteId, 5, pinned, List.of()));
        assertEquals(
                NoteFields.EMPTY.withBody("text").withPinned(true),
                after(decisions).fields());
    }

    @Test
    void aChangeOnAnotherRevisionIsStaleAndStoresNothing() {
        NoteSnapshot current = note(noteId, 5, 30, "text");
        for (long base : new long[] {0, 4, 6}) {
            for (NoteChange change :
                    List.of(put(noteId, base, "x"), delete(noteId, base), diverge(noteId, base, 1, "x"))) {
                Decisions decisions = decide(current, change);
                assertEquals(Outcome.STALE, only(decisions).outcome());
                assertEquals(current, only(decisions).current());
                assertEquals(List.of(), decisions.entries());
            }
        }
    }

    @Test
    void aChangeOfANoteWithoutTraceIsStaleWithRevisionZero() {
        Decisions decisions = decide(null, put(noteId, 3, "x"));
        assertEquals(NoteSnapshot.unknown(noteId), only(decisions).current());
    }

    @Test
    void aChangeIdThatWasAcceptedIsAnsweredAsThenWhateverItBringsNow() {
        NoteChange again = delete(noteId, 9);
        Receipt receipt = new Receipt(again.changeId(), noteId, 2, 17);
        Decisions decisions = Decisions.of(
                request(null, 0, again),
                HEAD,
                Map.of(again.changeId(), receipt),
                Map.of(noteId, note(noteId, 9, 30, "moved on")),
                0,
                1000,
                5);
        assertEquals(receipt.result().toString(), only(decisions).toString());
        assertEquals(17, only(decisions).sequence());
        assertEquals(List.of(), decisions.entries());
    }

    @Test
    void twoChangesOfOneNoteAreTakenInOrderAndOneChangeIdOnce() {
        NoteChange first = put(noteId, 0, "a");
        Decisions decisions =
                decide(null, first, put(noteId, 1, "b"), first, put(noteId, 1, "stale"), delete(noteId, 2));
        List<Outcome> outcomes =
                decisions.results().stream().map(ChangeResult::outcome).toList();
        assertEquals(
                List.of(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.STALE, Outcome.ACCEPTED),
                outcomes);
        assertEquals(3, decisions.entries().size());
        assertEquals(41, decisions.results().get(2).sequence());
        assertEquals("b", decisions.results().get(3).current().fields().body());
        assertEquals(new Totals(43, 3, 3, 77), decisions.entries().get(2).totals());
    }

    @Test
    void deletingWhatIsNotThereIsAcceptedAndChangesNothing() {
        Decisions unknown = decide(null, delete(noteId, 4));
        assertEquals(0, only(unknown).revision());
        assertEquals(0, only(unknown).sequence());
        Decisions tombstone = decide(note(noteId, 5, 30, null), delete(noteId, 2));
        assertEquals(5, only(tombstone).revision());
        assertEquals(30, only(tombstone).sequence());
        for (Decisions decisions : List.of(unknown, tombstone)) {
            assertEquals(Outcome.ACCEPTED, only(decisions).outcome());
            assertEquals(List.of(), decisions.entries());
            assertEquals(1, decisions.acknowledgements().size());
        }
    }

    @Test
    void aPutOnATombstoneBringsTheNoteBackWithoutItsOldText() {
        NotePatch title = new NotePatch.Builder().set(Field.TITLE, "back").build();
        Decisions decisions = decide(note(noteId, 5, 30, null), NoteChange.put(id(), noteId, 5, title, List.of()));
        assertEquals(6, only(decisions).revision());
        assertEquals(NoteFields.EMPTY.withTitle("back"), after(decisions).fields());
    }

    @Test
    void divergingAddsASideAndLeavesTheNoteItself() {
        NoteChange change = diverge(noteId, 5, 3, "mine");
        Decisions decisions = decide(noteWithSides(1), change);
        NoteSnapshot after = after(decisions);
        assertEquals("text", after.fields().body());
        assertEquals(2, after.sides().size());
        assertEquals(
                new Side(change.changeId(), Samples.DEVICE, "Ana's phone", 3, NoteFields.EMPTY.apply(body("mine"))),
                after.sides().get(1));
        assertEquals(6, after.revision());
    }

    @Test
    void divergingWorksOnATombstoneOnNoTraceAndAsADeletion() {
        NoteSnapshot onTombstone = after(decide(note(noteId, 5, 30, null), diverge(noteId, 5, 3, "mine")));
        assertTrue(onTombstone.isDeleted());
        assertEquals("mine", onTombstone.sides().get(0).fields().body());
        Decisions onNothing = decide(null, diverge(noteId, 0, 3, "mine"));
        assertTrue(after(onNothing).isDeleted());
        assertEquals(1, after(onNothing).revision());
        assertEquals(new Totals(41, 3, 4, 77), onNothing.entries().get(0).totals());
        NoteSnapshot deletion = after(decide(note(noteId, 5, 30, "text"), diverge(noteId, 5, 3, null)));
        assertTrue(deletion.sides().get(0).isDeleted());
        assertFalse(deletion.isDeleted());
    }

    @Test
    void anyChangeCanSettleSides() {
        NoteSnapshot current = noteWithSides(3);
        String one = current.sides().get(0).changeId();
        String two = current.sides().get(1).changeId();
        NoteSnapshot put = after(decide(current, put(noteId, 5, "settled", one, two, id())));
        assertEquals(current.sides().subList(2, 3), put.sides());
        assertEquals(2, after(decide(current, delete(noteId, 5, one))).sides().size());
        assertEquals(
                3,
                after(decide(current, diverge(noteId, 5, 4, "new", one)))
                        .sides()
                        .size());
    }

    @Test
    void deletingATombstoneSettlesItsSidesButOnItsLatestRevisionOnly() {
        Side side = new Side(id(), id(), "B", 1, NoteFields.EMPTY.withBody("side"));
        NoteSnapshot tombstone = note(noteId, 5, 30, null, side);
        assertEquals(
                List.of(),
                after(decide(tombstone, delete(noteId, 5, side.changeId()))).sides());
        assertEquals(
                Outcome.STALE,
                only(decide(tombstone, delete(noteId, 4, side.changeId()))).outcome());
        assertEquals(
                1, decide(tombstone, delete(noteId, 5, id())).acknowledgements().size());
    }

    @Test
    void aSeventeenthSideIsRejectedUnlessOneIsSettledInTheSameChange() {
        NoteSnapshot current = noteWithSides(16);
        assertEquals(
                Problem.TOO_MANY_SIDES,
                only(decide(current, diverge(noteId, 5, 1, "x"))).code());
        NoteChange settling = diverge(noteId, 5, 1, "x", current.sides().get(0).changeId());
        assertEquals(Outcome.ACCEPTED, only(decide(current, settling)).outcome());
    }

    @Test
    void sidesThatFitNoDocumentAreRejected() {
        String large = "x".repeat(1_000_000);
        NoteSnapshot current = note(noteId, 1, 30, "text");
        String code = null;
        while (code == null) {
            Decisions decisions = decide(current, diverge(noteId, current.revision(), 1, large));
            code = only(decisions).code();
            current = code == null ? after(decisions) : current;
        }
        assertEquals(Problem.TOO_MANY_SIDES, code);
        assertEquals(12, current.sides().size());
    }

    @Test
    void theNoteOverTheLimitIsRejectedAndTheOthersAreNot() {
        String extra = id();
        Decisions decisions = Decisions.of(
                request(
                        null,
                        0,
                        put(extra, 0, "x"),
                        put(noteId, 5, "edit"),
                        diverge(id(), 0, 1, "x"),
                        delete(noteId, 6)),
                HEAD,
                Map.of(),
                Map.of(noteId, note(noteId, 5, 30, "text")),
                0,
                3,
                5);
        List<String> codes = decisions.results().stream()
                .map(result -> String.valueOf(result.code()))
                .toList();
        assertEquals(List.of("too_many_notes", "null", "too_many_notes", "null"), codes);
        assertNull(decisions.results().get(0).current());
    }

    @Test
    void aBatchThatWouldFillTheDatabaseIsTooLargeAndASingleChangeIsNot() {
        NoteSnapshot current = note(noteId, 5, 30, "x".repeat(1_000_000));
        List<NoteChange> edits = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            edits.add(NoteChange.put(id(), noteId, 5 + i, NotePatch.EMPTY, List.of()));
        }
        assertTrue(decide(current, edits.toArray(new NoteChange[0])).isTooLarge());
        assertFalse(
                decide(current, edits.subList(0, 50).toArray(new NoteChange[0])).isTooLarge());
        assertFalse(decide(current, edits.get(0)).isTooLarge());
    }

    @Test
    void noteWithoutATraceBeginsAboveEveryRevisionThatItMayHaveHadBefore() {
        // given an account from which tombstones up to sequence 17 were removed
        long floor = 17;

        // when a version of a forgotten note comes as a side
        Decisions decisions = Decisions.of(
                request(null, 0, diverge(id(), 0, 1, "edited since")), HEAD, Map.of(), Map.of(), floor, 1000, 5);

        // then no edit that another device has of it on an old revision can be taken for one on the new note
        assertEquals(18, after(decisions).revision());
    }
}
