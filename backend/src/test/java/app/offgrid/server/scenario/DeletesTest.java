package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
