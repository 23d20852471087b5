package app.offgrid.conformance.story;

import app.offgrid.conformance.Unmet;
import app.offgrid.conformance.wire.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Strangers, strange members, notes that are too large, and old apps. */
final class TrustStories {
    private static final List<String> STRANGE =
            List.of("userId", "revision", "sequence", "$set", "__proto__", "future");

    private TrustStories() {}

    static List<Story> all() {
        return List.of(
                new Story("T1", "account 2 pushes account 1's note id: neither sees or changes the other's", tale -> {
                    Device stranger = tale.stage.device("bob", "S");
                    tale.minutes(1);
                    stranger.edit(tale.note, Map.of("body", "a stranger's"));
                    stranger.sync();
                    tale.settleEqually();
                    tale.expectBody("v1");
                    Unmet.unlessEqual(
                            Set.of("a stranger's"), stranger.reachable(tale.note), "what the stranger gets at");
                }),
                new Story("T2", "userId, revision, sequence, $set, __proto__ in a note: never stored", tale -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("body", "v2");
                    for (String name : STRANGE) {
                        fields.put(name, 999_999L);
                    }
                    tale.minutes(1);
                    tale.a.edit(tale.note, fields);
                    tale.a.sync();
                    tale.b.sync();
                    Map<String, Object> got = tale.b.fields(tale.note);
                    Unmet.unlessEqual("v2", got.get("body"), "the body on B");
                    for (String name : STRANGE) {
                        Unmet.unless(!got.containsKey(name), name + " was stored with the note");
                    }
                }),
                new Story("T4", "one change is too large: the others sync, it says why and can be mended", tale -> {
                    String other = Change.id();
                    String large = "x".repeat(1024 * 1024 + 1);
                    tale.minutes(1);
                    tale.write(tale.a, large);
                    tale.a.edit(other, Map.of("body", "small"));
                    tale.settle();
                    Unmet.unless(tale.b.fields(other) != null, "the other note never reaches B");
                    Unmet.unless(
                            large.equals(tale.body(tale.b)) || tale.a.problem(tale.note) != null,
                            "the large note stays behind and nobody is told why");
                    tale.minutes(1);
                    tale.write(tale.a, "mended");
                    tale.settleEqually();
                    tale.expectBody("mended");
                }),
                new Story("T5", "an old app edits a note with fields it does not know: they survive", tale -> {
                    tale.a.edit(tale.note, Map.of("color", "teal", "pinned", true));
                    tale.a.sync();
                    tale.minutes(1);
                    tale.b.knowOnly(Set.of("title", "body", "editedAt"));
                    tale.b.sync();
                    tale.write(tale.b, "by the old app");
                    tale.b.sync();
                    tale.a.sync();
                    tale.leave(tale.b);
                    tale.expectBody("by the old app");
                    tale.expectField("color", "teal");
                    tale.expectField("pinned", true);
                }));
    }
}
