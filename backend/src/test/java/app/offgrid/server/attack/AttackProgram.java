package app.offgrid.server.attack;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs all attacks in full, each at three sizes of the heap, and prints a table: bin/attack. */
final class AttackProgram {
    private static final String DEFAULT = "default";
    private static final List<String> HEAPS = List.of("-Xmx256m", "-Xmx512m", DEFAULT);
    private static final int STRENGTH = 10;

    private AttackProgram() {}

    /**
     * Runs the attacks that have one of the words in their names, or all of them if there are no words; at the sizes of the heap
     * that are named, or at all of them if there is none.
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        out.println(
                "Milliseconds of somebody else's one-note sync: median in peace; median, 95 of 100 and worst during the "
                        + "attack; median from five seconds after it on. MiB: what the process has more after it.");
        out.println(Battle.heading());
        List<String> words = new ArrayList<>(List.of(arguments));
        List<String> heaps = new ArrayList<>(HEAPS);
        heaps.retainAll(words);
        words.removeAll(HEAPS);
        List<String> faults = new ArrayList<>();
        for (String heap : heaps.isEmpty() ? HEAPS : heaps) {
            for (Attack attack : Attacks.all()) {
                if (isAsked(attack, words)) {
                    Battle battle = Battle.of(attack, heap.equals(DEFAULT) ? "" : heap, STRENGTH);
                    out.println(battle.line());
                    if (!battle.fault().isEmpty()) {
                        faults.add(battle.line());
                        out.println(battle.lastLines());
                    }
                }
            }
        }
        out.println(faults.isEmpty() ? "The server stood all of them." : faults.size() + " were too much.");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private static boolean isAsked(Attack attack, List<String> words) {
        String name = attack.name().toLowerCase(Locale.ROOT);
        return words.isEmpty() || words.stream().anyMatch(word -> name.contains(word.toLowerCase(Locale.ROOT)));
    }
}
