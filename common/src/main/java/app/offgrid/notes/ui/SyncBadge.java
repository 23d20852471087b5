package app.offgrid.notes.ui;

import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.Button;

/** The state of the sync in the bar; a tap opens the page about it. */
final class SyncBadge extends Button {
    private final boolean hasRoom;
    private String shown = "";

    /** @param hasRoom false where the title beside it may be long: then only the mark is shown */
    SyncBadge(SyncStatus status, boolean hasRoom, Runnable tapped) {
        this.hasRoom = hasRoom;
        setName("syncBadge");
        setShouldLocalize(false);
        addActionListener(event -> tapped.run());
        show(status);
    }

    /** Shows a status; nothing happens if it looks the same. */
    void show(SyncStatus status) {
        String words = SyncWords.badge(status);
        String look = words + SyncWords.badgeMood(status);
        if (look.equals(shown)) {
            return;
        }
        shown = look;
        setUIID("SyncBadge" + SyncWords.badgeMood(status));
        // With large text the title needs the room, too; what the mark means is told by a tap and to screen readers.
        setText(hasRoom && Theme.textScale() <= Theme.LARGE ? words : "");
        setAccessibilityText(Texts.of("badge.accessible", words));
        setGap(Parts.gap(this));
        Parts.setIcon(this, SyncWords.badgeIcon(status), 2.8f);
        if (isInitialized()) {
            getComponentForm().revalidateLater();
        }
    }
}
