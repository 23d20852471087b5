package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.testing.CrashingSql;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.SeededRandomness;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** A device and the person who holds it. What they do goes through the real core; what they were promised is written down. */
final class StoryDevice {
    static final String PASSWORD = "a long password";

    private static final int STATEMENTS_INTO_A_PAGE = 300;

    private final Story story;
    private final String name;
    private final JdbcSql database = JdbcSql.inMemory();
    private final CrashingSql sql = new CrashingSql(database);
    private final Device device;
    private final LocalStore reader;
    private String email;
    private long cursor;
    private Runnable beforeRequests = () -> {};

    StoryDevice(Story story, String name) {
        this.story = story;
        this.name = name;
        this.device = new Device(name, sql, call -> {
            beforeRequests.run();
            return story.server().answer(call);
        });
        this.reader = LocalStore.open(sql, new Ids(new SeededRandomness(1)));
    }

    void signsIn(String address) {
        boolean isNew = story.server().userId(address) == null;
        email = address;
        story.ledger().adopted(name, address);
        SignInResult result = device.authenticate(isNew, address, PASSWORD);
        assertEquals(SignInResult.Outcome.SIGNED_IN, result.outcome());
        story.server().opened(address);
        story.stepped();
    }

    /** Unsent edits are thrown away, as the person was warned. */
    void signsOut() {
        TreeSet<String> unsent = new TreeSet<>();
        for (String noteId : noteIds()) {
            if (device.state(noteId) != NoteState.SYNCED) {
                unsent.add(noteId);
            }
        }
        story.ledger().forget(unsent, name);
        device.signOut();
        email = null;
        cursor = 0;
    }

    /** The account's address; null while there is none. */
    String email() {
        return email;
    }

    String name() {
        return name;
    }

    /** The device itself, for what only one story needs. */
    Device device() {
        return device;
    }

    // What the person does.

    String writes(String title, String body) {
        String noteId = device.write(title, body);
        story.ledger().saved(new Ledger.Saved(email, noteId, body, "", name));
        story.stepped();
        return noteId;
    }

    void edits(String text) {
        edits(story.note(), text);
    }

    void edits(String noteId, String text) {
        saves(device.book().open(noteId), text);
    }

    /** Saves what is in an editor that was opened earlier. */
    NoteEditor.Saved saves(NoteEditor editor, String text) {
        String before = editor.fields().body();
        NoteEditor.Saved saved = editor.save(editor.fields().withBody(text));
        assertTrue(saved != NoteEditor.Saved.UNCHANGED, "there was something to save");
        typedOver(editor.noteId(), before);
        story.ledger().saved(new Ledger.Saved(email, editor.noteId(), text, before, name));
        story.stepped();
        return saved;
    }

    /** A text that was never sent and that its author has typed over is gone by a person's wish. */
    private void typedOver(String noteId, String before) {
        if (email == null || !story.server().hasSeen(email, noteId, before)) {
            story.ledger().discarded(noteId, before, name);
        }
    }

    /** Changes the note in another way than by its text. */
    void changes(java.util.function.UnaryOperator<NoteFields> change) {
        NoteEditor editor = device.book().open(story.note());
        editor.save(change.apply(editor.fields()));
        story.stepped();
    }

    void deletes() {
        deletes(story.note());
    }

    void deletes(String noteId) {
        String seen = device.body(noteId);
        device.book().delete(noteId);
        story.ledger().deleted(noteId, seen);
        story.stepped();
    }

    void keepsMine() {
        Conflict conflict = device.conflict(story.note());
        settles(conflict.mine());
    }

    /** Settles a conflict about a deletion by deleting. */
    void wantsItDeleted() {
        settles(null);
    }

    void settlesAs(String text) {
        settles(device.fields(story.note()).withBody(text));
        story.ledger().saved(new Ledger.Saved(email, story.note(), text, text, name));
    }

