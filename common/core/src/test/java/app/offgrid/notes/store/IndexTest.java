package app.offgrid.notes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.search.SearchQuery;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.testing.CrashingSql;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import app.offgrid.notes.testing.NoFtsSql;
import app.offgrid.notes.testing.SeededRandomness;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Index and notes never disagree: killed anywhere, taken over from an older app, on another SQLite. */
class IndexTest {
    @TempDir
    Path folder;

    private final ModelServer server = new ModelServer();

    private static int found(Sql sql, String typed) {
        return new SearchQueries(sql)
                .page(SearchQuery.of(typed), NoteFilter.everywhere(), null)
                .notes()
                .size();
    }

    private static void assertAgreed(Sql sql) {
        assertEquals(List.of(), new NoteIndex(sql).disagreements());
        assertEquals(
                sql.query("SELECT docid FROM note_index ORDER BY docid", row -> row.text(0)),
                sql.query("SELECT docid FROM word_index ORDER BY docid", row -> row.text(0)));
        assertEquals(
                List.of(),
                sql.query(
                        "SELECT note_id FROM note_index WHERE note_id NOT IN "
                                + "(SELECT note_id FROM note WHERE listed>=0)",
                        row -> row.text(0)));
        sql.execute("INSERT INTO word_index(word_index) VALUES('integrity-check')");
        assertEquals(
                0L,
                sql.query(
                                "SELECT count(*) FROM note_tag WHERE note_id NOT IN (SELECT note_id FROM note_index)",
                                row -> row.number(0))
                        .get(0));
    }

    @Test
    void killedBetweenAnyTwoStatementsOfASaveASyncOrARemovalTheIndexIsThatOfTheNotes() {
        int crashes = 0;
        boolean crashed = true;
        for (int statement = 0; crashed; statement++) {
            String email = "index-" + statement + "@example.org";
            try (JdbcSql database = JdbcSql.inMemory();
                    JdbcSql second = JdbcSql.inMemory()) {
                Device other = new Device("B", second, server::answer).signIn(email);
                String shared = other.write("shared", "from the other");
                other.write("removed", "soon");
                other.sync();
                CrashingSql sql = new CrashingSql(database);
                Device device = new Device("A", sql, server::answer);
                String mine = device.write("mine", "one");

                sql.crashAfter(statement);
                crashed = crashes(() -> {
                    device.type(mine, "two");
                    device.signIn(email);
                    other.type(shared, "again");
                    other.sync();
                    device.sync();
                    device.book().delete(shared);
                    device.signOut();
                    device.write("after", "signing out");
                });
                sql.restart();
                device.crash();

                assertAgreed(database);
                crashes += crashed ? 1 : 0;
            }
        }
        assertTrue(crashes > 100, "crashes: " + crashes);
    }

    @Test
    void notesThatTheServerNoLongerHasLeaveTheIndexToo() {
        try (JdbcSql sql = JdbcSql.inMemory()) {
            Device device = new Device("A", sql, server::answer).signIn("resync@example.org");
            String lost = device.write("lost", "apple");
            device.sync();
            server.forget("resync@example.org", lost);

            device.post(SyncEvent.Kind.RESUMED);

            assertEquals(0, found(sql, "apple"));
            assertAgreed(sql);
        }
    }

    private static boolean crashes(Runnable step) {
        try {
            step.run();
            return false;
        } catch (CrashingSql.Crash crash) {
            return true;
        }
    }

    private static void givenADatabaseOfTheFirstVersion(Sql sql, int notes) {
        Schema.migrate(sql, 1);
        sql.transaction("notes of old", () -> {
            for (int i = 0; i < notes; i++) {
                sql.execute(
                        "INSERT INTO note(note_id, title, body, tags, color, pinned, archived, created_at, edited_at, "
                                + "deleted, listed, revision, base_kind, state, sendable) "
                                + "VALUES(?,?,?,?,'none',0,0,?,?,0,0,0,2,1,1)",
                        "id" + i,
                        "Éclair " + i,
                        "an old body",
                        "[\"old\"]",
                        (long) i,
                        (long) (i / 7));
            }
            return null;
        });
    }

    @Test
    void notesOfAnOlderAppAreTakenInBySlicesWhileTheyAreReadAndWritten() {
        try (JdbcSql sql = JdbcSql.inMemory()) {
            givenADatabaseOfTheFirstVersion(sql, 120);
            LocalStore store = LocalStore.open(sql, new Ids(new SeededRandomness(1)));
            assertFalse(store.search().isComplete());
            assertEquals(0, found(sql, "old"));

            assertTrue(store.search().indexSlice(50));
            assertEquals(50, store.search().indexed());
            store.edit(
                    "type",
                    "id3",
                    before -> app.offgrid.notes.replica.Editing.edit(
                            before, before.fields().withBody("new").stampedAt(9)));
            assertEquals(1, found(sql, "new"));

            int slices = 0;
            while (store.search().indexSlice(20)) {
                slices++;
            }
            assertEquals(3, slices);
            assertTrue(store.search().isComplete());
            assertAgreed(sql);
            assertEquals(120, found(sql, "eclair"));
            assertEquals("[old 120+0]", store.labels().tags().toString());
            assertEquals(
                    "Éclair 0",
                    store.lists()
                            .page(NoteFilter.ALL, NoteOrder.TITLE_A_TO_Z, null, 1)
                            .notes()
                            .get(0)
                            .title());
        }
    }

    @Test
    void theAppTakesThemInByItselfAndGoesOnAfterAKill() {
        try (JdbcSql database = JdbcSql.inMemory()) {
            givenADatabaseOfTheFirstVersion(database, 300);
            CrashingSql sql = new CrashingSql(database);
            Device device = new Device("A", sql, server::answer);
            sql.crashAfter(700);
            assertTrue(crashes(() -> device.time().runTasks()));
            sql.restart();
            device.crash();
            int before =
                    device.book().search().find("none", NoteFilter.ALL, null).isComplete() ? 300 : 0;
            assertEquals(0, before);
            device.time().runTasks();
            assertTrue(device.book().search().find("none", NoteFilter.ALL, null).isComplete());
            assertAgreed(database);
        }
    }

    @Test
    void aDatabaseThatMovesBetweenAnSqliteWithTheModuleAndOneWithoutIsIndexedAnew() {
        NoFtsSql sql = new NoFtsSql(JdbcSql.onFastFile(folder.resolve("notes.db")));
        Device device = new Device("A", sql, server::answer);
        device.write("first", "apple");
        for (boolean lacking : new boolean[] {false, true, false}) {
            sql.lack(lacking);
            device.crash();
            device.time().runTasks();
            device.write("and", "apple");
            assertEquals(device.book().count(NoteList.ACTIVE), found(sql, "apple"), "lacking: " + lacking);
        }
        sql.close();
    }
}
