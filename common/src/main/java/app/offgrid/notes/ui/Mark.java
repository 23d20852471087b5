package app.offgrid.notes.ui;

import app.offgrid.notes.merge.Span;
import app.offgrid.notes.merge.TextDiff;
import java.util.ArrayList;
import java.util.List;

/** A piece of a text with the style it is shown in. Immutable. */
final class Mark {
    /** The style of words that are gone; struck through, since a colour alone says nothing to some. */
    static final String REMOVED = "MarkRemoved";

    /** How much of an unchanged text is shown beside a change, at least. */
    private static final int CONTEXT = 200;
    /** Up to this many characters a text is shown whole. */
    private static final int LONG = 8000;

    private final String text;
    private final String uiid;

    /** @param uiid null for plain text */
    Mark(String text, String uiid) {
        this.text = text;
        this.uiid = uiid;
    }

    /** @param uiid null for plain text */
    static Mark of(String text, String uiid) {
        return new Mark(text, uiid);
    }

    String text() {
        return text;
    }

    /** Null for plain text. */
    String uiid() {
        return uiid;
    }

    /** A version with the words marked that are not in the other text. */
    static List<Mark> added(String other, String version, String uiid) {
        List<Mark> marks = new ArrayList<Mark>();
        for (Span span : TextDiff.words(other, version)) {
            if (span.kind() != Span.Kind.REMOVED) {
                marks.add(new Mark(span.text(), span.kind() == Span.Kind.ADDED ? uiid : null));
            }
        }
        return shortened(marks, version.length());
    }

    /** Both texts in one row: what was added and what was removed is marked; long stretches in between are left out. */
    static List<Mark> changes(String from, String to) {
        List<Mark> marks = new ArrayList<Mark>();
        List<Span> spans = TextDiff.words(from, to);
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.kind() == Span.Kind.SAME) {
                marks.add(new Mark(folded(span.text(), i == 0, i == spans.size() - 1), null));
            } else {
                marks.add(new Mark(span.text(), span.kind() == Span.Kind.ADDED ? "MarkAdded" : REMOVED));
            }
        }
        return marks;
    }

    /** A long text without the long stretches that are the same, so that no change is out of sight. */
    private static List<Mark> shortened(List<Mark> marks, int length) {
        if (length <= LONG) {
            return marks;
        }
        List<Mark> shortened = new ArrayList<Mark>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            boolean plain = mark.uiid == null;
            shortened.add(plain ? new Mark(folded(mark.text, i == 0, i == marks.size() - 1), null) : mark);
        }
        return shortened;
    }

    /** The ends of a long stretch, where it meets a change. */
    private static String folded(String text, boolean first, boolean last) {
        if (text.length() <= 3 * CONTEXT || first && last) {
            return text;
        }
        int head = text.indexOf('\n', CONTEXT);
        int tail = text.lastIndexOf('\n', text.length() - CONTEXT);
        if (head < 0 || tail <= head) {
            return text;
        }
        return (first ? "" : text.substring(0, head) + "\n") + "\u22ef" + (last ? "" : text.substring(tail));
    }

    /** A text with the words marked that at least one of its two versions no longer has. */
    static List<Mark> gone(String base, String mine, String theirs, String uiid) {
        boolean[] gone = new boolean[base.length()];
        markGone(gone, base, mine);
        markGone(gone, base, theirs);
        List<Mark> marks = new ArrayList<Mark>();
        int from = 0;
        for (int i = 1; i <= gone.length; i++) {
            if (i == gone.length || gone[i] != gone[from]) {
                marks.add(new Mark(base.substring(from, i), gone[from] ? uiid : null));
                from = i;
            }
        }
        return shortened(marks, gone.length);
    }

    private static void markGone(boolean[] gone, String base, String version) {
        int at = 0;
        for (Span span : TextDiff.words(base, version)) {
            if (span.kind() == Span.Kind.ADDED) {
                continue;
            }
            int end = at + span.text().length();
            while (at < end) {
                gone[at] |= span.kind() == Span.Kind.REMOVED;
                at++;
            }
        }
    }

    static List<Mark> plain(String text) {
        List<Mark> marks = new ArrayList<Mark>();
        marks.add(new Mark(text, null));
        return marks;
    }
}
