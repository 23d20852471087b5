package app.offgrid.server.mongo.embedded;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.time.Instant;
import org.h2.mvstore.MVStoreException;

/**
 * A MongoDB-compatible server on a free port of the loopback address. No answer, to a write or a read, tells of anything
 * that is not on disk.
 *
 * <p>Meant for trying out, for tests and for a household: one process, no replication, and one user: this process, which
 * alone knows the secret in {@link #connectionString}.
 *
 * <p>Refused, with the error of a stand-alone server where that would refuse too: transactions, change streams; text,
 * geographic, hashed and wildcard indexes; collations; updates that are a pipeline; validators; capped, time-series and
 * clustered collections and views; documents over 16 MB; sorting more than 100 MB without an index; and whatever
 * mongo-java-server does not know ({@code explain}, {@code $where}, {@code $jsonSchema}, {@code collMod} and others).
 *
 * <p>Different from the real server without a word:
 *
 * <ul>
 *   <li>Unacknowledged writes ({@code w: 0}) are not done. Other read and write concerns are
 *       ignored, as all are as strict as can be.
 *   <li>{@code hint}, {@code maxTimeMS}, {@code let} and {@code comment} are ignored; an unknown aggregation stage fails.
 *   <li>{@code {$gt: a, $lt: b}} on an array must be met by one of its elements.
 *   <li>Decimals are equal in an index if they are as doubles.
 *   <li>Indexes of the same fields under two names are both kept.
 * </ul>
 */
public final class EmbeddedMongo implements AutoCloseable {
    private final DurableBackend backend;
    private final Listener listener;
    private boolean closed;

    private EmbeddedMongo(DurableBackend backend, FailureListener failures) {
        this.backend = backend;
        try {
            this.listener = new Listener(backend, failures);
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
    }

    /**
     * Starts a server on the data of a folder, which is made if it is not there.
     *
     * @param failures hears of faults after which the server cannot go on
     * @throws IllegalStateException if another process uses the folder
     * @throws UncheckedIOException if the folder or its file cannot be read or written, or the file is damaged
     */
    public static EmbeddedMongo open(Path folder, FailureListener failures) {
        return open(folder, true, failures, "");
    }

    /**
     * Starts a server on data that must be there.
     *
     * @throws MissingDataException if it is not
     * @see #open
     */
    public static EmbeddedMongo openExisting(Path folder, FailureListener failures) {
        return open(folder, false, failures, "");
    }

    /** @param disk what stands before the file's name for H2; empty for the real disk */
    static EmbeddedMongo open(Path folder, boolean mayBeNew, FailureListener failures, String disk) {
        DataFile file = DataFile.open(folder, mayBeNew, disk);
        try {
            return new EmbeddedMongo(new DurableBackend(file, failures), failures);
        } catch (MVStoreException | BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            file.store().closeImmediately();
            throw file.damaged(e);
        } catch (RuntimeException e) {
            file.store().closeImmediately();
            throw e;
        }
    }

    /** Starts a server whose data ends with it. */
    public static EmbeddedMongo inMemory() {
        FailureListener none = cause -> {};
        return new EmbeddedMongo(new DurableBackend(null, none), none);
    }

    /**
     * Where a driver connects, with the secret that lets it in; retried writes are off, since they need a replica set. Not to
     * be logged.
     */
    public String connectionString(String database) {
        InetSocketAddress address = listener.address();
        return "mongodb://" + backend.admission().userInfo() + address.getHostString() + ":" + address.getPort() + "/"
                + database + "?retryWrites=false&" + Admission.options();
    }

    /** How many documents were looked at since the start; tells a test whether an index was used. */
    long visited() {
        return backend.visited();
    }

    /** Removes what is over at that moment, as the housekeeping does every second. */
    void expire(Instant now) {
        backend.expire(now);
    }

    /** Stops the server; every acknowledged write is in the file. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            listener.close();
            backend.close();
        }
    }
}
