package app.offgrid.conformance.story;

import app.offgrid.conformance.Unmet;
import java.util.List;

/** Deletes, and edits of what is deleted elsewhere. */
final class DeleteStories {
    private DeleteStories() {}

    static List<Story> all() {
        return List.of(
                new Story("X1", "A deletes: gone on B", tale -> {
                    tale.a.delete(tale.note);
                    tale.settleEqually();
                    tale.expectBody(null);
                }),
                new Story("X2", "A deletes, B has not heard and edits: a person is asked", tale -> {
                    tale.a.delete(tale.note);
                    tale.a.sync();
                    tale.minutes(5);
                    tale.write(tale.b, "B's text");
                    tale.b.sync();
                    tale.settleEqually();
                    tale.expectReachable("B's text");
                    tale.expectPrompt();
                }),
                new Story("X3", "B edits offline, then A deletes, then B comes online: B's text stays", tale -> {
                    tale.write(tale.b, "B's text");
                    tale.minutes(1);
                    tale.a.delete(tale.note);
                    tale.a.sync();
                    tale.minutes(4);
                    tale.settleEqually();
                    tale.expectReachable("B's text");
                }),
                new Story("X3b", "A deletes offline, B edits and syncs, A comes online: B's text stays", tale -> {
                    tale.minutes(1);
                    tale.write(tale.b, "B's text");
                    tale.b.sync();
                    tale.minutes(1);
                    tale.a.delete(tale.note);
                    tale.settleEqually();
                    tale.expectReachable("B's text");
                    Unmet.unless(
                            tale.b.prompts(tale.note) > 0, "the note goes though it was edited, and nobody is asked");
                }));
    }
}
