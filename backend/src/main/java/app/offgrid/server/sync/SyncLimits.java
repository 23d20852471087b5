package app.offgrid.server.sync;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.server.http.Problems;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * The limits of sync that an operator may set, under {@code offgrid.sync}.
 *
 * @param notesPerAccount most notes that hold text
 * @param retention how long superseded versions, tombstones and change ids are kept at least
 * @param waiters most devices that wait at once in this process
 * @param waitersPerAccount most of them that are of one account
 * @param pollInterval how often waiting devices hear of what another process has accepted
 */
@ConfigurationProperties("offgrid.sync")
public record SyncLimits(
        @Bindable(defaultValue = "100000") long notesPerAccount,
        @Bindable(defaultValue = "90d") Duration retention,
        @Bindable(defaultValue = "10000") int waiters,
        @Bindable(defaultValue = "100") int waitersPerAccount,
        @Bindable(defaultValue = "2s") Duration pollInterval) {
    /** The limits of a server that nobody has configured. */
    public static final SyncLimits DEFAULT =
            new SyncLimits(100_000, Duration.ofDays(90), 10_000, 100, Duration.ofSeconds(2));

    /** Most bytes of sides on one note: a note whole must fit into one document of MongoDB, which holds 16 MiB. */
    static final long SIDES_BYTES = 12L * 1024 * 1024;
    /** Bytes after which a page ends, whatever its limit. */
    static final long PAGE_BYTES = 2L * 1024 * 1024;
    /** Bytes after which a page of a note's history ends. */
    static final long HISTORY_BYTES = 8L * 1024 * 1024;
    /** Most bytes that one request of several changes may add to the journal. */
    static final long BATCH_BYTES = 64L * 1024 * 1024;
    /** Most bytes of notes that it may be about, and of stale ones that it may be answered. */
    static final long HELD_BYTES = 16L * 1024 * 1024;
    /** Entries of the journal that are rolled forward at once. */
    static final int ROLL_FORWARD = 100;
    /** Bytes after which no more of them are taken at once. */
    static final long ROLL_FORWARD_BYTES = 4L * 1024 * 1024;
    /** Bytes after which no more entries are appended at once. */
    static final long SLICE_BYTES = 1024L * 1024;
    /** How often a batch is tried anew when other processes append at the same time. */
    static final int ATTEMPTS = 50;

    /**
     * Stops a batch that holds too much.
     *
     * @param bytes of all notes so far
     * @param isRoom whether memory has room for the last one
     */
    static void requireWithin(long bytes, int notes, boolean isRoom) {
        if (notes > 1 && (bytes > HELD_BYTES || !isRoom)) {
            throw Problems.payloadTooLarge("The changes are about more than is held at once; halve the batch.");
        }
        if (!isRoom) {
            throw Problems.busy();
        }
    }

    /**
     * Where the entries end that are appended at once: a batch is stored in pieces of about a mebibyte, since the database and
     * its driver hold what they are given several times over.
     */
    static int endOfSlice(List<JournalEntry> entries, int start) {
        int end = start;
        long bytes = 0;
        while (end < entries.size() && bytes < SLICE_BYTES) {
            bytes += Weight.of(entries.get(end).note());
            end++;
        }
        return end;
    }

    /** The page that ends before a note which there is no room for. */
    static NoteView.Page endOf(List<NoteSnapshot> rows) {
        if (rows.isEmpty()) {
            throw Problems.busy();
        }
        return new NoteView.Page(rows, true);
    }
}
