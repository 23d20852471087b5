/** What the answers need of the machine, in C when they run as on an iPhone. Text goes through it as UTF-8. */
final class Port {
    private Port() {}

    /** The vectors that the JVM's tests have written. */
    static native byte[] vectors();

    /** Appends to the answers. */
    static native void answer(byte[] text);

    /** Appends to what is known of the machine itself. */
    static native void rule(byte[] text);

    /** The server's next reply of the recorded story; null if none came. On the JVM the model of the server is asked. */
    static native byte[] exchange(byte[] method, byte[] url, byte[] bearer, byte[] body);

    /** Opens or makes a database. */
    static native long open(byte[] file);

    /** A statement; 0 if it cannot be prepared. */
    static native long prepare(long database, byte[] sql);

    /** Binds text, null as null. */
    static native void bind(long statement, int index, byte[] text);

    /** What sqlite3_step answers. */
    static native int step(long statement);

    /** A column of the row as text; null for null. */
    static native byte[] column(long statement, int index);

    static native void done(long statement);

    /** The last error of the database. */
    static native byte[] error(long database);
}
