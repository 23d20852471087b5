package app.offgrid.server.mongo.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of a store: opened by one process at a time, looked at for damage, and read by its owner alone. */
final class DataFile {
    static final String NAME = "offgrid.mv";

    private static final Logger LOG = LoggerFactory.getLogger(DataFile.class);
    /** Head, checksums and the store's own head: a file that is shorter has never held anything. */
    private static final long SHORTEST_BYTES = 4L * CheckedFile.BLOCK;
    /** Of the pages that were read last so many stay in memory, but at most an eighth of it. */
    private static final long CACHE_MEGABYTES = 64;

    private static final int MEGABYTE = 1024 * 1024;

    private final Path path;
    private final MVStore store;
    private final CheckedFile checked;

    private DataFile(Path path, MVStore store, CheckedFile checked) {
        this.path = path;
        this.store = store;
        this.checked = checked;
    }

    /**
     * Opens the file in a folder; both are made if they are not there.
     *
     * @param mayBeNew false if there must be data already
     * @param disk what stands before the file's name for H2; empty for the real disk
     * @throws MissingDataException if there must be data and there is none
     * @throws IllegalStateException if another process uses the file
     * @throws UncheckedIOException if file or folder cannot be read or written, or the file is damaged
     */
    static DataFile open(Path folder, boolean mayBeNew, String disk) {
        Path path = folder.resolve(NAME);
        try {
            boolean exists = Files.exists(path);
            if (!mayBeNew && (!exists || Files.size(path) < SHORTEST_BYTES)) {
                throw new MissingDataException(path, exists);
            }
            OwnerOnly.folder(folder);
            OwnerOnly.file(path);
            if (!Files.isWritable(path)) {
                throw new IOException("No permission to write");
            }
            if (EarlierFile.isAt(path)) {
                EarlierFile.convert(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data file " + path + " cannot be read or written", e);
        }
        return openChecked(path, CheckedPath.name(disk + path));
    }

    private static DataFile openChecked(Path path, String name) {
        MVStore store;
        try {
            store = builder().fileName(name).open();
        } catch (MVStoreException e) {
            throw refused(path, e);
        }
        DataFile file = new DataFile(path, store, CheckedPath.takeOpened(name));
        if (store.getFileStore().lastChunkVersion() < file.checked.confirmed()) {
            store.closeImmediately();
            DamagedFileException damage = file.checked.damage();
            throw file.damaged(
                    damage == null
                            ? new DamagedFileException("The newest part of the file " + path + " is not there")
                            : damage);
        }
        return file;
    }

    /** A store that commits when it is told to and never in between, so that a commit is always whole. */
    static MVStore.Builder builder() {
        long cache = Math.min(CACHE_MEGABYTES, Runtime.getRuntime().maxMemory() / MEGABYTE / 8);
        return new MVStore.Builder()
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize((int) cache);
    }

    /** What a failure to open a store means. */
    static RuntimeException refused(Path path, MVStoreException e) {
        return e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                ? new IllegalStateException("Another process uses the data in " + path.getParent(), e)
                : damagedAt(path, e);
    }

    /** The exception that tells of a file that cannot be used. */
    UncheckedIOException damaged(Exception cause) {
        return damagedAt(path, cause);
    }

    private static UncheckedIOException damagedAt(Path path, Exception cause) {
        DamagedFileException damage = DamagedFileException.in(cause);
        return new UncheckedIOException(
                damage == null ? "The data file " + path + " cannot be opened; it may be damaged" : damage.getMessage(),
                damage == null ? new IOException(cause) : damage);
    }

    MVStore store() {
        return store;
    }

    /** About how many bytes the next commit will write. */
    long unsavedBytes() {
        return store.getUnsavedMemory();
    }

    /** See {@link CheckedFile#reserve}. */
    void reserve(long bytes) throws IOException {
        checked.reserve(bytes);
    }

    /** Writes out all changes; while nobody changes the store. */
    void commit() {
        if (store.isClosed()) {
            // A closed store takes a commit in silence.
            throw new IllegalStateException("The embedded database is closed");
        }
        store.commit();
    }

    /** Returns when the disk has all that was committed. */
    void sync() {
        long version = store.getFileStore().lastChunkVersion();
        store.sync();
        try {
            checked.confirm(version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        if (!store.isClosed()) {
            commit();
            sync();
            store.close();
        }
    }

    /**
     * Reads all parts of the file that hold anything and logs what is damaged, so that it is known while there is a backup of
     * what it was. Returns how many damaged places there are.
     */
    int verify(GroupCommit commits) {
        int[] damages = {0};
        for (String key : store.getLayoutMap().keySet()) {
            if (key.startsWith(DataUtils.META_CHUNK)) {
                commits.exclusively(() -> damages[0] += verifyChunk(key));
            }
        }
        return damages[0];
    }

    private int verifyChunk(String key) {
        String chunk = store.isClosed() ? null : store.getLayoutMap().get(key);
        if (chunk == null) {
            return 0;
        }
        var fields = DataUtils.parseMap(chunk);
        long block = DataUtils.readHexLong(fields, "block", 0);
        long count = DataUtils.readHexLong(fields, "len", 0);
        if (block == 0) {
            return 0;
        }
        try {
            checked.verify(block, count);
            return 0;
        } catch (IOException e) {
            LOG.error("{}. Restore the data from a backup, see the operator's manual.", e.getMessage());
            return 1;
        }
    }

    /** Whether the file begins like this. */
    static boolean begins(Path path, byte[] expected) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(expected.length), expected);
        }
    }
}
