package app.offgrid.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.protocol.Json;
import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SyncHttpTest {
    private static final TestServer SERVER = TestServer.start(Map.of("offgrid.sync.poll-interval", "100ms"));

    private final Reply account = SERVER.register();
    private final String token = account.text("accessToken");
    private final String device = id();
    private final String note = id();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private Map<String, Object> envelope(long cursor, List<?> changes) {
        Map<String, Object> request = new HashMap<>();
        request.put("protocol", 1L);
        request.put("deviceId", device);
        request.put("deviceName", "Ana's phone");
        request.put("epoch", null);
        request.put("cursor", cursor);
        request.put("changes", changes);
        return request;
    }

    private Reply sync(Map<?, ?>... changes) {
        return SERVER.post("/api/sync", token, envelope(0, List.of(changes)));
    }

    private Map<String, Object> put(String noteId, long base, Map<String, ?> fields) {
        return new HashMap<>(
                Map.of("changeId", id(), "noteId", noteId, "baseRevision", base, "op", "put", "fields", fields));
    }

    private static Map<?, ?> at(Map<?, ?> tree, String member) {
        return (Map<?, ?>) tree.get(member);
    }

    @Test
    void aNoteComesBackToAnotherDeviceAsItWasSent() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", "Shopping");
        fields.put("body", "milk\neggs \ud83e\udd5a");
        fields.put("tags", List.of("home", "food"));
        fields.put("notebook", null);
        fields.put("color", "teal");
        fields.put("pinned", true);
        fields.put("trashedAt", 1_790_000_000_000L);
        fields.put("userId", "somebody");
        fields.put("$set", Map.of("x", 1L));
        Reply sent = sync(put(note, 0, fields));
        assertEquals(200, sent.status());
        assertEquals("accepted", sent.item("results", 0).get("outcome"));
        assertEquals(1L, sent.number("cursor"));
        assertEquals(List.of(), sent.list("notes"));
        Map<?, ?> got = sync().item("notes", 0);
        assertEquals(note, got.get("noteId"));
        assertEquals("Ana's phone", got.get("deviceName"));
        Map<?, ?> gotFields = at(got, "fields");
        assertEquals("milk\neggs \ud83e\udd5a", gotFields.get("body"));
        assertEquals(List.of("food", "home"), gotFields.get("tags"));
        assertEquals(1_790_000_000_000L, gotFields.get("trashedAt"));
        assertEquals(0L, gotFields.get("createdAt"));
        assertEquals(10, gotFields.size(), "nothing that the contract does not know");
    }

    @Test
    void aLongAnswerComesAsAStreamAndAShortOneWhole() {
        List<String> bodies = List.of("x".repeat(700_000), "\u0416\"\ud83e\udd5a\n".repeat(50_000), "short");
        for (String body : bodies) {
            assertEquals(200, sync(put(id(), 0, Map.of("body", body))).status());
        }

        Reply page = sync();
        Reply packed = SERVER.postGzip("/api/sync", token, Json.write(envelope(0, List.of())));
        Map<String, Object> onward = envelope(2, List.of());
        onward.put("epoch", page.text("epoch"));
        Reply rest = SERVER.post("/api/sync", token, onward);

        for (Reply answer : List.of(page, packed)) {
            assertEquals(List.of("chunked"), answer.headers().allValues("Transfer-Encoding"));
            assertEquals("application/json", answer.header("Content-Type").orElse(""));
            assertEquals(bodies, bodiesOf(answer));
        }
        assertEquals(List.of("short"), bodiesOf(rest));
        assertTrue(rest.header("Content-Length").isPresent());
        assertEquals("application/json", rest.header("Content-Type").orElse(""));
    }

    private static List<Object> bodiesOf(Reply page) {
        List<Object> bodies = new ArrayList<>();
        for (Object row : page.list("notes")) {
            bodies.add(at((Map<?, ?>) row, "fields").get("body"));
        }
        return bodies;
    }

    @Test
    void oneBadChangeHoldsBackNoOther() {
        Reply reply = sync(
                put(id(), 0, Map.of("body", "x".repeat(1024 * 1024 + 1))),
                put(id(), 0, Map.of("color", "mauve")),
                put(id(), 7, Map.of("body", "stale")),
                put(id(), 0, Map.of("tags", List.of("a", "a"))),
                put(note, 0, Map.of("body", "é".repeat(512 * 1024))));
        List<String> outcomes = new ArrayList<>();
        for (Object result : reply.list("results")) {
            Object code = ((Map<?, ?>) result).get("code");
            outcomes.add(code == null ? (String) ((Map<?, ?>) result).get("outcome") : (String) code);
        }
        assertEquals(List.of("note_too_large", "invalid_field", "stale", "invalid_field", "accepted"), outcomes);
        assertEquals(
                "The body is 1,048,577 bytes; the limit is 1,048,576.",
                reply.item("results", 0).get("message"));
        Map<?, ?> unknown = at(reply.item("results", 2), "current");
        assertEquals(0L, unknown.get("revision"));
        assertEquals(true, unknown.get("deleted"));
        assertEquals(1L, reply.number("cursor"));
    }

    @Test
    void anIllTypedEnvelopeIsMalformedWithThePath() {
        Map<String, String> paths = new HashMap<>();
        paths.put("protocol", "\"1\"");
        paths.put("deviceId", "\"no uuid\"");
        paths.put("cursor", "-1");
        paths.put("limit", "1001");
        paths.put("changes", "{}");
        paths.put("changes[0]", "[5]");
        paths.put(
                "changes[0].op",
                "[{\"changeId\":\"" + id() + "\",\"noteId\":\"" + note + "\",\"baseRevision\":0,\"op\":\"upsert\"}]");
        paths.put(
                "changes[0].noteId",
                "[{\"changeId\":\"" + id() + "\",\"noteId\":\""
                        + "9B2F0000-0000-4000-8000-000000000000\",\"baseRevision\":0,\"op\":\"delete\"}]");
        paths.forEach((path, value) -> {
            Map<String, Object> request = envelope(0, List.of());
            request.put(path.replaceAll("\\[.*", ""), Json.parse(value));
            Reply reply = SERVER.post("/api/sync", token, request);
            assertEquals(400, reply.status(), path);
            assertEquals("malformed_request", reply.text("code"));
            assertTrue(reply.text("detail").contains("$." + path), reply.text("detail"));
        });
        Map<String, Object> withoutDevice = envelope(0, List.of());
        withoutDevice.remove("deviceId");
        assertEquals(400, SERVER.post("/api/sync", token, withoutDevice).status());
    }

    @Test
    void aTextThatMayNotBeInARequestIsMalformedWithThePathAndWithinFieldsTakenMended() {
        Map<String, Object> change = put(note, 0, Map.of("body", "NUL", "future", "HALF"));
        String good = Json.write(envelope(0, List.of(change)));
        Map<String, String> wrong = Map.of(
                "$.deviceName", good.replace("Ana's phone", "NUL"),
                "$.epoch", good.replace("\"epoch\":null", "\"epoch\":\"HALF\""),
                "$.changes[0].future", good.replace("\"op\":", "\"future\":\"HALF\",\"op\":"),
                "$.future[0].x", good.replaceFirst("\\{", "{\"future\":[{\"x\":\"NUL\"}],"),
                "$.fields", good.replaceFirst("\\{", "{\"fields\":\"NUL\","),
                "$.a\ufffd", good.replaceFirst("\\{", "{\"aNUL\":1,"),
                // The reader of JSON itself refuses half a pair in a name, before there is a path.
                "$", good.replaceFirst("\\{", "{\"aHALF\":1,"));
        wrong.forEach((path, body) -> {
            Reply reply = SERVER.postText("/api/sync", token, escaped(body));
            assertEquals(400, reply.status(), path);
            assertEquals("malformed_request", reply.text("code"));
            assertTrue(reply.text("detail").contains(path), reply.text("detail"));
        });
        assertEquals(200, SERVER.postText("/api/sync", token, escaped(good)).status());
        assertEquals("\ufffd", at(sync().item("notes", 0), "fields").get("body"));
    }

    private static String escaped(String json) {
        return json.replace("NUL", "\\u0000").replace("HALF", "\\ud83d");
    }

    @Test
    void brokenJsonAndNoJsonAreMalformed() {
        for (String body : List.of("{\"protocol\":1,", "[]", "\"x\"", "null", "", "{}", "\u0000")) {
            Reply reply = SERVER.postText("/api/sync", token, body);
            assertEquals(400, reply.status(), body);
            assertEquals("malformed_request", reply.text("code"), body);
            assertTrue(reply.text("detail").contains("$"), body);
            assertFalse(reply.text("detail").contains("Source"), body);
        }
    }

    @Test
    void anotherProtocolIsUnsupportedWhateverElseIsInTheRequest() {
        Reply reply = SERVER.postText("/api/sync", token, "{\"protocol\":2,\"changes\":\"of another shape\"}");
        assertEquals(426, reply.status());
        assertEquals("protocol_unsupported", reply.text("code"));
    }

    @Test
    void moreThanAllowedIsTooLarge() {
        List<Object> changes = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            changes.add(put(id(), 0, Map.of()));
        }
        assertEquals(413, SERVER.post("/api/sync", token, envelope(0, changes)).status());
        assertEquals(
                200,
                SERVER.post("/api/sync", token, envelope(0, changes.subList(0, 500)))
                        .status());
        String bomb = Json.write(envelope(0, List.of())).replace("{", "{\"pad\":\"" + "x".repeat(9_000_000) + "\",");
        for (Reply reply :
                List.of(SERVER.postGzip("/api/sync", token, bomb), SERVER.postText("/api/sync", token, bomb))) {
            assertEquals(413, reply.status());
            assertEquals("payload_too_large", reply.text("code"));
        }
    }

    @Test
    void aBodyOfExactlyTheLimitIsTaken() {
        String empty = Json.write(envelope(0, List.of())).replaceFirst("\\{", "{\"pad\":\"\",");
        String full = empty.replace("\"pad\":\"", "\"pad\":\"" + "x".repeat(8 * 1024 * 1024 - empty.length()));
        assertEquals(8 * 1024 * 1024, full.length());
        assertEquals(200, SERVER.postText("/api/sync", token, full).status());
        assertEquals(200, SERVER.postGzip("/api/sync", token, full).status());
        assertEquals(413, SERVER.postGzip("/api/sync", token, full + " ").status());
    }

    @Test
    void bodiesAreCompressedBothWays() {
        Reply reply = SERVER.postGzip("/api/sync", token, Json.write(envelope(0, List.of())));
        assertEquals(200, reply.status());
        assertEquals("gzip", reply.header("Content-Encoding").orElse(""));
    }

    @Test
    void sidesReachEveryDeviceAndTheHistoryKeepsThem() {
        sync(put(note, 0, Map.of("body", "v1")), put(note, 1, Map.of("body", "v2")));
        Map<String, Object> diverge = put(note, 2, Map.of("body", "mine"));
        diverge.put("op", "diverge");
        diverge.put("forkedFrom", 1L);
        assertEquals(3L, sync(diverge).item("results", 0).get("revision"));
        Map<?, ?> side = (Map<?, ?>) ((List<?>) sync().item("notes", 0).get("sides")).get(0);
        assertEquals(diverge.get("changeId"), side.get("changeId"));
        assertEquals(1L, side.get("forkedFrom"));
        assertEquals("mine", at(side, "fields").get("body"));
        Map<String, Object> settle = put(note, 3, Map.of("body", "both"));
        settle.put("resolves", List.of(diverge.get("changeId")));
        sync(settle);
        assertFalse(sync().item("notes", 0).containsKey("sides"));
        Reply history = SERVER.get("/api/notes/" + note + "/history", token);
        List<Object> bodies = new ArrayList<>();
        history.list("versions")
                .forEach(version -> bodies.add(at((Map<?, ?>) version, "fields").get("body")));
        assertEquals(List.of("both", "mine", "v2", "v1"), bodies);
        assertEquals(4L, history.item("versions", 0).get("revision"));
        Reply page = SERVER.get("/api/notes/" + note + "/history?before=3&limit=1", token);
        assertEquals(2L, page.item("versions", 0).get("revision"));
        assertEquals(1, page.list("versions").size());
    }

    @Test
    void historyOfANoteThatIsNotMineIsNotFound() {
        sync(put(note, 0, Map.of("body", "mine")));
        String stranger = SERVER.register().text("accessToken");
        for (String id : List.of(note, id(), "no-uuid")) {
            Reply reply = SERVER.get("/api/notes/" + id + "/history", stranger);
            assertEquals(404, reply.status());
            assertEquals("not_found", reply.text("code"));
        }
        assertEquals(
                400,
                SERVER.get("/api/notes/" + note + "/history?limit=x", token).status());
    }

    @Test
    void theDigestIsThatOfTheLiveNotes() {
        Reply empty = SERVER.get("/api/sync/digest", token);
        assertEquals("0000000000000000", empty.text("digest"));
        String gone = id();
        Map<String, Object> delete = put(gone, 1, Map.of());
        delete.put("op", "delete");
        sync(put(note, 0, Map.of()), put(note, 1, Map.of()), put(gone, 0, Map.of()), delete, put(device, 0, Map.of()));
        Reply digest = SERVER.get("/api/sync/digest", token);
        long sum = Totals.digestOf(note, 2) + Totals.digestOf(device, 1);
        assertEquals(String.format("%016x", sum), digest.text("digest"));
        assertEquals(2L, digest.number("count"));
        assertEquals(5L, digest.number("sequence"));
        assertEquals(sync().text("epoch"), digest.text("epoch"));
    }

    @Test
    void aNoteDigestIsTheFirstEightBytesOfTheHash() {
        // printf '%s' 9b2f0000-0000-4000-8000-000000000000:3 | sha256sum
        assertEquals(
                "8ecbcf8c1972bae5", String.format("%016x", Totals.digestOf("9b2f0000-0000-4000-8000-000000000000", 3)));
    }

    @Test
    void whoWaitsIsAnsweredAtOnceIfThereIsSomethingAndElseInTime() {
        assertEquals(
                204,
                SERVER.get("/api/sync/wait?cursor=0&timeoutSeconds=0", token).status());
        sync(put(note, 0, Map.of()));
        Reply reply = SERVER.get("/api/sync/wait?cursor=0&timeoutSeconds=60", token);
        assertEquals(200, reply.status());
        assertEquals(1L, reply.number("sequence"));
        for (String query : List.of("", "?cursor=x", "?cursor=-1", "?cursor=0&timeoutSeconds=y")) {
            assertEquals(400, SERVER.get("/api/sync/wait" + query, token).status(), query);
        }
    }

    @Test
    void whoWaitsIsWokenByThisProcessAndByAnother() throws Exception {
        CompletableFuture<Reply> first =
                CompletableFuture.supplyAsync(() -> SERVER.get("/api/sync/wait?cursor=0&timeoutSeconds=60", token));
        sync(put(note, 0, Map.of()));
        assertEquals(1L, first.get(30, TimeUnit.SECONDS).number("sequence"));
        CompletableFuture<Reply> second =
                CompletableFuture.supplyAsync(() -> SERVER.get("/api/sync/wait?cursor=1&timeoutSeconds=60", token));
        JournalEntry elsewhere = Samples.entry(id(), 1, 2, "by another process");
        SERVER.context().getBean(Journal.class).append(account.text("userId"), List.of(elsewhere));
        assertEquals(2L, second.get(30, TimeUnit.SECONDS).number("sequence"));
    }

    @Test
    void accountsSeeNothingOfEachOther() {
        sync(put(note, 0, Map.of("body", "mine")));
        String stranger = SERVER.register().text("accessToken");
        Reply theirs = SERVER.post("/api/sync", stranger, envelope(0, List.of(put(note, 1, Map.of("body", "x")))));
        assertEquals(0L, at(theirs.item("results", 0), "current").get("revision"));
        assertEquals(List.of(), theirs.list("notes"));
        Reply own = SERVER.post("/api/sync", stranger, envelope(0, List.of(put(note, 0, Map.of("body", "theirs")))));
        assertEquals("accepted", own.item("results", 0).get("outcome"));
        assertEquals("mine", at(sync().item("notes", 0), "fields").get("body"));
    }
}
