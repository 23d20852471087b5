package app.offgrid.notes.merge;

/**
 * Looks for merges that break a law, over as many random texts as asked for: first argument the count, second the first
 * seed. Prints how many of each kind were checked, how many were clean, and what is broken.
 */
public final class MergeFuzz {
    private static final int MOST_SHOWN = 8;

    private MergeFuzz() {}

    public static void main(String[] arguments) {
        long count = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Drafts.Kind[] kinds = Drafts.Kind.values();
        long[] clean = new long[2 * kinds.length];
        long[] all = new long[2 * kinds.length];
        int broken = 0;
        for (long seed = first; seed < first + count; seed++) {
            int form = (int) (seed % (2 * kinds.length));
            Drafts drafts = new Drafts(seed, kinds[form / 2], form % 2 == 1);
            String law = WordLaws.broken(drafts);
            all[form]++;
            clean[form] +=
                    TextMerge.compare(drafts.base, drafts.mine, drafts.theirs).isClean() ? 1 : 0;
            if (law != null && broken++ < MOST_SHOWN) {
                System.out.println("seed " + seed + ": " + law);
            }
        }
        for (int form = 0; form < all.length; form++) {
            System.out.println(kinds[form / 2] + (form % 2 == 1 ? ", lines moved" : "") + ": " + all[form] + " merges, "
                    + clean[form] + " clean");
        }
        System.out.println(count + " merges, " + broken + " break a law");
    }
}
