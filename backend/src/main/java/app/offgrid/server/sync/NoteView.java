package app.offgrid.server.sync;

import app.offgrid.notes.note.NoteSnapshot;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Each note of each account in its latest state: what the journal comes to. Rolled forward from it by whoever needs it,
 * so it may be behind, and may be ahead of what a reader has seen of the journal; never wrong about a note's past.
 *
 * <p>Each method is one operation of the database, and a process may be killed in the middle of {@link #apply}.
 */
public interface NoteView {
    /**
     * The notes among these ids that the view has, tombstones included, by id.
     *
     * @param memory is told of each note; throws {@code payload_too_large} if one is too much, or all together are
     */
    Map<String, NoteSnapshot> notes(String userId, Collection<String> noteIds, NotesInMemory memory);

    /** {@link #notes(String, Collection, NotesInMemory)}, however much that is. */
    default Map<String, NoteSnapshot> notes(String userId, Collection<String> noteIds) {
        return notes(userId, noteIds, NotesInMemory.UNCOUNTED);
    }

    /**
     * Puts each note into the view unless it has a later state there. In any order and any number of times, the outcome is
     * the same.
     */
    void apply(String userId, Collection<NoteSnapshot> notes);

    /**
     * The notes whose latest sequence is above {@code after} and not above {@code upTo}, in rising sequence.
     *
     * @param limit most notes
     * @param memory is told of each note; the page ends where it is too much, but for the first one
     */
    Page page(String userId, long after, long upTo, int limit, NotesInMemory memory);

    /** {@link #page(String, long, long, int, NotesInMemory)} within the size of a page alone. */
    default Page page(String userId, long after, long upTo, int limit) {
        return page(userId, after, upTo, limit, NotesInMemory.UNCOUNTED);
    }

    /** Removes everything of an account. */
    void remove(String userId);

    /**
     * Some notes, in rising sequence.
     *
     * @param hasMore true if there are more within the range: the limit was reached, or their size
     */
    record Page(List<NoteSnapshot> notes, boolean hasMore) {}
}
