package app.offgrid.notes.replica;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteFields;
import org.junit.jupiter.api.Test;

class AgreedTest {
    private static Agreed after(String... bodies) {
        Agreed agreed = Agreed.NOTHING;
        for (int i = 0; i < bodies.length; i++) {
            agreed = agreed.next(i + 1, "change " + i, null, text(bodies[i]));
        }
        return agreed;
    }

    private static NoteFields text(String body) {
        return NoteFields.EMPTY.withBody(body);
    }

    @Test
    void aNoteIsKnownToHaveBeenWhatItWasAndNothingElse() {
        Agreed agreed = after("Aa", "second", "third");
        assertTrue(agreed.hasBeen(text("Aa")));
        assertTrue(agreed.hasBeen(text("second")));
        assertFalse(agreed.hasBeen(text("third")), "that is what it is");
        assertFalse(agreed.hasBeen(text("BB")), "its hash code is that of Aa");
        assertFalse(agreed.hasBeen(null));
    }

    @Test
    void ofVeryManyStatesTheLatestAreKnown() {
        String[] bodies = new String[100];
        for (int i = 0; i < bodies.length; i++) {
            bodies[i] = "v" + i;
        }
        Agreed agreed = after(bodies);
        assertTrue(agreed.hasBeen(text("v98")));
        assertTrue(agreed.hasBeen(text("v40")));
        assertFalse(agreed.hasBeen(text("v30")));
        assertTrue(agreed.past().length() <= 512);
    }
}
