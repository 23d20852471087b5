package app.offgrid.server.mongo.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.store.fs.FileBaseDefault;

/**
 * A file of blocks, each with a checksum that is looked at whenever the block is read. H2's store checks the first and last
 * bytes of what it has written; this checks all of them, so a bit that has flipped is named and not served.
 *
 * <p>It also knows two things that the store does not: up to which version the disk has confirmed, so that a file whose newest
 * part cannot be read is not taken for an older one; and room, which is taken from the disk before it is needed, so that a full
 * disk is met before anything has been changed and not in the middle of a commit.
 *
 * <p>Layout, in blocks of 4 KiB: the head, then groups of one block of checksums and the 1,024 blocks that they are of.
 */
final class CheckedFile extends FileBaseDefault {
    /** The store's own unit: it writes whole blocks at multiples of their size. */
    static final int BLOCK = 4096;

    static final byte[] MAGIC = "Offgrid checked file 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int GROUP = BLOCK / Integer.BYTES;
    /** The store's own head, which it keeps twice, with a checksum in each. */
    private static final int STORE_HEAD_BLOCKS = 2;
    /** Two places for the confirmed version, written in turn: one is whole whenever the process is killed. */
    private static final int[] VERSION_PLACES = {512, 1024};

    private static final int VERSION_BYTES = Long.BYTES + Integer.BYTES;
    private static final int ROOM_STEP = 1024 * BLOCK;
    private static final int ZEROS = 64 * 1024;

    private final FileChannel file;
    private final String name;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    /** The checksums by group; 0 for a block that was never written, which is all zeros. Guarded by {@link #lock}. */
    private final List<int[]> sums = new ArrayList<>();

    /** How much the store has written, in blocks; what follows is room. */
    private long blocks;
    /** The length on the disk, room included, in bytes. */
    private long length;

    private long confirmed;
    private int nextPlace;
    private volatile DamagedFileException damage;

    /** The checked content of a file, which is looked at once it is locked; an empty one is made such a file then. */
    CheckedFile(FileChannel file, String name) {
        this.file = file;
        this.name = name;
    }

