package app.offgrid.notes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QueueAgeTest {
    private static final long MINUTE = 60_000;

    private static QueueAge after(String... headsOfEveryFifthMinute) {
        QueueAge age = QueueAge.NONE;
        for (int i = 0; i < headsOfEveryFifthMinute.length; i++) {
            age = age.answered(headsOfEveryFifthMinute[i], i * 5 * MINUTE);
        }
        return age;
    }

    @Test
    void aChangeThatSeveralAnswersHaveLeftBehindForAQuarterOfAnHourIsStuck() {
        assertFalse(after("a", "a", "a").isStuck(14 * MINUTE), "it is too early to say");
        assertTrue(after("a", "a", "a").isStuck(15 * MINUTE));
        assertEquals(0, after("a", "a", "a").since());
        assertEquals(3, after("a", "a", "a").answers());
    }

    @Test
    void timeAloneSaysNothing() {
        assertFalse(QueueAge.NONE.isStuck(Long.MAX_VALUE), "nothing waits");
        assertFalse(after("a", "a").isStuck(24 * 60 * MINUTE), "the server has hardly answered");
    }

    @Test
    void answersAloneSayNothing() {
        QueueAge age = QueueAge.NONE;
        for (int i = 0; i < 100; i++) {
            age = age.answered("a", i);
        }
        assertFalse(age.isStuck(100));
    }

    @Test
    void aQueueThatMovesIsNotStuckHoweverLongItIs() {
        assertFalse(after("a", "b", "c", "d", "e", "f").isStuck(30 * MINUTE));
    }

    @Test
    void aClockThatWasSetBackStartsAnew() {
        QueueAge age = QueueAge.NONE
                .answered("a", 100 * MINUTE)
                .answered("a", 100 * MINUTE)
                .answered("a", MINUTE);
        assertEquals(MINUTE, age.since());
        assertFalse(age.isStuck(15 * MINUTE));
        assertTrue(age.isStuck(16 * MINUTE));
    }
}
