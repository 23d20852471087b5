package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;

/**
 * Watches over the changes of one document after the other: before each there is room on the disk and in memory, and none is
 * left half done. Used under the lock of {@link GroupCommit} alone.
 */
final class Changes {
    /** The real server's code for it. */
    private static final int OUT_OF_DISK_SPACE = 14031;
    /** Changes that wait for the next commit in memory, before one is made in the middle of a command. */
    private static final long UNSAVED_BYTES = 8L * 1024 * 1024;
    /** What the change of one document takes besides the document: a page of each index, and those above it. */
    private static final long PAGES_BYTES = 1024 * 1024;

    private final DataFile file;
    private final GroupCommit commits;
    private boolean halfDone;

    /** @param file null for data in memory */
    Changes(DataFile file, GroupCommit commits) {
        this.file = file;
        this.commits = commits;
    }

    /**
     * To be called before anything of a document is changed.
     *
     * @param bytes that the document takes, about
     * @throws MongoServerError if the disk has no room for it
     */
    void prepare(long bytes) {
        if (file == null) {
            return;
        }
        if (file.unsavedBytes() > UNSAVED_BYTES) {
            commits.checkpoint();
        }
        try {
            file.reserve(2 * (file.unsavedBytes() + bytes) + PAGES_BYTES);
        } catch (IOException full) {
            throw new MongoServerError(
                    OUT_OF_DISK_SPACE, "OutOfDiskSpace", "The disk has no room for this: " + full.getMessage());
        }
    }

    /** Document and index entries are about to differ. */
    void begin() {
        halfDone = true;
    }

    /** Document and index entries agree. */
    void end() {
        halfDone = false;
    }

    /** To be called after each command: a change that was broken off can be neither finished nor taken back. */
    void requireWhole() {
        if (halfDone) {
            halfDone = false;
            commits.fail(new IllegalStateException("The change of a document was broken off"));
        }
    }
}
