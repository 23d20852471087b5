package app.offgrid.notes.ui;

import com.codename1.ui.Container;
import com.codename1.ui.layouts.BorderLayout;

/** What a place says that has no notes: what belongs there, and how it gets there. */
final class EmptyPlace extends Container {
    /** @param hasAccount without one, nothing is ever sent, and a place of unsent notes says so */
    EmptyPlace(Place place, boolean hasAccount) {
        super(new BorderLayout(BorderLayout.CENTER_BEHAVIOR_CENTER));
        String key = "empty." + (place.equals(Place.UNSYNCED) && !hasAccount ? "local" : place.kind());
        Container parts = Parts.box(
                "Empty",
                Parts.icon(place.icon(), "EmptyIcon", 12),
                Parts.text(Texts.of(key + ".title"), "EmptyTitle"),
                Parts.text(Texts.of(key + ".text"), "EmptyText"));
        add(BorderLayout.CENTER, ReadableWidth.around(parts));
    }
}
