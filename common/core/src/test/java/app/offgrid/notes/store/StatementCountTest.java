package app.offgrid.notes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.testing.CrashingSql;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements the common acts take: an ordinary note pays nothing for what a long one needs. */
class StatementCountTest {
    private final ModelServer server = new ModelServer();
    private final JdbcSql database = JdbcSql.inMemory();
    private final CrashingSql counted = new CrashingSql(database);
    private final Device a = new Device("A", counted, server::answer).signIn();
    private String ordinary;
    private String longest;

    @BeforeEach
    void givenAnOrdinaryNoteAndALongOne() {
        ordinary = a.write("Ordinary", "a few words");
        longest = a.write("Long", "x".repeat(1_000_000));
        a.sync();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int statements(Runnable act) {
        int before = counted.executed();
        act.run();
        return counted.executed() - before;
    }

    @Test
    void readingTakesOneQueryATableAndTwoPiecesMoreForAMillionCharacters() {
        assertEquals(5, statements(() -> a.store().find(ordinary)));
        assertEquals(5 + 2, statements(() -> a.store().find(longest)));
    }

    @Test
    void savingTakesAsManyAsWhenEveryTextCameWithItsRow() {
        LocalStore.Edit words = note -> Editing.edit(note, note.fields().withBody("other words"));
        assertEquals(14, statements(() -> a.store().edit("Save", ordinary, words)));
    }

    @Test
    void syncingAnEditTakesAsManyAsWhenEveryTextCameWithItsRow() {
        a.type(ordinary, "other words");
        // With what the status asks for in between, three times; each asks too whether the database is a copy. One is
        // whether a deletion is on record that the edit has to meet; two that an answer took before are gone.
        assertEquals(78 + 3 + 1 - 2, statements(() -> a.sync()));
    }
}
