package app.offgrid.notes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.testing.CrashingSql;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Scenarios X5 and X6 and the repair: the app is killed between any two statements of what they write. */
class RemovalCrashTest {
    private static final int NOTES = 10;

    private final ModelServer server = new ModelServer();
    private final List<String> notes = new ArrayList<>();
    private String email;
    private Device other;

    /** A device with notes that are in sync with another's, up to a point of the story. */
    private interface Story {
        void prepare(Device device);
    }

    /** Kills the app before the first, second, third … statement of the step, and looks at it after a restart. */
    private Set<String> outcomes(Story story, Consumer<Device> step, Consumer<Device> afterwards) {
        Set<String> outcomes = new TreeSet<>();
        boolean crashed = true;
        for (int statement = 0; crashed; statement++) {
            email = story.hashCode() + "-" + statement + "@example.org";
            notes.clear();
            try (JdbcSql database = JdbcSql.inMemory();
                    JdbcSql databaseOfOther = JdbcSql.inMemory()) {
                CrashingSql sql = new CrashingSql(database);
                Device device = new Device("A", sql, server::answer).signIn(email);
                other = new Device("B", databaseOfOther, server::answer).signIn(email);
                for (int i = 0; i < NOTES; i++) {
                    notes.add(other.write("note " + i, "text " + i));
                }
                other.sync();
                device.sync();
                story.prepare(device);

                sql.crashAfter(statement);
                crashed = crashes(() -> step.accept(device));
                sql.restart();
                device.crash();

                outcomes.add(describe(device));
                afterwards.accept(device);
            }
        }
        return outcomes;
    }

    private static boolean crashes(Runnable step) {
        try {
            step.run();
            return false;
        } catch (CrashingSql.Crash crash) {
            return true;
        }
    }

    private static String describe(Device device) {
        return device.book().count(NoteList.ACTIVE) + " notes, "
                + device.status().question().kind() + ", " + device.status().undoable() + " to undo";
    }

    private void otherDeletesAll(Device device) {
        notes.forEach(other.book()::delete);
        other.sync();
    }

    private void asked(Device device) {
        otherDeletesAll(device);
        device.sync();
    }

    private void serverIsEmpty(Device device) {
        server.restoreBackup(email, 0);
    }

    @Test
    void x6TombstonesAreOnRecordBeforeTheCursorPassesThem() {
        Set<String> outcomes = outcomes(this::otherDeletesAll, Device::sync, device -> {
            device.sync();
            assertEquals("10 notes, REMOVAL, 0 to undo", describe(device));
        });
        assertEquals(Set.of("10 notes, NONE, 0 to undo", "10 notes, REMOVAL, 0 to undo"), outcomes);
    }

    @Test
    void x6RemovalWithConsentIsWholeOrNotAtAll() {
        Set<String> outcomes = outcomes(
                this::asked,
                device -> {
                    device.loop().answers().decideRemoval(true);
                    device.run();
                },
                device -> device.sync());
        assertEquals(Set.of("10 notes, REMOVAL, 0 to undo", "0 notes, NONE, 10 to undo"), outcomes);
    }

    @Test
    void x6RefusalIsWholeOrNotAtAll() {
        Set<String> outcomes = outcomes(
                this::asked,
                device -> {
                    device.loop().answers().decideRemoval(false);
                    device.run();
                },
                device -> {
                    device.loop().answers().decideRemoval(false);
                    device.run();
                    device.sync();
                    other.sync();
                    assertEquals(NOTES, other.book().count(NoteList.ACTIVE));
                });
        assertEquals(Set.of("10 notes, REMOVAL, 0 to undo", "10 notes, NONE, 0 to undo"), outcomes);
    }

    @Test
    void x6UndoIsWholeOrNotAtAll() {
        Set<String> outcomes = outcomes(
                device -> {
                    asked(device);
                    device.loop().answers().decideRemoval(true);
                    device.run();
                },
                device -> {
                    device.loop().answers().undoRemoval();
                    device.run();
                },
                device -> {
                    device.loop().answers().undoRemoval();
                    device.run();
                    device.sync();
                    other.sync();
                    assertEquals(NOTES, other.book().count(NoteList.ACTIVE));
                });
        assertEquals(Set.of("0 notes, NONE, 10 to undo", "10 notes, NONE, 0 to undo"), outcomes);
    }

    @Test
    void x5NothingIsSentToAnEmptyServerWhereverTheAppIsKilled() {
        Set<String> outcomes = outcomes(this::serverIsEmpty, Device::sync, device -> {
            device.sync();
            assertEquals("10 notes, RESEND, 0 to undo", describe(device));
            assertEquals(0, server.journal(email).size());
        });
        assertEquals(Set.of("10 notes, NONE, 0 to undo", "10 notes, RESEND, 0 to undo"), outcomes);
    }

    @Test
    void x5SendingThereIsWholeOrNotAtAll() {
        outcomes(
                device -> {
                    serverIsEmpty(device);
                    device.sync();
                },
                device -> {
                    device.loop().answers().decideResend(true);
                    device.run();
                },
                device -> {
                    device.loop().answers().decideResend(true);
                    device.run();
                    device.sync();
                    assertEquals(NOTES, server.journal(email).size(), "each note once");
                    assertEquals("10 notes, NONE, 0 to undo", describe(device));
                });
    }

    @Test
    void repairGoesOnWhereverTheAppIsKilled() {
        Set<String> repairs = new TreeSet<>();
        outcomes(
                device -> server.forget(email, notes.get(0)), device -> device.post(SyncEvent.Kind.RESUMED), device -> {
                    repairs.add(device.status().repair().name());
                    device.post(SyncEvent.Kind.RESUMED);
                    assertEquals(NOTES - 1, device.book().count(NoteList.ACTIVE));
                    assertEquals(Repair.REPAIRED, device.status().repair());
                });
        assertTrue(repairs.contains("NONE") && repairs.contains("REPAIRED"), repairs.toString());
    }
}
