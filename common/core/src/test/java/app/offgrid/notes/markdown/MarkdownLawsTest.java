package app.offgrid.notes.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every text, tried on random ones made of signs. */
public class MarkdownLawsTest {
    private static final String[] PIECES = {
        "a",
        "b c",
        "\n",
        "\n\n",
        " ",
        "  ",
        "\t",
        "- ",
        "* ",
        "1. ",
        "> ",
        "[ ] ",
        "[x] ",
        "# ",
        "```",
        "`",
        "``",
        "*",
        "**",
        "_",
        "~~",
        "[",
        "](",
        ")",
        "]",
        "(",
        "|",
        "|-|",
        "---",
        "===",
        "\\",
        "<",
        ">",
        "https://e.org",
        "\r\n",
        "\ud83d\ude00"
    };

    @Test
    void everyTextIsReadWithItsPlacesInOrderAndNoSignInvented() {
        for (int seed = 0; seed < 20_000; seed++) {
            String text = text(seed);
            check(text, Markdown.parse(text), 0, 0);
        }
    }

    /** A random text made of signs, always the same for the same seed. */
    public static String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static void check(String text, Block block, int least, int depth) {
        assertTrue(depth <= 3 * Markdown.MOST_DEPTH, text);
        assertTrue(block.from() >= least && block.from() <= text.length(), () -> text + " at " + block.kind());
        if (block.box() >= 0) {
            String toggled = CheckBoxes.toggled(text, block.box());
            assertEquals(text.length(), toggled.length());
            assertTrue(!toggled.equals(text), text);
            assertEquals(
                    text.toLowerCase(), CheckBoxes.toggled(toggled, block.box()).toLowerCase());
        }
        for (Inline inline : block.inlines()) {
            assertTrue(!inline.text().isEmpty(), text);
        }
        assertTrue(PlainText.of(block.inlines()).length() <= block.text().length(), text);
        int from = block.from();
        for (Block child : block.children()) {
            check(text, child, from, depth + 1);
            from = child.from();
        }
    }

    /** Counts no time, which would depend on the machine: a quadratic reader would take minutes at each of these. */
    @Test
    void textsMadeToBeSlowAreReadAtTheLimitOfANote() {
        String[] pieces = {
            "*a ",
            "**a",
            "*a_ ",
            "[",
            "[a](",
            "![",
            "](",
            "[a](b",
            "`",
            "`a``",
            "~~a",
            "<",
            "https://",
            "(((",
            ")",
            "|",
            "a|b\n",
            "|-|\n",
            "> ",
            "- ",
            "\n",
            "a\n",
            "1. ",
            "```\n",
            "-",
            "=",
            " ",
            "\t",
            "\\",
            "[a](<",
            "[a](b \"",
            "_a*b_",
            "- a\n\n",
            ">\n",
            "|a\n|-\n",
            "*a_b`c[d](e)f`g_h*",
            "[a](b)*"
        };
        for (String piece : pieces) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 1 << 20) {
                text.append(piece);
            }
            assertTrue(PlainText.of(text.toString(), "\n").length() <= 2 * text.length());
        }
    }
}
