package app.offgrid.notes.ui;

import com.codename1.ui.Container;
import com.codename1.ui.layouts.BorderLayout;

/** What a place says that has no notes: what belongs there, and how it gets there. */
final class EmptyPlace extends Container {
    EmptyPlace(Screens screens, Place place) {
        super(new BorderLayout(BorderLayout.CENTER_BEHAVIOR_CENTER));
        // Without an account nothing is ever sent, and a place of unsent notes says so.
        boolean isLocal = place.equals(Place.UNSYNCED) && !screens.account().hasAccount();
        String key = "empty." + (isLocal ? "local" : place.kind());
        Container parts = Parts.box(
                "Empty",
                Parts.icon(place.icon(), "EmptyIcon", 12),
                Parts.text(Texts.of(key + ".title"), "EmptyTitle"),
                Parts.text(Texts.of(key + ".text"), "EmptyText"));
        if (place.equals(Place.NOTES)) {
            parts.add(ImportExportForm.link(screens));
        }
        add(BorderLayout.CENTER, ReadableWidth.around(parts));
    }
}
