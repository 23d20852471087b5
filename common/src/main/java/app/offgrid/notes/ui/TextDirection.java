package app.offgrid.notes.ui;

import com.codename1.ui.TextArea;

/** Whether a text is written from right to left: as its first letter is, the rule P2 of Unicode's bidirectional algorithm. */
final class TextDirection {
    /** A longer text without a letter is not looked through. */
    private static final int MOST_CHARACTERS = 1000;

    /** Signs that are not seen and have a direction. */
    static final char RIGHT_TO_LEFT = '\u200f';

    private static final char LEFT_TO_RIGHT = '\u200e';

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
            if (isRightToLeft(c) && !BidiLevels.isMark(c)) {
                return true;
            }
            if (isLeftToRight(c)) {
                return false;
            }
        }
        return otherwise;
    }

    /** A line with the direction of the text that it is of, for those who draw it: they take that of its first letter. */
    static String marked(String line, String text) {
        boolean wanted = isRightToLeft(text, false);
        boolean mixed = false;
        for (int i = 0; i < line.length() && !mixed; i++) {
            mixed = isRightToLeft(line.charAt(i));
        }
        return !mixed || isRightToLeft(line, wanted) == wanted ? line : (wanted ? RIGHT_TO_LEFT : LEFT_TO_RIGHT) + line;
    }

    /** Gives a field the direction of what is written in it, whatever the language of the app. */
    static void follow(TextArea field) {
        String text = field.getText();
        boolean around = field.getUIManager().getLookAndFeel().isRTL();
        field.setRTL(text == null ? around : isRightToLeft(text, around));
    }

    /** Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko, of their presentation forms, and of what lies beyond 16 bits. */
    static boolean isRightToLeft(char c) {
        boolean digit = c >= 0x0660 && c <= 0x0669 || c >= 0x06f0 && c <= 0x06f9;
        boolean sign = c == 0x060c || c == 0x066a || c == 0x066b || c == 0x066c;
        return !digit && !sign && c >= 0x05be && c <= 0x08ff
                || c >= 0xfb1d && c <= 0xfdff
                || c >= 0xfe70 && c <= 0xfefe
                || c == 0x200f
                || c == 0xd802
                || c == 0xd803
                || c == 0xd83a
                || c == 0xd83b;
    }

    /** A letter of any other script. */
    static boolean isLeftToRight(char c) {
        boolean sign = c >= 0x2000 && c < 0x2c00 && c != 0x200e || c >= 0x3000 && c <= 0x3020;
        boolean beyond = c >= 0xd83c && c <= 0xd83e || c >= 0xfe00 && c <= 0xfe0f || c == 0xfeff;
        return Character.isUpperCase(c) || Character.isLowerCase(c) || c >= 0x0900 && !sign && !beyond;
    }
}
