package app.offgrid.notes.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.FieldFault;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteFields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract's JSON, pinned by golden files that the server's tests read too. */
class WireFormatTest {
    static String golden(String name) {
        try (InputStream in = WireFormatTest.class.getResourceAsStream("/wire/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void requestIsReadAndWrittenAsTheContractSays() {
        Object golden = Json.parse(golden("request.json"));

        SyncRequest request = SyncJson.readRequest(golden);

        assertEquals(golden, SyncJson.write(request));
        assertEquals(3, request.changes().size());
        assertEquals("milk\neggs", request.changes().get(0).patch().get(Field.BODY));
        assertEquals(NoteChange.Op.DIVERGE, request.changes().get(2).op());
    }

    @Test
    void responseIsReadAndWrittenAsTheContractSays() {
        Object golden = Json.parse(golden("response.json"));

        SyncResponse response = ResponseJson.read(golden, new ArrayList<>());

        assertEquals(golden, ResponseJson.write(response));
        assertEquals(ChangeResult.Outcome.STALE, response.results().get(1).outcome());
        assertEquals(1, response.notes().get(1).sides().size());
    }

    @Test
    void membersThatNobodyKnowsAreIgnoredAtAnyDepth() {
        String request = golden("request.json")
                .replaceFirst("\\{", "{\"userId\": \"u\", \"\\$set\": {\"x\": 1},")
                .replace("\"body\"", "\"__proto__\": {}, \"revision\": 99, \"mood\": \"good\", \"body\"");

        SyncRequest read = SyncJson.readRequest(Json.parse(request));

        assertEquals(Json.parse(golden("request.json")), SyncJson.write(read));
    }

    @ParameterizedTest
    @CsvSource({
        "protocol,     $.protocol",
        "deviceId,     $.deviceId",
        "cursor,       $.cursor",
        "changes,      $.changes",
    })
    void missingMemberOfTheEnvelopeIsNamedByItsPath(String member, String path) {
        Map<String, Object> tree = tree("request.json");
        tree.remove(member);
        assertEquals(
                path,
                assertThrows(JsonException.class, () -> SyncJson.readRequest(tree))
                        .path());
    }

    @ParameterizedTest
    @CsvSource({
        "cursor,   -1",
        "cursor,   \"1\"",
        "cursor,   1.5",
        "limit,    0",
        "limit,    1001",
        "deviceId, \"5F0E1D2C-3B4A-4958-8776-655443322110\"",
        "changes,  {}",
        "changes,  [1]",
        "changes,  [{}]",
        "deviceName, 7",
    })
    void illTypedMemberOfTheEnvelopeIsMalformed(String member, String value) {
        Map<String, Object> tree = tree("request.json");
        tree.put(member, Json.parse(value));
        assertThrows(JsonException.class, () -> SyncJson.readRequest(tree));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "changeId     | \"no uuid\"",
                "noteId       | null",
                "baseRevision | -1",
                "op           | \"upsert\"",
                "fields       | \"text\"",
                "resolves     | [\"no uuid\"]",
            })
    void illTypedMemberOfAChangeIsMalformed(String member, String value) {
        Map<String, Object> tree = tree("request.json");
        change(tree).put(member, Json.parse(value));
        JsonException e = assertThrows(JsonException.class, () -> SyncJson.readRequest(tree));
        assertTrue(e.path().startsWith("$.changes[0]"), e.path());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title     | 7",
                "body      | null",
                "tags      | [1]",
                "tags      | [\"a\",\"a\"]",
                "color     | \"beige\"",
                "pinned    | \"yes\"",
                "trashedAt | \"now\"",
                "editedAt  | 1.5",
                "notebook  | []",
            })
    void badValueOfAFieldIsAFaultOfThatChangeAlone(String field, String value) {
        Map<String, Object> tree = tree("request.json");
        Map<String, Object> fields = fields(tree);
        fields.put(field, Json.parse(value));

        SyncRequest request = SyncJson.readRequest(tree);

        assertEquals(FieldFault.INVALID_FIELD, request.changes().get(0).fault().code());
        assertNull(request.changes().get(1).fault());
    }

    @Test
    void limitsAreCountedInCodePointsAndBytes() {
        String emoji = "\ud83d\ude00";
        assertNull(faultOf("title", emoji.repeat(Limits.TITLE_CHARACTERS)));
        assertEquals(FieldFault.INVALID_FIELD, faultOf("title", emoji.repeat(Limits.TITLE_CHARACTERS) + "x"));
        assertNull(faultOf("body", emoji.repeat(Limits.BODY_BYTES / 4)));
        assertEquals(FieldFault.NOTE_TOO_LARGE, faultOf("body", emoji.repeat(Limits.BODY_BYTES / 4) + "x"));
    }

    private static String faultOf(String field, Object value) {
        Map<String, Object> tree = tree("request.json");
        fields(tree).put(field, value);
        FieldFault fault = SyncJson.readRequest(tree).changes().get(0).fault();
        return fault == null ? null : fault.code();
    }

    @Test
    void fieldsThatAreLeftOutAreEmpty() {
        assertEquals(NoteFields.EMPTY, FieldsJson.read(Map.of(), "$"));
        assertEquals(List.of(), NoteFields.EMPTY.tags());
    }

    @Test
    void limitMayBeLeftOut() {
        Map<String, Object> tree = tree("request.json");
        tree.remove("limit");
        assertEquals(Limits.DEFAULT_PAGE, SyncJson.readRequest(tree).limit());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(String name) {
        return (Map<String, Object>) Json.parse(golden(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> change(Map<String, Object> request) {
        return (Map<String, Object>) ((List<?>) request.get("changes")).get(0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Map<String, Object> request) {
        return (Map<String, Object>) change(request).get("fields");
    }
}
