package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import com.codename1.testing.TestUtils;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import org.junit.jupiter.api.Test;

/** A person pushes rows of the list to one side or the other. */
class SwipeFormTest extends AppStory {
    @Test
    void aRowPushedBackwardsGoesToTheTrashAndComesBackByUndo() {
        write("Bike tour", "");
        write("Groceries", "");
        device.finger().swipe("note-" + noteId("Bike tour"), -0.6);
        device.screenshot("swipe-trash");
        assertTrue(isShown("Trash"));
        device.finger().lift();
        device.waitForText("Moved to the trash");
        assertEquals(1, notes().size());
        device.tap("toastAction");
        device.waitUntil("the note is back", () -> notes().size() == 2);
    }

    @Test
    void aRowPushedOnwardsIsPinnedUnderAHeadingOfItsOwnAndUnpinnedTheSameWay() {
        write("Bike tour", "");
        write("Groceries", "");
        device.finger().swipe("note-" + noteId("Bike tour"), 0.6);
        device.screenshot("swipe-pin");
        device.finger().lift();
        device.waitForText("Pinned");
        device.waitUntil(
                "it stands above",
                () -> y("list.pinned") < y("note-" + noteId("Bike tour"))
                        && y("note-" + noteId("Bike tour")) < y("list.others")
                        && y("list.others") < y("note-" + noteId("Groceries")));
        shoot("sections");
        device.finger().swipe("note-" + noteId("Bike tour"), 0.6);
        device.finger().lift();
        device.waitForText("Unpinned");
        device.waitUntil("there are no headings", () -> !isVisible("list.pinned") && !isVisible("list.others"));
    }

    @Test
    void aRowThatIsLetGoTooSoonSlidesBackAndNothingHappens() {
        write("Bike tour", "");
        device.finger().swipe("note-" + noteId("Bike tour"), -0.2);
        device.finger().lift();
        device.waitUntil("the ground behind it is gone", () -> !isVisible("swipe"));
        assertEquals(1, notes().size());
        assertEquals(
                "NoteList",
                device.onEventThread(() -> com.codename1.ui.CN.getCurrentForm().getName()));
        openNote("Bike tour");
        device.waitForForm("Editor");
    }

    @Test
    void inTheTrashARowIsPushedOnwardsToRestoreItAndBackwardsNothingHappens() {
        write("Bike tour", "");
        app.wiring().core.notes().trash(noteId("Bike tour"));
        String noteId = trashed().noteId();
        open("menu-trash");
        device.finger().swipe("note-" + noteId, -0.6);
        device.finger().lift();
        assertTrue(notes().isEmpty());
        device.waitForForm("NoteList");
        device.finger().swipe("note-" + noteId, 0.6);
        device.finger().lift();
        device.waitForText("Restored");
        assertEquals(1, notes().size());
    }

    @Test
    void aSwipeReachesTheRightNoteFarDownInALongList() {
        for (int i = 0; i < 500; i++) {
            NoteEditor editor = app.wiring().core.notes().create();
            NoteFields fields = editor.fields().withTitle("note " + i);
            editor.save(i % 100 == 0 ? (NoteFields) fields.with(Field.PINNED, Boolean.TRUE) : fields);
        }
        open("menu-notes");
        Container list = device.find(Container.class, "noteList");
        device.onEventThread(() -> {
            list.setSmoothScrolling(false);
            list.scrollRectToVisible(0, list.getScrollDimension().getHeight() / 2, 1, 10, list);
            return null;
        });
        String middle = device.onEventThread(() -> nameOfRowInTheMiddle(list));
        device.finger().swipe(middle, -0.6);
        device.finger().lift();
        device.waitForText("Moved to the trash");
        assertFalse(notes().stream().anyMatch(note -> middle.endsWith(note.noteId())));
        assertEquals(499, notes().size());
    }

    private static String nameOfRowInTheMiddle(Container list) {
        int middle = list.getAbsoluteY() + list.getScrollY() + list.getHeight() / 2;
        for (int i = 0; i < list.getComponentCount(); i++) {
            Component row = list.getComponentAt(i);
            boolean there = row.getAbsoluteY() < middle && row.getAbsoluteY() + row.getHeight() > middle;
            if (there && row instanceof Container && ((Container) row).getLeadComponent() != null) {
                return ((Container) row).getLeadComponent().getName();
            }
        }
        throw new AssertionError("no row in the middle");
    }

    private NoteSummary trashed() {
        return app.wiring().core.notes().page(NoteList.TRASH, 0, 1).get(0);
    }

    private static int y(String name) {
        Component part = TestUtils.findByName(name);
        return part == null ? -1 : part.getAbsoluteY();
    }

    private static boolean isVisible(String name) {
        Component part = TestUtils.findByName(name);
        return part != null && part.isVisible();
    }
}
