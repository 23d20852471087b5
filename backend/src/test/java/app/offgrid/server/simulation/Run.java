package app.offgrid.server.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs stories, one after the other, in one thread. */
final class Run {
    private final Databases databases = new Databases();
    private final Coverage coverage = new Coverage();

    Coverage coverage() {
        return coverage;
    }

    /** Null if every invariant held. */
    Violation play(Story story) {
        return play(story, coverage, Optional.empty());
    }

    private Violation play(Story story, Coverage counted, Optional<Teller> teller) {
        World world = new World(story, databases, counted, teller);
        try {
            world.run();
            requireSameWithoutClocks(story, new Picture(world).outcome());
            return null;
        } catch (Violation violation) {
            return violation;
        } catch (RuntimeException | AssertionError | StackOverflowError crash) {
            StackTraceElement[] trace = crash.getStackTrace();
            String place = trace.length == 0 ? "" : " at " + trace[0] + (trace.length > 1 ? ", " + trace[1] : "");
            return new Violation(0, "the program failed: " + crash + place);
        } finally {
            teller.ifPresent(listening -> listening.end(world));
            databases.takeBack();
        }
    }

    /** Invariant 10: with other clocks, the same story ends alike. */
    private void requireSameWithoutClocks(Story story, String outcome) {
        Story other = story.withoutClocks();
        if (other == null) {
            return;
        }
        databases.takeBack();
        coverage.count("played again with other clocks");
        World again = new World(other, databases, new Coverage(), Optional.empty());
        again.run();
        String otherwise = new Picture(again).outcome();
        if (!otherwise.equals(outcome)) {
            throw new Violation(10, "with clocks that are right it ends as " + otherwise + "not as " + outcome);
        }
    }

    /** The shortest story found that breaks the same invariant, by leaving out more and more of its acts. */
    Story shrink(Story story, int invariant) {
        List<Act> acts = new ArrayList<>(story.acts());
        for (int chunk = acts.size() / 2; chunk >= 1; chunk /= 2) {
            boolean isShorter = true;
            while (isShorter) {
                isShorter = false;
                for (int start = 0; start + chunk <= acts.size(); ) {
                    List<Act> fewer = new ArrayList<>(acts);
                    fewer.subList(start, start + chunk).clear();
                    Violation violation = play(story.with(fewer), new Coverage(), Optional.empty());
                    if (violation != null && violation.invariant() == invariant) {
                        acts = fewer;
                        isShorter = true;
                    } else {
                        start += chunk;
                    }
                }
            }
        }
        return story.with(acts);
    }

    /**
     * The story in words, and how it ends.
     *
     * @param word where it is shall be told after each act; null to tell where everything is at the end
     */
    String tell(Story story, String word) {
        Teller teller = new Teller(word);
        Violation violation = play(story, new Coverage(), Optional.of(teller));
        return teller + "  then " + (violation == null ? "all is well" : violation.getMessage());
    }
}
