package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.notebook.PastVersion;
import app.offgrid.notes.notebook.Timeline;
import app.offgrid.notes.notebook.Undo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The history of a note: what the device has, what the server adds, and the way back. */
class TimelineStoriesTest extends TwoDevices {
    private static final long HOUR = 3_600_000;

    private Timeline timeline() {
        return a.book().versions().timeline(n);
    }

    private void fetch(Timeline timeline, int limit) {
        a.book().versions().fetch(timeline, limit, (page, why) -> timeline.add(page, limit));
        a.run();
    }

    private static List<String> told(Timeline timeline) {
        List<String> told = new ArrayList<>();
        for (PastVersion version : timeline.versions()) {
            String text = version.fields() == null ? "-" : version.fields().body();
            told.add(version.standing() + " " + text + (version.isOnServer() ? "" : " here"));
        }
        return told;
    }

    private void hourLater(String body) {
        a.time().shiftClock(HOUR);
        b.time().shiftClock(HOUR);
        a.type(n, body);
    }

    @Test
    void offlineTheDeviceHasWhatItKept() {
        a.network().goOnline(false);
        hourLater("v2");
        hourLater("v3");
        assertEquals(List.of("NOW v3 here", "EARLIER v2 here", "EARLIER v1"), told(timeline()));
    }

    @Test
    void serverAddsTheRestPageByPageAndNothingIsThereTwice() {
        hourLater("v2");
        a.sync();
        hourLater("v3");
        a.sync();
        hourLater("v4");
        Timeline timeline = timeline();

        fetch(timeline, 2);
        assertEquals(List.of("NOW v4 here", "EARLIER v3", "EARLIER v2", "EARLIER v1"), told(timeline));
        assertFalse(timeline.isWhole());
        fetch(timeline, 2);

        assertEquals(List.of("NOW v4 here", "EARLIER v3", "EARLIER v2", "EARLIER v1"), told(timeline));
        assertTrue(timeline.isWhole());
    }

    @Test
    void versionsThatWaitedBesideTheNoteAreThereAsSuch() {
        b.type(n, "theirs");
        b.sync();
        a.type(n, "mine");
        settle();
        assertEquals(List.of("NOW theirs", "WAITING mine"), told(timeline()));

        Timeline timeline = timeline();
        fetch(timeline, 10);
        assertEquals(List.of("WAITING mine", "NOW theirs", "EARLIER v1"), told(timeline));

        a.book().settle(a.conflict(n), a.conflict(n).theirs());
        settle();
        timeline = timeline();
        fetch(timeline, 10);
        assertTrue(told(timeline).contains("BESIDE mine"), told(timeline).toString());
    }

    @Test
    void versionIsBroughtBackAsANewOneAndTheOneBeforeIsKeptEvenIfItIsYoung() {
        a.type(n, "a slip");

        Undo undo = a.book().versions().restore(n, a.fields(n).withBody("v1").withTags(List.of("t")));

        assertEquals("v1", a.body(n));
        assertEquals(List.of("t"), a.fields(n).tags());
        assertTrue(told(timeline()).contains("EARLIER a slip here"));
        settle();
        assertEquals("v1", b.body(n));

        a.book().selection().undo(undo);
        settle();
        assertEquals("a slip", b.body(n));
    }
}
