package app.offgrid.notes.store;

/** What the device must not do without a person's word, since it looks like the server's mistake. Immutable. */
public final class ServerQuestion {
    /** What is asked. */
    public enum Kind {
        NONE,
        /** Many notes were deleted elsewhere: shall they go from this device too? */
        REMOVAL,
        /** The server has none, or few, of this device's notes: shall they be sent there? */
        RESEND
    }

    /** Nothing is asked. */
    public static final ServerQuestion NONE = new ServerQuestion(Kind.NONE, 0, 0);

    private final Kind kind;
    private final int notes;
    private final int of;

    ServerQuestion(Kind kind, int notes, int of) {
        this.kind = kind;
        this.notes = notes;
        this.of = of;
    }

    public Kind kind() {
        return kind;
    }

    /** How many notes it is about. */
    public int notes() {
        return notes;
    }

    /** How many notes the device has, or had before some of those went. */
    public int of() {
        return of;
    }
}
