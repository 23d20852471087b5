package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.notebook.ColorScheme;
import app.offgrid.notes.notebook.FontScale;
import com.codename1.ui.plaf.UIManager;
import org.junit.jupiter.api.Test;

/** Light or dark, the size of text and the language: as a person chooses, else as the device is set. */
class AppearanceTest extends AppStory {
    private static final int LIGHT_SURFACE = 0xffffff;
    private static final int DARK_SURFACE = 0x1a1e23;

    @Test
    void whatAPersonChoosesOverridesTheDevice() {
        assertEquals(LIGHT_SURFACE, surface());
        app.wiring().core.settings().paint(ColorScheme.DARK);
        comeBack();
        assertEquals(DARK_SURFACE, surface());
    }

    @Test
    void everyTextGrowsAtOnceAndIsItsOwnSizeAgainAfterwards() {
        int usual = height("CardText");
        int title = height("Title");
        int number = height("CountNumber");

        app.wiring().core.settings().scaleText(FontScale.LARGEST);
        comeBack();
        assertEquals(1.5, height("CardText") / (double) usual, 0.1);
        assertEquals(1.5, height("Title") / (double) title, 0.1);
        assertEquals(1.5, height("CountNumber") / (double) number, 0.1);

        app.wiring().core.settings().scaleText(FontScale.NORMAL);
        comeBack();
        assertEquals(usual, height("CardText"));
    }

    @Test
    void codeIsAsLargeAsTheTextAroundItOnceTextIsLarge() {
        app.wiring().core.settings().scaleText(FontScale.LARGEST);
        comeBack();
        assertEquals(1, height("PreviewCodeLine") / (double) height("PreviewText"), 0.15);
        assertEquals(1, height("PreviewCodeSpan") / (double) height("PreviewText"), 0.15);
    }

    @Test
    void arabicIsLaidOutFromRightToLeftAndEnglishIsNot() {
        app.wiring().core.settings().speak("ar");
        comeBack();
        assertTrue(UIManager.getInstance().getLookAndFeel().isRTL());

        app.wiring().core.settings().speak("en");
        comeBack();
        assertFalse(UIManager.getInstance().getLookAndFeel().isRTL());
        assertEquals("Settings", text("settings.title"));
    }

    private void comeBack() {
        device.background();
        device.foreground();
    }

    private int surface() {
        return device.onEventThread(
                () -> UIManager.getInstance().getComponentStyle("Card").getBgColor());
    }

    private int height(String uiid) {
        return device.onEventThread(
                () -> UIManager.getInstance().getComponentStyle(uiid).getFont().getHeight());
    }

    private String text(String key) {
        return device.onEventThread(() -> UIManager.getInstance().localize(key, key));
    }
}
