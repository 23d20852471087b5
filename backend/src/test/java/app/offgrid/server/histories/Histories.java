package app.offgrid.server.histories;

import java.util.ArrayList;
import java.util.List;

/**
 * Every short history: {@code [acts]}, see {@link #upTo}. Or one of them in words: {@code replay ASKED "A DELETE, B SYNC"
 * [restored]}, settled at its end.
 */
public final class Histories {
    /** What is walked by default. */
    private static final int ACTS = 8;

    private static final int MOST_BROKEN = 3;

    /**
     * All histories from one beginning.
     *
     * @param mayBeRestored whether the server may be backed up, and put back to that
     */
    record Part(Beginning beginning, int acts, boolean mayBeRestored) {
        Walk.Result walk(int threads, Tally tally) {
            Situation start = beginning.situation(new Play(new Tally(), mayBeRestored));
            return new Walk(mayBeRestored, threads, MOST_BROKEN, tally).walk(start, acts);
        }

        @Override
        public String toString() {
            return beginning + ", up to " + acts + " acts" + (mayBeRestored ? ", with a restored server" : "");
        }
    }

    private Histories() {}

    /**
     * All with so many acts, and with a restored server with two acts fewer. An open question can be answered in so many ways that
     * its histories get two acts fewer again; it begins some acts later than the others.
     */
    static List<Part> upTo(int acts) {
        List<Part> parts = new ArrayList<>();
        for (boolean mayBeRestored : new boolean[] {false, true}) {
            for (Beginning beginning : Beginning.values()) {
                int fewer = (mayBeRestored ? 2 : 0) + (beginning == Beginning.ASKED ? 2 : 0);
                parts.add(new Part(beginning, Math.max(1, acts - fewer), mayBeRestored));
            }
        }
        return parts;
    }

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("replay")) {
            replay(arguments);
            return;
        }
        int acts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ACTS;
        int threads = Integer.getInteger(
                "offgrid.histories.threads", Runtime.getRuntime().availableProcessors());
        long situations = 0;
        boolean isSound = true;
        Tally tally = new Tally();
        for (Part part : upTo(acts)) {
            long start = System.nanoTime();
            Walk.Result result = part.walk(threads, tally);
            System.out.printf("%s: %s, %.0f s%n", part, result, (System.nanoTime() - start) / 1e9);
            result.broken().forEach(System.out::println);
            situations += result.situations();
            isSound &= result.broken().isEmpty();
        }
        System.out.printf("%,d situations. What happened on the ways to them and on settling:%n%s", situations, tally);
        System.exit(isSound ? 0 : 1);
    }

    private static void replay(String[] arguments) {
        boolean mayBeRestored = arguments.length > 3 && arguments[3].equals("restored");
        Play play = new Play(new Tally(), mayBeRestored);
        Situation now = Beginning.valueOf(arguments[1]).situation(play);
        System.out.println(now.describe());
        for (String text : arguments[2].split(",", -1)) {
            Act act = Act.parse(text);
            now = play.perform(now, act);
            System.out.println(act + "\n" + now.describe());
        }
        for (Act act = Play.settling(now); act != null; act = Play.settling(now)) {
            now = play.perform(now, act);
            System.out.println("settling: " + act + "\n" + now.describe());
        }
        new Rules(new Tally()).checkQuiet(now, mayBeRestored);
        System.out.println("All is well.");
    }
}
