package app.offgrid.notes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.Failure;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.sync.SyncStatus;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One note of which something cannot be read: it is named, and the others go on. */
class UnreadableNotesTest {
    private final ModelServer server = new ModelServer();
    private final JdbcSql databaseOfA = JdbcSql.inMemory();
    private final JdbcSql databaseOfB = JdbcSql.inMemory();
    private final Device a = new Device("A", databaseOfA, server::answer).signIn();
    private final Device b = new Device("B", databaseOfB, server::answer).signIn();
    private String damaged;
    private String other;

    @BeforeEach
    void givenTwoNotesInSync() {
        damaged = a.write("Damaged", "its text");
        other = a.write("Other", "v1");
        a.sync();
        b.sync();
    }

    @AfterEach
    void close() {
        databaseOfA.close();
        databaseOfB.close();
    }

    private void damageTags() {
        databaseOfA.execute("UPDATE note SET tags='[broken' WHERE note_id=?", damaged);
    }

    private void assertItIsNamed() {
        List<WaitingNote> waiting = a.loop().diagnostics().waiting(10);
        assertEquals(1, waiting.size());
        assertEquals("Damaged", waiting.get(0).headline());
        assertEquals(Failure.UNREADABLE, waiting.get(0).failure().code());
        assertEquals(1, a.status().counts().failed());
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
    }

    @Test
    void theBatchGoesOnWithoutANoteThatCannotBeFrozen() {
        a.type(damaged, "its new text");
        damageTags();
        a.type(other, "v2");

        a.sync();
        b.sync();

        assertEquals("v2", b.body(other));
        assertEquals("its text", b.body(damaged));
        assertItIsNamed();
    }

    @Test
    void thePageGoesOnWithoutANoteThatCannotBeMerged() {
        damageTags();
        b.type(damaged, "theirs");
        b.type(other, "v2");
        b.sync();

        a.sync();

        assertEquals("v2", a.body(other));
        assertItIsNamed();
    }

    @Test
    void aChangeOnItsWayThatCannotBeReadIsSetAsideAndSentAnewAfterARepair() {
        a.network().dropNextRequest();
        a.type(damaged, "its new text");
        a.sync();
        databaseOfA.execute("UPDATE outbox SET change='{broken' WHERE note_id=?", damaged);
        a.type(other, "v2");

        a.sync();
        a.sync();
        b.sync();
        assertEquals("v2", b.body(other));
        assertItIsNamed();

        assertEquals(RepairOutcome.READABLE, a.book().refused().repair(damaged));
        a.sync();
        b.sync();
        assertEquals("its new text", b.body(damaged));
        assertEquals(NoteState.SYNCED, a.state(damaged));
    }

    @Test
    void anAnswerIsTakenInForTheOtherNotes() {
        a.network().hold();
        a.type(damaged, "its new text");
        a.type(other, "v2");
        a.sync();
        databaseOfA.execute("INSERT OR REPLACE INTO base(note_id, fields) VALUES(?, '{broken')", damaged);

        a.network().release();
        a.run();

        assertEquals(NoteState.SYNCED, a.state(other));
        assertItIsNamed();
    }

    @Test
    void aResyncAndADigestGoOnWithoutIt() {
        damageTags();
        a.type(other, "v2");
        a.sync();
        server.restoreBackup(Device.EMAIL, 1);

        a.sync();
        a.sync();

        assertEquals(NoteState.SYNCED, a.state(other));
        assertEquals(1, a.status().counts().failed());
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
    }

    @Test
    void listsSearchAndExportShowWhatCanBeRead() {
        damageTags();

        assertTrue(a.titles().contains("Damaged"));
        List<String> exported = new ArrayList<>();
        for (NoteWalk.Stop stop : new NoteWalk(databaseOfA).next(10)) {
            exported.add(stop.fields().body());
        }
        assertTrue(exported.contains("its text"), exported.toString());
        assertTrue(exported.contains("v1"), exported.toString());
    }

    @Test
    void openingItSaysWhichOneIsDamagedAndSoDoesTheStatusFromThenOn() {
        damageTags();

        StorageException failure =
                assertThrows(StorageException.class, () -> a.book().open(damaged));

        assertEquals(StorageException.Kind.ROW, failure.kind());
        a.sync();
        assertItIsNamed();
    }

    @Test
    void changingManyNotesAtOnceLeavesItOut() {
        damageTags();

        a.store()
                .editAll(
                        "Change",
                        List.of(damaged, other),
                        note -> Editing.edit(note, note.fields().withBody("changed")));

        assertEquals("changed", a.body(other));
    }

    @Test
    void aRepairKeepsWhatCanBeReadAndFetchesWhatTheServerHas() {
        a.type(damaged, "not sent yet");
        damageTags();
        a.sync();

        assertEquals(RepairOutcome.SEPARATED, a.book().refused().repair(damaged));
        a.sync();
        b.sync();

        assertEquals("its text", a.body(damaged));
        assertEquals(0, a.status().counts().failed());
        List<String> bodies = new ArrayList<>();
        for (NoteSummary note : b.book().page(NoteList.ACTIVE, 0, 10)) {
            bodies.add(note.preview());
        }
        assertTrue(bodies.contains("not sent yet"), bodies.toString());
        assertTrue(bodies.contains("its text"), bodies.toString());
    }

    @Test
    void aSideThatCannotBeReadDoesNotTakeTheOthersAlong() {
        b.type(damaged, "theirs");
        b.sync();
        a.type(damaged, "mine");
        a.sync();
        assertEquals(NoteState.CONFLICT, a.state(damaged));
        databaseOfA.execute("UPDATE side SET side='[]' WHERE note_id=?", damaged);
        a.type(other, "v2");

        a.sync();
        b.sync();

        assertEquals("v2", b.body(other));
        assertThrows(StorageException.class, () -> a.book().open(damaged));
        a.sync();
        assertEquals(RepairOutcome.SEPARATED, a.book().refused().repair(damaged));
        a.sync();
        assertEquals(NoteState.CONFLICT, a.state(damaged));
        assertEquals("mine", a.conflict(damaged).mine().body());
    }

    @Test
    void aDatabaseThatFailsAsAWholeIsToldAsSuch() {
        a.type(other, "v2");
        databaseOfA.execute("DROP TABLE side");

        a.sync();

        assertEquals(SyncStatus.State.STUCK, a.status().state());
        assertEquals(SyncFailure.Kind.STORAGE, a.status().failure().kind());
    }
}
