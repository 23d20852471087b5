package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import java.util.List;

/** Small single values of the database, by name. To be used inside a transaction where more than one must agree. */
final class SyncMeta {
    static final String DEVICE_ID = "device_id";
    static final String USER_ID = "user_id";
    static final String EMAIL = "email";
    static final String EPOCH = "epoch";
    static final String CURSOR = "cursor";
    static final String RESYNC = "resync";
    static final String LAST_CONTACT = "last_contact";
    /** There once the account has been read to its end. */
    static final String READ_ONCE = "read_once";
    /** There if the account was read to its end after a loss and a person must say whether to send what it lacks. */
    static final String RESEND_ASKED = "resend_asked";
    /** There if a person wants no sync with this server for now. */
    static final String STOPPED = "stopped";
    /** Repairs since the digests were last equal. */
    static final String REPAIRS = "repairs";
    /** The name of a {@link Repair} that a person has not read of. */
    static final String REPAIR = "repair";

    /** When the app last told of reminders that had come due. */
    static final String REMINDERS_TOLD = "reminders_told";

    /** There if the database has come from another device and a person is to be told. */
    static final String COPIED = "copied";

    /** What goes with the account when somebody signs out. */
    static final String[] OF_ACCOUNT = {
        USER_ID,
        EMAIL,
        EPOCH,
        CURSOR,
        READ_ONCE,
        RESYNC,
        RESEND_ASKED,
        STOPPED,
        REPAIRS,
        REPAIR,
        COPIED,
        QueueWatch.NAME,
        ServerWait.NAME
    };

    private final Sql sql;

    SyncMeta(Sql sql) {
        this.sql = sql;
    }

    /** Null if there is no value. */
    String get(String name) {
        List<String> values = sql.query("SELECT value FROM meta WHERE name=?", row -> row.text(0), name);
        return values.isEmpty() ? null : values.get(0);
    }

    void put(String name, String value) {
        sql.execute("INSERT OR REPLACE INTO meta(name, value) VALUES(?, ?)", name, value);
    }

    void remove(String name) {
        sql.execute("DELETE FROM meta WHERE name=?", name);
    }

    /** 0 if there is no value. */
    long number(String name) {
        String value = get(name);
        return value == null ? 0 : Long.parseLong(value);
    }

    void put(String name, long value) {
        put(name, Long.toString(value));
    }
}