    private void settles(NoteFields result) {
        device.book().settle(device.conflict(story.note()), result);
        if (result == null) {
            story.ledger().deleted(story.note(), null);
        } else {
            story.ledger().wanted(story.note());
        }
        story.stepped();
    }

    void syncs() {
        device.sync();
        story.stepped();
    }

    void goesOffline() {
        device.network().goOnline(false);
    }

    void goesOnline() {
        device.network().goOnline(true);
    }

    void clockIsBehind(long millis) {
        device.time().shiftClock(-millis);
    }

    void clockIsAhead(long millis) {
        device.time().shiftClock(millis);
    }

    /** Sets the clock right, as that of the server was at the beginning. */
    void clockIsSetTo(long time) {
        device.time().shiftClock(time - device.time().now());
    }

    /**
     * Does something, and the app is killed before one of the next statements of its database; then it is started again.
     *
     * @return false if all was done before the app was to be killed
     */
    boolean isKilledAfter(int statements, Runnable doing) {
        sql.crashAfter(statements);
        try {
            doing.run();
            return false;
        } catch (CrashingSql.Crash killed) {
            return true;
        } finally {
            sql.restart();
            device.crash();
            story.stepped();
        }
    }

    /** Something happens each time that the app is about to send a request. */
    void beforeEachRequest(Runnable happening) {
        beforeRequests = happening;
    }

    /**
     * Does something that makes requests, and the app is killed in the middle of taking in the first answer for which the
     * condition holds; then it is started again.
     */
    void isKilledWhen(BooleanSupplier condition, Runnable doing) {
        Runnable usual = beforeRequests;
        boolean[] isArmed = {false};
        beforeRequests = () -> {
            usual.run();
            if (!isArmed[0] && condition.getAsBoolean()) {
                isArmed[0] = true;
                sql.crashAfter(STATEMENTS_INTO_A_PAGE);
            }
        };
        assertTrue(isKilledAfter(Integer.MAX_VALUE, doing), "killed");
        beforeRequests = usual;
    }

    // What the person sees.

    void shows(String text) {
        shows(story.note(), text);
    }

    void shows(String noteId, String text) {
        NoteFields fields = device.fields(noteId);
        assertEquals(text, fields == null ? null : fields.body(), "what " + name + " shows");
    }

    void doesNotShow(String noteId) {
        assertNull(device.fields(noteId), "what " + name + " shows");
    }

    void isAsked() {
        assertEquals(NoteState.CONFLICT, device.state(story.note()), name + " is asked");
    }

    void isNotAsked() {
        assertEquals(0, device.book().counts().conflicts(), name + " is asked nothing");
    }

    void saysSynced(String noteId) {
        assertEquals(NoteState.SYNCED, device.state(noteId));
    }

    // What is really on the device.

    /** All that the device knows of a note. */
    NoteReplica replica(String noteId) {
        return reader.find(noteId);
    }

    /** Every note of which the device knows anything. */
    List<String> noteIds() {
        return sql.query("SELECT note_id FROM note ORDER BY note_id", row -> row.text(0));
    }

    /** A small value of the database; null if there is none. */
    String stored(String meta) {
        List<String> values = sql.query("SELECT value FROM meta WHERE name=?", row -> row.text(0), meta);
        return values.isEmpty() ? null : values.get(0);
    }

    long cursor() {
        String stored = stored("cursor");
        return stored == null ? 0 : Long.parseLong(stored);
    }

    /** True while the device reads the account anew, or does not know yet that it has to. */
    boolean isOfAnotherEpoch() {
        return stored("resync") != null || !story.server().epoch(email).equals(stored("epoch"));
    }

    /** Checks that the cursor did not go back since the last time, but by a resync. */
    void requireCursorOnlyRises() {
        long now = cursor();
        assertTrue(now >= cursor || isOfAnotherEpoch() || stored("resync") != null, name + ": the cursor went back");
        cursor = now;
    }

    void close() {
        database.close();
    }
}
