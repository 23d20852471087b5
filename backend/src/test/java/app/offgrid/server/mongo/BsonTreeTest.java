package app.offgrid.server.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.protocol.SnapshotJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class BsonTreeTest {
    private static final String ID = "9b2f0000-0000-4000-8000-000000000000";

    private static Binary utf16(String text) {
        return new Binary(text.getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void aNoteComesBackAsItWas() {
        NoteFields fields = NoteFields.EMPTY.withTitle("whole 😀").withTags(List.of("a", "b"));
        NoteSnapshot note = new NoteSnapshot(
                ID, 2, 3, ID, ID, "A", fields, List.of(new Side(ID, ID, "B", 1, fields.withBody("theirs"))));
        Document document = BsonTree.write(SnapshotJson.write(note));
        assertEquals(note, SnapshotJson.read(BsonTree.read(document), "$"));
    }

    /** An earlier version kept half a pair by itself, and U+0000 as it came. */
    @Test
    void whatWasTakenBeforeIsReadMended() {
        NoteSnapshot note = new NoteSnapshot(ID, 1, 1, ID, ID, "A", NoteFields.EMPTY, List.of());
        Document document = BsonTree.write(SnapshotJson.write(note));
        document.put("deviceName", "A\0");
        Document fields = document.get("fields", Document.class);
        fields.put("title", utf16("half \ud83d"));
        fields.put("body", "nul \0");
        fields.put("tags", List.of(utf16("\ud83d"), "\0", "x"));

        NoteSnapshot read = SnapshotJson.read(BsonTree.read(document), "$");

        assertEquals("half \ufffd", read.fields().title());
        assertEquals("nul \ufffd", read.fields().body());
        assertEquals(List.of("x", "\ufffd"), read.fields().tags());
        assertEquals("A\ufffd", read.deviceName());
        Map<String, Object> answer = SnapshotJson.write(read);
        assertEquals("nul \ufffd", ((Map<?, ?>) answer.get("fields")).get("body"));
    }
}
