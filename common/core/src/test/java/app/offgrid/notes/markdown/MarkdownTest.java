package app.offgrid.notes.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '"',
            value = {
                "a *b* c => [a , em b,  c]",
                "**b** and __c__ => [strong b,  and , strong c]",
                "***both*** => [strong em both]",
                "snake_case_name => [snake_case_name]",
                "2 * 3 * 4 => [2 * 3 * 4]",
                "~~gone~~ => [strike gone]",
                "`a*b*` => [code a*b*]",
                "``a ` b`` => [code a ` b]",
                "`open => [`open]",
                "[x](https://e.org) y => [<https://e.org> x,  y]",
                "[x](https://e.org/a_(b)) => [<https://e.org/a_(b)> x]",
                "[x](e.org \"title\") => [<e.org> x]",
                "![cat](c.png) => [<c.png> cat]",
                "**bold [x](u) on** => [strong bold , strong <u> x, strong  on]",
                "[a [x](u) b](v) => [[a , <u> x,  b](v)]",
                "[not a link] => [[not a link]]",
                "see https://e.org/x_y. => [see , <https://e.org/x_y> https://e.org/x_y, .]",
                "(www.e.org) => [(, <https://www.e.org> www.e.org, )]",
                "<https://e.org> => [<https://e.org> https://e.org]",
                "\\*no\\* => [*no*]",
                "a <b> &amp; c => [a <b> &amp; c]",
                "**open => [**open]",
                "*a **b* => [*a *, em b]",
            })
    void wordsTakeTheirLooks(String markdown, String inlines) {
        assertEquals(inlines, InlineParser.parse(markdown).toString());
    }

    @Test
    void headingsTakeBothForms() {
        assertEquals("heading1(A) heading3(B) heading2(C) paragraph(#no)", blocks("# A #\n### B\nC\n---\n\n#no"));
    }

    @Test
    void linesOfAParagraphStayLines() {
        assertEquals("paragraph(a/b) paragraph(c)", blocks("a\nb\n\n\nc"));
    }

    @Test
    void listsNestByTwoColumnsWhateverTheirMarker() {
        assertEquals(
                "numbers1[item[paragraph(a) bullets[item[paragraph(b)] item[paragraph(c)]]] item[paragraph(d)]]",
                blocks("1. a\n  - b\n   - c\n2. d"));
    }

    @Test
    void anItemGoesOnInTheNextLineAndAfterAnEmptyOne() {
        assertEquals("bullets[item[paragraph(a/b) paragraph(c)]] paragraph(d)", blocks("- a\nb\n\n  c\n\nd"));
    }

    @Test
    void anotherBulletBeginsAnotherList() {
        assertEquals("bullets[item[paragraph(a)]] bullets[item[paragraph(b)]]", blocks("- a\n* b"));
    }

    @Test
    void aYearAtTheStartOfALineBeginsNoList() {
        assertEquals("paragraph(It was in/1984. Then)", blocks("It was in\n1984. Then"));
    }

    @Test
    void aFenceHoldsWhatLooksLikeMarkdown() {
        assertEquals("code(# a//  - b) paragraph(c)", blocks("```java\n# a\n\n  - b\n```\nc"));
        assertEquals("bullets[item[paragraph(a) code(x/ y)]]", blocks("- a\n  ```\n  x\n   y\n  ```"));
        assertEquals("code(to the end)", blocks("~~~\nto the end"));
    }

    @Test
    void quotesHoldBlocksAndLazyLines() {
        assertEquals("quote[paragraph(a/b) bullets[item[paragraph(c)]]] paragraph(d)", blocks("> a\nb\n> - c\n\nd"));
    }

    @Test
    void rulesAreNeitherItemsNorHeadings() {
        assertEquals("rule rule rule", blocks("---\n\n* * *\n___"));
    }

    @Test
    void aTableNeedsItsDashes() {
        assertEquals(
                "table[row[cell(a) cell(b)] row[cell(1) cell(2 | 3)] row[cell(4)]] paragraph(x)",
                blocks("| a | b |\n|---|:-:|\n| 1 | 2 \\| 3 | left out |\n|4\nx"));
        assertEquals("paragraph(a | b)", blocks("a | b"));
    }

    @Test
    void aTapTogglesTheBoxItWasMadeFor() {
        String text = "# T\n\n- [ ] a\n  - [x] b\n> 1. [X] [ ] c\n- [] d\n- [y] e\n\n```\n- [ ] f\n```\n[ ] g";
        List<Block> boxes = new ArrayList<>();
        collect(Markdown.parse(text), boxes);
        assertEquals(3, boxes.size());
        assertFalse(boxes.get(0).isChecked());
        assertTrue(boxes.get(1).isChecked());
        assertEquals(
                text.replace("[ ] a", "[x] a"),
                CheckBoxes.toggled(text, boxes.get(0).box()));
        assertEquals(
                text.replace("[x] b", "[ ] b"),
                CheckBoxes.toggled(text, boxes.get(1).box()));
        assertEquals(
                text.replace("[X] [ ] c", "[ ] [ ] c"),
                CheckBoxes.toggled(text, boxes.get(2).box()));
    }

    @Test
    void aPlaceWithoutABoxIsLeftAlone() {
        assertEquals("a [b] c", CheckBoxes.toggled("a [b] c", 2));
        assertEquals("[ ", CheckBoxes.toggled("[ ", 0));
    }

    @Test
    void plainTextHasNoSigns() {
        assertEquals(
                "Plan \u00b7 milk \u00b7 oat and bread \u00b7 a b \u00b7 1 2",
                PlainText.of("# Plan\n- [ ] milk\n- *oat* and [bread](u)\n\n|a|b|\n|-|-|\n|1|2|\n\n---\n", " \u00b7 "));
    }

    @Test
    void linesAreJoinedByDotsUnlessPunctuationPartsThem() {
        assertEquals("milk \u00b7 bread", PlainText.joined("", "milk\nbread"));
        assertEquals(
                "A plum tree, and a bench. Then: tea \u00b7 cake",
                PlainText.joined("", "A plum tree,\nand a bench.\nThen:\ntea\ncake"));
        assertEquals("go on \u00b7 below", PlainText.joined(" go on", "below"));
        assertEquals("go on", PlainText.joined(" go on", ""));
    }

    @Test
    void carriageReturnsAreNoText() {
        assertEquals(
                "heading1(A) bullets[item[paragraph(b)] item[paragraph(c)]] code(d)",
                blocks("# A\r\n\r\n- b\r\n- c\r\n\r\n```\r\nd\r\n```\r\n"));
    }

    private static void collect(Block block, List<Block> boxes) {
        if (block.box() >= 0) {
            boxes.add(block);
        }
        block.children().forEach(child -> collect(child, boxes));
    }

    static String blocks(String text) {
        return written(Markdown.parse(text).children());
    }

    private static String written(List<Block> blocks) {
        StringBuilder all = new StringBuilder();
        for (Block block : blocks) {
            all.append(all.length() > 0 ? " " : "").append(block.kind().name().toLowerCase());
            if (block.level() > 0) {
                all.append(block.level());
            }
            if (!block.children().isEmpty()) {
                all.append('[').append(written(block.children())).append(']');
            } else if (!block.text().isEmpty()) {
                all.append('(').append(block.text().replace('\n', '/')).append(')');
            }
        }
        return all.toString();
    }
}
