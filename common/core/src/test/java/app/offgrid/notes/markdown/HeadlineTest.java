package app.offgrid.notes.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static void assertHeadline(String text, String rest, Headline headline) {
        assertEquals(text, headline.text());
        assertEquals(rest, headline.rest());
    }

    @Test
    void aNoteIsCalledByItsTitle() {
        assertHeadline("Bread", "flour\nwater", Headline.of("Bread", "- flour\n- water"));
    }

    @Test
    void aNoteWithoutATitleIsCalledByItsFirstWords() {
        assertHeadline(
                "Trip to Lisbon", "passport\nmap", Headline.of("", "\n# Trip to **Lisbon**\n- [ ] passport\n- map"));
    }

    @Test
    void aTitleOfSpacesIsNone() {
        assertHeadline("one line", "", Headline.of(" \n ", "one line"));
    }

    @Test
    void aTitleIsOneLine() {
        assertHeadline("Bread and butter", "", Headline.of("  Bread\nand \tbutter ", ""));
    }

    @Test
    void aNoteWithoutWordsHasNoName() {
        assertHeadline("", "", Headline.of("", "\n---\n"));
    }
}
