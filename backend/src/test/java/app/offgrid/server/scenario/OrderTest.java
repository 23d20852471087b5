package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.store.NoteList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scenarios O1 to O6: what was accepted is seen by everybody, in order, and no cursor passes what was not taken in. */
class OrderTest extends Story {
    @Scenario
    void o1ThousandNotesOfOneTimeAreReadOnceEachInPagesOfAHundred() {
        for (int i = 1; i < 1_000; i++) {
            a.writes("note " + i, "text " + i);
        }
        a.syncs();

        List<SyncResponse> pages = client(ANA).pages(100);
        b.syncs();

        List<String> read = new ArrayList<>();
        for (SyncResponse page : pages) {
            page.notes().forEach(found -> read.add(found.noteId()));
        }
        assertEquals(10, pages.size(), "it ends");
        assertEquals(1_000, read.size());
        assertEquals(1_000, new HashSet<>(read).size(), "each once");
        assertEquals(1_000, b.device().book().count(NoteList.ACTIVE));
        assertEquals(999, b.device().status().received(), "each once; the first one it had");
    }

    @Scenario
    void o2CursorNeverComesFromAnOwnPush() {
        for (int i = 2; i <= 5; i++) {
            a.writes("note " + i, "text");
        }
        a.syncs();
        assertEquals(5, a.cursor());
        String byB = b.writes("by B", "the sixth change");
        b.syncs();
        String byA = a.writes("by A", "the seventh change");

        a.syncs();

        assertEquals(List.of(6L, 7L), List.of(sequence(byB), sequence(byA)));
        a.shows(byB, "the sixth change");
        assertEquals(7, a.cursor());
    }

    private long sequence(String noteId) {
        return server().journal(ANA).stream()
                .filter(entry -> entry.noteId().equals(noteId))
                .findAny()
                .orElseThrow()
                .sequence();
    }

    @Scenario
    void o3PushThatIsStoppedBetweenAnyTwoStepsHidesNothing() {
        StoryDevice c = signedIn("C");
        int stop = 0;
        while (isStoppedAt(stop, c)) {
            stop++;
        }
        assertTrue(stop > 5, "a push has many steps to be stopped at, not " + stop);
    }

    /** False once the push has fewer steps. */
    private boolean isStoppedAt(int stop, StoryDevice c) {
        String x = a.writes("X" + stop, "the push that is stopped");
        List<String> y = new ArrayList<>();
        int[] steps = {0};
        server().beforeEachStep(() -> {
            if (steps[0]++ == stop) {
                server().untroubled(); // for the others: another process, on the same database
                y.add(b.writes("Y" + stop, "the push that overtakes"));
                b.syncs();
                c.syncs();
                c.shows(y.get(0), "the push that overtakes");
            }
        });
        a.device().sync(); // and X goes on
        server().untroubled();

        c.syncs();

        c.shows(x, "the push that is stopped");
        return !y.isEmpty();
    }

    @Scenario
    void o4AppThatIsKilledAnywhereInAPageHasNoCursorBeyondWhatItHas() {
        int kills = 0;
        for (boolean wasKilled = true; wasKilled; kills++) {
            String kept = a.writes("kept " + kills, "text");
            String deleted = a.writes("deleted " + kills, "text");
            settle();
            String text = "text of note T, " + kills;
            a.edits(text);
            a.edits(kept, "changed");
            a.deletes(deleted);
            a.writes("new " + kills, "text");
            a.syncs();

            wasKilled = b.isKilledAfter(kills, b::syncs);

            for (NoteSnapshot found : client(ANA).account().values()) {
                if (found.sequence() <= b.cursor()) {
                    assertEquals(found.fields(), b.replica(found.noteId()).fields(), "what the cursor has passed");
                }
            }
            b.syncs();
            b.shows(text);
            b.shows(kept, "changed");
            b.doesNotShow(deleted);
        }
        assertTrue(kills > 20, "taking in a page has many statements to be killed at, not " + kills);
    }

    @Scenario
    void o5RowThatCannotBeAppliedHoldsTheCursorAndNothingElse() {
        String broken = a.writes("broken", "on its way");
        String after = a.writes("after it", "text");
        a.syncs();
        long before = b.cursor();
        server().tamperWithNextAnswer(reply -> withFieldsReplaced(reply, broken));

        b.syncs();

        b.shows(after, "text");
        assertTrue(b.cursor() < sequence(broken), "the cursor does not pass the row");
        assertTrue(b.cursor() >= before);
        assertEquals(1, b.device().status().unreadable().size(), "the device says why");

        b.syncs();

        b.shows(broken, "on its way");
        assertTrue(b.device().status().unreadable().isEmpty());
    }

    /** The answer as a server with a defect would send it: the fields of one note are a number. */
    @SuppressWarnings("unchecked")
    private static HttpReply withFieldsReplaced(HttpReply reply, String noteId) {
        Map<String, Object> tree = (Map<String, Object>) Json.parse(Utf8.decode(reply.body()));
        for (Object note : (List<?>) tree.get("notes")) {
            Map<String, Object> row = (Map<String, Object>) note;
            if (row.get("noteId").equals(noteId)) {
                row.put("fields", 7L);
            }
        }
        return new HttpReply(reply.status(), reply.retryAfter(), Utf8.encode(Json.write(tree)));
    }

    @Scenario
    void o6ServerRestoredFromABackupGetsBackWhatItLost() {
        a.writes("before the backup", "text");
        settle();
        Runnable backup = server().backup(ANA);
        a.edits("edited after the backup");
        String late = a.writes("written after the backup", "also lost");
        settle();
        b.edits(late, "edited twice after the backup");
        b.syncs();
        a.edits("not yet sent when the server was lost");

        backup.run();
        settle();

        Set<String> bodies = new HashSet<>();
        client(ANA).account().values().forEach(note -> bodies.add(note.fields().body()));
        assertEquals(Set.of("text", "not yet sent when the server was lost", "edited twice after the backup"), bodies);
        everybodyShows("not yet sent when the server was lost");
        nobodyIsAsked();
    }

    @Scenario
    void o6EditsOfBothDevicesOnTheLostVersionAreBothReachable() {
        Runnable backup = server().backup(ANA);
        a.edits("v2 by A");
        settle();
        backup.run();
        a.edits("v3 by A");
        b.edits("v3 by B");

        settle();

        reachable("v3 by A", "v3 by B", "v2 by A");
    }
}
