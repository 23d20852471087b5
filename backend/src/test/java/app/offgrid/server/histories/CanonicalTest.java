package app.offgrid.server.histories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a walk may take for one: whatever can follow one of two situations with the same digest can follow the other. */
class CanonicalTest {
    @ParameterizedTest
    @CsvSource({"IN_SYNC, 4, false", "ASKED, 2, false", "ASKED_ABOUT_DELETION, 3, false", "IN_SYNC, 3, true"})
    void situationsThatAreTakenForOneLeadToTheSame(Beginning beginning, int acts, boolean mayBeRestored) {
        Play play = new Play(new Tally(), mayBeRestored);
        Canonical digest = new Canonical(mayBeRestored);
        Map<String, Set<String>> known = new HashMap<>();
        List<Situation> frontier = List.of(beginning.situation(play));
        int compared = 0;
        for (int act = 0; act <= acts; act++) {
            Map<String, Situation> found = new HashMap<>();
            for (Situation now : frontier) {
                Set<String> next = new TreeSet<>();
                for (Act following : play.acts(now)) {
                    Situation after = play.perform(now, following);
                    next.add(read(digest, after));
                    // Another way to the same is another situation: by its history.
                    found.putIfAbsent(read(digest, after) + (after.history().hashCode() & 3), after);
                }
                Set<String> before = known.putIfAbsent(read(digest, now), next);
                if (before != null) {
                    compared++;
                    assertEquals(before, next, now.history());
                }
            }
            frontier = List.copyOf(found.values());
        }
        assertTrue(compared > 0, "some situations were reached in two ways");
    }

    private static String read(Canonical digest, Situation now) {
        digest.read(now);
        return digest.high() + " " + digest.low();
    }
}
