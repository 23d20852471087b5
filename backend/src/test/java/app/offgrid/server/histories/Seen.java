package app.offgrid.server.histories;

import java.util.Arrays;

/** A set of digests of 128 bits: two longs each, nothing else. Safe for threads. */
final class Seen {
    private static final int PARTS = 64;
    private static final int FIRST_SIZE = 1 << 10;

    private final Part[] parts = new Part[PARTS];

    Seen() {
        Arrays.setAll(parts, unused -> new Part());
    }

    /** True if it was not there. */
    boolean add(long high, long low) {
        Part part = parts[(int) (low & PARTS - 1)];
        synchronized (part) {
            return part.add(high, low);
        }
    }

    boolean contains(long high, long low) {
        Part part = parts[(int) (low & PARTS - 1)];
        synchronized (part) {
            return part.keys[part.find(high, low)] != 0;
        }
    }

    long size() {
        long size = 0;
        for (Part part : parts) {
            synchronized (part) {
                size += part.size;
            }
        }
        return size;
    }

    /** Open addressing; a high of 0 stands for an empty place. */
    private static final class Part {
        private long[] keys = new long[2 * FIRST_SIZE];
        private int size;

        boolean add(long high, long low) {
            int at = find(high, low);
            if (keys[at] != 0) {
                return false;
            }
            keys[at] = high == 0 ? 1 : high;
            keys[at + 1] = low;
            size++;
            if (size * 3L > keys.length) {
                grow();
            }
            return true;
        }

        private int find(long high, long low) {
            long wanted = high == 0 ? 1 : high;
            int mask = keys.length / 2 - 1;
            int at = (int) (wanted >>> 20) & mask;
            while (keys[2 * at] != 0 && (keys[2 * at] != wanted || keys[2 * at + 1] != low)) {
                at = at + 1 & mask;
            }
            return 2 * at;
        }

        private void grow() {
            long[] old = keys;
            keys = new long[old.length * 2];
            for (int at = 0; at < old.length; at += 2) {
                if (old[at] != 0) {
                    int free = find(old[at], old[at + 1]);
                    keys[free] = old[at];
                    keys[free + 1] = old[at + 1];
                }
            }
        }
    }
}
