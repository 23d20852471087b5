package app.offgrid.server.histories;

import java.util.List;

/**
 * One thing that happens in a history.
 *
 * @param device 0 or 1; 0 for what happens to the server
 * @param side which of the open questions is settled; 0 for all else
 */
record Act(Kind kind, int device, int side) {
    /** Everything that can happen. */
    enum Kind {
        /** Another word in the device's own paragraph. */
        EDIT_OWN,
        /** Another word in the paragraph that both devices change. */
        EDIT_SHARED,
        /** Into the trash. */
        TRASH,
        /** Out of the trash. */
        RESTORE,
        /** Deleted for good. */
        DELETE,
        /** A request leaves, reaches the server, and its answer is on its way. */
        SYNC,
        /** A request leaves and never arrives. */
        REQUEST_LOST,
        ANSWER_LOST,
        ANSWER_ARRIVES,
        /** The process dies: an answer on its way reaches nobody, a decision cannot be taken back any more. */
        CRASH,
        /** A question is settled: the note stays as it is. */
        SETTLE_NOTE,
        /** The version that waits becomes the note. */
        SETTLE_VERSION,
        /** Both texts, one after the other, where they overlap. */
        SETTLE_BOTH,
        /** Another word in place of what overlaps. */
        SETTLE_TYPED,
        /** Neither: the note is deleted. */
        SETTLE_DELETED,
        /** The version that waits becomes a note of its own. */
        KEEP_BOTH,
        /** The last decision of this device is taken back. */
        TAKE_BACK,
        /** The server's database is copied. */
        BACKUP,
        /** The server's database is what was copied, and the operator says so. */
        SERVER_RESTORED
    }

    private static final int SIDES = 4;
    private static final List<Kind> KINDS = List.of(Kind.values());

    Act(Kind kind, int device) {
        this(kind, device, 0);
    }

    /** As a number below 256. */
    int code() {
        return (KINDS.indexOf(kind) * 2 + device) * SIDES + side;
    }

    static Act of(int code) {
        return new Act(KINDS.get(code / SIDES / 2), code / SIDES % 2, code % SIDES);
    }

    /** The act that {@link #toString} has written. */
    static Act parse(String text) {
        String[] words = text.trim().split(" ", -1);
        boolean isOfServer = words[0].length() > 1;
        int at = isOfServer ? 0 : 1;
        int side = words.length > at + 1 ? Integer.parseInt(words[at + 1]) : 0;
        return new Act(Kind.valueOf(words[at]), isOfServer ? 0 : words[0].charAt(0) - 'A', side);
    }

    /** True for the questions that a history can tell apart. */
    static boolean isCountable(int side) {
        return side < SIDES;
    }

    @Override
    public String toString() {
        String who = kind == Kind.BACKUP || kind == Kind.SERVER_RESTORED ? "" : "AB".charAt(device) + " ";
        return who + kind + (side == 0 ? "" : " " + side);
    }
}
