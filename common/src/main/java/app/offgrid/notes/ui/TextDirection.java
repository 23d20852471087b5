package app.offgrid.notes.ui;

import com.codename1.ui.TextArea;

/** Whether a text is written from right to left: as its first letter is, the rule P2 of Unicode's bidirectional algorithm. */
final class TextDirection {
    /** A longer text without a letter is not looked through. */
    private static final int MOST_CHARACTERS = 1000;

    private TextDirection() {}

    /**
     * The direction of a text.
     *
     * @param otherwise the answer for a text without a letter, such as an empty one
     */
    static boolean isRightToLeft(String text, boolean otherwise) {
        int end = Math.min(text.length(), MOST_CHARACTERS);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (isRightToLeft(c)) {
                return true;
            }
            if (Character.isUpperCase(c) || Character.isLowerCase(c) || c >= 0x0900) {
                boolean sign = c >= 0x2000 && c < 0x2c00;
                if (!sign) {
                    return false;
                }
            }
        }
        return otherwise;
    }

    /** Gives a field the direction of what is written in it, whatever the language of the app. */
    static void follow(TextArea field) {
        String text = field.getText();
        boolean around = field.getUIManager().getLookAndFeel().isRTL();
        field.setRTL(text == null ? around : isRightToLeft(text, around));
    }

    /** Hebrew, Arabic, Syriac, Thaana, N'Ko and the presentation forms of the first two. */
    private static boolean isRightToLeft(char c) {
        boolean digit = c >= 0x0660 && c <= 0x0669 || c >= 0x06f0 && c <= 0x06f9;
        return !digit && c >= 0x05be && c <= 0x08ff || c >= 0xfb1d && c <= 0xfdff || c >= 0xfe70 && c <= 0xfeff;
    }
}
