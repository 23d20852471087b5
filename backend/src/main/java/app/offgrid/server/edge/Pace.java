package app.offgrid.server.edge;

/** Whether something that moves in bytes keeps a least mean pace, after a time in which it may stand still. Not thread-safe. */
final class Pace {
    private final long graceNanos;
    private final long bytesPerSecond;
    private final long startNanos;
    private long bytes;

    Pace(EdgeLimits limits, long startNanos) {
        this.graceNanos = limits.grace().toNanos();
        this.bytesPerSecond = limits.bytesPerSecond();
        this.startNanos = startNanos;
    }

    void moved(long more) {
        bytes += more;
    }

    boolean isTooSlow(long nowNanos) {
        return isTooSlow(nowNanos, bytes);
    }

    /** @param moved bytes so far */
    boolean isTooSlow(long nowNanos, long moved) {
        double counted = (nowNanos - startNanos - graceNanos) / 1e9;
        return counted > 0 && moved < counted * bytesPerSecond;
    }
}
