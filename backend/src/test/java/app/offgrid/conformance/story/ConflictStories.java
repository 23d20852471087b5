package app.offgrid.conformance.story;

import app.offgrid.conformance.Unmet;
import app.offgrid.conformance.wire.Change;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Two devices that edit one note without hearing of each other. */
final class ConflictStories {
    private ConflictStories() {}

    static List<Story> all() {
        return List.of(
                new Story("M1", "A pins, B edits the body: both stay, nobody is asked", tale -> {
                    tale.a.edit(tale.note, Map.of("pinned", true));
                    tale.a.sync();
                    tale.minutes(1);
                    tale.write(tale.b, "B's text");
                    tale.b.sync();
                    tale.settleEqually();
                    tale.expectField("pinned", true);
                    tale.expectBody("B's text");
                    tale.expectNoPrompt();
                }),
                new Story("M2", "A edits the first paragraph, B the last: merged", tale -> {
                    from(tale, "one\n\ntwo\n\nthree");
                    both(tale, "ONE\n\ntwo\n\nthree", "one\n\ntwo\n\nTHREE");
                    tale.expectBody("ONE\n\ntwo\n\nTHREE");
                    tale.expectNoPrompt();
                }),
                new Story("M3", "A and B change one sentence: a person gets base, mine and theirs", tale -> {
                    both(tale, "A's sentence", "B's sentence");
                    tale.expectReachable("v1", "A's sentence", "B's sentence");
                    tale.expectPrompt();
                }),
                new Story("M4", "A and B come to the same text: nobody is asked", tale -> {
                    both(tale, "the same", "the same");
                    tale.expectBody("the same");
                    tale.expectNoPrompt();
                }),
                new Story("M5", "a prompt on one note does not hold up another", tale -> {
                    String other = Change.id();
                    tale.b.edit(other, Map.of("body", "goes on"));
                    both(tale, "A's sentence", "B's sentence");
                    tale.expectPrompt();
                    Unmet.unless(tale.a.fields(other) != null, "the other note never reaches A");
                }),
                new Story("M6", "A ticks item 1 of a checklist, B adds item 3: both", tale -> {
                    from(tale, "- [ ] milk\n- [ ] eggs\n");
                    both(tale, "- [x] milk\n- [ ] eggs\n", "- [ ] milk\n- [ ] eggs\n- [ ] tea\n");
                    tale.expectBody("- [x] milk\n- [ ] eggs\n- [ ] tea\n");
                    tale.expectNoPrompt();
                }),
                new Story("M7", "A adds tag x, B removes tag y: both", tale -> {
                    tale.a.edit(tale.note, Map.of("tags", List.of("y", "z")));
                    tale.settle();
                    tale.a.edit(tale.note, Map.of("tags", List.of("x", "y", "z")));
                    tale.a.sync();
                    tale.minutes(1);
                    tale.b.edit(tale.note, Map.of("tags", List.of("z")));
                    tale.b.sync();
                    tale.settleEqually();
                    for (Device device : List.of(tale.a, tale.b)) {
                        Object tags = device.fields(tale.note).get("tags");
                        Unmet.unlessEqual(
                                new TreeSet<Object>(List.of("x", "z")),
                                new TreeSet<>((List<?>) tags),
                                "the tags on " + device);
                    }
                }),
                new Story("M8", "a prompt shows on every device, and settling it on one settles it on all", tale -> {
                    both(tale, "A's sentence", "B's sentence");
                    tale.add("C");
                    tale.settleEqually();
                    tale.expectPrompt();
                    tale.a.settle(tale.note, "what both meant");
                    tale.settleEqually();
                    tale.expectBody("what both meant");
                    tale.expectNoPrompt();
                    tale.expectReachable("A's sentence", "B's sentence");
                }),
                new Story("M9", "under \"newest wins\" the text that lost is in the history everywhere", tale -> {
                    tale.a.preferNewest();
                    tale.b.preferNewest();
                    both(tale, "older", "newer");
                    tale.expectBody("newer");
                    tale.expectNoPrompt();
                    tale.expectReachable("older");
                    tale.write(tale.a, "older again");
                    tale.minutes(1);
                    tale.write(tale.b, "newer again");
                    tale.b.sync();
                    tale.settleEqually();
                    tale.expectBody("newer again");
                    tale.expectReachable("older again");
                    tale.expectNoPrompt();
                }));
    }

    private static void from(Tale tale, String body) {
        tale.write(tale.a, body);
        tale.settle();
        tale.minutes(1);
    }

    /** A edits and syncs, a minute later B edits, not having heard of it, and syncs; both settle. */
    private static void both(Tale tale, String byA, String byB) {
        tale.write(tale.a, byA);
        tale.a.sync();
        tale.minutes(1);
        tale.write(tale.b, byB);
        tale.b.sync();
        tale.settleEqually();
    }
}
