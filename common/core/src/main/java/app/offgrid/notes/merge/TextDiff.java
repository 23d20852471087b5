package app.offgrid.notes.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The difference of two texts, to be shown to a person. */
public final class TextDiff {
    private TextDiff() {}

    /**
     * The words of two texts in one row, each marked by where it occurs. Always true of the result: the texts of the
     * SAME and REMOVED spans in order are {@code from}; those of the SAME and ADDED spans are {@code to}; no span is
     * empty, no two neighbours are of one kind, and of a replaced piece the REMOVED span comes first. No span begins or
     * ends within a character as a person sees it. Very long texts may be marked more coarsely than they need be.
     *
     * @return unmodifiable; empty if both texts are
     */
    public static List<Span> words(String from, String to) {
        Vocabulary vocabulary = new Vocabulary();
        Words old = Words.of(from, vocabulary);
        Words fresh = Words.of(to, vocabulary);
        List<Span> spans = new ArrayList<Span>();
        int at = 0;
        for (Edit edit : WordDiff.edits(old, fresh, Diff.STEPS)) {
            add(spans, Span.Kind.SAME, old.text(at, edit.from));
            add(spans, Span.Kind.REMOVED, old.text(edit.from, edit.to));
            add(spans, Span.Kind.ADDED, fresh.text(edit.newFrom, edit.newTo));
            at = edit.to;
        }
        add(spans, Span.Kind.SAME, old.text(at, old.count()));
        return Collections.unmodifiableList(spans);
    }

    private static void add(List<Span> spans, Span.Kind kind, String text) {
        if (text.length() > 0) {
            spans.add(new Span(kind, text));
        }
    }
}