    private void create() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(BLOCK);
        head.put(MAGIC).clear();
        writeWhole(head, 0);
        length = BLOCK;
    }

    private void load() throws IOException {
        ByteBuffer head = readWhole(0, BLOCK);
        for (byte expected : MAGIC) {
            if (head.get() != expected) {
                throw new DamagedFileException("The file " + name + " does not begin as a data file does");
            }
        }
        for (int place = 0; place < VERSION_PLACES.length; place++) {
            long version = head.getLong(VERSION_PLACES[place]);
            int sum = head.getInt(VERSION_PLACES[place] + Long.BYTES);
            if (version > confirmed && sum == BlockSum.of(version)) {
                confirmed = version;
                nextPlace = 1 - place;
            }
        }
        length = file.size();
        // Room may end within a block, if the process was killed while it took it.
        for (long group = 0; groupPosition(group) + BLOCK <= length; group++) {
            ByteBuffer stored = readWhole(groupPosition(group), BLOCK);
            int[] groupSums = new int[GROUP];
            stored.asIntBuffer().get(groupSums);
            sums.add(groupSums);
            for (int i = 0; i < GROUP; i++) {
                if (groupSums[i] != 0) {
                    blocks = group * GROUP + i + 1;
                }
            }
        }
    }

    private static long groupPosition(long group) {
        return BLOCK + group * (GROUP + 1L) * BLOCK;
    }

    private static long place(long block) {
        return groupPosition(block / GROUP) + (1 + block % GROUP) * BLOCK;
    }

    /** The version up to which the disk has confirmed everything; 0 if nothing was noted yet. */
    long confirmed() {
        return confirmed;
    }

    /** What was found damaged first since the file was opened; null if nothing was. */
    DamagedFileException damage() {
        return damage;
    }

    /** Notes that the disk has confirmed a version. Is on the disk itself with the next confirmation at the latest. */
    void confirm(long version) throws IOException {
        lock.writeLock().lock();
        try {
            if (version > confirmed) {
                ByteBuffer place = ByteBuffer.allocate(VERSION_BYTES);
                place.putLong(version).putInt(BlockSum.of(version)).flip();
                writeWhole(place, VERSION_PLACES[nextPlace]);
                nextPlace = 1 - nextPlace;
                confirmed = version;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * Makes sure that so many bytes more can be written without the disk being asked for space.
     *
     * @throws IOException if the disk has none; nothing of what is in the file has been touched
     */
    void reserve(long bytes) throws IOException {
        lock.writeLock().lock();
        try {
            long needed = place(blocks + (bytes + BLOCK - 1) / BLOCK) + BLOCK;
            if (length < needed) {
                extend(needed, (needed + ROOM_STEP - 1) / ROOM_STEP * ROOM_STEP);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Takes what is needed, and what is wanted if it is there. */
    private void extend(long needed, long wanted) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate(ZEROS);
        while (length < wanted) {
            zeros.clear().limit((int) Math.min(ZEROS, wanted - length));
            try {
                length += file.write(zeros, length);
            } catch (IOException full) {
                if (length < needed) {
                    throw full;
                }
                return;
            }
        }
    }

    @Override
    public long size() {
        return blocks * BLOCK;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // It has a lock of its own, which lets many read.
    public int read(ByteBuffer target, long position) throws IOException {
        lock.readLock().lock();
        try {
            long end = Math.min(position + target.remaining(), blocks * BLOCK);
            if (position >= end) {
                return target.hasRemaining() ? -1 : 0;
            }
            int count = (int) (end - position);
            long first = position / BLOCK;
            long last = (end - 1) / BLOCK;
            byte[] whole = new byte[Math.toIntExact((last - first + 1) * BLOCK)];
            readBlocks(first, whole);
            target.put(whole, (int) (position - first * BLOCK), count);
            return count;
        } finally {
            lock.readLock().unlock();
        }
    }

    private void readBlocks(long first, byte[] whole) throws IOException {
        int start = 0;
        while (start < whole.length) {
            long block = first + start / BLOCK;
            int count = runFrom(block, (whole.length - start) / BLOCK);
            readFully(ByteBuffer.wrap(whole, start, count * BLOCK), place(block));
            for (int i = 0; i < count; i++) {
                check(block + i, whole, start + i * BLOCK);
            }
            start += count * BLOCK;
        }
    }

    /** How many of the next blocks lie in one piece, at most so many. */
    private static int runFrom(long block, int most) {
        return (int) Math.min(most, GROUP - block % GROUP);
    }

    private void check(long block, byte[] bytes, int offset) throws DamagedFileException {
        if (block >= STORE_HEAD_BLOCKS && !BlockSum.matches(sum(block), block, bytes, offset)) {
            DamagedFileException found = new DamagedFileException("The file " + name + " is damaged: its bytes from "
                    + place(block) + " to " + (place(block) + BLOCK - 1) + " are not those that were written");
            if (damage == null) {
                damage = found;
            }
            throw found;
        }
    }

    private int sum(long block) {
        return sums.get(Math.toIntExact(block / GROUP))[(int) (block % GROUP)];
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // As reading.
    public int write(ByteBuffer source, long position) throws IOException {
        int count = source.remaining();
        if (position % BLOCK != 0 || count % BLOCK != 0) {
            throw new IllegalArgumentException("Not whole blocks: " + count + " bytes at " + position);
        }
        lock.writeLock().lock();
        try {
            long block = position / BLOCK;
            long end = block + count / BLOCK;
            int limit = source.limit();
            while (block < end) {
                int run = runFrom(block, (int) (end - block));
                source.limit(source.position() + run * BLOCK);
                writeBlocks(block, run, source);
                source.limit(limit);
                block += run;
            }
            blocks = Math.max(blocks, end);
            return count;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void writeBlocks(long first, int count, ByteBuffer source) throws IOException {
        int group = Math.toIntExact(first / GROUP);
        while (sums.size() <= group) {
            sums.add(new int[GROUP]);
        }
        ByteBuffer changed = ByteBuffer.allocate(count * Integer.BYTES);
        byte[] bytes = new byte[BLOCK];
        for (int i = 0; i < count; i++) {
            source.duplicate().position(source.position() + i * BLOCK).get(bytes);
            int sum = BlockSum.of(first + i, bytes, 0);
            sums.get(group)[(int) (first % GROUP) + i] = sum;
            changed.putInt(sum);
        }
        writeWhole(source, place(first));
        writeWhole(changed.flip(), groupPosition(group) + first % GROUP * Integer.BYTES);
    }

    /** The store gives back the end of the file; it is kept as room, but for what is more than that. */
    @Override
    protected void implTruncate(long size) throws IOException {
        lock.writeLock().lock();
        try {
            long kept = (size + BLOCK - 1) / BLOCK;
            if (kept >= blocks) {
                return;
            }
            for (long block = kept; block < blocks; block++) {
                sums.get((int) (block / GROUP))[(int) (block % GROUP)] = 0;
            }
            for (long group = kept / GROUP; group <= (blocks - 1) / GROUP; group++) {
                ByteBuffer stored = ByteBuffer.allocate(BLOCK);
                stored.asIntBuffer().put(sums.get((int) group));
                writeWhole(stored, groupPosition(group));
            }
            blocks = kept;
            long end = place(blocks) + ROOM_STEP;
            if (length > end) {
                file.truncate(end);
                length = end;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Reads every block from one to another, to find damage; the content is thrown away. */
    void verify(long firstBlock, long count) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(ZEROS);
        for (long at = firstBlock * BLOCK; at < (firstBlock + count) * BLOCK; at += ZEROS) {
            part.clear().limit((int) Math.min(ZEROS, (firstBlock + count) * BLOCK - at));
            read(part, at);
        }
    }

    private ByteBuffer readWhole(long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        readFully(bytes, position);
        return bytes.flip();
    }

    private void readFully(ByteBuffer target, long position) throws IOException {
        long at = position;
        while (target.hasRemaining()) {
            int read = file.read(target, at);
            if (read < 0) {
                DamagedFileException cut =
                        new DamagedFileException("The file " + name + " is damaged: it ends at byte " + at);
                if (damage == null) {
                    damage = cut;
                }
                throw cut;
            }
            at += read;
        }
    }

    private void writeWhole(ByteBuffer source, long position) throws IOException {
        long at = position;
        while (source.hasRemaining()) {
            at += file.write(source, at);
        }
        length = Math.max(length, at);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        FileLock owned = file.tryLock(position, size, shared);
        if (owned != null && file.size() == 0) {
            create();
        } else if (owned != null) {
            load();
        }
        return owned;
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
