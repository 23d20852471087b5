package app.offgrid.notes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.testing.SeededRandomness;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private final Ids ids = new Ids(new SeededRandomness(1));

    @Test
    void fileOfANewerAppIsNamedAndLeftAlone() {
        try (JdbcSql sql = JdbcSql.inMemory()) {
            sql.execute("CREATE TABLE future(x TEXT)");
            sql.execute("PRAGMA user_version=" + (Schema.VERSION + 1));

            StorageException e = assertThrows(StorageException.class, () -> LocalStore.open(sql, ids));

            assertEquals(StorageException.Kind.NEWER_SCHEMA, e.kind());
            assertEquals(
                    "future",
                    sql.query("SELECT group_concat(name) FROM sqlite_master", row -> row.text(0))
                            .get(0));
        }
    }

    @Test
    void openingTwiceMigratesOnceAndKeepsTheDevicesId() {
        try (JdbcSql sql = JdbcSql.inMemory()) {
            String first = LocalStore.open(sql, ids).deviceId();
            assertEquals(first, LocalStore.open(sql, ids).deviceId());
        }
    }

    @Test
    void listsAreReadFromAnIndexAndNotSorted() {
        try (JdbcSql sql = JdbcSql.inMemory()) {
            LocalStore.open(sql, ids);
            String plan = String.join(
                    "\n",
                    sql.query(
                            "EXPLAIN QUERY PLAN SELECT note_id FROM note WHERE listed=0 "
                                    + "ORDER BY pinned DESC, edited_at DESC, note_id LIMIT 50 OFFSET 500",
                            row -> row.text(3)));
            assertEquals("SEARCH note USING COVERING INDEX note_in_lists (listed=?)", plan);
        }
    }
}
