package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * U+0000 and halves of surrogate pairs, which not every platform keeps: what becomes of them at the doors of a device, and of
 * those that an older server or an older app has left.
 */
class TextStoriesTest {
    private static final String HALF = "\ud83d";

    private final ModelServer server = new ModelServer();
    private final JdbcSql databaseOfA = JdbcSql.inMemory();
    private final JdbcSql databaseOfB = JdbcSql.inMemory();
    private final Device a = new Device("A", databaseOfA, this::olderServer);
    private final Device b = new Device("B", databaseOfB, server::answer);

    /** Takes and gives back what a newer one would not: these two words stand for what it has of former days. */
    private HttpReply olderServer(HttpCall call) {
        HttpReply reply = server.answer(call);
        String body = new String(reply.body(), StandardCharsets.UTF_8)
                .replace("NUL", "\\u0000")
                .replace("HALF", "\\ud83d");
        return new HttpReply(reply.status(), reply.retryAfter(), body.getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void bothAreSignedIn() {
        a.signIn();
        b.signIn();
    }

    @AfterEach
    void close() {
        databaseOfA.close();
        databaseOfB.close();
    }

    private static String lastRequest(Device device) {
        String last = "";
        for (HttpCall call : device.network().seen()) {
            last = call.url().endsWith("/api/sync") ? new String(call.body(), StandardCharsets.UTF_8) : last;
        }
        return last;
    }

    private static String firstRequestAfter(Device device, int before) {
        return new String(device.network().seen().get(before).body(), StandardCharsets.UTF_8);
    }

    private String saved(Device device, NoteFields fields) {
        NoteEditor editor = device.book().create();
        editor.save(fields);
        return editor.noteId();
    }

    @Test
    void whatIsTypedOrPastedIsKeptAndSentAsItsReplacement() {
        NoteFields typed = NoteFields.EMPTY
                .withTitle("t\0")
                .withBody("emoji 😀, half " + HALF + ", nul \0, end")
                .withTags(List.of("x\0", "x" + HALF, "y"))
                .with(app.offgrid.notes.note.Field.NOTEBOOK, HALF);
        String note = saved(b, typed);
        int before = b.network().seen().size();
        b.sync();
        b.crash();

        NoteFields kept = b.fields(note);
        assertEquals("t\ufffd", kept.title());
        assertEquals("emoji 😀, half \ufffd, nul \ufffd, end", kept.body());
        assertEquals(List.of("x\ufffd", "y"), kept.tags());
        assertEquals("\ufffd", kept.notebook());
        assertEquals(kept, server.note(Device.EMAIL, note).fields());
        String sent = firstRequestAfter(b, before);
        assertFalse(sent.contains("\\u0000") || sent.contains("\\ud83d") || sent.contains("?,"), sent);
    }

    @Test
    void anEditorWhoseTextWasMendedGoesOnWithoutSavingAgain() {
        NoteEditor editor = b.book().create();
        NoteFields typed = NoteFields.EMPTY.withBody("pasted \0");
        assertEquals(NoteEditor.Saved.SAVED, editor.save(typed));
        assertEquals(NoteEditor.Saved.UNCHANGED, editor.save(typed));
        assertFalse(editor.refresh(typed));
    }

    @Test
    void whatAnOlderServerHasIsTakenMendedAndIsNoEdit() {
        b.settings().rename("B HALF");
        String note = saved(b, NoteFields.EMPTY.withBody("nul NUL, half HALF").withTags(List.of("NUL", "HALF", "z")));
        b.sync();

        a.sync();
        a.sync();

        assertEquals("nul \ufffd, half \ufffd", a.body(note));
        assertEquals(List.of("z", "\ufffd"), a.fields(note).tags());
        assertEquals("B \ufffd", a.store().find(note).agreed().deviceName());
        assertEquals(NoteState.SYNCED, a.state(note));
        assertTrue(lastRequest(a).contains("\"changes\":[]"), lastRequest(a));
        a.post(SyncEvent.Kind.RESUMED);
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
    }

    @Test
    void anEditOfOneFieldSendsNoOtherThatWasMended() {
        String note = saved(b, NoteFields.EMPTY.withTitle("T").withBody("one NUL\ntwo\nthree"));
        b.sync();
        a.sync();
        NoteEditor editor = a.book().open(note);
        editor.save(editor.fields().withTitle("T2"));
        int before = a.network().seen().size();
        a.sync();
        assertFalse(firstRequestAfter(a, before).contains("\"body\""), "the body is as the server has it");

        a.type(note, a.body(note).replace("three", "three by A"));
        b.sync();
        b.type(note, "one NUL\ntwo by B\nthree");
        b.sync();
        a.sync();

        assertEquals("one \ufffd\ntwo by B\nthree by A", a.body(note));
        assertTrue(a.book().conflicts(note).isEmpty());
    }

    @Test
    void aSideWithSuchATextIsShownAndSettled() {
        String note = saved(b, NoteFields.EMPTY.withBody("v1"));
        b.sync();
        a.sync();
        a.type(note, "theirs");
        a.sync();
        b.type(note, "mine NUL");
        b.sync();

        a.sync();

        assertEquals(
                "mine \ufffd",
                a.store().find(note).sides().get(0).side().fields().body());
        a.store().keepBoth(note, a.store().find(note).sides().get(0).side().changeId(), 0);
        a.sync();
        b.sync();
        assertTrue(b.book().conflicts(note).isEmpty());
    }

    @Test
    void aChangeThatAnOlderAppHasFrozenTakesEffectOnce() {
        for (boolean taken : new boolean[] {false, true}) {
            String note = saved(a, NoteFields.EMPTY.withTitle("frozen").withBody("half MARK, nul MARK"));
            if (taken) {
                a.network().loseNextAnswer();
            } else {
                a.network().dropNextRequest();
            }
            a.sync();
            databaseOfA.execute("UPDATE outbox SET change=replace(change, 'MARK', '\\ud83d\\u0000'), "
                    + "whole=replace(whole, 'MARK', '\\ud83d\\u0000')");
            databaseOfA.execute("UPDATE note SET body=replace(body, 'MARK', '?' || char(0)) WHERE note_id=?", note);
            int before = server.journal(Device.EMAIL).size();

            a.crash();
            a.sync();
            b.sync();

            int own = server.journal(Device.EMAIL).size() - before;
            assertTrue(own <= 2, "the frozen one, and what the database could not keep of it");
            assertEquals(NoteState.SYNCED, a.state(note));
            assertEquals(a.fields(note), b.fields(note));
            assertFalse(a.body(note).contains("\0"));
        }
    }

    @Test
    void aNoteOfAnOlderAppIsReadMended() {
        String note = saved(a, NoteFields.EMPTY.withBody("nul MARK"));
        a.sync();
        databaseOfA.execute("UPDATE note SET body=replace(body, 'MARK', char(0)) WHERE note_id=?", note);
        a.crash();
        a.sync();
        assertEquals("nul \ufffd", a.body(note));
        assertEquals(NoteState.SYNCED, a.state(note));
        a.type(note, "nul gone");
        a.sync();
        assertEquals("nul gone", server.note(Device.EMAIL, note).fields().body());
    }

    @Test
    void aDevicesNameIsSentAsTheContractWantsIt() {
        a.settings().rename("Ana's" + HALF + "phone\0!");
        a.sync();
        assertTrue(lastRequest(a).contains("\"deviceName\":\"Ana's\ufffdphone\ufffd!\""), lastRequest(a));
        a.crash();
        assertEquals("Ana's\ufffdphone\ufffd!", a.settings().deviceName());
    }
}
