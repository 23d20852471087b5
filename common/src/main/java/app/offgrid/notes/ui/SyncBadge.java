package app.offgrid.notes.ui;

import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.plaf.Style;
import java.util.Arrays;
import java.util.List;

/** The state of the sync in the bar; a tap opens the page about it. In words if the title beside it leaves room for them. */
final class SyncBadge extends Button {
    private static final float ICON = 2.8f;
    /** The menu, the search and the actions. */
    private static final int BAR_BUTTONS = 3;

    /** What comes and goes by itself. */
    private static final List<SyncStatus.State> PASSING = Arrays.asList(
            SyncStatus.State.UP_TO_DATE, SyncStatus.State.SYNCING, SyncStatus.State.OFFLINE, SyncStatus.State.WAITING);

    private final String title;
    private String shown = "";

    /** @param title what stands beside it */
    SyncBadge(SyncStatus status, String title, Runnable tapped) {
        this.title = title;
        setName("syncBadge");
        setShouldLocalize(false);
        addActionListener(event -> tapped.run());
        show(status);
    }

    /** Shows a status; nothing happens if it looks the same. */
    void show(SyncStatus status) {
        String words = SyncWords.badge(status);
        boolean inWords = hasRoom(words);
        String look = words + SyncWords.badgeMood(status) + inWords;
        if (look.equals(shown)) {
            return;
        }
        shown = look;
        setUIID("SyncBadge" + SyncWords.badgeMood(status));
        // Else what the mark means is told by a tap and to screen readers.
        setText(inWords ? words : "");
        setAccessibilityText(Texts.of("badge.accessible", words));
        setGap(Parts.gap(this));
        Parts.setIcon(this, SyncWords.badgeIcon(status), ICON);
        if (isInitialized()) {
            getComponentForm().revalidateLater();
        }
    }

    private boolean hasRoom(String words) {
        Style style = style("SyncBadge");
        int badge = style.getFont().stringWidth(words);
        for (SyncStatus.State state : PASSING) {
            // They are to make no difference to the bar.
            badge = Math.max(badge, style.getFont().stringWidth(SyncWords.badge(state)));
        }
        badge += CN.convertToPixels(ICON * Theme.textScale()) + style.getFont().getHeight() + around(style);
        Style titled = style("Title");
        int button = CN.convertToPixels(Parts.BAR_ICON) + around(style("BarButton"));
        int rest =
                titled.getFont().stringWidth(title) + around(titled) + BAR_BUTTONS * button + around(style("Toolbar"));
        return badge + rest <= CN.getDisplayWidth();
    }

    private Style style(String name) {
        return getUIManager().getComponentStyle(name);
    }

    private static int around(Style style) {
        return style.getHorizontalPadding() + style.getHorizontalMargins();
    }
}
