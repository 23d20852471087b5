package app.offgrid.notes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.testing.SeededRandomness;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which earlier texts of a note a device keeps, and for how long. */
class VersionTableTest {
    private static final long MINUTE = 60_000;

    private final JdbcSql sql = JdbcSql.inMemory();
    private final LocalStore store = LocalStore.open(sql, new Ids(new SeededRandomness(7)));
    private final String note = store.freshId();
    private long now = 1_790_000_000_000L;

    @BeforeEach
    void givenANote() {
        write("first");
    }

    @AfterEach
    void close() {
        sql.close();
    }

    private void write(String body) {
        store.edit("Save", note, before -> {
            NoteFields fields = before.fields() == null ? NoteFields.EMPTY : before.fields();
            return Editing.edit(before, fields.withBody(body).stampedAt(now));
        });
    }

    private List<String> kept() {
        List<String> bodies = new ArrayList<>();
        store.versions(note).forEach(version -> bodies.add(version.fields().body()));
        return bodies;
    }

    @Test
    void typingOnIsOneText() {
        for (int i = 0; i < 20; i++) {
            now += MINUTE;
            write("first and " + i);
        }
        assertEquals(List.of(), kept());
    }

    @Test
    void textThatStoodIsKeptNewestFirst() {
        now += 5 * MINUTE;
        write("second");
        now += MINUTE;
        write("second and more");
        now += 60 * MINUTE;
        write("third");
        assertEquals(List.of("second and more", "first"), kept());
        assertNull(store.versions(note).get(0).deviceName(), "written here");
    }

    @Test
    void clockThatGoesBackLosesNoText() {
        now -= 24 * 60 * MINUTE;
        write("second");
        assertEquals(List.of("first"), kept());
    }

    @Test
    void changeThatIsNoTextKeepsNothing() {
        now += 60 * MINUTE;
        store.edit(
                "Pin",
                note,
                before -> Editing.edit(before, before.fields().withPinned(true).stampedAt(now)));
        assertEquals(List.of(), kept());
    }

    @Test
    void onlySoManyAreKept() {
        for (int i = 0; i < 50; i++) {
            now += 60 * MINUTE;
            write("text " + i);
        }
        assertEquals(VersionTable.MOST, kept().size());
        assertEquals("text 48", kept().get(0));
    }

    @Test
    void onlySoMuchIsKeptButTheNewestAlways() {
        for (int i = 0; i < 5; i++) {
            now += 60 * MINUTE;
            write(i + "x".repeat(200_000));
        }
        assertEquals(2, kept().size());
        now += 60 * MINUTE;
        write("y".repeat(600_000));
        now += 60 * MINUTE;
        write("short");
        assertEquals(1, kept().size());
        assertTrue(kept().get(0).startsWith("y"));
    }

    @Test
    void keptTextsGoWithTheNote() {
        now += 60 * MINUTE;
        write("second");
        store.edit("Delete", note, Editing::delete);
        assertEquals(List.of(), kept());
    }

    @Test
    void keptTextsGoWithTheAccount() {
        now += 60 * MINUTE;
        write("second");
        new SyncStore(sql, new Ids(new SeededRandomness(8))).wipe();
        assertEquals(List.of(), kept());
    }
}
