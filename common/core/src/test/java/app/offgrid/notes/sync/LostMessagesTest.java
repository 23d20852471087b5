package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.testing.Device;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Scenarios L1 to L5: requests and answers that never arrive. */
class LostMessagesTest extends TwoDevices {
    @Test
    void l1CreatedNoteIsThereOnceAfterItsAnswerWasLost() {
        a.network().loseNextAnswer();
        String note = a.write("new", "text");
        a.sync();
        assertEquals(NoteState.PENDING, a.state(note));

        a.sync();

        assertEquals(NoteState.SYNCED, a.state(note));
        assertEquals(2, server.journal(Device.EMAIL).size());
    }

    @Test
    void l2EditIsOneRevisionAfterItsAnswerWasLost() {
        a.network().loseNextAnswer();
        a.type(n, "v2");
        a.sync();

        a.sync();

        assertEquals(2, server.note(Device.EMAIL, n).revision());
        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void l3LaterEditOfAnotherDeviceStandsWhenTheLostOneIsSentAgain() {
        a.network().loseNextAnswer();
        a.type(n, "v2");
        a.sync();
        b.sync();
        b.type(n, "v3");
        b.sync();

        a.sync();

        assertEquals("v3", a.body(n));
        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals("v3", server.note(Device.EMAIL, n).fields().body());
    }

    @Test
    void l4TypingOnAfterALostAnswerGivesNoConflict() {
        a.network().loseNextAnswer();
        a.type(n, "v2");
        a.sync();
        a.type(n, "v3");

        settle();

        assertEquals("v3", b.body(n));
        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void l5BatchThatTheServerTookHalfOfHasEffectOnce() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            ids.add(a.write("note " + i, "body " + i));
        }
        a.network().loseNextAnswer();
        a.sync();
        a.network().cutNextAnswer(400);
        a.sync();

        settle();

        assertEquals(101, server.journal(Device.EMAIL).size());
        for (String id : ids) {
            assertEquals(NoteState.SYNCED, a.state(id));
            assertEquals(a.fields(id), b.fields(id));
        }
    }

    @Test
    void frozenChangeIsSentAgainWordForWordAfterACrash() {
        a.network().dropNextRequest();
        a.type(n, "v2");
        a.sync();
        byte[] first = a.network().seen().get(a.network().seen().size() - 1).body();

        a.crash();
        a.sync();

        List<byte[]> bodies =
                a.network().seen().stream().map(call -> call.body()).toList();
        assertTrue(bodies.stream()
                        .filter(body -> java.util.Arrays.equals(body, first))
                        .count()
                >= 2);
        assertEquals(NoteState.SYNCED, a.state(n));
    }
}
