package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.Settlement;
import app.offgrid.notes.notebook.Settlements;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.testing.Device;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision is taken back after the note has moved on: every text that the decision put away is there again. */
class TakenBackStoriesTest extends TwoDevices {
    private Conflict conflict;

    /** A has said "mine", B "theirs", and both know of it. */
    @BeforeEach
    void conflictIsKnownToBoth() {
        bothChangeTheSameSentence();
        settle();
        conflict = a.conflict(n);
    }

    private Settlements decisions() {
        return a.book().settlements();
    }

    private boolean isShownOnBoth(String text) {
        settle();
        return isShown(a, text) && isShown(b, text);
    }

    private boolean isShown(Device device, String text) {
        NoteReplica note = device.store().find(n);
        return Stream.concat(
                        Stream.ofNullable(note.fields()),
                        note.unsettledSides().stream().map(open -> open.side().fields()))
                .anyMatch(version -> version != null && version.body().contains(text));
    }

    @Test
    void textThatWasDeletedUnsentIsBackWhenTheNoteLivesOnElsewhere() {
        a.network().goOnline(false);
        a.type(n, "theirs, and typed on A");
        Settlement deletion = decisions().settle(a.conflict(n), null);
        b.type(n, "theirs, written on B");
        b.sync();
        a.network().goOnline(true);
        settle();

        assertEquals(Settlement.Undone.ASKED_ANEW, decisions().undo(deletion));

        assertTrue(isShownOnBoth("typed on A"));
        assertTrue(isShownOnBoth("written on B"));
    }

    @Test
    void textThatOverlapsWithWhatCameSinceIsBackBesideIt() {
        a.network().goOnline(false);
        a.type(n, "theirs, and typed on A");
        Settlement decision = decisions().settle(a.conflict(n), conflict.mine().withBody("another sentence"));
        a.network().goOnline(true);
        settle();
        b.type(n, "one sentence of B");
        settle();

        assertEquals(Settlement.Undone.ASKED_ANEW, decisions().undo(decision));

        assertTrue(isShownOnBoth("typed on A"));
        assertTrue(isShownOnBoth("one sentence of B"));
        assertTrue(isShownOnBoth("mine"));
    }

    @Test
    void textThatWasInSyncIsBackBesideWhatWasTypedSince() {
        a.network().goOnline(false);
        Settlement decision = decisions().settle(conflict, conflict.mine().withBody("another sentence"));
        a.type(n, "another sentence, and typed on");

        assertEquals(Settlement.Undone.ASKED_ANEW, decisions().undo(decision));
        b.book().pin(n, true);
        b.sync();
        a.network().goOnline(true);

        assertTrue(isShownOnBoth("typed on"));
        assertTrue(isShownOnBoth("theirs"));
        assertTrue(isShownOnBoth("mine"));
    }

    @Test
    void decisionThatIsOnItsWayAndComesTooLateLeavesItsQuestion() {
        b.book().pin(n, true);
        b.sync();
        a.network().dropNextRequest();
        Settlement decision = decisions().settle(conflict, conflict.theirs().withBody("what both meant"));
        a.sync();

        assertEquals(Settlement.Undone.ASKED_ANEW, decisions().undo(decision));

        assertTrue(isShownOnBoth("mine"));
        assertTrue(isShownOnBoth("theirs"));
        assertEquals(1, a.book().conflicts(n).size());
    }

    @Test
    void questionThatIsAskedAnewIsNotSettledByWhoeverMeetsItHalfWay() {
        // given a device whose every request B comes before
        Device c = new Device("C", JdbcSql.inMemory(), call -> {
            b.sync();
            return server.answer(call);
        });
        c.signIn().sync();
        Settlements decisions = c.book().settlements();
        // when it takes back a decision that the server knows
        c.network().loseNextAnswer();
        Settlement decision =
                decisions.settle(c.conflict(n), c.conflict(n).theirs().withBody("mine"));
        c.sync();
        assertEquals(Settlement.Undone.ASKED_ANEW, decisions.undo(decision));
        c.sync();
        // then both versions wait for a person, also on the device that met each step of it
        assertTrue(isShownOnBoth("mine"));
        assertTrue(isShownOnBoth("theirs"));
        assertEquals(NoteState.CONFLICT, c.state(n));
    }

    @Test
    void textThatIsTakenBackIsNotSettledByWhoeverMakesTheNoteLikeIt() {
        // given a device that takes back a decision about a note in the trash, which it has typed over since
        boolean[] isMet = new boolean[1];
        Device c = new Device("C", JdbcSql.inMemory(), call -> {
            HttpReply reply = server.answer(call);
            if (isMet[0]) {
                b.sync();
            }
            return reply;
        });
        c.signIn().sync();
        c.network().goOnline(false);
        c.book().trash(n);
        Settlements decisions = c.book().settlements();
        Settlement decision =
                decisions.settle(c.conflict(n), c.conflict(n).theirs().withBody("another sentence"));
        c.type(n, "typed over");
        assertEquals(Settlement.Undone.ASKED_ANEW, decisions.undo(decision));
        // when somebody puts the note into the trash too, and hears of it half-way
        b.book().trash(n);
        isMet[0] = true;
        c.network().goOnline(true);
        c.sync();
        // then what the note said before the decision still waits
        assertTrue(isShownOnBoth("typed over"));
        assertTrue(isShownOnBoth("theirs"));
        assertTrue(isShownOnBoth("mine"));
    }

    @Test
    void versionThatADeletionWasPreferredToIsBackBesideWhatTheNoteHasBecome() {
        // given a note that A deleted and B edited
        decisions().settle(conflict, conflict.theirs());
        settle();
        b.type(n, "edited on B");
        a.book().delete(n);
        a.sync();
        settle();
        Conflict aboutDeletion = a.conflict(n);
        // when A says that it shall be deleted, B writes on, and A thinks better of it
        Settlement decision = decisions().settle(aboutDeletion, null);
        b.type(n, "edited on B, and more");
        b.sync();
        settle();
        decisions().undo(decision);
        // then what B wrote first is there too
        assertTrue(isShownOnBoth("edited on B"));
        assertEquals(NoteState.CONFLICT, a.state(n));
    }

    @Test
    void bothVersionsAreBackAsNotesWhenTheNoteIsDeletedEverywhere() {
        Settlement decision = decisions().settle(conflict, conflict.mine());
        settle();
        b.book().delete(n);
        settle();

        assertEquals(Settlement.Undone.AS_NEW_NOTE, decisions().undo(decision));

        List<String> bodies = a.book().page(NoteList.ACTIVE, 0, 10).stream()
                .map(note -> a.body(note.noteId()))
                .sorted()
                .toList();
        assertEquals(List.of("mine", "theirs"), bodies);
    }

    @Test
    void decisionOnWhatWasDeletedAnywayIsNothingToTakeBack() {
        // given a conflict that is open while the note is deleted on the same device
        decisions().settle(conflict, conflict.theirs());
        settle();
        b.type(n, "edited on B");
        b.sync();
        a.book().delete(n);
        settle();
        Conflict aboutDeletion = a.conflict(n);
        a.book().delete(n);
        // when the person decides and takes that back, after it was sent
        Settlement decision = decisions().settle(aboutDeletion, null);
        settle();

        assertEquals(Settlement.Undone.NOTHING, decisions().undo(decision));

        assertNull(a.store().find(n).fields());
    }
}
