package app.offgrid.notes.ui;

import app.offgrid.notes.sync.SyncListener;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.CN;

/** Brings what the sync says to the form that is shown, on the event thread. */
final class SyncNews implements SyncListener {
    private final Screens screens;

    SyncNews(Screens screens) {
        this.screens = screens;
    }

    @Override
    public void statusChanged(SyncStatus status) {
        CN.callSerially(() -> {
            if (screens.current() != null) {
                screens.announcer.statusChanged(status);
                screens.current().statusChanged(status);
            }
        });
    }

    @Override
    public void notesChanged() {
        CN.callSerially(() -> {
            screens.reminding.refresh();
            if (screens.current() != null) {
                screens.current().notesChanged();
            }
        });
    }
}
