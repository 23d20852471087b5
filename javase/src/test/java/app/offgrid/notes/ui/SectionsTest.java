package app.offgrid.notes.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SectionsTest {
    private static final int ROW = 100;
    private static final int HEAD = 30;

    @Test
    void aListWithoutAPinnedNoteHasNoHeadings() {
        Sections sections = new Sections(0, 5, ROW, HEAD);
        assertFalse(sections.hasPinned());
        assertFalse(sections.hasOthers());
        assertEquals(300, sections.y(3));
        assertEquals(500, sections.height());
    }

    @Test
    void aListOfPinnedNotesOnlyHasOneHeading() {
        Sections sections = new Sections(5, 5, ROW, HEAD);
        assertTrue(sections.hasPinned());
        assertFalse(sections.hasOthers());
        assertEquals(HEAD, sections.y(0));
        assertEquals(530, sections.height());
    }

    @Test
    void rowsAndHeadingsDoNotOverlapAndTheRowAtEachHeightIsFound() {
        for (int count = 0; count < 9; count++) {
            for (int pinned = 0; pinned <= count; pinned++) {
                Sections sections = new Sections(pinned, count, ROW, HEAD);
                for (int index = 0; index < count; index++) {
                    assertEquals(index, sections.indexAt(sections.y(index)), pinned + " of " + count);
                    assertEquals(index, sections.indexAt(sections.y(index) + ROW - 1), pinned + " of " + count);
                    int gap = index == 0 ? 0 : sections.y(index) - sections.y(index - 1) - ROW;
                    assertEquals(index > 0 && index == pinned ? HEAD : 0, gap, pinned + " of " + count);
                }
                if (sections.hasOthers()) {
                    assertEquals(sections.y(pinned) - HEAD, sections.othersY());
                }
            }
        }
    }
}
