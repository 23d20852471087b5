package app.offgrid.notes.sync;

import app.offgrid.notes.session.SyncFailure;

/** What the engine remembers between two events. Immutable. */
final class SyncState {
    /** Whether there is somebody to sync as. */
    enum Account {
        NONE,
        ACTIVE,
        /** The session has ended; the notes are still tied to the account. */
        EXPIRED
    }

    /** What the engine is doing. */
    enum Phase {
        IDLE,
        /** A request is on its way. */
        RUNNING,
        /** The last run failed; the next one starts by a timer. */
        WAITING
    }

    final Account account;
    final boolean online;
    final boolean foreground;
    /** The app is in the background for certain, where nothing starts a run but a wake-up. */
    final boolean background;
    /** The system waits for the end of the run that is under way. */
    final boolean woken;

    final Phase phase;
    /** Counts runs, so that an answer to one that is over can be told. */
    final int run;
    /** Asked for again while a run was under way. */
    final boolean again;

    final int failures;
    final int barren;
    final SyncFailure failure;
    final long waitMillis;
    /** Most changes of the next request. */
    final int batchLimit;
    /** Most notes of the next page. */
    final int pageLimit;
    /** Where the run reads on, or -1 for the durable cursor. */
    final long readCursor;

    final int sent;
    final int received;
    /** A person wants no sync for now. */
    final boolean stopped;
    /** The next run that ends with nothing left to do compares the digests. */
    final boolean digestDue;
    /** The digests have been compared since the app came to the foreground. */
    final boolean digestDone;
    /** An edit has come since the last run began; a timer sees to it that it is sent. */
    final boolean unsentEdit;

    private SyncState(Draft draft) {
        this.account = draft.account;
        this.online = draft.online;
        this.foreground = draft.foreground;
        this.background = draft.background;
        this.woken = draft.woken;
        this.phase = draft.phase;
        this.run = draft.run;
        this.again = draft.again;
        this.failures = draft.failures;
        this.barren = draft.barren;
        this.failure = draft.failure;
        this.waitMillis = draft.waitMillis;
        this.batchLimit = draft.batchLimit;
        this.pageLimit = draft.pageLimit;
        this.readCursor = draft.readCursor;
        this.sent = draft.sent;
        this.received = draft.received;
        this.stopped = draft.stopped;
        this.digestDue = draft.digestDue;
        this.digestDone = draft.digestDone;
        this.unsentEdit = draft.unsentEdit;
    }

    /**
     * Before the first event.
     *
     * @param failure what must be said of an account that is EXPIRED from the start, or null
     */
    static SyncState initial(Account account, SyncFailure failure, boolean online, boolean stopped) {
        Draft draft = new Draft();
        draft.account = account;
        draft.failure = failure;
        draft.online = online;
        draft.stopped = stopped;
        return draft.build();
    }

    /** The server has said for how long it wants to be left alone. */
    boolean isAskedToWait() {
        return failure != null && failure.retryAfterMillis() > 0;
    }

    Draft draft() {
        Draft draft = new Draft();
        draft.account = account;
        draft.online = online;
        draft.foreground = foreground;
        draft.background = background;
        draft.woken = woken;
        draft.phase = phase;
        draft.run = run;
        draft.again = again;
        draft.failures = failures;
        draft.barren = barren;
        draft.failure = failure;
        draft.waitMillis = waitMillis;
        draft.batchLimit = batchLimit;
        draft.pageLimit = pageLimit;
        draft.readCursor = readCursor;
        draft.sent = sent;
        draft.received = received;
        draft.stopped = stopped;
        draft.digestDue = digestDue;
        draft.digestDone = digestDone;
        draft.unsentEdit = unsentEdit;
        return draft;
    }

    /** The next state, while it is made. */
    static final class Draft {
        Account account = Account.NONE;
        boolean online = true;
        boolean foreground;
        boolean background;
        boolean woken;
        Phase phase = Phase.IDLE;
        int run;
        boolean again;
        int failures;
        int barren;
        SyncFailure failure;
        long waitMillis;
        int batchLimit = SyncEngine.BATCH_LIMIT;
        int pageLimit = SyncEngine.PAGE;
        long readCursor = -1;
        int sent;
        int received;
        boolean stopped;
        boolean digestDue;
        boolean digestDone;
        boolean unsentEdit;

        SyncState build() {
            return new SyncState(this);
        }
    }
}
