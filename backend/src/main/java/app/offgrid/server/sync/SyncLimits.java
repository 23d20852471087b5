package app.offgrid.server.sync;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The limits of sync that an operator may set, under {@code offgrid.sync}.
 *
 * @param notesPerAccount most notes that hold text
 * @param retention how long superseded versions, tombstones and change ids are kept at least
 * @param waiters most devices that wait at once in this process
 * @param pollInterval how often waiting devices hear of what another process has accepted
 */
@ConfigurationProperties("offgrid.sync")
public record SyncLimits(
        @Bindable(defaultValue = "100000") long notesPerAccount,
        @Bindable(defaultValue = "90d") Duration retention,
        @Bindable(defaultValue = "10000") int waiters,
        @Bindable(defaultValue = "2s") Duration pollInterval) {
    /** The limits of a server that nobody has configured. */
    public static final SyncLimits DEFAULT =
            new SyncLimits(100_000, Duration.ofDays(90), 10_000, Duration.ofSeconds(2));

    /** Most bytes of sides on one note: a note whole must fit into one document of MongoDB, which holds 16 MiB. */
    static final long SIDES_BYTES = 12L * 1024 * 1024;
    /** Bytes after which a page ends, whatever its limit. */
    static final long PAGE_BYTES = 8L * 1024 * 1024;
    /** Most bytes that one request of several changes may add to the journal, or have answered as stale notes. */
    static final long BATCH_BYTES = 64L * 1024 * 1024;
    /** Entries of the journal that are rolled forward at once. */
    static final int ROLL_FORWARD = 100;
    /** How often a batch is tried anew when other processes append at the same time. */
    static final int ATTEMPTS = 50;
}
