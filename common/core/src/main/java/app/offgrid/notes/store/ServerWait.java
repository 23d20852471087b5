package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;

/**
 * Until when the server asked not to be asked, for the processes after this one. The device's clock decides only how soon
 * the server is asked again: set forward, it ends the wait, and set back to before the wait began, it does too.
 */
public final class ServerWait {
    static final String NAME = "server_wait";

    private final SyncMeta meta;

    /** @param sql the database of an opened {@link LocalStore} */
    public ServerWait(Sql sql) {
        this.meta = new SyncMeta(sql);
    }

    /**
     * The server asked to wait.
     *
     * @param now by the device's clock, in milliseconds since the epoch
     * @param millis for so long
     */
    public void begin(long now, long millis) {
        meta.put(NAME, (now + millis) + " " + millis);
    }

    /** The wait is over, or of no account any more. */
    public void end() {
        meta.remove(NAME);
    }

    /**
     * How much of the wait is left, in milliseconds; never more than was asked for, 0 if nothing is.
     *
     * @param now by the device's clock, in milliseconds since the epoch
     */
    public long left(long now) {
        String stored = meta.get(NAME);
        if (stored == null) {
            return 0;
        }
        int space = stored.indexOf(' ');
        long left = Long.parseLong(stored.substring(0, space)) - now;
        long asked = Long.parseLong(stored.substring(space + 1));
        return left > asked ? 0 : Math.max(0, left);
    }
}
