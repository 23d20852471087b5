package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.codename1.testing.TestUtils;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Display;
import com.codename1.ui.TextArea;
import java.awt.Container;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.HashSet;
import java.util.Set;
import javax.swing.JDialog;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;

/** A person at a desktop who does not touch the mouse. */
class KeyboardFormTest extends AppStory {
    private static final int ESCAPE = 27;
    private static final int DELETE = 127;
    private static final int TAB = 9;
    private static final int HOME = 36;
    private static final int END = 35;

    private final DesktopKeys keys = new DesktopKeys(InputEvent.CTRL_DOWN_MASK);

    @Test
    void arrowsGoThroughTheListEnterOpensAndEscapeComesBack() {
        write("third", "");
        write("second", "");
        write("first", "");
        down(2);
        shoot("keyboard-cursor");
        enter();
        device.waitForForm("Editor");
        assertEquals("second", device.text("title"));
        device.press(ESCAPE);
        device.waitForForm("NoteList");
        down(1);
        enter();
        device.waitForForm("Editor");
        assertEquals("third", device.text("title"));
    }

    @Test
    void deleteTrashesTheNoteAtTheCursorAndControlZBringsItBack() {
        write("second", "");
        write("first", "");
        down(1);
        device.press(DELETE);
        device.waitForText("Moved to the trash");
        assertEquals("second", notes().get(0).title());
        command('Z');
        device.waitUntil("it is back", () -> notes().size() == 2);
        device.press('p');
        device.waitUntil("the note that the cursor has moved to is pinned", () -> notes().get(0)
                .pinned());
        command('Z');
        device.waitUntil("unpinned", () -> !notes().get(0).pinned());
    }

    @Test
    void controlNWritesANewNoteAndControlFFinds() {
        command('N');
        device.waitForForm("Editor");
        device.type("title", "Bike tour");
        device.press(ESCAPE);
        device.waitForForm("NoteList");
        command('F');
        device.waitForForm("Search");
        device.press(ESCAPE);
        device.waitForForm("NoteList");
        assertEquals(1, notes().size());
    }

    @Test
    void inTheEditorControlFFindsWordsAndControlZTakesBackWhatWasTyped() {
        write("Bike tour", "");
        openNote("Bike tour");
        device.waitForForm("Editor");
        device.type("body", "tyres");
        command('Z');
        device.waitUntil("taken back", () -> "".equals(textNow("body")));
        command('Y');
        device.waitUntil("and forth", () -> "tyres".equals(textNow("body")));
        command('F');
        device.find(Component.class, "findField");
        device.press(ESCAPE);
        device.waitUntil("the form is still the editor", () -> "Editor"
                .equals(CN.getCurrentForm().getName()));
        device.find(Component.class, "body");
    }

    @Test
    void notesArePickedByKeysAndEscapeEndsThePicking() {
        write("second", "");
        write("first", "");
        down(1);
        device.press('x');
        device.waitForText("1 picked");
        down(1);
        enter();
        device.waitForText("2 picked");
        device.press(ESCAPE);
        device.waitUntil("over", () -> TestUtils.findByName("pickedCount") == null);
    }

    @Test
    void homeAndEndGoToTheEndsOfALongList() {
        for (int i = 0; i < 300; i++) {
            var editor = app.wiring().core.notes().create();
            editor.save(editor.fields().withTitle("note " + i));
        }
        open("menu-notes");
        device.press(END);
        enter();
        device.waitForForm("Editor");
        assertEquals(notes().get(299).title(), device.text("title"));
        device.press(ESCAPE);
        device.waitForForm("NoteList");
        device.press(HOME);
        enter();
        device.waitForForm("Editor");
        assertEquals(notes().get(0).title(), device.text("title"));
    }

    @Test
    void theShortcutsAreListedAndEscapeClosesTheList() {
        command('/');
        device.waitForText("Keyboard shortcuts");
        shoot("keyboard-shortcuts");
        device.press(ESCAPE);
        device.waitUntil("closed", () -> !isShownNow("Keyboard shortcuts"));
        assertEquals("NoteList", CN.getCurrentForm().getName());
    }

