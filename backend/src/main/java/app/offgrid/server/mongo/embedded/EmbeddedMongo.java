package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A MongoDB-compatible server on a free port of the loopback address. No answer, to a write or a read, tells of anything
 * that is not on disk.
 *
 * <p>Meant for trying out, for tests and for a household: one process, indexes in memory (built when the file is opened),
 * no replication, no access control: whoever may connect to the loopback address may read and write.
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
    private static final String FILE_NAME = "offgrid.mv";
    /** Enough that a request never waits for another one's group commit to free a thread. */
    private static final int WORKERS = 64;

    private static final int CACHE_MEGABYTES = 64;

    private final DurableBackend backend;
    private final MongoServer server;

    private EmbeddedMongo(DurableBackend backend) {
        this.backend = backend;
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, WORKERS);
    }

    /**
     * Starts a server on the data of a directory, which is made if it is not there.
     *
     * @throws IllegalStateException if another process uses the directory
     * @throws UncheckedIOException if the directory or its file cannot be read or written, or the file is damaged
     */
    public static EmbeddedMongo open(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE_NAME);
        try {
            Files.createDirectories(dataDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + dataDirectory + " cannot be made", e);
        }
        MVStore store = openStore(file);
        try {
            return new EmbeddedMongo(new DurableBackend(store, true));
        } catch (MVStoreException | BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            store.closeImmediately();
            throw damaged(file, e);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    private static MVStore openStore(Path file) {
        MVStore store;
        try {
            store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException("Another process uses the data in " + file.getParent(), e);
            }
            throw damaged(file, e);
        }
        if (store.isReadOnly()) {
            store.closeImmediately();
            throw new UncheckedIOException(
                    "The data file " + file + " cannot be written", new IOException("No permission to write"));
        }
        return store;
    }

    private static UncheckedIOException damaged(Path file, RuntimeException cause) {
        return new UncheckedIOException(
                "The data file " + file + " cannot be opened; it may be damaged", new IOException(cause));
    }

    /** Starts a server whose data ends with it. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(
                new DurableBackend(new MVStore.Builder().autoCommitDisabled().open(), false));
    }

    /** Where a driver connects; retried writes are off, since they need a replica set. */
    public String connectionString(String database) {
        InetSocketAddress address = server.getLocalAddress();
        return "mongodb://" + address.getHostString() + ":" + address.getPort() + "/" + database + "?retryWrites=false";
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
    public void close() {
        server.shutdownNow();
    }
}
