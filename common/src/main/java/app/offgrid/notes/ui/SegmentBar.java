package app.offgrid.notes.ui;

import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.GridLayout;
import com.codename1.ui.plaf.Style;
import com.codename1.util.StringUtil;
import java.util.ArrayList;
import java.util.List;

/** A row of views of one thing, of which one is shown. */
final class SegmentBar extends Container {
    /** Hears which view is to be shown. */
    interface Listener {
        void chosen(int index);
    }

    /** What a page leaves at its sides. */
    private static final float PAGE_MILLIMETRES = 2;

    private final List<Button> segments = new ArrayList<Button>();
    private final Listener listener;
    private int chosen;

    /**
     * @param names for tests
     * @param texts one for each name
     */
    SegmentBar(String[] names, String[] texts, int chosen, Listener listener) {
        super(BoxLayout.y(), "SegmentBar");
        this.listener = listener;
        this.chosen = chosen;
        Container row = new Container(BoxLayout.x(), "Modes");
        for (int i = 0; i < names.length; i++) {
            int index = i;
            Button segment = Parts.button(names[i], texts[i], "Mode", () -> choose(index));
            segments.add(segment);
            row.add(segment);
        }
        row.setLayout(fit(row) ? new GridLayout(1, names.length) : new GridLayout(names.length, 1));
        add(row);
        showChosen();
    }

    int chosen() {
        return chosen;
    }

    /** True if no word has to be torn when they stand side by side; words themselves may go on in a second line. */
    private boolean fit(Container row) {
        int room = Math.min(CN.getDisplayWidth(), CN.convertToPixels(ReadableWidth.MILLIMETRES))
                - getStyle().getHorizontalMargins()
                - row.getStyle().getHorizontalPadding()
                - CN.convertToPixels(PAGE_MILLIMETRES);
        Style style = getUIManager().getComponentStyle("ModeOn");
        int words = room / segments.size() - style.getHorizontalPadding();
        for (Button segment : segments) {
            for (String word : StringUtil.tokenize(segment.getText(), ' ')) {
                if (style.getFont().stringWidth(word) > words) {
                    return false;
                }
            }
        }
        return true;
    }

    private void choose(int index) {
        chosen = index;
        showChosen();
        listener.chosen(index);
    }

    private void showChosen() {
        for (int i = 0; i < segments.size(); i++) {
            Button segment = segments.get(i);
            segment.setUIID(i == chosen ? "ModeOn" : "Mode");
            String text = segment.getText();
            segment.setAccessibilityText(i == chosen ? Texts.of("segment.shown", text) : text);
        }
    }
}
