package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.store.NoteList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenario T7: a large account on a new device. */
class FirstSyncTest extends Story {
    private static final int NOTES = 10_000;
    private static final int BATCH = 500;
    private static final int PAGE = 200;

    /** The account gets its notes by hand, so that the story is about reading them. */
    private void givenNotesOnTheServer() {
        WireClient ana = client(ANA);
        ana.account();
        long cursor = server().lastSequence(ANA);
        for (int first = 1; first < NOTES; first += BATCH) {
            List<Map<String, Object>> changes = new ArrayList<>();
            for (int i = first; i < Math.min(first + BATCH, NOTES); i++) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("title", "note " + i);
                fields.put("body", "text " + i);
                changes.add(WireClient.change(WireClient.noteId("note " + i), 0L, "put", fields));
            }
            SyncResponse response = ana.sync(ana.request(cursor, 1, changes));
            assertEquals(changes.size(), response.results().size());
        }
        assertEquals(NOTES, server().lastSequence(ANA));
    }

    @Scenario
    void t7FirstSyncThatIsKilledThreeTimesResumesAndTheAppIsUsedMeanwhile() {
        givenNotesOnTheServer();
        StoryDevice c = device("C");
        c.goesOffline();
        String early = c.writes("before there was an account", "text");
        c.goesOnline();

        List<String> written = new ArrayList<>();
        int[] requests = {0};
        c.beforeEachRequest(() -> {
            // The app is used while the account is read: the list is looked at and notes are written.
            if (requests[0]++ % 10 == 5) {
                written.add(c.writes("written during request " + requests[0], "text"));
                assertTrue(c.device().book().page(NoteList.ACTIVE, 0, 50).size() > 1);
            }
        });
        for (int percent : new int[] {30, 60, 90}) {
            int goal = NOTES * percent / 100;
            c.isKilledWhen(() -> c.cursor() >= goal, percent == 30 ? () -> c.signsIn(ANA) : c::syncs);

            assertTrue(c.cursor() >= goal && c.cursor() <= goal + 2 * PAGE, "killed at " + percent + " per cent");
            assertTrue(c.device().book().count(NoteList.ACTIVE) >= goal, "what was read is there");
            c.edits(WireClient.noteId("note 17"), "changed at " + percent);
        }
        c.syncs();

        assertTrue(requests[0] < NOTES / PAGE + 20, "it went on where it was, and did not begin anew: " + requests[0]);
        assertTrue(written.size() >= 5);
        assertEquals(NOTES + 1 + written.size(), c.device().book().count(NoteList.ACTIVE));
        settle();
        b.shows(early, "text");
        written.forEach(noteId -> b.shows(noteId, "text"));
        b.shows(WireClient.noteId("note 17"), "changed at 90");
    }
}
