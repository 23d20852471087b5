package app.offgrid.conformance.check;

import static app.offgrid.conformance.wire.Change.diverge;
import static app.offgrid.conformance.wire.Change.put;
import static app.offgrid.conformance.wire.Change.with;

import app.offgrid.conformance.Unmet;
import app.offgrid.conformance.wire.Change;
import app.offgrid.conformance.wire.Client;
import app.offgrid.conformance.wire.Json;
import app.offgrid.conformance.wire.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** U+0000 and lone surrogates, which not every device can keep. */
final class TextChecks {
    /** Stand for what is put into the JSON as an escape, since no encoding has bytes for half a pair. */
    private static final String NUL = "((nul))";

    private static final String HALF = "((half))";
    private static final String WHOLE = "whole 😀";

    private TextChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "text.fields",
                        "U+0000 and lone surrogates in fields, also of a side, are taken as U+FFFD",
                        TextChecks::fields),
                new Check(
                        "text.elsewhere",
                        "U+0000 and lone surrogates anywhere else in a request: 400 with the path",
                        TextChecks::elsewhere));
    }

    private static Reply send(Client client, String path, Object request) {
        String json = Json.write(request).replace(NUL, "\\u0000").replace(HALF, "\\ud83d");
        return client.account().http().postText(path, client.account().accessToken(), json);
    }

    private static void fields(Bench bench) {
        Client client = bench.client();
        String text = WHOLE + ", half " + HALF + ", nul " + NUL + ".";
        String taken = text.replace(HALF, "\ufffd").replace(NUL, "\ufffd");
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", text);
        fields.put("body", text);
        fields.put("tags", List.of(NUL, HALF, "x" + NUL, WHOLE));
        fields.put("notebook", HALF);
        Reply reply = send(
                        client,
                        "/api/sync",
                        client.envelope(
                                0, List.of(put(bench.note, 0, fields), diverge(bench.note, 1, 0, "side " + text))))
                .expect(200);
        reply.expect("results[0].outcome", "accepted").expect("results[1].outcome", "accepted");
        Map<String, Object> note = client.note(bench.note);
        Unmet.unlessEqual(taken, Json.at(note, "fields.title"), "the title");
        Unmet.unlessEqual(taken, Json.at(note, "fields.body"), "the body");
        Unmet.unlessEqual("\ufffd", Json.at(note, "fields.notebook"), "the notebook");
        Unmet.unlessEqual("side " + taken, Json.at(note, "sides[0].fields.body"), "the body of the side");
        Object tags = Json.at(note, "fields.tags");
        Unmet.unless(
                tags instanceof List<?> list
                        && list.size() == 3
                        && new TreeSet<Object>(list).equals(new TreeSet<Object>(List.of("\ufffd", "x\ufffd", WHOLE))),
                "the tags, distinct: " + tags);
        Reply history = client.get("/api/notes/" + bench.note + "/history").expect(200);
        Unmet.unlessEqual("side " + taken, history.at("versions[0].fields.body"), "the side in the history");
        Unmet.unlessEqual(taken, history.at("versions[1].fields.body"), "the body in the history");
    }

    private static void elsewhere(Bench bench) {
        Client client = bench.client();
        for (String bad : List.of(NUL, HALF)) {
            Map<String, Object> request = client.envelope(0, List.of(put(Change.id(), 0, "must not be taken")));
            malformed(send(client, "/api/sync", with(request, "deviceName", "Ana's " + bad)), "deviceName");
            malformed(send(client, "/api/sync", with(request, "epoch", bad)), "epoch");
            Map<String, Object> signIn = new LinkedHashMap<>();
            signIn.put("email", "conformance" + bad + "@example.org");
            signIn.put("password", "a long password");
            malformed(send(client, "/api/auth/login", signIn), "email");
            malformed(send(client, "/api/auth/refresh", Map.of("refreshToken", bad)), "refreshToken");
        }
        Unmet.unless(client.all(500).isEmpty(), "something of a malformed request was stored");
    }

    private static void malformed(Reply reply, String path) {
        reply.expectProblem(400, "malformed_request");
        Unmet.unless(reply.text().contains(path), "the problem does not name " + path + ": " + reply);
    }
}
