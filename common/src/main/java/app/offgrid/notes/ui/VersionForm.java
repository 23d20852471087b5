package app.offgrid.notes.ui;

import com.codename1.ui.layouts.BorderLayout;

/** One version of a note on a screen that is too narrow to show it beside the list of all. */
final class VersionForm extends Screen {
    private final HistoryForm history;

    VersionForm(Screens screens, HistoryForm history, VersionView view) {
        super(screens, "Version", Texts.of("history.version"));
        this.history = history;
        addBack(() -> {
            screens.go(history, true);
            history.notesChanged();
        });
        add(BorderLayout.CENTER, view);
    }

    @Override
    Screen again() {
        return history.again();
    }
}
