package app.offgrid.server.edge;

import app.offgrid.notes.note.Limits;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Function;

/**
 * The memory of all syncs under way: one budget for bodies as they arrive, one for the work on them. Nobody who has a part of
 * the second waits for the first, and nobody waits for more of the second while having some, so no two can hold each other up.
 */
@Singleton
public final class Admission {
    /**
     * What a byte of a body, or of a note that is read or written, takes at its peak: as text, as document of the database, in
     * the buffers of both ends of its connection, and in its file's pages. Measured with bin/attack.
     */
    public static final int BYTES_PER_BYTE = 10;

    /** What a byte of an answer takes while it is on its way. */
    static final int BYTES_PER_ANSWERED_BYTE = 3;
    /** What a byte of a body takes once it is stored, until it is answered: a text of a mebibyte takes two of the heap. */
    static final int BYTES_PER_STORED_BYTE = 3;

    /** Ids, names and the objects around them. */
    private static final long OVERHEAD = 64 * 1024;
    /** What the server takes without any request, and the database's caches. */
    private static final long HEAP_AT_REST = 112L * 1024 * 1024;

    private static final long MIN_BUDGET = 48L * 1024 * 1024;
    private static final long MAX_BUDGET = 1024L * 1024 * 1024;
    /** What a page has at first, and what one that needs more has then. */
    private static final long SMALL_PAGE = 32L * 1024 * BYTES_PER_BYTE;

    private static final long LARGE_PAGE = 2L * 1024 * 1024 * BYTES_PER_BYTE;
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final MemoryBudget arriving;
    private final MemoryBudget working;

    Admission(EdgeLimits limits) {
        long heap = Runtime.getRuntime().maxMemory();
        long usual = Math.max(MIN_BUDGET, Math.min(MAX_BUDGET, (heap - HEAP_AT_REST) / 2));
        long total = limits.memory() > 0 ? limits.memory() : usual;
        int cores = Runtime.getRuntime().availableProcessors();
        this.arriving = new MemoryBudget(total / 5, Integer.MAX_VALUE);
        this.working = new MemoryBudget(total - total / 5, Math.max(1, cores / 2));
    }

    /** A part of a budget that one request has. For one thread at a time. */
    public static final class Room {
        private final MemoryBudget budget;
        private final String account;
        private MemoryBudget.Lease first;
        /** What a request that became a large one has in addition; null if it has not. */
        private MemoryBudget.Lease second;

        private long firstBytes;
        /** Of the body, which is there until the request is answered. */
        private final long bodyBytes;

        private long needed;
        private long has;

        private Room(MemoryBudget budget, String account, long bodyBytes, int perByte) {
            this.budget = budget;
            this.account = account;
            this.bodyBytes = bodyBytes;
            takeFirst(OVERHEAD + bodyBytes * perByte);
        }

        private void takeFirst(long bytes) {
            first = budget.take(account, bytes, LONGEST);
            firstBytes = bytes;
            needed = bytes;
            has = bytes;
        }

        /**
         * Adds so many bytes of notes; false if there is no room for them. A small request that becomes a large one waits here
         * for its turn, at most once; nothing that is large already ever waits, so the turn comes.
         */
        public boolean add(long bytes) {
            needed += bytes * BYTES_PER_BYTE;
            if (needed <= has) {
                return true;
            }
            long more = needed - has;
            if (!first.isLarge() && second == null && needed > MemoryBudget.LARGE) {
                more = Math.max(more, LARGE_PAGE);
                second = budget.take(account, more, LONGEST);
            } else if (!(second == null ? first.grow(more, 0) : second.grow(more, firstBytes))) {
                return false;
            }
            has += more;
            firstBytes += second == null ? more : 0;
            return true;
        }

        /**
         * Gives back what a page does not need in addition to the body; waits for a small one's if there was less.
         *
         * @param stillHeld bytes of notes that are held all the same
         */
        public void exchange(long stillHeld) {
            long held = OVERHEAD + stillHeld * BYTES_PER_BYTE + bodyBytes * BYTES_PER_STORED_BYTE;
            long kept = held + (firstBytes < held + LARGE_PAGE ? SMALL_PAGE : LARGE_PAGE);
            if (second != null) {
                second.close();
                second = null;
            }
            if (firstBytes < kept) {
                first.close();
                takeFirst(kept);
            } else {
                first.shrink(kept);
                firstBytes = kept;
                has = kept;
            }
            needed = held;
        }

        /** The answer has been put together. Its bytes alone are held, for as long as their reader takes. */
        private void onlyAnswer() {
            MemoryBudget.Lease kept = second == null ? first : second;
            if (second != null) {
                first.close();
            }
            kept.shrink(OVERHEAD + needed / BYTES_PER_BYTE * BYTES_PER_ANSWERED_BYTE);
        }

        /** Gives all back; without effect the second time. */
        public void close() {
            first.close();
            if (second != null) {
                second.close();
            }
        }

        /** Does some work and gives the room back once the request was answered, or at once if the work fails. */
        public <T> T holding(HttpRequest<?> request, Function<Room, T> work) {
            boolean isDone = false;
            try {
                T outcome = work.apply(this);
                isDone = true;
                return outcome;
            } finally {
                if (isDone) {
                    Exchange exchange = Exchange.of(request);
                    exchange.answering().thenRun(this::onlyAnswer);
                    exchange.ended().thenRun(this::close);
                } else {
                    close();
                }
            }
        }
    }

    /** Waits for room for the body of a request, as it comes over the network. */
    public Room forBody(String account, HttpRequest<?> request) {
        long declared = request.getContentLength();
        return new Room(arriving, account, declared >= 0 ? declared : Limits.REQUEST_BYTES, 1);
    }

    /** Waits for room for the work on a body of so many bytes after decompression. */
    public Room forWork(String account, long bytes) {
        return new Room(working, account, bytes, BYTES_PER_BYTE);
    }
}