    @Test
    void tabReachesEveryButtonOfTheBarAndWithinASheetOnlyTheSheet() {
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            device.press(TAB);
            reached.add(focused());
        }
        assertTrue(
                reached.containsAll(Set.of("menuButton", "search", "listMenu", "newNote", "syncBadge")), "" + reached);
        shoot("keyboard-focus");
        device.tap("listMenu");
        assertEquals("list-select", focused());
        Set<String> inside = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            device.press(TAB);
            inside.add(focused());
        }
        assertTrue(inside.contains("list-sort"), "" + inside);
        assertFalse(inside.contains("search"), "" + inside);
    }

    @Test
    void arrowsStayWithinASheetAndWhoClosesItIsWhereTheyWere() {
        for (int i = 0; i < 12 && !"listMenu".equals(focused()); i++) {
            device.press(TAB);
        }
        enter();
        device.waitUntil("the sheet is open", () -> TestUtils.findByName("list-sort") != null);
        Set<String> inside = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            down(1);
            inside.add(focused());
        }
        assertTrue(inside.contains("list-sort"), "" + inside);
        assertTrue(inside.stream().allMatch(name -> name.startsWith("list-")), "" + inside);
        device.press(ESCAPE);
        assertEquals("listMenu", focused());
    }

    @Test
    void tabGoesFromFieldToFieldAndMovesALineOfTheBodyIn() {
        write("Bike tour", "- helmet");
        down(1);
        enter();
        device.waitForForm("Editor");
        edit("title");

        tab(0);
        device.waitUntil("the body is written in", () -> ((TextArea) TestUtils.findByName("body")).isEditing());
        tab(0);
        device.waitUntil("the line is moved in", () -> textNow("body").startsWith("  "));
        tab(InputEvent.SHIFT_DOWN_MASK);
        device.waitUntil("the line is moved out", () -> !textNow("body").startsWith(" "));
        assertTrue(device.onEventThread(() -> ((TextArea) TestUtils.findByName("body")).isEditing()));
    }

    private void edit(String field) {
        device.onEventThread(() -> {
            TestUtils.findByName(field).startEditingAsync();
            return null;
        });
        device.waitUntil(field + " is written in", () -> ((TextArea) TestUtils.findByName(field)).isEditing());
    }

    private void tab(int modifiers) {
        assertTrue(keys.dispatchKeyEvent(event(new JTextField(), KeyEvent.VK_TAB, modifiers)));
    }

    @Test
    void aFieldOfSwingKeepsItsOwnKeysAndGivesUpTheOthers() {
        JTextField field = new JTextField();
        assertFalse(keys.dispatchKeyEvent(event(field, KeyEvent.VK_C, InputEvent.CTRL_DOWN_MASK)));
        assertFalse(keys.dispatchKeyEvent(event(field, KeyEvent.VK_N, 0)));
        assertTrue(keys.dispatchKeyEvent(event(field, KeyEvent.VK_ESCAPE, 0)));
        assertFalse(keys.dispatchKeyEvent(event(new Container(), KeyEvent.VK_ESCAPE, 0)));
    }

    @Test
    void aDialogForFilesKeepsAllItsKeys() {
        JDialog dialog = new JDialog();
        JTextField name = new JTextField();
        dialog.add(name);
        assertFalse(keys.dispatchKeyEvent(event(name, KeyEvent.VK_ESCAPE, 0)));
        assertFalse(keys.dispatchKeyEvent(event(name, KeyEvent.VK_TAB, 0)));
        assertFalse(keys.dispatchKeyEvent(event(dialog, KeyEvent.VK_N, InputEvent.CTRL_DOWN_MASK)));
        dialog.dispose();
    }

    private String focused() {
        return device.onEventThread(() -> {
            Component focused = CN.getCurrentForm().getFocused();
            return focused == null ? "" : String.valueOf(focused.getName());
        });
    }

    private void command(char letter) {
        assertTrue(keys.dispatchKeyEvent(event(new Container(), letter, InputEvent.CTRL_DOWN_MASK)));
    }

    private static KeyEvent event(java.awt.Component source, int key, int modifiers) {
        return new KeyEvent(source, KeyEvent.KEY_PRESSED, 0, modifiers, key, KeyEvent.CHAR_UNDEFINED);
    }

    private void down(int times) {
        for (int i = 0; i < times; i++) {
            device.press(Display.getInstance().getKeyCode(Display.GAME_DOWN));
        }
    }

    private void enter() {
        device.press(Display.getInstance().getKeyCode(Display.GAME_FIRE));
    }
}
