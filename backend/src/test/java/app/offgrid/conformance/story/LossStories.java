package app.offgrid.conformance.story;

import app.offgrid.conformance.Unmet;
import app.offgrid.conformance.wire.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers that are lost, requests that come again, and edits made meanwhile. */
final class LossStories {
    private LossStories() {}

    static List<Story> all() {
        return List.of(
                new Story("L1", "create, the answer is lost, again: one note", tale -> {
                    String created = Change.id();
                    tale.a.edit(created, Map.of("body", "new"));
                    Tale.loseAnswer(tale.a);
                    tale.settleEqually();
                    tale.expectEqual(created);
                    Unmet.unless(
                            "new".equals(tale.b.fields(created).get("body")) && tale.b.prompts(created) == 0,
                            "the note came twice, or a person is asked");
                }),
                new Story("L2", "edit, the answer is lost, again: no conflict", tale -> {
                    tale.write(tale.a, "v2");
                    Tale.loseAnswer(tale.a);
                    tale.settleEqually();
                    tale.expectBody("v2");
                    tale.expectNoPrompt();
                }),
                new Story("L3", "v2's answer is lost, B writes v3 on it, A sends v2 again: v3 stays", tale -> {
                    tale.write(tale.a, "v2");
                    Tale.loseAnswer(tale.a);
                    tale.minutes(1);
                    tale.b.sync();
                    tale.write(tale.b, "v3");
                    tale.b.sync();
                    tale.settleEqually();
                    tale.expectBody("v3");
                    tale.expectNoPrompt();
                }),
                new Story("L4", "v2's answer is lost, A's person writes v3: v3 arrives, nobody is asked", tale -> {
                    tale.write(tale.a, "v2");
                    Tale.loseAnswer(tale.a);
                    tale.minutes(1);
                    tale.write(tale.a, "v3");
                    tale.settleEqually();
                    tale.expectBody("v3");
                    tale.expectNoPrompt();
                }),
                new Story("L5", "57 of 100 changes are taken, no answer, all again: each has effect once", tale -> {
                    List<String> ids = new ArrayList<>();
                    for (int i = 0; i < 100; i++) {
                        if (i == 57) {
                            Tale.loseAnswer(tale.a);
                        }
                        ids.add(Change.id());
                        tale.a.edit(ids.get(i), Map.of("body", "n" + i));
                    }
                    tale.settleEqually();
                    for (String id : ids) {
                        tale.expectEqual(id);
                        Unmet.unless(tale.b.fields(id) != null, "one of the 100 notes never reaches B");
                        Unmet.unless(tale.a.prompts(id) == 0, "a person is asked about a note sent twice");
                    }
                }),
                new Story("D1", "v2 is on its way, the person saves v3, v2 is acknowledged: v3 reaches B", tale -> {
                    tale.write(tale.a, "v2");
                    Flight flight = tale.a.depart();
                    flight.reachServer();
                    tale.minutes(1);
                    tale.write(tale.a, "v3");
                    flight.deliverAnswer();
                    tale.settleEqually();
                    tale.expectBody("v3");
                }),
                new Story("T6", "the session ends amid a sync, the person signs in again: nothing is lost", tale -> {
                    tale.write(tale.a, "v2");
                    tale.a.loseSession();
                    tale.settleEqually();
                    tale.expectBody("v2");
                }));
    }
}
