package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.merge.Span;
import app.offgrid.notes.merge.TextDiff;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import java.util.ArrayList;
import java.util.List;

/** Scenarios M1 to M9: both devices have changed the note. M3 and M8 are told with the real forms too, in the app's tests. */
class ConflictsTest extends Story {
    private static final String TWO_PARAGRAPHS = "The first paragraph.\n\nThe one between.\n\nThe last paragraph.";

    private void givenText(String text) {
        a.edits(text);
        settle();
    }

    @Scenario
    void m1PinAndTextBothStay() {
        a.changes(fields -> fields.withPinned(true));
        b.edits("v2");

        settle();

        everybodyShows("v2");
        assertTrue(
                a.device().fields(note()).pinned() && b.device().fields(note()).pinned());
        nobodyIsAsked();
    }

    @Scenario
    void m2ChangesOfDifferentParagraphsAreMerged() {
        givenText(TWO_PARAGRAPHS);
        a.edits("The first paragraph, by A.\n\nThe one between.\n\nThe last paragraph.");
        b.edits("The first paragraph.\n\nThe one between.\n\nThe last paragraph, by B.");

        settle();

        everybodyShows("The first paragraph, by A.\n\nThe one between.\n\nThe last paragraph, by B.");
        nobodyIsAsked();
    }

    @Scenario
    void m3SameSentenceIsAskedAboutWithBaseMineTheirsDevicesAndWords() {
        givenText("We leave on Friday at noon.");
        b.edits("We leave on Saturday at noon.");
        b.syncs();
        a.edits("We leave on Sunday at noon.");

        a.syncs();

        Conflict asked = a.device().conflict(note());
        assertEquals("We leave on Friday at noon.", asked.base().body());
        assertEquals("We leave on Sunday at noon.", asked.mine().body());
        assertEquals("We leave on Saturday at noon.", asked.theirs().body());
        assertEquals(List.of("A", "B"), List.of(asked.myDevice(), asked.theirDevice()));
        assertEquals(List.of(Field.BODY), asked.fields());
        assertEquals(List.of("Sunday", "Saturday"), differingWords(asked));
    }

    /** What a form marks: the words that only one of the two has. */
    private static List<String> differingWords(Conflict conflict) {
        List<String> words = new ArrayList<>();
        for (Span span :
                TextDiff.words(conflict.mine().body(), conflict.theirs().body())) {
            if (span.kind() != Span.Kind.SAME) {
                words.add(span.text().trim());
            }
        }
        return words;
    }

    @Scenario
    void m4EqualTextsAskNobody() {
        a.edits("the same");
        b.edits("the same");

        settle();

        everybodyShows("the same");
        nobodyIsAsked();
        assertEquals(2, client(ANA).account().get(note()).revision(), "and one of them was enough");
    }

    @Scenario
    void m5PromptDoesNotHoldUpTheOthers() {
        bothChangeTheSentence();
        String before = a.writes("another note", "text");
        String later = b.writes("one more", "text");

        settle();

        everybodyIsAsked();
        b.shows(before, "text");
        a.shows(later, "text");
        a.saysSynced(before);
        b.saysSynced(later);
    }

    @Scenario
    void m6TickAndNewItemOfAChecklistBothStay() {
        givenText("- [ ] milk\n- [ ] eggs\n");
        a.edits("- [x] milk\n- [ ] eggs\n");
        b.edits("- [ ] milk\n- [ ] eggs\n- [ ] bread\n");

        settle();

        everybodyShows("- [x] milk\n- [ ] eggs\n- [ ] bread\n");
        nobodyIsAsked();
    }

    @Scenario
    void m7NewTagAndRemovedTagBothCount() {
        a.changes(fields -> fields.withTags(List.of("y", "z")));
        settle();
        a.changes(fields -> fields.withTags(List.of("x", "y", "z")));
        b.changes(fields -> fields.withTags(List.of("z")));

        settle();

        assertEquals(List.of("x", "z"), a.device().fields(note()).tags());
        assertEquals(List.of("x", "z"), b.device().fields(note()).tags());
        nobodyIsAsked();
    }

    private void bothChangeTheSentence() {
        b.edits("B's sentence");
        b.syncs();
        a.edits("A's sentence");
        a.syncs();
        a.isAsked();
    }

    @Scenario
    void m8PromptOfAIsShownOnBAndSettledThere() {
        bothChangeTheSentence();
        b.syncs();
        b.isAsked();
        Conflict asked = b.device().conflict(note());
        assertEquals("B's sentence", asked.mine().body(), "mine is what was written here");
        assertEquals("A's sentence", asked.theirs().body());
        assertEquals("A", asked.theirDevice());
        assertNull(asked.myDevice(), "this device");

        b.settlesAs("what B decided");
        settle();

        everybodyShows("what B decided");
        nobodyIsAsked();
        reachable("A's sentence", "B's sentence");
    }

    @Scenario
    void m8PromptIsSettledWhereItAroseAndIsGoneEverywhere() {
        bothChangeTheSentence();
        settle();
        everybodyIsAsked();

        a.keepsMine();
        settle();

        everybodyShows("A's sentence");
        nobodyIsAsked();
        reachable("B's sentence");
    }

    @Scenario
    void m8PromptThatBothSettleDifferentlyIsAskedAgainAndLosesNothing() {
        bothChangeTheSentence();
        settle();

        a.settlesAs("what A decided");
        b.settlesAs("what B decided");
        settle();

        everybodyIsAsked();
        reachable("what A decided", "what B decided", "A's sentence", "B's sentence");
    }

    @Scenario(clocksDecide = true)
    void m9UnderNewestWinsTheTextThatLostIsInTheHistoryOnEveryDevice() {
        a.device().decideBy(ConflictPolicy.MERGE_NEWEST);
        b.device().decideBy(ConflictPolicy.MERGE_NEWEST);
        a.edits("the older text");
        pass(minutes(1));
        b.clockIsAhead(minutes(1));
        b.goesOffline();
        b.edits("the newer text");
        a.syncs();
        b.goesOnline();

        settle();

        everybodyShows("the newer text");
        nobodyIsAsked();
        assertTrue(client(ANA).history(note()).contains("the older text"));
        reachable("the older text", "the newer text");
    }

    @Scenario(clocksDecide = true)
    void m9NewerTextWinsAlsoIfItsDeviceSyncsFirst() {
        a.device().decideBy(ConflictPolicy.MERGE_NEWEST);
        a.goesOffline();
        a.edits("the older text");
        pass(minutes(1));
        b.edits("the newer text");
        b.syncs();
        a.goesOnline();

        settle();

        everybodyShows("the newer text");
        nobodyIsAsked();
        assertTrue(client(ANA).history(note()).contains("the older text"));
    }

    @Scenario(clocksDecide = true)
    void m9WrongClockDecidesWhoWinsAndNeverWhatIsKept() {
        a.device().decideBy(ConflictPolicy.NEWEST);
        a.clockIsAhead(days(365));
        b.edits("really the newer text");
        b.syncs();
        NoteFields before = a.device().fields(note());
        a.edits("by a clock that is a year ahead");

        settle();

        assertTrue(a.device().fields(note()).editedAt() > before.editedAt());
        everybodyShows("by a clock that is a year ahead");
        reachable("really the newer text");
    }
}
