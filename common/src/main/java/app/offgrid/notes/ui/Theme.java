package app.offgrid.notes.ui;

import com.codename1.l10n.L10NManager;
import com.codename1.ui.CN;
import com.codename1.ui.plaf.UIManager;
import com.codename1.ui.util.Resources;
import java.util.Hashtable;
import java.util.Map;

/**
 * The look and the language of the app, as the device is set. The style sheet says what is different in the dark look by
 * UIIDs that begin with "Dark", since this version of the toolkit knows no dark mode in style sheets.
 */
final class Theme {
    private static final String DARK = "Dark";

    private final Resources resources;
    private boolean dark;

    /** Installs look and language. */
    Theme(Resources resources) {
        this.resources = resources;
        Map<String, String> texts =
                resources.getL10N("Messages", L10NManager.getInstance().getLanguage());
        UIManager.getInstance().setBundle(texts == null ? resources.getL10N("Messages", "") : texts);
        install();
    }

    /** Takes over the device's choice of light or dark. True if it has changed and forms are to be built anew. */
    boolean follow() {
        if (dark == isDark()) {
            return false;
        }
        install();
        return true;
    }

    private static boolean isDark() {
        Boolean wanted = CN.isDarkMode();
        return wanted != null && wanted.booleanValue();
    }

    @SuppressWarnings("JdkObsolete") // the toolkit takes its style sheets in no other kind of map
    private void install() {
        dark = isDark();
        Hashtable<String, Object> sheet = new Hashtable<String, Object>();
        Hashtable<?, ?> all = resources.getTheme(resources.getThemeResourceNames()[0]);
        for (Map.Entry<?, ?> entry : all.entrySet()) {
            String key = (String) entry.getKey();
            if (!key.startsWith(DARK)) {
                sheet.put(key, entry.getValue());
            }
        }
        if (dark) {
            for (Map.Entry<?, ?> entry : all.entrySet()) {
                String key = (String) entry.getKey();
                if (key.startsWith(DARK) && !key.endsWith("derive")) {
                    sheet.put(key.substring(DARK.length()), entry.getValue());
                }
            }
        }
        UIManager.getInstance().setThemeProps(sheet);
    }
}
