package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.ColorScheme;
import app.offgrid.notes.notebook.FontScale;
import app.offgrid.notes.notebook.Settings;
import com.codename1.ui.CN;
import com.codename1.ui.Display;
import com.codename1.ui.Font;
import com.codename1.ui.plaf.UIManager;
import com.codename1.ui.util.Resources;
import java.util.Hashtable;
import java.util.Map;

/**
 * The look, the size of text and the language of the app, as a person has chosen or as the device is set. The style sheet
 * says what is different in the dark look by UIIDs that begin with "Dark", since this version of the toolkit knows no dark
 * mode in style sheets. Every font of the sheet is scaled alike; paddings and icons without a text stay as they are.
 */
final class Theme {
    private static final String DARK = "Dark";
    /** Devices offer up to three times; more than twice leaves no room for a word on a phone. */
    private static final float LARGEST = 2;

    /** From this scale on, what stands side by side is put below each other. */
    static final float LARGE = 1.2f;

    private static final float CODE_MILLIMETRES = 2.8f;

    private static float textScale = 1;

    private final Resources resources;
    private final Settings settings;
    private boolean dark;
    private float scale;
    private Language language;

    /**
     * Installs look and language.
     *
     * @param settings what a person has chosen; null if it cannot be read, so that the device's choices hold
     */
    Theme(Resources resources, Settings settings) {
        this.resources = resources;
        this.settings = settings;
        UIManager manager = UIManager.getInstance();
        manager.setLookAndFeel(new WithoutCursor(manager));
        follow();
    }

    /** Takes over what was chosen, here or on the device. True if it has changed and forms are to be built anew. */
    boolean follow() {
        boolean wantsDark = isDark();
        float wantedScale = wantedScale();
        Language wanted = Language.of(settings == null ? "" : settings.language());
        if (dark == wantsDark && scale == wantedScale && language == wanted) {
            return false;
        }
        dark = wantsDark;
        scale = wantedScale;
        textScale = wantedScale;
        if (language != wanted) {
            language = wanted;
            UIManager.getInstance().setBundle(wanted.texts(resources));
        }
        install();
        return true;
    }

    /** How much larger than usual all text is: from 0.8 to 2. For icons that stand beside a text. */
    static float textScale() {
        return textScale;
    }

    private boolean isDark() {
        ColorScheme scheme = settings == null ? ColorScheme.SYSTEM : settings.colorScheme();
        if (scheme != ColorScheme.SYSTEM) {
            return scheme == ColorScheme.DARK;
        }
        Boolean wanted = CN.isDarkMode();
        return wanted != null && wanted.booleanValue();
    }

    private float wantedScale() {
        FontScale chosen = settings == null ? FontScale.SYSTEM : settings.fontScale();
        if (chosen == FontScale.SYSTEM && Display.getInstance().isLargerTextEnabled()) {
            float told = Display.getInstance().getLargerTextScale();
            return systemScale(Display.getInstance().getPlatformName(), told);
        }
        return chosen.percent() / 100f;
    }

    /**
     * How much larger than usual a person has asked the device to write.
     *
     * @param told what the toolkit says; on iOS it measures the text that people choose the size of, which usually has 17
     *     points, by the one of labels, which always has 14
     */
    static float systemScale(String platform, float told) {
        float scale = "ios".equals(platform) ? told * 14 / 17 : told;
        return Math.max(1, Math.min(LARGEST, scale));
    }

    @SuppressWarnings("JdkObsolete") // the toolkit takes its style sheets in no other kind of map
    private void install() {
        Hashtable<String, Object> sheet = new Hashtable<String, Object>();
        Hashtable<?, ?> all = resources.getTheme(resources.getThemeResourceNames()[0]);
        for (Map.Entry<?, ?> entry : all.entrySet()) {
            String key = (String) entry.getKey();
            if (!key.startsWith(DARK)) {
                sheet.put(key, scaled(entry.getValue()));
            }
        }
        if (dark) {
            for (Map.Entry<?, ?> entry : all.entrySet()) {
                String key = (String) entry.getKey();
                if (key.startsWith(DARK) && !key.endsWith("derive")) {
                    sheet.put(key.substring(DARK.length()), scaled(entry.getValue()));
                }
            }
        }
        UIManager.getInstance().setThemeProps(sheet);
        UIManager.getInstance().getLookAndFeel().setRTL(language.isRightToLeft());
    }

    /** A font in the size that is wanted; anything else as it is. */
    private Object scaled(Object value) {
        if (scale == 1 || !(value instanceof Font)) {
            return value;
        }
        Font font = (Font) value;
        if (!font.isTTFNativeFont()) {
            // Phones have their font for code in one size; who needs large letters is better off with others.
            boolean tooSmall = scale > LARGE && font.getFace() == Font.FACE_MONOSPACE;
            return tooSmall ? Font.createTrueTypeFont(Font.NATIVE_MAIN_REGULAR, CODE_MILLIMETRES * scale) : font;
        }
        float size = font.getPixelSize() > 0 ? font.getPixelSize() : font.getHeight();
        return font.derive(size * scale, font.getStyle());
    }
}
