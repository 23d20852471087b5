package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.ServerQuestion;
import java.util.ArrayList;
import java.util.List;

/** Scenarios X1 to X6: what is deleted goes, and nothing else does. X5 and X6 are told with the real forms too. */
class DeletesTest extends Story {
    @Scenario
    void x1DeletedNoteGoesEverywhere() {
        a.deletes();
        a.syncs();

        b.syncs();

        b.doesNotShow(note());
        nobodyIsAsked();
        assertTrue(client(ANA).account().get(note()).isDeleted());
    }

    @Scenario
    void x2EditOfADeletedNoteIsAskedAboutEverywhere() {
        a.deletes();
        a.syncs();
        b.edits("edited by somebody who had not heard");

        settle();

        everybodyIsAsked();
        assertTrue(a.device().conflict(note()).isAboutDeletion());
        assertTrue(b.device().conflict(note()).isAboutDeletion());
        assertTrue(client(ANA).account().get(note()).isDeleted(), "no silent return");
        reachable("edited by somebody who had not heard");
    }

    @Scenario
    void x2WhoWantsTheTextGetsItBackEverywhere() {
        a.deletes();
        a.syncs();
        b.edits("edited by somebody who had not heard");
        settle();

        b.keepsMine();
        settle();

        everybodyShows("edited by somebody who had not heard");
        nobodyIsAsked();
    }

    @Scenario
    void x2WhoWantsNoneOfItIsRidOfItEverywhere() {
        a.deletes();
        a.syncs();
        b.edits("edited by somebody who had not heard");
        settle();

        a.wantsItDeleted();
        settle();

        a.doesNotShow(note());
        b.doesNotShow(note());
        nobodyIsAsked();
        reachable("edited by somebody who had not heard");
    }

    @Scenario
    void x3OlderEditThatArrivesAfterTheDeletionIsReachable() {
        b.goesOffline();
        b.edits("written offline at 10:00");
        pass(minutes(1));
        a.deletes();
        a.syncs();
        pass(minutes(4));
        b.goesOnline();

        settle();

        reachable("written offline at 10:00");
        everybodyIsAsked();
    }

    @Scenario
    void x4DeviceThatWasAwayTooLongBringsNothingBack() {
        String clean = a.writes("clean", "text");
        String edited = a.writes("edited", "text");
        String kept = a.writes("kept", "text");
        settle();
        b.goesOffline();
        b.edits(edited, "edited while away");
        a.deletes(clean);
        a.deletes(edited);
        a.syncs();
        a.edits(kept, "v2");
        a.syncs();
        retentionIsOver();
        assertEquals(2, client(ANA).account().size(), "the tombstones are gone");
        b.goesOnline();

        settle();

        b.doesNotShow(clean);
        a.doesNotShow(clean);
        b.shows(kept, "v2");
        assertEquals(1, b.device().book().conflicts(edited).size(), "the edited one is asked about");
        assertEquals(1, a.device().book().conflicts(edited).size());
        assertTrue(client(ANA).account().get(edited).isDeleted(), "and does not come back by itself");
    }

    @Scenario
    void x4NoteOfWhichTheSenderNeverHeardDoesNotComeBackAfterTheTombstoneIsForgotten() {
        b.device().network().loseNextAnswer();
        String unheard = b.writes("unheard", "text");
        b.syncs();
        b.goesOffline();
        a.syncs();
        a.deletes(unheard);
        a.syncs();
        a.writes("later", "text");
        a.syncs();
        retentionIsOver();
        b.goesOnline();

        settle();

        a.doesNotShow(unheard);
        assertTrue(client(ANA).account().get(unheard).isDeleted(), "it does not come back by itself");
        assertEquals(1, b.device().book().conflicts(unheard).size(), "whether it was sent, only a person can say");
    }

    private List<String> givenNotes(int count) {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(a.writes("note " + i, "text " + i));
        }
        settle();
        return many;
    }

    private static int notesOf(StoryDevice device) {
        return device.device().book().count(NoteList.ACTIVE);
    }

    private static ServerQuestion asked(StoryDevice device) {
        return device.device().status().question();
    }

    @Scenario
    void x5EmptyAccountDeletesNothingAndThePersonIsAsked() {
        givenNotes(20);
        Runnable rightDatabase = server().takeAWrongDatabase(ANA);

        a.syncs();
        pass(hours(1));

        assertEquals(21, notesOf(a), "nothing is deleted");
        assertEquals(ServerQuestion.Kind.RESEND, asked(a).kind());
        assertEquals(21, asked(a).notes());
        assertEquals(0, server().lastSequence(ANA), "and nothing is sent before the answer");
        rightDatabase.run();
        settle();
        assertEquals(ServerQuestion.Kind.NONE, asked(a).kind());
        assertEquals(21, notesOf(a));
        assertEquals(21, notesOf(b));
    }

    @Scenario
    void x5PersonWhoSaysSoSendsTheNotesThere() {
        givenNotes(20);
        server().takeAWrongDatabase(ANA);
        a.syncs();

        a.device().loop().answers().decideResend(true);
        a.device().run();
        settle();

        assertEquals(21, client(ANA).account().size());
        assertEquals(21, notesOf(b));
        assertEquals(ServerQuestion.Kind.NONE, asked(b).kind(), "the other device finds its notes there");
        nobodyIsAsked();
    }

    @Scenario
    void x6FiveHundredDeletionsAreAskedAboutAndCanBeUndone() {
        List<String> many = givenNotes(500);
        many.forEach(a::deletes);
        a.syncs();

        b.syncs();
        assertEquals(501, notesOf(b), "nothing has gone before the answer");
        assertEquals(ServerQuestion.Kind.REMOVAL, asked(b).kind());
        assertEquals(List.of(500, 501), List.of(asked(b).notes(), asked(b).of()));
        b.device().loop().answers().decideRemoval(true);
        b.device().run();
        assertEquals(1, notesOf(b));
        assertEquals(500, b.device().status().undoable());

        many.forEach(ledger()::wanted);
        b.device().loop().answers().undoRemoval();
        b.device().run();
        settle();

        assertEquals(501, notesOf(a), "they are back, everywhere");
        assertEquals(501, notesOf(b));
        a.shows(many.get(250), "text 250");
    }

    @Scenario
    void x6WhoAgreesIsRidOfThem() {
        List<String> many = givenNotes(500);
        many.forEach(a::deletes);
        a.syncs();
        b.syncs();

        b.device().loop().answers().decideRemoval(true);
        b.device().run();
        settle();

        assertEquals(1, notesOf(a));
        assertEquals(1, notesOf(b));
    }

    @Scenario
    void x6WhoDoesNotAgreeKeepsThem() {
        List<String> many = givenNotes(500);
        many.forEach(a::deletes);
        a.syncs();
        b.syncs();

        many.forEach(ledger()::wanted);
        b.device().loop().answers().decideRemoval(false);
        b.device().run();
        settle();

        assertEquals(501, notesOf(a));
        assertEquals(501, notesOf(b));
    }
}
