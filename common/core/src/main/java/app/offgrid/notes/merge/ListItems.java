package app.offgrid.notes.merge;

/** Items of lists that both sides added at one place. Which comes first is of no weight, so nobody is asked. */
final class ListItems {
    private static final String NONE = "";

    private ListItems() {}

    /**
     * True if all lines of both sides are items of the list that they were put into: it has an item beside the place, and
     * no new item stands further out.
     *
     * @param before the last line before the place, {@code after} the first one behind it; null if there is none
     */
    static boolean areTogether(String before, String after, String[] mine, String[] theirs) {
        String bullet = bullet(mine[0]);
        boolean inList = before != null && bullet(before).equals(bullet)
                || after != null && bullet(after).equals(bullet);
        return inList && !bullet.equals(NONE) && hang(mine, bullet) && hang(theirs, bullet);
    }

    /** True if each line is an item, the first with this bullet, the others with it or further in. */
    private static boolean hang(String[] lines, String bullet) {
        for (String line : lines) {
            if (bullet(line).length() < bullet.length()) {
                return false;
            }
        }
        return bullet(lines[0]).equals(bullet);
    }

    /** The spaces before an item and its sign; empty if the line is no item with a bullet. Numbers are an order. */
    private static String bullet(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        boolean item =
                at + 1 < line.length() && "-*+\u2022".indexOf(line.charAt(at)) >= 0 && line.charAt(at + 1) == ' ';
        return item ? line.substring(0, at + 1) : NONE;
    }

    /** The side that comes first, so that every device has one order: the one whose first different line is lower. */
    static boolean isMineFirst(String[] mine, String[] theirs) {
        for (int i = 0; i < mine.length && i < theirs.length; i++) {
            int order = mine[i].compareTo(theirs[i]);
            if (order != 0) {
                return order < 0;
            }
        }
        return mine.length < theirs.length;
    }

    /** True if no line hangs on another one: all stand equally far in. */
    static boolean isFlat(String[] lines) {
        for (String line : lines) {
            if (!bullet(line).equals(bullet(lines[0]))) {
                return false;
            }
        }
        return true;
    }

    static boolean has(String[] lines, String wanted) {
        for (String line : lines) {
            if (line.equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
