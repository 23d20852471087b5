package app.offgrid.notes.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a note or a patch is given, what it holds is well-formed, and equal texts are equal. */
class WellFormedNotesTest {
    private static final String CHARACTERS = "ab\0\ud83d\ude00\ufffd";
    private final Random random = new Random(9);

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private Object value(Field field) {
        switch (field) {
            case TITLE:
            case BODY:
            case NOTEBOOK:
                return text();
            case TAGS:
                List<String> tags = new ArrayList<>(List.of(text(), text(), text()));
                return tags;
            default:
                return field.emptyValue();
        }
    }

    private static void requireWellFormed(Object value) {
        if (value instanceof Collection<?> tags) {
            tags.forEach(WellFormedNotesTest::requireWellFormed);
            assertEquals(tags.size(), tags.stream().distinct().count());
        } else if (value instanceof String text) {
            assertTrue(WellFormed.is(text));
        }
    }

    @Test
    void fieldsAndPatchesHoldNothingElse() {
        for (int round = 0; round < 5000; round++) {
            NoteFields fields = NoteFields.EMPTY;
            NotePatch.Builder builder = new NotePatch.Builder();
            for (Field field : Field.values()) {
                Object value = value(field);
                fields = fields.with(field, value);
                builder.set(field, value);
            }
            NotePatch patch = builder.build();
            for (Field field : Field.values()) {
                requireWellFormed(fields.get(field));
                requireWellFormed(patch.get(field));
            }
            assertEquals(fields, NoteFields.EMPTY.apply(patch));
            assertEquals(fields, NoteFields.EMPTY.apply(fields.since(NoteFields.EMPTY)));
        }
    }
}
