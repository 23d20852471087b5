package app.offgrid.server.simulation.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The merge of texts in which each side has changed lines of its own: the changed lines of both, and the rest. */
final class PlainLines {
    private final List<String> base;
    private final List<String> mine;
    private final List<String> theirs;

    private PlainLines(List<String> base, List<String> mine, List<String> theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** Null where that is not so: a change of one side touches one of the other, or a line has moved or stands twice. */
    static List<String> merged(List<String> base, List<String> mine, List<String> theirs) {
        return isPlain(base, mine) && isPlain(base, theirs) && isPlain(mine, theirs)
                ? new PlainLines(base, mine, theirs).merged()
                : null;
    }

    private static boolean isPlain(List<String> some, List<String> others) {
        return new HashSet<>(some).size() == some.size()
                && new HashSet<>(others).size() == others.size()
                && PlainText.isInOrder(some, others);
    }

    private List<String> merged() {
        List<String> result = new ArrayList<>();
        int from = 0;
        int fromMine = 0;
        int fromTheirs = 0;
        for (int at = 0; at <= base.size(); at++) {
            boolean isEnd = at == base.size();
            int inMine = isEnd ? mine.size() : mine.indexOf(base.get(at));
            int inTheirs = isEnd ? theirs.size() : theirs.indexOf(base.get(at));
            if (inMine < 0 || inTheirs < 0) {
                continue;
            }
            // What is between two lines that both have left alone is changed by one of them at the most.
            List<String> before = base.subList(from, at);
            List<String> my = mine.subList(fromMine, inMine);
            List<String> their = theirs.subList(fromTheirs, inTheirs);
            if (!my.equals(before) && !their.equals(before)) {
                return null;
            }
            result.addAll(my.equals(before) ? their : my);
            if (!isEnd) {
                result.add(base.get(at));
            }
            from = at + 1;
            fromMine = inMine + 1;
            fromTheirs = inTheirs + 1;
        }
        return result;
    }
}
