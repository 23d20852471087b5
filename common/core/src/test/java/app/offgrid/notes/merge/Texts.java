package app.offgrid.notes.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random notes and edits of them, for properties; all from a seed. */
final class Texts {
    private static final String[] WORDS = {
        "milk",
        "eggs",
        "the",
        "a",
        "of",
        "red",
        "car",
        "Müller",
        "naïve",
        "cafe\u0301",
        "5:30",
        "12.50",
        "x",
        "\uD83D\uDE00",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
        "\uD83D\uDC4D\uD83C\uDFFD",
        "\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB\uD83C\uDDF7",
        "❤\uFE0F",
        "1\uFE0F⃣",
        "नमस्ते",
        "हिन्दी",
        "مرحبا",
        "العربيّة",
        "שלום",
        "東京へ",
        "行きます。",
        "ภาษาไทย",
        "한국어",
        "- [ ] ",
        "- [x] ",
        "**bold**",
        "|",
        "(see",
        "below)",
        "—",
        "𝒳",
        "ゆか\u3099"
    };

    private final Random random;

    Texts(long seed) {
        this.random = new Random(seed);
    }

    /** A text of some lines; few words, so that much is alike. */
    String text() {
        StringBuilder text = new StringBuilder();
        String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
        for (int lines = random.nextInt(7); lines > 0; lines--) {
            text.append(line());
            text.append(lines > 1 || random.nextBoolean() ? end : "");
        }
        return text.toString();
    }

    /** A text with a few places changed: words and lines put in, taken out, put elsewhere, line ends changed. */
    String edited(String text) {
        String edited = text;
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            edited = editedOnce(edited);
        }
        return edited;
    }

    private String editedOnce(String text) {
        if (random.nextInt(12) == 0) {
            return text.contains("\r\n") ? text.replace("\r\n", "\n") : text.replace("\n", "\r\n");
        }
        List<String> pieces = pieces(text, random.nextBoolean());
        int at = random.nextInt(pieces.size() + 1);
        switch (random.nextInt(5)) {
            case 0:
                pieces.add(at, word());
                break;
            case 1:
                pieces.add(at, line() + "\n");
                break;
            case 2:
                if (at < pieces.size()) {
                    pieces.add(random.nextInt(pieces.size()), pieces.remove(at));
                }
                break;
            case 3:
                if (at < pieces.size()) {
                    pieces.set(at, word());
                }
                break;
            default:
                if (at < pieces.size()) {
                    pieces.remove(at);
                }
        }
        return String.join("", pieces);
    }

    /** The text in lines with their ends, or in words and what is between. */
    private static List<String> pieces(String text, boolean lines) {
        List<String> pieces = new ArrayList<>();
        for (String piece : text.split(lines ? "(?<=\n)" : "(?<=\\s)|(?=\\s)")) {
            pieces.add(piece);
        }
        return pieces;
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (int words = random.nextInt(7); words > 0; words--) {
            line.append(word()).append(words > 1 ? " " : "");
        }
        return line.toString();
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
