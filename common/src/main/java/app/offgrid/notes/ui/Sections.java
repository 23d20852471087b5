package app.offgrid.notes.ui;

/**
 * Where the rows of a list and the headings of its two sections stand: pinned notes and the others. Without a pinned note
 * there are no headings. All lengths are pixels from the top of the whole list. Immutable.
 */
final class Sections {
    private final int pinned;
    private final int count;
    private final int rowHeight;
    private final int headHeight;

    /** @param pinned how many of the {@code count} notes are pinned; they come first */
    Sections(int pinned, int count, int rowHeight, int headHeight) {
        this.pinned = Math.min(pinned, count);
        this.count = count;
        this.rowHeight = rowHeight;
        this.headHeight = headHeight;
    }

    boolean hasPinned() {
        return pinned > 0;
    }

    /** True if there is a heading for those that are not pinned. */
    boolean hasOthers() {
        return pinned > 0 && pinned < count;
    }

    /** Where the heading of those that are not pinned stands. */
    int othersY() {
        return headHeight + pinned * rowHeight;
    }

    /** Where the row of a note stands. */
    int y(int index) {
        int heads = pinned == 0 ? 0 : index < pinned ? 1 : 2;
        return index * rowHeight + heads * headHeight;
    }

    /** The number of the note whose row is at a height, or of the one above or below a heading there. */
    int indexAt(int y) {
        if (pinned == 0) {
            return Math.max(0, y / rowHeight);
        }
        return y < othersY()
                ? Math.max(0, (y - headHeight) / rowHeight)
                : Math.max(pinned, (y - 2 * headHeight) / rowHeight);
    }

    /** The height of the whole list. */
    int height() {
        return count == 0 ? 0 : y(count - 1) + rowHeight;
    }
}
