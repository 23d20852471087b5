package app.offgrid.server.edge;

import app.offgrid.server.http.Problems;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Bytes that requests may take together, given out in the order of asking. An eighth is for small requests alone, so that those
 * of many go on while the large ones of a few wait; one account has at most half, and large requests run few at a time, since
 * there are only so many cores. Whoever waits too long, or in too long a queue, is told to come again.
 */
final class MemoryBudget {
    /** Up to this a request is small. */
    static final long SMALL = 1024 * 1024;
    /** From this on it is large. */
    static final long LARGE = 4 * SMALL;

    private static final int MAX_WAITING = 64;

    private final long total;
    private final long forAny;
    private final int largeAtOnce;
    private final Deque<Lease> waiting = new ArrayDeque<>();
    private final Map<String, Long> byAccount = new HashMap<>();
    private long taken;
    private int large;

    /**
     * @param total bytes in all
     * @param largeAtOnce how many large requests may run at the same time
     */
    MemoryBudget(long total, int largeAtOnce) {
        this.total = total;
        this.forAny = total - total / 8;
        this.largeAtOnce = largeAtOnce;
    }

    /** Bytes that one request has, until it gives them back. */
    final class Lease {
        private final String account;
        private boolean isLarge;
        private long bytes;
        private boolean granted;

        private Lease(String account, long bytes) {
            this.account = account;
            // One that needs more than there is takes all but the part for small ones: it holds up large ones alone.
            this.bytes = Math.min(bytes, forAny);
            this.isLarge = bytes >= LARGE;
        }

        boolean isLarge() {
            synchronized (MemoryBudget.this) {
                return isLarge;
            }
        }

        /**
         * Takes more, at once or not at all; whoever is alone gets it in any case.
         *
         * @param alsoOwn bytes of another lease of the same request
         */
        boolean grow(long more, long alsoOwn) {
            synchronized (MemoryBudget.this) {
                boolean isAlone = taken - bytes - alsoOwn <= total - forAny;
                if (taken + more > (bytes + more <= SMALL ? total : forAny) && !isAlone) {
                    return false;
                }
                long counted = Math.min(more, forAny - bytes);
                taken += counted;
                byAccount.merge(account, counted, Long::sum);
                bytes += counted;
                return true;
            }
        }

        /** Gives back what is above so many bytes, and its place among the large requests if it is none any more. */
        void shrink(long toBytes) {
            synchronized (MemoryBudget.this) {
                if (granted && toBytes < bytes) {
                    long less = bytes - toBytes;
                    taken -= less;
                    byAccount.computeIfPresent(account, (key, had) -> had <= less ? null : had - less);
                    bytes = toBytes;
                    if (isLarge && bytes < LARGE) {
                        isLarge = false;
                        large--;
                    }
                    grantWaiting();
                }
            }
        }

        /** Gives all back; without effect the second time. */
        void close() {
            synchronized (MemoryBudget.this) {
                if (granted) {
                    granted = false;
                    taken -= bytes;
                    large -= isLarge ? 1 : 0;
                    byAccount.computeIfPresent(account, (key, had) -> had <= bytes ? null : had - bytes);
                    grantWaiting();
                }
            }
        }

        private boolean fits() {
            boolean isSmall = bytes <= SMALL;
            // Small ones come all the time: who needs more than there is must not wait until none of them is there.
            boolean isAlone = taken <= (isSmall ? 0 : total - forAny);
            return isAlone || taken + bytes <= (isSmall ? total : forAny);
        }

        private boolean isAllowed() {
            long has = byAccount.getOrDefault(account, 0L);
            return (has == 0 || has + bytes <= total / 2) && (!isLarge || large < largeAtOnce);
        }

        private void grant() {
            granted = true;
            taken += bytes;
            large += isLarge ? 1 : 0;
            byAccount.merge(account, bytes, Long::sum);
            MemoryBudget.this.notifyAll();
        }
    }

    /**
     * Waits for some bytes. A request that asks for more than there is gets them when it is alone.
     *
     * @throws app.offgrid.server.http.ProblemException {@code unavailable} if it takes too long
     */
    synchronized Lease take(String account, long bytes, Duration longest) {
        Lease lease = new Lease(account, bytes);
        if (waiting.size() >= (bytes > SMALL ? MAX_WAITING : 4 * MAX_WAITING)) {
            throw Problems.busy();
        }
        waiting.add(lease);
        grantWaiting();
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (!lease.granted) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw Problems.busy();
                }
                wait(left);
            }
            return lease;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.busy();
        } finally {
            if (!lease.granted) {
                waiting.remove(lease);
                grantWaiting();
            }
        }
    }

    /** In the order of asking, but that nobody waits behind a request which its own account or its size holds up. */
    private void grantWaiting() {
        boolean isFull = false;
        for (Iterator<Lease> leases = waiting.iterator(); leases.hasNext(); ) {
            Lease lease = leases.next();
            if (!lease.isAllowed() || (isFull && lease.bytes > SMALL)) {
                continue;
            }
            if (lease.fits()) {
                leases.remove();
                lease.grant();
            } else {
                isFull = true;
            }
        }
    }

    /** Bytes that are given out. */
    synchronized long taken() {
        return taken;
    }
}
