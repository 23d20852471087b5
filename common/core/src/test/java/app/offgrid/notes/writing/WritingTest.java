package app.offgrid.notes.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {
    /** Line feeds are written as slashes; the bar is the cursor, before the key and after it. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "- a| => - a/- |",
                "  * a|/b =>   * a/  * |/b",
                "9. a| => 9. a/10. |",
                "1) a| => 1) a/2) |",
                "- [x] a| => - [x] a/- [ ] |",
                "> a| => > a/> |",
                "- a| b => - a/- |b",
                "- a/- |/b => - a/|/b",
                "- [ ] | => |",
                "a| => none",
                "-a| => none",
                "|- a => none",
                "1984.| => none",
                "```/- a| => none",
                "- a/|/b => none",
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void theReturnKeyGoesOnWithALine(String before, String after) {
        TextState old = state(before);
        String typed = old.text().substring(0, old.from()) + "\n" + old.text().substring(old.from());
        TextState made = ListContinuation.after(old.text(), typed, old.from());
        assertEquals(
                after.equals("none") ? null : after,
                made == null ? null : made.toString().replace('\n', '/'));
    }

    @Test
    void withoutACursorTheReturnIsTakenForTheFirstOfItsRow() {
        assertEquals(
                "- a\n- |\nb", ListContinuation.after("- a\nb", "- a\n\nb", -1).toString());
    }

    @Test
    void pastedLinesAreLeftAlone() {
        assertNull(ListContinuation.after("- a", "- a\nb", 3));
        assertNull(ListContinuation.after("- a\nb", "- ab", 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "bold: a b|c d => a **b|c** d",
                "bold: a **b|c** d => a b|c d",
                "bold: a |b c| d => a **|b c|** d",
                "italic: **b|** => ***b|***",
                "italic: *b|* => b|",
                "bold: | => **|**",
                "boxes: a|b => - [ ] a|b",
                "boxes: - [x] a| => a|",
                "boxes: - a| => - [ ] a|",
                "bullets: |a/b| => |- a/- b|",
                "bullets: |- a/- b| => |a/b|",
                "bullets: |- [ ] a/b| => |- a/- b|",
                "numbers: |a/b|/c => |1. a/2. b|/c",
                "heading: a| => ## a|",
                "heading: ### a| => a|",
                "indent: - a| =>   - a|",
                "outdent:   - a| => - a|",
                "outdent: a| => a|",
                "link: |a| => [a](|)",
                "link: |https://e.org| => [|](https://e.org)",
                "link: a | b => a [|]() b",
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void aButtonOfTheBarFormats(String before, String after) {
        int colon = before.indexOf(": ");
        TextState old = state(before.substring(colon + 2));
        assertEquals(
                after, formatted(before.substring(0, colon), old).toString().replace('\n', '/'));
    }

    private static TextState formatted(String action, TextState state) {
        return switch (action) {
            case "bold" -> Formatting.bold(state);
            case "italic" -> Formatting.italic(state);
            case "boxes" -> Formatting.lines(state, Formatting.Lines.CHECK_BOXES);
            case "bullets" -> Formatting.lines(state, Formatting.Lines.BULLETS);
            case "numbers" -> Formatting.lines(state, Formatting.Lines.NUMBERS);
            case "heading" -> Formatting.lines(state, Formatting.Lines.HEADING);
            case "indent" -> Formatting.indent(state);
            case "outdent" -> Formatting.outdent(state);
            default -> Formatting.link(state);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "one two| three => new one two three => new one two| three",
                "one |two => one two more => one |two more",
                "one two| => one two and more => one two| and more",
                "gone |words here => here => |here",
                "a| => a => a|"
            })
    void theCursorStaysWithItsWords(String before, String after, String expected) {
        TextState old = state(before);
        int cursor = CursorMapping.moved(old.text(), after, old.from());
        assertEquals(expected, TextState.at(after, cursor).toString());
    }

    @Test
    void wordsAndCharactersAreCountedAsPeopleDo() {
        assertEquals("0 0", size(""));
        assertEquals("4 25", size("- [ ] it's a well-known é"));
        assertEquals("2 2", size("\u6f22\u5b57"));
        assertEquals("1 3", size("a \ud83d\ude00".trim()));
    }

    private static String size(String text) {
        TextSize size = TextSize.of(text);
        return size.words() + " " + size.characters();
    }

    /** The text with one bar or two, and line feeds for slashes outside of addresses. */
    private static TextState state(String marked) {
        String text = marked.contains("//") ? marked : marked.replace('/', '\n');
        int from = text.indexOf('|');
        int to = text.lastIndexOf('|');
        String plain = text.replace("|", "");
        return new TextState(plain, from, to == from ? from : to - 1);
    }

    @Test
    void aCursorWithinACharacterPartsItNot() {
        assertEquals("a|😀b", TextState.at("a😀b", 2).toString());
        assertEquals("a|😀|b", new TextState("a😀b", 2, 3).toString());
        assertEquals("a|😀|b", new TextState("a😀b", 1, 2).toString());
        assertEquals("a|😀b", new TextState("a😀b", 2, 2).toString());
        assertEquals("**a😀b**", Formatting.bold(TextState.at("a😀b", 2)).text());
    }
}
