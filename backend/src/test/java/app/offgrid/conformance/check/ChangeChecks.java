package app.offgrid.conformance.check;

import static app.offgrid.conformance.wire.Change.delete;
import static app.offgrid.conformance.wire.Change.diverge;
import static app.offgrid.conformance.wire.Change.put;
import static app.offgrid.conformance.wire.Change.resolving;

import app.offgrid.conformance.Unmet;
import app.offgrid.conformance.wire.Change;
import app.offgrid.conformance.wire.Client;
import app.offgrid.conformance.wire.Json;
import app.offgrid.conformance.wire.Reply;
import java.util.List;
import java.util.Map;

/** What becomes of single changes. */
final class ChangeChecks {
    private static final int MOST_SIDES = 16;

    private ChangeChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "change.replay",
                        "a change id sent again is answered as the first time, later edits or not",
                        ChangeChecks::replay),
                new Check(
                        "change.stale",
                        "a put on an old revision stores nothing and is answered with the note",
                        ChangeChecks::stale),
                new Check(
                        "change.unknown",
                        "a put on a revision of an unknown note is stale, current revision 0",
                        bench -> {
                            Reply reply = bench.client().sync(put(bench.note, 3, "x"));
                            reply.expect("results[0].outcome", "stale")
                                    .expect("results[0].current.noteId", bench.note)
                                    .expect("results[0].current.revision", 0L)
                                    .expect("results[0].current.deleted", true);
                        }),
                new Check(
                        "change.two-in-a-batch", "two changes for one note in one batch are taken in order", bench -> {
                            Client client = bench.client();
                            Reply reply = client.sync(put(bench.note, 0, "first"), put(bench.note, 1, "second"));
                            accepted(reply, 0, 1, 1);
                            accepted(reply, 1, 2, 2);
                            Unmet.unlessEqual("second", Json.at(client.note(bench.note), "fields.body"), "the body");
                        }),
                new Check("change.partial", "fields that a put does not name are left as they are", bench -> {
                    Client client = bench.client();
                    client.sync(put(bench.note, 0, Map.of("title", "T", "color", "teal", "body", "b")));
                    client.sync(put(bench.note, 1, "c"));
                    Map<String, Object> note = client.note(bench.note);
                    Unmet.unlessEqual("T", Json.at(note, "fields.title"), "the title");
                    Unmet.unlessEqual("teal", Json.at(note, "fields.color"), "the color");
                }),
                new Check(
                        "change.delete-unknown",
                        "deleting what is unknown is accepted as 0 and 0, changing nothing",
                        bench -> {
                            Client client = bench.client();
                            accepted(client.sync(delete(bench.note, 0)), 0, 0, 0);
                            Unmet.unless(client.all(500).isEmpty(), "a note came of it");
                        }),
                new Check("change.delete-twice", "deleting a tombstone is accepted and changes nothing", bench -> {
                    Client client = bench.client();
                    client.sync(put(bench.note, 0, "x"));
                    accepted(client.sync(delete(bench.note, 1)), 0, 2, 2);
                    Reply again = client.sync(delete(bench.note, 1));
                    Unmet.unlessEqual(1, again.list("results").size(), "results of one change");
                    accepted(again, 0, 2, 2);
                    again.expect("cursor", 2L);
                    Map<String, Object> tombstone = client.note(bench.note);
                    Unmet.unless(
                            Boolean.TRUE.equals(tombstone.get("deleted"))
                                    && Json.object(tombstone.get("fields")).isEmpty(),
                            "the tombstone bears fields: " + tombstone);
                }),
                new Check("change.resurrect", "a put on the tombstone's revision brings the note back", bench -> {
                    Client client = bench.client();
                    client.sync(put(bench.note, 0, "x"), delete(bench.note, 1));
                    client.sync(put(bench.note, 1, "late")).expect("results[0].outcome", "stale");
                    accepted(client.sync(put(bench.note, 2, "back")), 0, 3, 3);
                    Unmet.unlessEqual(false, client.note(bench.note).get("deleted"), "deleted");
                }),
                new Check(
                        "sides.settle",
                        "a side is on the note for every device until a change resolves it",
                        ChangeChecks::sides),
                new Check("sides.limit", "a note takes 16 sides, and rejects the 17th", bench -> {
                    Client client = bench.client();
                    client.sync(put(bench.note, 0, "x"));
                    for (int i = 1; i <= MOST_SIDES; i++) {
                        accepted(client.sync(diverge(bench.note, i, 0, "side " + i)), 0, i + 1, i + 1);
                    }
                    client.sync(diverge(bench.note, MOST_SIDES + 1, 0, "one too many"))
                            .expect("results[0].outcome", "rejected")
                            .expect("results[0].code", "too_many_sides");
                }));
    }

    private static void accepted(Reply reply, int index, long revision, long sequence) {
        String result = "results[" + index + "].";
        reply.expect(result + "outcome", "accepted")
                .expect(result + "revision", revision)
                .expect(result + "sequence", sequence);
    }

    private static void replay(Bench bench) {
        Client client = bench.client();
        Map<String, Object> create = put(bench.note, 0, "v1");
        Map<String, Object> edit = put(bench.note, 1, "v2");
        accepted(client.sync(create), 0, 1, 1);
        accepted(client.sync(create), 0, 1, 1);
        accepted(client.sync(edit), 0, 2, 2);
        new Client(client.account()).sync(put(bench.note, 2, "v3"));
        Reply again = client.sync(create, edit, edit);
        accepted(again, 0, 1, 1);
        accepted(again, 1, 2, 2);
        accepted(again, 2, 2, 2);
        Unmet.unlessEqual("v3", Json.at(client.note(bench.note), "fields.body"), "the body after the replay");
        again.expect("cursor", 3L);
    }

    private static void stale(Bench bench) {
        Client client = bench.client();
        client.sync(put(bench.note, 0, "v1"));
        client.sync(put(bench.note, 1, "v2"));
        for (Map<String, Object> late :
                List.of(put(bench.note, 1, "v3"), delete(bench.note, 1), put(bench.note, 9, "v4"))) {
            Reply reply = client.sync(late);
            reply.expect("results[0].outcome", "stale")
                    .expect("results[0].changeId", late.get("changeId"))
                    .expect("results[0].current.noteId", bench.note)
                    .expect("results[0].current.revision", 2L)
                    .expect("results[0].current.sequence", 2L)
                    .expect("results[0].current.deleted", false)
                    .expect("results[0].current.deviceId", client.deviceId())
                    .expect("results[0].current.fields.body", "v2")
                    .expect("cursor", 2L);
        }
    }

    private static void sides(Bench bench) {
        Client client = bench.client();
        client.sync(put(bench.note, 0, "v1"), put(bench.note, 1, "theirs"));
        Map<String, Object> side = diverge(bench.note, 2, 1, "mine");
        accepted(client.sync(side), 0, 3, 3);
        accepted(client.sync(side), 0, 3, 3);
        Map<String, Object> removal = Change.with(diverge(bench.note, 3, 1, ""), "deleted", true);
        removal.remove("fields");
        accepted(client.sync(removal), 0, 4, 4);
        Map<String, Object> note = new Client(client.account()).note(bench.note);
        Unmet.unlessEqual("theirs", Json.at(note, "fields.body"), "the note's own body");
        Unmet.unlessEqual(side.get("changeId"), Json.at(note, "sides[0].changeId"), "the side's change id");
        Unmet.unlessEqual(1L, Json.at(note, "sides[0].forkedFrom"), "the side's forkedFrom");
        Unmet.unlessEqual("mine", Json.at(note, "sides[0].fields.body"), "the side's body");
        Unmet.unlessEqual(true, Json.at(note, "sides[1].deleted"), "deleted of the side that is a removal");
        client.sync(resolving(put(bench.note, 4, "both"), side.get("changeId"), removal.get("changeId")))
                .expect("results[0].outcome", "accepted");
        Map<String, Object> settled = client.note(bench.note);
        Unmet.unless(Json.objects(settled.get("sides")).isEmpty(), "sides are left: " + settled);
        List<Map<String, Object>> versions =
                client.get("/api/notes/" + bench.note + "/history").expect(200).list("versions");
        Unmet.unless(
                versions.stream().anyMatch(version -> "mine".equals(Json.at(version, "fields.body"))),
                "the settled side is not in the history");
    }
}
