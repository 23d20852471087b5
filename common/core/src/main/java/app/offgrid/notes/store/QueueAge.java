package app.offgrid.notes.store;

/**
 * How long the change at the head of the queue has been left behind: the server has answered since, and nothing became of
 * it. Says nothing while there is no contact, since a queue without a network is no riddle. Immutable.
 */
public final class QueueAge {
    /** Nothing waits, or whatever waits has not been left behind yet. */
    public static final QueueAge NONE = new QueueAge("", 0, 0);

    /** So many answers without effect may be chance: a busy server, a note that a person typed in meanwhile. */
    static final int ANSWERS = 3;
    /** A queue that is younger is not called stuck. */
    static final long MILLIS = 15 * 60_000;

    private final String head;
    private final long since;
    private final int answers;

    /**
     * @param head what waits first; empty for nothing
     * @param since when it was left behind for the first time, in milliseconds since the epoch
     * @param answers how many answers of the server have left it behind
     */
    QueueAge(String head, long since, int answers) {
        this.head = head;
        this.since = since;
        this.answers = answers;
    }

    /** The server has answered once more, and this waits first still, or now. A clock that was set back starts anew. */
    QueueAge answered(String waiting, long now) {
        return waiting.equals(head)
                ? new QueueAge(head, Math.min(since, now), answers + 1)
                : new QueueAge(waiting, now, 1);
    }

    /** What waits first; empty for nothing. */
    String head() {
        return head;
    }

    /** When the server first answered without taking it, in milliseconds since the epoch; 0 if nothing is left behind. */
    public long since() {
        return since;
    }

    /** How many answers have left it behind; 0 if nothing is. */
    public int answers() {
        return answers;
    }

    /** True if a person should hear of it: several answers and a quarter of an hour, and it waits still. */
    public boolean isStuck(long now) {
        return answers >= ANSWERS && now - since >= MILLIS;
    }
}
