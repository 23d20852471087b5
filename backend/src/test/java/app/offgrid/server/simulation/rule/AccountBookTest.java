package app.offgrid.server.simulation.rule;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.server.sync.JournalEntry;
import app.offgrid.server.sync.Totals;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the book of an account takes a sound one, and refuses one that is not. */
class AccountBookTest {
    private static final String NOTE = "a0000000-0000-4000-8000-000000000001";

    private static NoteSnapshot note(long revision, String title) {
        NoteFields fields = title == null ? null : NoteFields.EMPTY.withTitle(title);
        return new NoteSnapshot(NOTE, revision, revision, "c" + revision, "d", "phone", fields, List.of());
    }

    private static JournalEntry entry(NoteSnapshot note) {
        long live = note.isDeleted() ? 0 : 1;
        long digest = note.isDeleted() ? 0 : Totals.digestOf(NOTE, note.revision());
        return new JournalEntry(note, new Totals(note.sequence(), live, live, digest), 0);
    }

    private static final NoteSnapshot FIRST = note(1, "first");
    private static final NoteSnapshot SECOND = note(2, "second");

    private static AccountBook book(List<NoteSnapshot> rows, NoteSnapshot... notes) {
        List<JournalEntry> entries =
                Stream.of(notes).map(AccountBookTest::entry).toList();
        return new AccountBook(entries, rows, entries.get(entries.size() - 1).totals());
    }

    @Test
    void theViewIsWhatTheJournalComesTo() {
        assertDoesNotThrow(() -> book(List.of(SECOND), FIRST, SECOND).requireView());
        assertThrows(
                AssertionError.class, () -> book(List.of(FIRST), FIRST, SECOND).requireView());
        assertThrows(AssertionError.class, () -> book(List.of(), FIRST, SECOND).requireView());
    }

    @Test
    void aForgottenTombstoneIsNoFault() {
        assertDoesNotThrow(() -> book(List.of(), FIRST, note(2, null)).requireView());
    }

    @Test
    void totalsAreThoseOfTheNotesThatAreThere() {
        assertDoesNotThrow(() -> book(List.of(SECOND), FIRST, SECOND).requireTotals());
        assertThrows(
                AssertionError.class, () -> book(List.of(FIRST), FIRST, SECOND).requireTotals());
        assertThrows(AssertionError.class, () -> book(List.of(), FIRST, SECOND).requireTotals());
    }

    @Test
    void anAnswerHasAllThatIsNew() {
        AccountBook book = book(List.of(SECOND), FIRST, SECOND);
        SyncRequest request = new SyncRequest(1, "d", "phone", "epoch", 1, 200, List.of());

        assertDoesNotThrow(() -> book.requireAnswered(request, page(2, List.of(SECOND))));
        assertThrows(AssertionError.class, () -> book.requireAnswered(request, page(2, List.of())));
        assertThrows(AssertionError.class, () -> book.requireAnswered(request, page(2, List.of(FIRST))));
        assertThrows(AssertionError.class, () -> book.requireAnswered(request, page(3, List.of(SECOND))));
    }

    private static SyncResponse page(long cursor, List<NoteSnapshot> notes) {
        return SyncResponse.page("epoch", cursor, false, 0, List.of(), notes);
    }
}
