package app.offgrid.notes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.testing.CrashingSql;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A person signs out and keeps the notes on the device. */
class DetachmentTest {
    private final ModelServer server = new ModelServer();
    private final JdbcSql sql = JdbcSql.inMemory();
    private final Device a = new Device("A", sql, server::answer).signIn();
    private final Device b = new Device("B", JdbcSql.inMemory(), server::answer).signIn();

    private void signOutKeeping() {
        a.account().signOut(true, () -> {});
        a.run();
    }

    private static TreeSet<String> bodies(Device device) {
        TreeSet<String> bodies = new TreeSet<>();
        device.book().page(NoteList.ACTIVE, 0, 100).forEach(note -> bodies.add(device.body(note.noteId())));
        return bodies;
    }

    @Test
    void everyNoteStaysAsItIsAndNothingIsAgreedWithAServer() {
        String synced = a.write("synced", "text");
        a.sync();
        String edited = a.write("edited", "v1");
        a.sync();
        a.type(edited, "v2");
        String fresh = a.write("new", "text");

        signOutKeeping();

        assertEquals(
                List.of("edited", "new", "synced"), a.titles().stream().sorted().toList());
        assertEquals("v2", a.body(edited));
        for (String noteId : List.of(synced, edited, fresh)) {
            assertEquals(NoteState.PENDING, a.state(noteId));
        }
        assertFalse(a.account().hasAccount());
        assertEquals(3, server.journal(Device.EMAIL).size() + 1, "the server has what it had");
        assertEquals(
                1,
                a.book().search().find("synced", NoteFilter.ALL, null).notes().size(),
                "and it is still found");
    }

    @Test
    void bothVersionsOfAnOpenConflictAreNotesAfterwards() {
        String n = a.write("T", "the base");
        a.sync();
        b.sync();
        a.type(n, "the phone");
        b.type(n, "a laptop");
        b.sync();
        a.sync();
        assertEquals(NoteState.CONFLICT, a.state(n));

        signOutKeeping();

        assertEquals(new TreeSet<>(List.of("a laptop", "the phone")), bodies(a));
        assertTrue(a.book().conflicts(n).isEmpty());
    }

    @Test
    void aDeletedNoteWithAnEditThatWaitsIsTheEdit() {
        String n = a.write("T", "the base");
        a.sync();
        b.sync();
        a.type(n, "edited");
        b.book().delete(n);
        b.sync();
        a.sync();

        signOutKeeping();

        assertEquals(new TreeSet<>(List.of("edited")), bodies(a));
    }

    @Test
    void aNoteThatWasDeletedHereDoesNotComeBackByStaying() {
        String n = a.write("T", "text");
        a.sync();
        a.book().delete(n);

        signOutKeeping();

        assertEquals(List.of(), a.titles());
        assertEquals(
                0L, sql.query("SELECT count(*) FROM note", row -> row.number(0)).get(0));
    }

    @Test
    void whoSignsInAgainHasEveryNoteOnce() {
        a.write("one", "text");
        String two = a.write("two", "v1");
        a.sync();
        a.type(two, "v2");
        signOutKeeping();

        a.signIn();
        a.sync();
        a.sync();

        assertEquals(List.of("one", "two"), a.titles().stream().sorted().toList());
        assertEquals(
                "text",
                a.body(a.book().page(NoteList.ACTIVE, 0, 9).stream()
                        .filter(note -> note.title().equals("one"))
                        .findFirst()
                        .orElseThrow()
                        .noteId()));
    }

    @Test
    void anotherAccountGetsTheNotesAsNewOnes() {
        a.write("one", "text");
        a.sync();
        signOutKeeping();
        a.signIn("ben@example.org");
        a.sync();
        assertEquals(1, server.journal("ben@example.org").size());
        assertEquals(1, server.journal(Device.EMAIL).size());
    }

    @Test
    void killedBetweenAnyTwoStatementsTheNotesAreOfTheAccountOrOfNobody() {
        int crashes = 0;
        boolean crashed = true;
        for (int statement = 0; crashed; statement++) {
            String email = "kill-" + statement + "@example.org";
            try (JdbcSql database = JdbcSql.inMemory()) {
                CrashingSql killed = new CrashingSql(database);
                Device device = new Device("A", killed, server::answer).signIn(email);
                Device other = new Device("B", JdbcSql.inMemory(), server::answer).signIn(email);
                String n = device.write("note", "base");
                device.sync();
                other.sync();
                device.type(n, "mine");
                other.type(n, "theirs");
                other.sync();
                device.sync();
                device.write("unsent", "text");

                killed.crashAfter(statement);
                crashed = diesSigningOut(device);
                killed.restart();
                if (crashed) {
                    crashes++;
                    device.crash();
                }

                boolean left = !device.account().hasAccount();
                assertEquals(left ? 3 : 2, device.titles().size(), "killed before statement " + statement);
                assertEquals(left ? NoteState.PENDING : NoteState.CONFLICT, device.state(n));
            }
        }
        assertTrue(crashes > 10, "only " + crashes + " crashes");
    }

    private static boolean diesSigningOut(Device device) {
        try {
            device.account().signOut(true, () -> {});
            device.run();
            return false;
        } catch (CrashingSql.Crash crash) {
            return true;
        }
    }
}
