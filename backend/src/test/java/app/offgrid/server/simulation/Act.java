package app.offgrid.server.simulation;

/**
 * One thing that happens in a simulation. What exactly it does follows from its numbers and the state of the world alone, so
 * a story with some of its acts left out is a story too; an act whose time has not come does nothing.
 *
 * @param device whom it happens to, counted around
 */
record Act(Kind kind, int device, int a, int b, int c) {
    /** Everything that can happen. */
    enum Kind {
        // what people do
        WRITE,
        EDIT,
        TITLE,
        TAG,
        FLAG,
        TRASH,
        RESTORE,
        DELETE,
        DELETE_MANY,
        OPEN,
        TYPE,
        SAVE,
        SETTLE,
        KEEP_BOTH,
        TAKE_BACK,
        BULK,
        UNDO,
        NOTEBOOK,
        TAG_ALL,
        VERSION,
        TIDY,
        GLANCE,
        POLICY,
        CONSENT,
        CHANGE_ACCOUNT,
        DETACH,
        PASSWORD,
        SWIPE,
        OVERFILL,
        REMIND,
        NOTICE,
        EXPORT,
        IMPORT,
        LOCK,
        DESK,
        LOOK,
        // what time does
        SYNC,
        PASS,
        EXCHANGE,
        // what the network does
        REQUEST_ARRIVES,
        ANSWER_ARRIVES,
        REQUEST_LOST,
        ANSWER_LOST,
        ANSWER_CUT,
        REQUEST_TWICE,
        TIMEOUT,
        OFFLINE,
        // what goes wrong
        SERVER_KILLED,
        SERVERS_INTERLEAVE,
        CRASH,
        CRASH_AT_STATEMENT,
        CLOCK_JUMPS,
        SERVER_CLOCK_JUMPS,
        TOKENS_EXPIRE,
        SERVER_BACKUP,
        SERVER_RESTORED,
        SERVER_EMPTIED,
        HOUSEKEEPING,
        PHONE_BACKUP,
        PHONE_RESTORED,
        PHONE_CLONED
    }

    String inWords() {
        return kind + " " + a + " " + b + " " + c;
    }
}
