package app.offgrid.notes.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lays stretches over a text: one sweep over what begins and ends at each place. */
final class Looks {
    private static final int[] BITS = {Inline.STRONG, Inline.EMPHASIS, Inline.STRIKE, Inline.CODE, Stretch.HIDDEN};

    private Looks() {}

    static List<Inline> of(String text, List<Stretch> stretches) {
        int[][] changes = new int[BITS.length][text.length() + 1];
        String[] links = new String[text.length() + 1];
        int[] linkEnds = new int[text.length() + 1];
        for (Stretch stretch : stretches) {
            for (int i = 0; i < BITS.length; i++) {
                if ((stretch.look & BITS[i]) != 0) {
                    changes[i][stretch.from]++;
                    changes[i][stretch.to]--;
                }
            }
            // A bare address within the words of a link gives way to the link, which comes later in the list.
            if (stretch.link != null && stretch.to > stretch.from) {
                links[stretch.from] = stretch.link;
                linkEnds[stretch.from] = stretch.to;
            }
        }
        return swept(text, changes, links, linkEnds);
    }

    private static List<Inline> swept(String text, int[][] changes, String[] links, int[] linkEnds) {
        List<Inline> inlines = new ArrayList<Inline>();
        StringBuilder words = new StringBuilder();
        int[] depth = new int[BITS.length];
        int look = 0;
        String link = null;
        String current = null;
        int linkEnd = 0;
        for (int at = 0; at < text.length(); at++) {
            int now = 0;
            for (int i = 0; i < BITS.length; i++) {
                depth[i] += changes[i][at];
                now |= depth[i] > 0 ? BITS[i] : 0;
            }
            if (at >= linkEnd) {
                current = links[at];
                linkEnd = linkEnds[at];
            }
            if ((now & Stretch.HIDDEN) != 0) {
                continue;
            }
            if (words.length() > 0 && (now != look || current != link)) {
                inlines.add(new Inline(words.toString(), look, link));
                words.setLength(0);
            }
            look = now;
            link = current;
            words.append(text.charAt(at));
        }
        if (words.length() > 0) {
            inlines.add(new Inline(words.toString(), look, link));
        }
        return Collections.unmodifiableList(inlines);
    }
}
