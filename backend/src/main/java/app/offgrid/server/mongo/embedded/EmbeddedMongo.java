package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A MongoDB-compatible server on a free port of the loopback address. Every write is on disk before it is acknowledged.
 *
 * <p>Meant for trying out, for tests and for a household: one process, indexes in memory, no replication. Not there:
 * transactions over several documents (refused as a stand-alone server refuses them), change streams, text and
 * geographic indexes, collations and validators of collections (refused), read and write concerns (every read sees every
 * acknowledged write, every write is as safe as the disk).
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
        server.bind(new InetSocketAddress("127.0.0.1", 0), 1, WORKERS);
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
        int port = server.getLocalAddress().getPort();
        return "mongodb://127.0.0.1:" + port + "/" + database + "?retryWrites=false";
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
