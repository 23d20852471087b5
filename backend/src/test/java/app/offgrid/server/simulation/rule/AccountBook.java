package app.offgrid.server.simulation.rule;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.server.sync.JournalEntry;
import app.offgrid.server.sync.Totals;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One account as the server has it, read plainly: the journal from its first entry to its last, and the view row by row. All
 * that is judged is what a request leaves behind and what it answers.
 */
public final class AccountBook {
    private final List<JournalEntry> entries;
    private final Map<String, NoteSnapshot> rows = new HashMap<>();
    private final Totals totals;

    /**
     * @param entries the kept changes, in order
     * @param rows the latest state of each note
     * @param totals what the account is said to add up to
     */
    public AccountBook(List<JournalEntry> entries, List<NoteSnapshot> rows, Totals totals) {
        this.entries = entries;
        this.totals = totals;
        for (NoteSnapshot row : rows) {
            require(this.rows.put(row.noteId(), row) == null, "a note is in the view twice: " + row);
        }
    }

    /** The view is what the journal comes to, but for tombstones that are forgotten. */
    public void requireView() {
        Map<String, NoteSnapshot> latest = new HashMap<>();
        for (JournalEntry entry : entries) {
            latest.put(entry.noteId(), entry.note());
        }
        latest.forEach((noteId, note) -> {
            NoteSnapshot row = rows.get(noteId);
            boolean isTombstone = note.isDeleted() && note.sides().isEmpty();
            // Its deletion may have gone before it, if the server's clock was set in between.
            boolean isForgotten = row == null && (isTombstone || hasGapAfter(note.sequence()));
            require(isForgotten || note.equals(row), "the view has " + row + ", the journal " + note);
        });
    }

    private boolean hasGapAfter(long sequence) {
        long kept =
                entries.stream().filter(entry -> entry.sequence() > sequence).count();
        return kept < totals.sequence() - sequence;
    }

    /** Count and digest are those of the notes that are there. */
    public void requireTotals() {
        long live = 0;
        long kept = 0;
        long digest = 0;
        for (NoteSnapshot row : rows.values()) {
            live += row.isDeleted() ? 0 : 1;
            kept += row.isDeleted() && row.sides().isEmpty() ? 0 : 1;
            digest += row.isDeleted() ? 0 : Totals.digestOf(row.noteId(), row.revision());
        }
        require(live == totals.live(), "there are " + live + " notes, and " + totals.live() + " are counted");
        require(kept == totals.kept(), kept + " notes have a text, and " + totals.kept() + " are counted");
        require(digest == totals.digest(), "the digest is not that of the notes that are there");
    }

    /** What was answered to a sync is all that the device had not read, and nothing else. */
    public void requireAnswered(SyncRequest request, SyncResponse response) {
        if (response.resync() != null) {
            return;
        }
        Set<String> asked = new HashSet<>();
        request.changes().forEach(change -> asked.add(change.changeId()));
        Map<String, NoteSnapshot> page = new HashMap<>();
        response.notes().forEach(note -> page.put(note.noteId(), note));
        long head = totals.sequence();
        require(response.cursor() <= head, "the cursor " + response.cursor() + " is beyond the last change " + head);
        require(response.cursor() >= request.cursor(), "the cursor goes back");
        for (NoteSnapshot row : rows.values()) {
            boolean isNew = row.sequence() > request.cursor() && row.sequence() <= response.cursor();
            NoteSnapshot answered = page.remove(row.noteId());
            if (isNew && !asked.contains(row.changeId())) {
                require(Objects.equals(row, answered), "the page has " + answered + ", the view " + row);
            }
        }
        require(page.isEmpty(), "the page has what is not there: " + page.values());
    }

    private static void require(boolean isSo, String fault) {
        if (!isSo) {
            throw new AssertionError(fault);
        }
    }
}
