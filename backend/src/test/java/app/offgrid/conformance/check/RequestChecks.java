package app.offgrid.conformance.check;

import static app.offgrid.conformance.wire.Change.put;
import static app.offgrid.conformance.wire.Change.with;

import app.offgrid.conformance.Unmet;
import app.offgrid.conformance.wire.Change;
import app.offgrid.conformance.wire.Client;
import app.offgrid.conformance.wire.Json;
import app.offgrid.conformance.wire.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Malformed requests, unknown members, limits at their boundary, and compression. */
final class RequestChecks {
    private static final int MEBIBYTE = 1024 * 1024;

    private RequestChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "request.malformed",
                        "each missing or ill-typed member of the envelope: 400 with its path",
                        RequestChecks::malformed),
                new Check("request.protocol", "another protocol: 426 protocol_unsupported", bench -> {
                    Client client = bench.client();
                    client.raw(with(client.envelope(0, List.of()), "protocol", 2L))
                            .expectProblem(426, "protocol_unsupported");
                }),
                new Check(
                        "request.unknown-members",
                        "members that nobody knows are ignored, and never stored",
                        RequestChecks::unknownMembers),
                new Check(
                        "limits.fields",
                        "a field at its limit is taken, one beyond rejects that change alone",
                        RequestChecks::fieldLimits),
                new Check("limits.batch", "500 changes are taken, 501 are not", bench -> {
                    Client client = bench.client();
                    List<Object> changes = new ArrayList<>();
                    for (int i = 0; i < 500; i++) {
                        changes.add(put(Change.id(), 0, "n" + i));
                    }
                    Reply reply = client.send(client.envelope(0, changes));
                    Unmet.unlessEqual(500, reply.list("results").size(), "results of 500 changes");
                    reply.expect("results[499].outcome", "accepted").expect("cursor", 500L);
                    changes.add(put(Change.id(), 0, "one too many"));
                    int status = client.raw(client.envelope(500, changes)).status();
                    Unmet.unless(status == 413 || status == 400, "501 changes were answered with " + status);
                    client.syncFrom(500).expect("cursor", 500L);
                }),
                new Check("limits.body-size", "a body over 8 MiB, compressed or not: 413 payload_too_large", bench -> {
                    Client client = bench.client();
                    Map<String, Object> request =
                            with(client.envelope(0, List.of()), "padding", "x".repeat(8 * MEBIBYTE));
                    String token = client.account().accessToken();
                    bench.http
                            .postGzip("/api/sync", token, Json.write(request))
                            .expectProblem(413, "payload_too_large");
                    request.put("padding", "x".repeat(8 * MEBIBYTE - 1000));
                    bench.http.postGzip("/api/sync", token, Json.write(request)).expect(200);
                }),
                new Check(
                        "request.gzip",
                        "a compressed request is read, the answer compressed if it is wanted",
                        bench -> {
                            Client client = bench.client();
                            String body = Json.write(client.envelope(0, List.of(put(bench.note, 0, "x".repeat(5000)))));
                            bench.http
                                    .postGzip("/api/sync", client.account().accessToken(), body)
                                    .expect(200);
                            Reply page = bench.http.postGzip(
                                    "/api/sync",
                                    client.account().accessToken(),
                                    Json.write(client.envelope(0, List.of())));
                            Unmet.unlessEqual("gzip", page.headers().get("content-encoding"), "the content encoding");
                            page.expect("notes[0].fields.body", "x".repeat(5000));
                        }));
    }

    private static void malformed(Bench bench) {
        Client client = bench.client();
        Map<String, List<Object>> wrong = new LinkedHashMap<>();
        wrong.put("deviceId", List.of("no uuid", 5L));
        wrong.put("cursor", List.of(-1L, "0"));
        wrong.put("limit", List.of(0L, 1001L, "5"));
        wrong.put("changes", List.of("none", Map.of()));
        wrong.forEach((name, values) -> values.forEach(
                value -> expectMalformed(client, with(client.envelope(0, List.of()), name, value), name)));
        for (String name : List.of("protocol", "deviceId", "cursor", "changes")) {
            Map<String, Object> request = client.envelope(0, List.of());
            request.remove(name);
            expectMalformed(client, request, name);
        }
        Map<String, Object> change = put(bench.note, 0, "never stored");
        Map<String, Object> bad = new LinkedHashMap<>();
        bad.put("changeId", "no uuid");
        bad.put("noteId", bench.note.toUpperCase(java.util.Locale.ROOT) + "F");
        bad.put("baseRevision", -1L);
        bad.put("op", "upsert");
        bad.forEach((name, value) -> {
            Map<String, Object> other = put(Change.id(), 0, "must not be taken either");
            expectMalformed(
                    client, client.envelope(0, List.of(other, with(change, name, value))), "changes[1]." + name);
            Map<String, Object> without = new LinkedHashMap<>(change);
            without.remove(name);
            expectMalformed(client, client.envelope(0, List.of(without)), "changes[0]." + name);
        });
        bench.http
                .postText("/api/sync", client.account().accessToken(), "{\"protocol\":1,")
                .expectProblem(400, "malformed_request");
        Unmet.unless(client.all(500).isEmpty(), "something of a malformed request was stored");
    }

    private static void expectMalformed(Client client, Map<String, Object> request, String path) {
        Reply reply = client.raw(request).expectProblem(400, "malformed_request");
        Unmet.unless(reply.text().contains(path), "the problem does not name " + path + ": " + reply);
    }

    private static void unknownMembers(Bench bench) {
        Client client = bench.client();
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("body", "b"));
        for (String name : List.of("userId", "revision", "sequence", "$set", "__proto__", "a.b", "future")) {
            fields.put(name, Map.of("x", 7L));
        }
        Map<String, Object> change = put(bench.note, 0, fields);
        change.put("sequence", 77L);
        change.put("userId", "somebody");
        Map<String, Object> request = client.envelope(0, List.of(change));
        request.put("$where", "1");
        request.put("userId", "somebody");
        client.send(request).expect("results[0].revision", 1L).expect("results[0].sequence", 1L);
        Map<String, Object> got = Json.object(client.note(bench.note).get("fields"));
        Unmet.unless(got.size() <= 10, "more was stored than the contract's ten fields: " + got.keySet());
        Unmet.unlessEqual("b", got.get("body"), "the body");
    }

    private static void fieldLimits(Bench bench) {
        Map<String, Object> good = new LinkedHashMap<>();
        Map<String, Object> bad = new LinkedHashMap<>();
        good.put("title", "t".repeat(1000));
        bad.put("title", "t".repeat(1001));
        good.put("body", "é".repeat(MEBIBYTE / 2));
        bad.put("body", "é".repeat(MEBIBYTE / 2) + "x");
        good.put("tags", tags(100));
        bad.put("tags", tags(101));
        good.put("notebook", "n".repeat(200));
        bad.put("notebook", "n".repeat(201));
        good.put("color", "pink");
        bad.put("color", "mauve");
        good.put("pinned", true);
        bad.put("pinned", "yes");
        bad.put("createdAt", "today");
        Client client = bench.client();
        List<Object> changes = new ArrayList<>();
        bad.forEach((name, value) -> changes.add(put(Change.id(), 0, Map.of(name, value))));
        changes.add(put(Change.id(), 0, Map.of("tags", List.of("same", "same"))));
        changes.add(put(Change.id(), 0, Map.of("tags", List.of("t".repeat(101)))));
        changes.add(put(bench.note, 0, good));
        Reply reply = client.send(client.envelope(0, changes));
        int last = changes.size() - 1;
        for (int i = 0; i < last; i++) {
            String code = reply.string("results[" + i + "].code");
            Unmet.unlessEqual(i == 1 ? "note_too_large" : "invalid_field", code, "the code of bad change " + i);
            Unmet.unless(!reply.string("results[" + i + "].message").isEmpty(), "a rejection without a message");
        }
        reply.expect("results[" + last + "].outcome", "accepted").expect("cursor", 1L);
        Map<String, Object> got = Json.object(client.note(bench.note).get("fields"));
        Unmet.unless(good.get("body").equals(got.get("body")), "a body of exactly 1 MiB came back changed");
        Unmet.unless(good.get("title").equals(got.get("title")), "a title of 1,000 characters came back changed");
    }

    private static List<Object> tags(int count) {
        List<Object> tags = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tags.add("t".repeat(97) + (100 + i));
        }
        return tags;
    }
}
