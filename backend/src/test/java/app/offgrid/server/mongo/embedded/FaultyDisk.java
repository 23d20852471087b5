package app.offgrid.server.mongo.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** The names {@code faulty:…} among H2's files: a disk that can be made full, or to fail at the next fsync. */
public final class FaultyDisk extends FilePathWrapper {
    static final String SCHEME = "faulty";
    static final String PREFIX = SCHEME + ":";

    private static volatile long capacity = Long.MAX_VALUE;
    private static volatile boolean failsToSync;

    static {
        FilePath.register(new FaultyDisk());
    }

    /** For H2, which makes one for each name. */
    public FaultyDisk() {}

    /** A disk with space and without faults. */
    static void repair() {
        capacity = Long.MAX_VALUE;
        failsToSync = false;
    }

    /** A file may be so long and no longer. */
    static void limitTo(long bytes) {
        capacity = bytes;
    }

    static void failToSync() {
        failsToSync = true;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            if (position + source.remaining() > Math.max(capacity, base.size())) {
                throw new IOException("No space left on device");
            }
            return base.write(source, position);
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            base.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (failsToSync) {
                throw new IOException("Input/output error");
            }
            base.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
