package app.offgrid.notes.ui;

import com.codename1.ui.Button;
import com.codename1.ui.Container;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.GridLayout;
import java.util.ArrayList;
import java.util.List;

/** A row of views of one thing, of which one is shown. */
final class SegmentBar extends Container {
    /** Hears which view is to be shown. */
    interface Listener {
        void chosen(int index);
    }

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
        Container row = new Container(new GridLayout(1, names.length), "Modes");
        for (int i = 0; i < names.length; i++) {
            int index = i;
            Button segment = Parts.button(names[i], texts[i], "Mode", () -> choose(index));
            segments.add(segment);
            row.add(segment);
        }
        add(row);
        showChosen();
    }

    int chosen() {
        return chosen;
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
