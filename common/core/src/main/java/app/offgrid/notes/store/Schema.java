package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.host.StorageException;
import java.util.List;

/**
 * The tables and their migrations, counted by SQLite's {@code user_version}. A migration that has been released never
 * changes; the next one is appended.
 *
 * <p>What every platform's SQLite has: no upsert clause, no JSON functions, no blobs.
 */
final class Schema {
    private static final String[][] MIGRATIONS = {
        {
            "CREATE TABLE note("
                    + "note_id TEXT PRIMARY KEY NOT NULL, "
                    + "title TEXT NOT NULL, body TEXT NOT NULL, tags TEXT NOT NULL, notebook TEXT, color TEXT NOT NULL, "
                    + "pinned INTEGER NOT NULL, archived INTEGER NOT NULL, trashed_at INTEGER, "
                    + "created_at INTEGER NOT NULL, edited_at INTEGER NOT NULL, "
                    // 1: the note is deleted; the content columns then hold what a list shows of the side that waits
                    + "deleted INTEGER NOT NULL, "
                    // where a person finds it: an ordinal of NoteList, or -1 for nowhere
                    + "listed INTEGER NOT NULL, "
                    + "revision INTEGER NOT NULL, change_id TEXT, changed_by TEXT, "
                    // the base of a merge: 0 the content columns, 1 the row of table base, 2 nothing was there
                    + "base_kind INTEGER NOT NULL, "
                    + "state INTEGER NOT NULL, sendable INTEGER NOT NULL, "
                    + "failure_code TEXT, failure_message TEXT, "
                    // 1 once a resync has met the note, 2 once it has read it after a loss
                    + "confirmed INTEGER NOT NULL DEFAULT 1)",
            "CREATE INDEX note_in_lists ON note(listed, pinned DESC, edited_at DESC, note_id)",
            "CREATE INDEX note_by_state ON note(state)",
            "CREATE INDEX note_sendable ON note(sendable, edited_at, note_id)",
            "CREATE TABLE base(note_id TEXT PRIMARY KEY NOT NULL, fields TEXT NOT NULL)",
            "CREATE TABLE side(note_id TEXT NOT NULL, change_id TEXT NOT NULL, side TEXT NOT NULL, base TEXT, "
                    + "acknowledged INTEGER NOT NULL, settled INTEGER NOT NULL, position INTEGER NOT NULL, "
                    + "PRIMARY KEY(note_id, change_id))",
            "CREATE TABLE outbox(position INTEGER PRIMARY KEY AUTOINCREMENT, note_id TEXT NOT NULL UNIQUE, "
                    + "change TEXT NOT NULL, whole TEXT)",
            "CREATE TABLE unreadable(sequence INTEGER PRIMARY KEY NOT NULL, note_id TEXT, reason TEXT NOT NULL)",
            "CREATE TABLE meta(name TEXT PRIMARY KEY NOT NULL, value TEXT)"
        },
        // What lists, labels and searches read; filled by NoteIndex, in slices for notes that are there already.
        {
            "ALTER TABLE note ADD COLUMN title_key TEXT NOT NULL DEFAULT ''",
            "CREATE INDEX note_by_creation ON note(listed, pinned, created_at DESC, note_id)",
            "CREATE INDEX note_by_title ON note(listed, pinned, title_key, note_id)",
            "CREATE INDEX note_by_notebook ON note(notebook, listed)",
            "CREATE INDEX note_by_color ON note(color) WHERE color<>'none'",
            "CREATE TABLE note_index(docid INTEGER PRIMARY KEY NOT NULL, note_id TEXT NOT NULL UNIQUE, "
                    + "digest TEXT NOT NULL)",
            "CREATE TABLE note_tag(tag TEXT NOT NULL, listed INTEGER NOT NULL, note_id TEXT NOT NULL, "
                    + "PRIMARY KEY(tag, listed, note_id)) WITHOUT ROWID",
            "CREATE INDEX note_tag_of ON note_tag(note_id)",
            // since: the count of days when this device first saw the note in the trash
            "CREATE TABLE trash(note_id TEXT PRIMARY KEY NOT NULL, trashed_at INTEGER NOT NULL, since INTEGER NOT NULL)"
        },
        {
            "CREATE TABLE removal(note_id TEXT PRIMARY KEY NOT NULL, tombstone TEXT NOT NULL, "
                    + "after_loss INTEGER NOT NULL, sequence INTEGER NOT NULL, "
                    // null while the note is still there and only its tombstone is on record
                    + "fields TEXT, "
                    // 1: counts towards the removal that is under way; 1: a person is offered to bring it back
                    + "counts INTEGER NOT NULL, offered INTEGER NOT NULL)"
        },
        // Which states a note has been in, to tell an older one from a newer one after the server has lost history.
        {"ALTER TABLE note ADD COLUMN past TEXT NOT NULL DEFAULT ''"},
        {
            // told: what the platform was last asked to show, and when; null if nothing
            "CREATE TABLE reminder(note_id TEXT PRIMARY KEY NOT NULL, due_at INTEGER NOT NULL, told TEXT)"
        },
        {
            // Earlier texts of notes, as VersionTable keeps them
            "CREATE TABLE version(position INTEGER PRIMARY KEY NOT NULL, note_id TEXT NOT NULL, "
                    // null for this device; 1: the server may have it too
                    + "device TEXT, shared INTEGER NOT NULL, fields TEXT NOT NULL)",
            "CREATE INDEX version_of ON version(note_id, position)"
        }
    };

    /** The version that this app writes. */
    static final int VERSION = MIGRATIONS.length;

    private Schema() {}

    /**
     * Brings the database to {@link #VERSION}, each step in a transaction of its own.
     *
     * @throws StorageException of kind {@code NEWER_SCHEMA}, with nothing changed, if a newer app wrote the file
     */
    static void migrate(final Sql sql) {
        migrate(sql, VERSION);
    }

    /** Brings the database to an earlier version; for tests of the migrations after it. */
    static void migrate(final Sql sql, int wanted) {
        int found = versionOf(sql);
        if (found > VERSION) {
            throw new StorageException(
                    StorageException.Kind.NEWER_SCHEMA,
                    "The notes on this device were saved by a newer version of the app (" + found + "; this one knows "
                            + VERSION + ").",
                    null);
        }
        for (int version = found; version < wanted; version++) {
            final int step = version;
            sql.transaction("Migrate the database to version " + (step + 1), () -> {
                for (String statement : MIGRATIONS[step]) {
                    sql.execute(statement);
                }
                sql.execute("PRAGMA user_version=" + (step + 1));
                return null;
            });
        }
    }

    private static int versionOf(Sql sql) {
        List<Integer> version = sql.query("PRAGMA user_version", row -> Integer.valueOf((int) row.number(0)));
        return version.get(0).intValue();
    }
}
