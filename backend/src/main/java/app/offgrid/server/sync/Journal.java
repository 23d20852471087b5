package app.offgrid.server.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The accepted changes of every account, each account's in one order without gaps. Appending takes the next sequence or
 * fails, so whoever appends has seen everything before it.
 *
 * <p>Each method is one operation of the database, and a process may be killed between any two of them; a killed
 * {@link #append} leaves a prefix. What a method returned from is durable. Every method takes the account's id and touches
 * nothing of another account.
 */
public interface Journal {
    /** Begins the journal of a new account. */
    void open(String userId, String epoch);

    /** Empty for an account that does not exist or is gone. */
    Optional<JournalState> state(String userId);

    /**
     * The entries above a sequence in rising order, at most {@code limit}; fewer if they are large, but at least one if there
     * is any.
     */
    List<JournalEntry> entriesAfter(String userId, long sequence, int limit);

    /** The sequence of the last entry that is kept; 0 if there is none. */
    long lastSequence(String userId);

    /** The receipts of those changes that were accepted before, by change id. */
    Map<String, Receipt> receipts(String userId, Collection<String> changeIds);

    /**
     * Appends entries of consecutive sequences, in order, until one of them is not possible because its sequence or its
     * change id is taken.
     *
     * @return how many were appended; fewer than given means that somebody else has appended meanwhile
     */
    int append(String userId, List<JournalEntry> entries);

    /** Keeps receipts of changes that were accepted and changed nothing; one that is there already stays. */
    void acknowledge(String userId, List<Receipt> receipts, long acceptedAt);

    /** Notes that the view is complete up to these totals; without effect if it is noted to be further. */
    void advance(String userId, Totals applied);

    /** Gives the account a new epoch if it still has the old one; without effect otherwise. */
    void changeEpoch(String userId, String oldEpoch, String newEpoch);

    /**
     * The kept entries of one note with a revision below {@code before}, in falling revision, at most {@code limit}; fewer if they
     * are large. Throws {@code unavailable} if memory has no room for them.
     */
    List<JournalEntry> history(String userId, String noteId, long before, int limit, NotesInMemory memory);

    /** Removes everything of an account, its state first; to be repeated until it returns. */
    void remove(String userId);
}
