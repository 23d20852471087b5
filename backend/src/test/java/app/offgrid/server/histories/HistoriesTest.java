package app.offgrid.server.histories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** All histories of a few acts; {@code bin/histories} walks those of more. */
class HistoriesTest {
    private static final int ACTS = 6;

    @Test
    void everyInvariantHoldsInEveryShortHistory() {
        Tally tally = new Tally();
        for (Histories.Part part : Histories.upTo(ACTS)) {
            Walk.Result result = part.walk(1, tally);
            System.out.println("Histories, " + part + ": " + result);
            assertEquals(List.of(), result.broken(), () -> "bin/histories replay tells the history");
        }

        // A walk on which nothing goes wrong proves nothing.
        for (String happened : new String[] {
            Person.TAKEN_BACK_UNSENT,
            Person.TAKEN_BACK_SENT,
            Person.TAKEN_BACK_DELETED,
            Rules.DELETION_MEETS_EDIT,
            Rules.EDITS_MERGED,
            Rules.EDITS_OVERLAP,
            Rules.OPEN_AT_THE_END
        }) {
            assertTrue(tally.of(happened) > 0, happened);
        }
    }
}
