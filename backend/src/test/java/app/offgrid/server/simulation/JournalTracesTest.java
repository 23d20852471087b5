package app.offgrid.server.simulation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.simulation.JournalStep.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What server processes do to the journals in the simulation is what {@code journal.als} says that they may do. A thousand traces are
 * held against {@link JournalRules}, which has a method for each transition of the page. Kills and meetings are rare in them, so
 * short stories have one before each step; of these some are held against the page itself, as seen and broken, and both judge alike.
 */
class JournalTracesTest {
    private static final int TRACES = 1_000;
    /** State, entries, receipts, row, append, row of the view, mark. */
    private static final int STEPS_OF_A_REQUEST = 7;

    private static final int STEPS_BEFORE_THE_APPEND = 4;

    private static List<List<JournalStep>> ofStories() {
        List<List<JournalStep>> traces = new ArrayList<>();
        Databases databases = new Databases();
        for (long seed = 1; traces.size() < TRACES; seed++) {
            JournalTrace trace = new JournalTrace();
            World world = new World(Story.of(seed), databases, new Coverage(), Optional.empty());
            world.server.writeDown(trace);
            try {
                world.run();
            } catch (Violation violation) {
                // That is SimulationTest's matter; what the servers did until then is held against the rules.
            }
            databases.takeBack();
            trace.traces().stream().filter(steps -> !steps.isEmpty()).forEach(traces::add);
        }
        return traces;
    }

    @Test
    void eachOfAThousandTracesIsAHistoryOfTheJournal() {
        List<List<JournalStep>> traces = ofStories();
        traces.forEach(JournalRules::check);

        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        traces.forEach(trace -> trace.forEach(step -> counts.merge(step.kind(), 1, Integer::sum)));
        System.out.println("Journal: " + traces.size() + " traces, " + counts);
        for (Kind kind : Kind.values()) {
            assertTrue(counts.containsKey(kind), kind + " was never seen");
        }
    }

    @Test
    void aProcessThatIsKilledBeforeAnyOfItsStepsAndOneThatComesAfterItKeepTheRules() {
        for (int steps = 0; steps < STEPS_OF_A_REQUEST; steps++) {
            List<JournalStep> trace = ShortStory.killedBefore(steps);
            assertTrue(has(trace, Kind.KILL, 0) || steps == 0);
            JournalRules.check(trace);
        }
        assertJudgedAlike(ShortStory.killedBefore(STEPS_OF_A_REQUEST - 2), Kind.WRITE_ROW);
    }

    @Test
    void aProcessThatAnotherOneInterruptsBeforeAnyOfItsStepsKeepsTheRules() {
        boolean isRefused = false;
        for (int steps = 0; steps < STEPS_OF_A_REQUEST; steps++) {
            List<JournalStep> trace = ShortStory.interruptedBefore(steps);
            isRefused |= has(trace, Kind.APPEND_REFUSED, 0);
            JournalRules.check(trace);
        }
        assertTrue(isRefused, "two processes never met");
        assertJudgedAlike(ShortStory.interruptedBefore(STEPS_BEFORE_THE_APPEND), Kind.APPEND_REFUSED);
    }

    private static boolean has(List<JournalStep> steps, Kind kind, int process) {
        return steps.stream().anyMatch(step -> step.kind() == kind && step.process() == process);
    }

    /** As it was seen it is a history, and without its first step of a kind it is none, by the rules as by the page. */
    private static void assertJudgedAlike(List<JournalStep> steps, Kind leftOut) {
        JournalRules.check(steps);
        assertTrue(new TraceInAlloy(steps).isHistory(), () -> "Alloy refuses " + steps);

        List<JournalStep> broken = new ArrayList<>(steps);
        broken.remove(steps.stream()
                .filter(step -> step.kind() == leftOut)
                .findFirst()
                .orElseThrow());
        assertThrows(AssertionError.class, () -> JournalRules.check(broken));
        assertFalse(new TraceInAlloy(broken).isHistory(), () -> "Alloy takes " + broken);
    }
}
