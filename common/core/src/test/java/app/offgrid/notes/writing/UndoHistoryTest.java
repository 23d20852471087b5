package app.offgrid.notes.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {
    private final UndoHistory history = new UndoHistory("");
    private long now;

    private void types(String keys) {
        for (char key : keys.toCharArray()) {
            now += 100;
            history.typed(history.text() + key, now);
        }
    }

    @Test
    void aWordIsOneStep() {
        types("milk and");
        assertEquals("milk |", history.undo().toString());
        assertEquals("|", history.undo().toString());
        assertNull(history.undo());
        assertEquals("milk |", history.redo().toString());
        assertEquals("milk and|", history.redo().toString());
        assertNull(history.redo());
    }

    @Test
    void aCharacterThatComesByHalvesIsUndoneWhole() {
        for (String text : List.of("a", "a\ud83d", "a😀")) {
            history.typed(text, now += 100);
        }
        assertEquals("|", history.undo().toString());
        assertEquals("a😀|", history.redo().toString());
        for (String text : List.of("a😀\ud83d", "a😀😁", "a😀\ud83d", "a😀")) {
            history.typed(text, now += 5000);
        }
        assertEquals("a😀😁|", history.undo().toString());
        assertEquals("a😀|", history.undo().toString());
    }

    @Test
    void aPausePartsSteps() {
        types("mi");
        now += UndoHistory.PAUSE_MILLIS;
        types("lk");
        assertEquals("mi|", history.undo().toString());
    }

    @Test
    void formattingIsAStepOfItsOwn() {
        types("milk");
        history.changed("**milk**");
        types("!");
        assertEquals("**milk**|", history.undo().toString());
        assertEquals("milk", history.undo().text());
    }

    @Test
    void deletingInARowIsOneStep() {
        history.changed("milk");
        for (String text : List.of("mil", "mi", "m")) {
            history.typed(text, now += 100);
        }
        assertEquals("milk|", history.undo().toString());
    }

    @Test
    void typingForgetsWhatWasUndone() {
        types("a");
        history.undo();
        types("b");
        assertFalse(history.canRedo());
    }

    @Test
    void anotherDevicesWordsStayWhenOnesOwnAreUndone() {
        types("milk");
        history.merged("first\nmilk\nlast");
        assertEquals("first\n|\nlast", history.undo().toString());
        assertEquals("first\nmilk|\nlast", history.redo().toString());
    }

    @Test
    void whatAnotherDeviceOverwroteCannotBeUndone() {
        types("one ");
        types("two");
        history.merged("one three");
        assertFalse(history.canUndo());
    }

    @Test
    void allStepsTakenBackGiveTheFirstTextWithWhatOthersAdded() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            UndoHistory some = new UndoHistory("[abcdef]");
            List<String> states = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                states.add(some.text());
                int from = 1 + random.nextInt(some.text().length() - 1);
                int to = from + random.nextInt(some.text().length() - from);
                some.changed(some.text().substring(0, from)
                        + "xyz".substring(random.nextInt(4))
                        + some.text().substring(to));
            }
            String last = some.text();
            some.merged("start " + last + " end");
            while (some.canUndo()) {
                TextState state = some.undo();
                assertTrue(state.text().startsWith("start [") && state.text().endsWith("] end"), "seed " + seed);
            }
            assertEquals("start [abcdef] end", some.text(), "seed " + seed);
            while (some.canRedo()) {
                some.redo();
            }
            assertEquals("start " + last + " end", some.text(), "seed " + seed);
        }
    }

    @Test
    void theHistoryIsBounded() {
        for (int i = 0; i < 2 * UndoHistory.MOST_STEPS; i++) {
            history.changed(history.text() + "x");
        }
        int steps = 0;
        while (history.undo() != null) {
            steps++;
        }
        assertEquals(UndoHistory.MOST_STEPS, steps);
    }
}
