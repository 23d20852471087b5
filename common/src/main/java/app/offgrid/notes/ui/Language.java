package app.offgrid.notes.ui;

import app.offgrid.notes.note.Utf8;
import com.codename1.l10n.L10NManager;
import com.codename1.ui.util.Resources;
import java.util.HashMap;
import java.util.Map;

/** A language that the app speaks. Its texts are the bundle {@code Messages_<code>}; English is {@code Messages}. */
enum Language {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch"),
    SPANISH("es", "Español"),
    FRENCH("fr", "Français"),
    HINDI("hi", "हिन्दी"),
    ARABIC("ar", "العربية");

    private static final String BUNDLE = "Messages";

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The language of ISO 639. */
    String code() {
        return code;
    }

    /** Its name in itself, so that everybody finds theirs. */
    String ownName() {
        return ownName;
    }

    /** True if it is written and laid out from right to left. */
    boolean isRightToLeft() {
        return this == ARABIC;
    }

    /** The language of a code; of the device for an empty one; English for one that the app does not speak. */
    static Language of(String chosen) {
        String code = chosen.length() == 0 ? deviceLanguage() : chosen;
        for (Language language : values()) {
            if (code.startsWith(language.code)) {
                return language;
            }
        }
        return ENGLISH;
    }

    private static String deviceLanguage() {
        String language = L10NManager.getInstance().getLanguage();
        return language == null ? "" : language;
    }

    /** All texts: those of this language, and in English what it lacks. */
    Map<String, String> texts(Resources resources) {
        Map<String, String> texts = new HashMap<String, String>();
        add(resources.getL10N(BUNDLE, ""), texts);
        if (this != ENGLISH) {
            add(resources.getL10N(BUNDLE, code), texts);
        }
        addWordsOfToolkit(texts);
        return texts;
    }

    /** What the toolkit writes on the wheels of a date, where the platform has none of its own. The months are the device's. */
    private static void addWordsOfToolkit(Map<String, String> texts) {
        texts.put("Done", texts.get("remind.pick.done"));
        texts.put("Cancel", texts.get("settings.cancel"));
    }

    /** @param bundle null if there is none */
    private static void add(Map<String, String> bundle, Map<String, String> texts) {
        if (bundle != null) {
            for (Map.Entry<String, String> text : bundle.entrySet()) {
                if (text.getValue().length() > 0) {
                    texts.put(text.getKey(), decoded(text.getValue()));
                }
            }
        }
    }

    /** The files are UTF-8, and the toolkit's compiler takes each of their bytes for a character. */
    private static String decoded(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return Utf8.decode(bytes);
    }
}
