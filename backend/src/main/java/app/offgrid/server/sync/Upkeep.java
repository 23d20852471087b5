package app.offgrid.server.sync;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What has to be known and done so that journals do not grow for ever. Each method is one operation of the database, and a
 * process may be killed between any two of them.
 */
public interface Upkeep {
    /** How many ids of accounts are held at once. */
    int ACCOUNTS_AT_ONCE = 500;

    /** Ids of accounts above the given one in rising order, at most {@code limit}; "" comes before all. */
    List<String> accounts(String above, int limit);

    /** Goes through all accounts, in rising order of their ids, some at a time. */
    default void forEachAccount(Consumer<String> visitor) {
        String last = "";
        List<String> accounts;
        do {
            accounts = accounts(last, ACCOUNTS_AT_ONCE);
            for (String account : accounts) {
                visitor.accept(account);
                last = account;
            }
        } while (accounts.size() == ACCOUNTS_AT_ONCE);
    }

    /** The entries above a sequence in rising order, but for what is in them. */
    List<Trace> traces(String userId, long above, int limit);

    /** Which of these notes' entries the view rests on: their latest states. Notes without a row are missing. */
    List<Row> rows(String userId, Collection<String> noteIds);

    /**
     * Takes the tombstones of these sequences out of all pages. The view still has them by the ids of their notes, so that
     * whoever sends such a note once more hears that it was deleted. A note that has a later state stays.
     */
    void forgetTombstones(String userId, Collection<Long> sequences);

    /**
     * Removes those of the forgotten tombstones that were deleted first, until {@code most} are left. Killed in the middle, it
     * has removed none.
     */
    void limitForgotten(String userId, long most);

    /** Removes entries from the journal. */
    void removeEntries(String userId, Collection<Long> sequences);

    /** Removes receipts of changes without effect, and notes of whole reads, from before a time. */
    void removeOlder(String userId, long before);

    /** When the floor was last raised, milliseconds since the epoch; 0 if it never was. */
    long floorRaisedAt(String userId);

    /** Raises the floor; without effect if it is there already. */
    void raiseFloor(String userId, long floor, long now);

    /** How far a device has come in reading the account whole. */
    Optional<WholeRead> wholeRead(String userId, String deviceId);

    /** Notes how far a device has come in reading the account whole; {@code now} in milliseconds since the epoch. */
    void noteWholeRead(String userId, String deviceId, WholeRead read, long now);

    /** Removes what is kept of an account for upkeep alone. */
    void remove(String userId);

    /** An entry without its content. */
    record Trace(long sequence, String noteId, long acceptedAt) {}

    /**
     * The latest state of a note without its content.
     *
     * @param sequence also of a forgotten tombstone what it was
     * @param isBare true for a tombstone without sides: nobody's text is in it
     */
    record Row(String noteId, long sequence, boolean isBare) {}

    /**
     * A device that began at cursor 0 and is on its way.
     *
     * @param floor when the device began
     * @param cursor that it was answered last
     */
    record WholeRead(long floor, long cursor) {}
}
