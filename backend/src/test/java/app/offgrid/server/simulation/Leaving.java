package app.offgrid.server.simulation;

import app.offgrid.notes.replica.NoteReplica;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Promise 20: what a device is after somebody has left the account on it, table by table. */
final class Leaving {
    /** What is not the account's: settings, what the schema needs, what SQLite keeps for itself. */
    private static final Set<String> NOT_OF_ACCOUNT = Set.of("meta", "reminder");

    /** What ties notes to an account. */
    private static final List<String> TIES = List.of("side", "outbox", "base", "removal", "unreadable");

    private static final List<String> NAMES_OF_ACCOUNT = List.of(
            "user_id",
            "email",
            "epoch",
            "cursor",
            "read_once",
            "resync",
            "resend_asked",
            "stopped",
            "repairs",
            "repair",
            "copied",
            "queue_age",
            "server_wait");

    private final SimulatedDevice device;

    Leaving(SimulatedDevice device) {
        this.device = device;
    }

    /** The account has gone with all its notes. */
    void requireNothing() {
        List<String> tables = device.database.query(
                "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite%' AND sql NOT LIKE '%VIRTUAL%' "
                        + "AND name NOT LIKE 'word_index%'",
                row -> row.text(0));
        for (String table : tables) {
            if (!NOT_OF_ACCOUNT.contains(table)) {
                requireEmpty(table);
            }
        }
        requireNoAccount();
        if (!device.database
                .query("SELECT name FROM meta WHERE name LIKE 'imported.%'", row -> row.text(0))
                .isEmpty()) {
            throw new Violation(20, device.name + " remembers what was imported");
        }
    }

    /** The notes have stayed, and are notes without an account. */
    void requireDetached(Set<String> wordsBefore) {
        TIES.forEach(this::requireEmpty);
        requireNoAccount();
        Set<String> words = new TreeSet<>();
        for (String noteId : device.notes()) {
            NoteReplica note = device.find(noteId);
            boolean isFresh = note.fields() != null
                    && note.agreed().revision() == 0
                    && note.agreed().changeId() == null
                    && note.agreed().fields() == null
                    && note.agreed().deviceName() == null
                    && note.agreed().past().isEmpty()
                    && note.failure() == null
                    && note.isSendable();
            if (!isFresh) {
                throw new Violation(20, device.name + " still ties a note to the account: " + Picture.of(note));
            }
            words.addAll(Typing.wordsOf(note.fields()));
        }
        Set<String> missing = new TreeSet<>(wordsBefore);
        missing.removeAll(words);
        if (!missing.isEmpty()) {
            throw new Violation(20, device.name + " has lost " + missing + " when its notes were kept");
        }
    }

    /** What a person sees in notes and in versions that wait. */
    Set<String> wordsInView() {
        Set<String> words = new TreeSet<>();
        for (String noteId : device.notes()) {
            words.addAll(Typing.wordsInView(device.find(noteId)));
        }
        return words;
    }

    private void requireNoAccount() {
        for (String name : NAMES_OF_ACCOUNT) {
            if (device.meta(name) != null) {
                throw new Violation(20, device.name + " still has the account's " + name);
            }
        }
    }

    private void requireEmpty(String table) {
        long rows = device.database
                .query("SELECT count(*) FROM " + table, row -> row.number(0))
                .get(0);
        if (rows > 0) {
            throw new Violation(20, device.name + " still has " + rows + " rows in " + table);
        }
    }
}
