package app.offgrid.notes.ui;

import app.offgrid.notes.search.Range;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.layouts.BoxLayout;
import java.util.ArrayList;
import java.util.List;

/** The text around a place that was found, with all places in it marked. */
final class FoundText extends Container {
    /** Lines shown before and after the place; enough for any screen, whatever the length of the note. */
    private static final int LINES = 60;

    private MarkedText current;

    FoundText(String text, List<Range> places, int shown) {
        super(BoxLayout.y(), "Preview");
        int place = places.isEmpty() ? 0 : places.get(shown).start();
        int from = lines(text, place, -LINES);
        int to = lines(text, place, LINES);
        int at = from;
        while (at < to) {
            int end = text.indexOf('\n', at);
            end = end < 0 || end > to ? to : end;
            MarkedText line = new MarkedText(marks(text, at, end, places, shown));
            line.setUIID("FoundLine");
            add(line);
            if (at <= place && place <= end && !places.isEmpty()) {
                current = line;
            }
            at = end + 1;
        }
    }

    /** The start of a line that many lines before, or the end of one that many lines after. */
    private static int lines(String text, int place, int count) {
        int at = place;
        for (int i = 0; i <= Math.abs(count); i++) {
            int next = count < 0 ? text.lastIndexOf('\n', at - 1) : text.indexOf('\n', at + (i == 0 ? 0 : 1));
            if (next < 0) {
                return count < 0 ? 0 : text.length();
            }
            at = next;
        }
        return count < 0 ? at + 1 : at;
    }

    private static List<Mark> marks(String text, int from, int to, List<Range> places, int shown) {
        List<Mark> marks = new ArrayList<Mark>();
        int at = from;
        for (int i = first(places, from); i < places.size() && places.get(i).start() < to; i++) {
            int start = Math.max(at, places.get(i).start());
            int end = Math.min(to, places.get(i).end());
            if (start > at) {
                marks.add(Mark.of(text.substring(at, start), null));
            }
            marks.add(Mark.of(text.substring(start, end), i == shown ? "FoundHere" : "FoundElsewhere"));
            at = end;
        }
        marks.add(Mark.of(at < to ? text.substring(at, to) : " ", null));
        return marks;
    }

    /** The first place that ends after a character. */
    private static int first(List<Range> places, int from) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (places.get(middle).end() <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Scrolls to the place that is shown. */
    void showCurrent(Container page) {
        if (current != null) {
            MarkedText target = current;
            CN.callSerially(() -> {
                if (target.getComponentForm() != null) {
                    page.scrollComponentToVisible(target);
                }
            });
        }
    }
}
