package app.offgrid.notes.ui;

import app.offgrid.notes.search.Range;
import app.offgrid.notes.search.TextFind;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;
import com.codename1.ui.TextField;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import java.util.ArrayList;
import java.util.List;

/** Words to find within a note, which of the places is shown, and the way to the others. */
final class FindBar extends Container {
    private final TextField field = new TextField("", Texts.of("editor.find"), 12, TextField.ANY);
    private final Label count = Parts.label("", "FindCount");
    private final Runnable moved;
    private List<Range> places = new ArrayList<Range>();
    private String text = "";
    private int current;

    FindBar(Runnable moved, Runnable close) {
        super(new BorderLayout(), "FindBar");
        this.moved = moved;
        field.setName("findField");
        field.setUIID("FindField");
        field.getHintLabel().setUIID("FindFieldHint");
        field.setAccessibilityText(Texts.of("editor.find"));
        field.addDataChangedListener((type, index) -> find());
        field.setDoneListener(event -> move(1));
        count.setName("findCount");
        Container right = new Container(BoxLayout.x());
        right.add(count);
        right.add(Parts.iconButton(
                "findPrevious",
                Texts.of("editor.find.previous"),
                FontImage.MATERIAL_KEYBOARD_ARROW_UP,
                () -> move(-1)));
        right.add(Parts.iconButton(
                "findNext", Texts.of("editor.find.next"), FontImage.MATERIAL_KEYBOARD_ARROW_DOWN, () -> move(1)));
        right.add(Parts.iconButton("findClose", Texts.of("editor.find.close"), FontImage.MATERIAL_CLOSE, close));
        add(BorderLayout.CENTER, field).add(BorderLayout.EAST, right);
    }

    /** Looks through another text, or the same after a change. */
    void show(String shown) {
        text = shown;
        find();
    }

    void edit() {
        field.startEditingAsync();
    }

    List<Range> places() {
        return places;
    }

    /** The number of the place that is shown, from 0. */
    int current() {
        return current;
    }

    private void find() {
        places = TextFind.all(text, field.getText());
        current = Math.min(current, Math.max(0, places.size() - 1));
        told();
    }

    private void move(int by) {
        if (!places.isEmpty()) {
            current = (current + by + places.size()) % places.size();
        }
        told();
    }

    private void told() {
        if (field.getText().trim().length() == 0) {
            count.setText("");
        } else if (places.isEmpty()) {
            count.setText(Texts.of("editor.find.none"));
        } else {
            count.setText(Texts.of("editor.find.count", Integer.valueOf(current + 1), Integer.valueOf(places.size())));
        }
        revalidateLater();
        moved.run();
    }
}
