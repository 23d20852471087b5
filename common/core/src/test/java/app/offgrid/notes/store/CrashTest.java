package app.offgrid.notes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.testing.CrashingSql;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Scenarios D5, O4 and T7: the app is killed between any two statements. */
class CrashTest {
    private final ModelServer server = new ModelServer();

    @Test
    void d5EditAndItsPendingMarkAreBothThereOrNeither() {
        int crashes = 0;
        Set<String> outcomes = new TreeSet<>();
        for (int statement = 0; ; statement++) {
            try (JdbcSql database = JdbcSql.inMemory()) {
                CrashingSql sql = new CrashingSql(database);
                Device device = new Device("A", sql, server::answer).signIn("d5-" + statement + "@example.org");
                String note = device.write("T", "v1");
                device.sync();

                sql.crashAfter(statement);
                boolean crashed = crashes(() -> device.type(note, "v2"));
                sql.restart();
                device.crash();

                outcomes.add(device.body(note) + " " + device.state(note));
                if (!crashed) {
                    break;
                }
                crashes++;
            }
        }
        assertTrue(crashes > 4, "crashes: " + crashes);
        assertEquals(Set.of("v1 SYNCED", "v2 PENDING"), outcomes);
    }

    @Test
    void o4EveryRowOfAPageIsThereAfterAKillAtAnyPointOfApplyingIt() {
        Device writer = new Device("W", JdbcSql.inMemory(), server::answer).signIn();
        for (int i = 0; i < 7; i++) {
            writer.write("note " + i, "text");
        }
        writer.sync();
        int crashes = 0;
        for (int statement = 0; ; statement++) {
            try (JdbcSql database = JdbcSql.inMemory()) {
                CrashingSql sql = new CrashingSql(database);
                Device reader = new Device("R", sql, server::answer);
                sql.crashAfter(statement);
                boolean crashed = crashes(reader::signIn);
                sql.restart();
                reader.crash();

                int rows = reader.book().count(NoteList.ACTIVE);
                long cursor = new SyncMeta(sql).number(SyncMeta.CURSOR);
                assertTrue(cursor <= rows, "cursor " + cursor + " has passed rows that are not there: " + rows);
                reader.signIn();
                reader.sync();
                assertEquals(7, reader.book().count(NoteList.ACTIVE));
                if (!crashed) {
                    break;
                }
                crashes++;
            }
        }
        assertTrue(crashes > 30, "crashes: " + crashes);
    }

    @Test
    void t7EditsAreSentOnceWhereverTheAppIsKilledDuringASync() {
        int crashes = 0;
        for (int statement = 0; ; statement++) {
            String email = "t7-" + statement + "@example.org";
            try (JdbcSql database = JdbcSql.inMemory()) {
                CrashingSql sql = new CrashingSql(database);
                Device device = new Device("A", sql, server::answer).signIn(email);
                List<String> notes = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    notes.add(device.write("note " + i, "text"));
                }

                sql.crashAfter(statement);
                boolean crashed = crashes(device::sync);
                sql.restart();
                device.crash();
                device.sync();

                assertEquals(3, server.journal(email).size(), "each change has one effect, killed at " + statement);
                for (String note : notes) {
                    assertEquals(NoteState.SYNCED, device.state(note));
                }
                if (!crashed) {
                    break;
                }
                crashes++;
            }
        }
        assertTrue(crashes > 20, "crashes: " + crashes);
    }

    private static boolean crashes(Runnable step) {
        try {
            step.run();
            return false;
        } catch (CrashingSql.Crash crash) {
            return true;
        }
    }
}
