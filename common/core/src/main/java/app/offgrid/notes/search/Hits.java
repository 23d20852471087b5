package app.offgrid.notes.search;

import java.util.ArrayList;
import java.util.List;

/** Where a query is answered in one text. Immutable once made. */
public final class Hits {
    /** More hits than these in one text say nothing more about it. */
    private static final int MOST = 200;

    /** One hit: which part of the query, where, at which word of the text, and whether the word is whole. */
    static final class Hit {
        final int part;
        final Range range;
        final int position;
        final boolean whole;

        Hit(int part, Range range, int position, boolean whole) {
            this.part = part;
            this.range = range;
            this.position = position;
            this.whole = whole;
        }
    }

    final List<Hit> all = new ArrayList<Hit>();
    private final int parts;

    private Hits(int parts) {
        this.parts = parts;
    }

    /**
     * Looks for the query in a text.
     *
     * @param limit only the text before this index is looked at
     */
    public static Hits in(String text, int limit, SearchQuery query) {
        Hits hits = new Hits(query.parts.size());
        if (query.isEmpty() || text.length() == 0) {
            return hits;
        }
        List<Term> terms = Terms.of(text, limit);
        for (int i = 0; i < terms.size() && hits.all.size() < MOST; i++) {
            for (int p = 0; p < query.parts.size(); p++) {
                hits.look(text, terms, i, p, query.parts.get(p));
            }
        }
        return hits;
    }

    private void look(String text, List<Term> terms, int at, int index, SearchQuery.Part part) {
        int last = part.terms.length - 1;
        if (at + last >= terms.size()) {
            return;
        }
        for (int i = 0; i < last; i++) {
            if (!terms.get(at + i).text.equals(part.terms[i])) {
                return;
            }
        }
        Term end = terms.get(at + last);
        String wanted = part.terms[last];
        boolean whole = end.text.equals(wanted);
        if (whole || part.prefix && end.text.startsWith(wanted)) {
            int endIndex = whole ? end.end : prefixEnd(text, end, wanted.length());
            all.add(new Hit(index, new Range(terms.get(at).start, endIndex), at, whole));
        }
    }

    /** The index in the text after so many folded characters of a term, with the signs that follow. */
    private static int prefixEnd(String text, Term term, int folded) {
        StringBuilder seen = new StringBuilder();
        int i = term.start;
        while (i < term.end) {
            int codePoint = Terms.codePointAt(text, i);
            boolean dropped = Folding.isDropped(codePoint);
            if (!dropped && seen.length() >= folded) {
                return i;
            }
            if (!dropped) {
                Folding.fold(codePoint, seen);
            }
            i += codePoint >= 0x10000 ? 2 : 1;
        }
        return term.end;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** How many parts of the query are in the text. */
    public int partsFound() {
        boolean[] found = new boolean[parts];
        int count = 0;
        for (Hit hit : all) {
            if (!found[hit.part]) {
                found[hit.part] = true;
                count++;
            }
        }
        return count;
    }

    /** The ranges to mark, in order, those that touch or overlap joined. */
    public List<Range> ranges() {
        List<Range> joined = new ArrayList<Range>();
        for (Hit hit : all) {
            int last = joined.size() - 1;
            if (last >= 0 && hit.range.start() <= joined.get(last).end()) {
                int end = Math.max(joined.get(last).end(), hit.range.end());
                joined.set(last, new Range(joined.get(last).start(), end));
            } else {
                joined.add(hit.range);
            }
        }
        return joined;
    }

    /** More for whole words, for several hits, and for hits of different parts that are near each other. */
    public int score() {
        int score = 0;
        int[] counted = new int[parts];
        for (Hit hit : all) {
            if (counted[hit.part]++ < 5) {
                score += hit.whole ? 4 : 2;
            }
        }
        int span = span();
        return span < 0 ? score : score + Math.max(0, 20 - span);
    }

    /** Words between the first and the last of the closest group that has every part; -1 if there is none or one part. */
    private int span() {
        if (parts < 2) {
            return -1;
        }
        int[] latest = new int[parts];
        int seen = 0;
        int best = -1;
        for (Hit hit : all) {
            seen += latest[hit.part] == 0 ? 1 : 0;
            latest[hit.part] = hit.position + 1;
            if (seen == parts) {
                int first = Integer.MAX_VALUE;
                for (int position : latest) {
                    first = Math.min(first, position);
                }
                int span = hit.position + 1 - first;
                best = best < 0 ? span : Math.min(best, span);
            }
        }
        return best;
    }

    /** Where the first hit is that has most others shortly after it; -1 if there is none. */
    int densest(int characters) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean[] found = new boolean[parts];
            int count = 0;
            int start = all.get(i).range.start();
            for (int k = i; k < all.size() && all.get(k).range.end() <= start + characters; k++) {
                count += found[all.get(k).part] ? 1 : 100;
                found[all.get(k).part] = true;
            }
            if (count > most) {
                most = count;
                best = start;
            }
        }
        return best;
    }
}
