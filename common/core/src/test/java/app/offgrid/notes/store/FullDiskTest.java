package app.offgrid.notes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.sync.SyncStatus;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The disk is full: a message, and nothing is lost. */
class FullDiskTest {
    private final ModelServer server = new ModelServer();
    private final JdbcSql sql = JdbcSql.inMemory();
    private final Device device = new Device("A", sql, server::answer);

    @AfterEach
    void close() {
        sql.close();
    }

    /** SQLite refuses to grow the file any more, as it does when the disk is full. */
    private void fillDisk() {
        long pages = sql.query("PRAGMA page_count", row -> row.number(0)).get(0);
        sql.query("PRAGMA max_page_count=" + pages, row -> row.number(0));
    }

    private void freeDisk() {
        sql.query("PRAGMA max_page_count=1000000", row -> row.number(0));
    }

    @Test
    void saveSaysThatTheDiskIsFullAndTheNoteIsAsItWas() {
        String note = device.write("T", "v1");
        fillDisk();

        StorageException e = assertThrows(StorageException.class, () -> device.type(note, "x".repeat(100_000)));

        assertEquals(StorageException.Kind.FULL, e.kind());
        assertEquals("v1", device.body(note));
        freeDisk();
        device.type(note, "v2");
        assertEquals("v2", device.body(note));
    }

    @Test
    void syncSaysThatTheDiskIsFullAndGoesOnWhenThereIsRoom() {
        try (JdbcSql other = JdbcSql.inMemory()) {
            Device writer = new Device("B", other, server::answer).signIn();
            String note = writer.write("large", "x".repeat(300_000));
            writer.sync();
            fillDisk();

            device.signIn();

            assertEquals(SyncStatus.State.STUCK, device.status().state());
            assertEquals(SyncFailure.Kind.STORAGE, device.status().failure().kind());
            freeDisk();
            device.sync();
            assertEquals(300_000, device.body(note).length());
            assertEquals(SyncStatus.State.UP_TO_DATE, device.status().state());
        }
    }
}
