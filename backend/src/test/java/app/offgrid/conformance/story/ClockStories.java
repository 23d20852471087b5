package app.offgrid.conformance.story;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Clocks that are wrong, and edits that arrive late. */
final class ClockStories {
    private ClockStories() {}

    static List<Story> all() {
        return List.of(
                new Story("C1", "A's clock is 10 min late; B edits and syncs, then A: both texts stay", tale -> {
                    tale.a.skewClock(-TimeUnit.MINUTES.toMillis(10));
                    tale.write(tale.b, "B's text");
                    tale.b.sync();
                    tale.minutes(5);
                    tale.write(tale.a, "A's text");
                    tale.settleEqually();
                    tale.expectReachable("A's text", "B's text");
                }),
                new Story("C2", "A's clock is a year ahead and A edits; B's later edit is not refused", tale -> {
                    tale.a.skewClock(TimeUnit.DAYS.toMillis(365));
                    tale.write(tale.a, "A's text");
                    tale.settle();
                    tale.minutes(5);
                    tale.write(tale.b, "B's text, later");
                    tale.settleEqually();
                    tale.expectBody("B's text, later");
                    tale.expectNoPrompt();
                }),
                new Story("C3", "A edits offline; B syncs; A comes online; B has A's text after one sync", tale -> {
                    tale.write(tale.a, "A's text");
                    tale.minutes(60);
                    tale.b.sync();
                    tale.minutes(60);
                    tale.a.sync();
                    tale.b.sync();
                    tale.settleEqually();
                    tale.expectBody("A's text");
                }),
                new Story("C4", "A's clock steps back an hour between two edits: the second one counts", tale -> {
                    tale.write(tale.a, "first");
                    tale.settle();
                    tale.a.skewClock(-TimeUnit.HOURS.toMillis(1));
                    tale.write(tale.a, "second");
                    tale.settleEqually();
                    tale.expectBody("second");
                    tale.expectNoPrompt();
                }),
                new Story("C5", "A and B edit in the same millisecond: same note everywhere, both texts stay", tale -> {
                    tale.minutes(1);
                    tale.write(tale.a, "A's text");
                    tale.write(tale.b, "B's text");
                    tale.settleEqually();
                    tale.expectReachable("A's text", "B's text");
                }));
    }
}
