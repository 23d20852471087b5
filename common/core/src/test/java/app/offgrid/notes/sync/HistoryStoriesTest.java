package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.merge.MergedText;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteVersion;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.testing.Device;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scenario M8 on a device that was not there: it learns from the history what a conflict was made from. */
class HistoryStoriesTest extends TwoDevices {
    private final JdbcSql databaseOfC = JdbcSql.inMemory();
    private final Device c = new Device("C", databaseOfC, server::answer);
    private int improvements;

    @BeforeEach
    void conflictAroseBeforeCWasThere() {
        b.type(n, "one two THREE");
        b.sync();
        a.type(n, "one two drei");
        a.sync();
        settle();
        c.signIn();
    }

    @AfterEach
    void closeC() {
        databaseOfC.close();
    }

    private void fetchBases() {
        c.book().fetchBases(n, () -> improvements++);
        c.run();
    }

    @Test
    void baseIsFetchedFromTheHistoryAndKept() {
        assertNull(c.conflict(n).base());

        fetchBases();

        assertEquals("v1", c.conflict(n).base().body());
        assertEquals(1, improvements);
        c.crash();
        assertEquals("v1", c.conflict(n).base().body());
        MergedText merged = c.conflict(n).text(Field.BODY);
        assertEquals(1, merged.conflicts());
        int before = c.network().seen().size();
        fetchBases();
        assertEquals(before, c.network().seen().size(), "what is known is not asked for again");
    }

    @Test
    void baseUnderAnotherSideIsTheTextThatTheSideWasPutOn() {
        a.type(n, "ONE two THREE");
        b.type(n, "uno two THREE");
        b.sync();
        a.sync();
        c.signOut();
        c.signIn();
        assertEquals(2, c.book().conflicts(n).size());
        assertNull(c.book().conflicts(n).get(1).base());

        fetchBases();

        List<Conflict> conflicts = c.book().conflicts(n);
        assertEquals("v1", conflicts.get(0).base().body());
        assertEquals("one two THREE", conflicts.get(1).base().body());
    }

    @Test
    void withoutANetworkTheConflictIsShownAsItIs() {
        c.network().goOnline(false);

        fetchBases();

        assertNull(c.conflict(n).base());
        assertEquals(0, improvements);
    }

    @Test
    void conflictThatIsSettledMeanwhileStaysSettled() {
        c.network().hold();
        c.book().fetchBases(n, () -> improvements++);
        Conflict conflict = c.conflict(n);
        c.book().settle(conflict, conflict.mine());

        c.network().release();
        c.run();
        settle();

        assertEquals(0, c.book().conflicts(n).size());
    }

    @Test
    void m9HistoryHasEveryVersionNewestFirst() {
        List<NoteVersion> found = new ArrayList<>();
        c.book().history(n, 0, 2, new NoteHistory.Answer() {
            @Override
            public void found(List<NoteVersion> versions) {
                found.addAll(versions);
            }

            @Override
            public void failed(SyncFailure failure) {
                throw new AssertionError(failure);
            }
        });
        c.run();

        assertEquals(2, found.size());
        assertEquals("one two drei", found.get(0).fields().body());
        assertEquals("A", found.get(0).deviceName());
        assertEquals(3, found.get(0).revision());
        assertEquals("one two THREE", found.get(1).fields().body());
    }

    @Test
    void tokenThatRunsOutWhileTwoRequestsAreOnTheirWayEndsNoSession() {
        server.expireAccessTokens();
        c.network().hold();
        c.book().fetchBases(n, () -> improvements++);
        c.post(SyncEvent.Kind.REFRESH);
        for (int i = 0; i < 4; i++) {
            c.network().release();
            c.network().hold();
            c.run();
        }
        c.network().release();
        c.run();

        assertEquals(SyncStatus.State.UP_TO_DATE, c.status().state());
        assertEquals(1, improvements);
    }
}
