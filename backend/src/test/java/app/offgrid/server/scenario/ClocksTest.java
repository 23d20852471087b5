package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Scenarios C1 to C5: no clock decides what is kept. */
class ClocksTest extends Story {
    @Scenario
    void c1SlowClockHidesNoText() {
        a.clockIsBehind(minutes(10));
        b.edits("what B wrote at 12:00");
        b.syncs();
        pass(minutes(5));
        a.edits("what A wrote at 12:05, and its clock says 11:55");
        a.syncs();

        settle();

        reachable("what B wrote at 12:00", "what A wrote at 12:05, and its clock says 11:55");
    }

    @Scenario
    void c2FastClockDoesNotHideALaterEdit() {
        a.clockIsAhead(days(365));
        a.edits("from next year");
        a.syncs();
        b.syncs();
        b.edits("written later, by B");
        b.syncs();

        settle();

        everybodyShows("written later, by B");
        nobodyIsAsked();
        reachable("from next year");
    }

    @Scenario
    void c2FastClockDoesNotRefuseAnEditThatKnowsNothingOfIt() {
        a.clockIsAhead(days(365));
        a.edits("from next year");
        a.syncs();
        b.edits("written later, by B");
        b.syncs();

        settle();

        reachable("from next year", "written later, by B");
        everybodyIsAsked();
    }

    @Scenario
    void c3LateArrivalIsSeenByTheNextSync() {
        a.goesOffline();
        a.edits("written offline at 10:00");
        pass(hours(1));
        b.syncs();
        pass(hours(1));
        a.goesOnline();
        a.syncs();

        b.syncs();

        b.shows("written offline at 10:00");
    }

    @Scenario
    void c4LaterOfTwoEditsStandsThoughTheClockStepsBackBetweenThem() {
        a.edits("first");
        a.clockIsBehind(hours(1));
        a.edits("second");

        settle();

        everybodyShows("second");
        nobodyIsAsked();
    }

    @Scenario
    void c4LaterOfTwoEditsStandsAlsoIfTheFirstWasSent() {
        a.edits("first");
        a.syncs();
        a.clockIsBehind(hours(1));
        a.edits("second");

        settle();

        everybodyShows("second");
        nobodyIsAsked();
        reachable("first");
    }

    @Scenario
    void c5EditsOfTheSameMillisecondAreBothReachable() {
        a.clockIsSetTo(1_790_000_100_000L);
        b.clockIsSetTo(1_790_000_100_000L);
        a.edits("by A");
        b.edits("by B");
        assertEquals(
                a.device().fields(note()).editedAt(), b.device().fields(note()).editedAt());

        settle();

        assertEquals(a.device().fields(note()), b.device().fields(note()));
        reachable("by A", "by B");
        everybodyIsAsked();
    }
}
