package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.server.sync.KilledException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scenarios L1 to L5: requests, answers and servers that get lost on the way. */
class LostMessagesTest extends Story {
    private static void hasRevision(long revision, Map<String, NoteSnapshot> account, String noteId) {
        assertEquals(revision, account.get(noteId).revision());
    }

    @Scenario
    void l1NoteThatIsSentAgainIsThereOnce() {
        String created = a.writes("new", "text");
        a.device().network().loseNextAnswer();
        a.syncs();

        settle();

        assertEquals(2, client(ANA).account().size());
        hasRevision(1, client(ANA).account(), created);
        b.shows(created, "text");
    }

    @Scenario
    void l2EditThatIsSentAgainIsOneRevisionAndNoConflict() {
        a.edits("v2");
        a.device().network().loseNextAnswer();
        a.syncs();

        settle();

        hasRevision(2, client(ANA).account(), note());
        everybodyShows("v2");
        nobodyIsAsked();
    }

    @Scenario
    void l3LaterEditOfAnotherDeviceStands() {
        a.edits("v2");
        a.device().network().loseNextAnswer();
        a.syncs();
        b.syncs();
        b.shows("v2");
        b.edits("v3");
        b.syncs();

        a.syncs();
        settle();

        everybodyShows("v3");
        nobodyIsAsked();
        hasRevision(3, client(ANA).account(), note());
    }

    @Scenario
    void l4TypingOnAfterALostAnswerIsNoConflict() {
        a.edits("v2");
        a.device().network().loseNextAnswer();
        a.syncs();
        a.edits("v3");
        a.syncs();

        settle();

        everybodyShows("v3");
        nobodyIsAsked();
        reachable("v2");
        hasRevision(3, client(ANA).account(), note());
    }

    @Scenario
    void l5BatchOfAHundredHasEffectOnceThoughTheServerDiesAtTheFiftySeventh() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            written.add(a.writes("note " + i, "text " + i));
        }
        long before = server().lastSequence(ANA);
        server().beforeEachStep(() -> {
            if (server().lastSequence(ANA) == before + 56) {
                throw new KilledException();
            }
        });
        a.syncs();
        assertEquals(before + 56, server().lastSequence(ANA), "the server has died at the 57th");
        assertEquals(100, a.device().book().unsent(), "and the device knows of none that was taken");

        settle();

        Map<String, NoteSnapshot> account = client(ANA).account();
        assertEquals(101, account.size());
        assertEquals(before + 100, server().lastSequence(ANA));
        assertTrue(account.values().stream().allMatch(found -> found.revision() == 1));
        written.forEach(
                noteId -> assertEquals(a.device().fields(noteId), b.device().fields(noteId)));
    }
}
