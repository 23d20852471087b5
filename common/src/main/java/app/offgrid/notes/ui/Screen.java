package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Command;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.Display;
import com.codename1.ui.FontImage;
import com.codename1.ui.Form;
import com.codename1.ui.Label;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;

/** A form of this app. What the sync says reaches the one that is shown, on the event thread. */
abstract class Screen extends Form {
    private static final float FOOT_MILLIMETRES = 1.6f;

    final Screens screens;
    private final Container scroll = new Container(BoxLayout.y());
    /** What takes back the last step that was told of; null if there is nothing to take back. */
    Runnable undo;

    private Runnable back;

    /** @param name for tests, and to tell forms apart */
    Screen(Screens screens, String name, String title) {
        super(new BorderLayout());
        this.screens = screens;
        setName(name);
        setTitle(title);
        getToolbar().setTitleCentered(false);
        if (getToolbar().getTitleComponent() instanceof Label) {
            ((Label) getToolbar().getTitleComponent()).setEndsWith3Points(true);
        }
    }

    /** What the device's own back button does, and the escape key. */
    final void setBack(Runnable back) {
        this.back = back;
        setBackCommand(Command.create("", null, event -> back.run()));
    }

    /** The way back, for the bar and for the device's own back button. */
    final void addBack(Runnable back) {
        setBack(back);
        Button button = Parts.iconButton(
                "back",
                Texts.of("editor.back"),
                isRTL() ? FontImage.MATERIAL_ARROW_FORWARD : FontImage.MATERIAL_ARROW_BACK,
                back);
        getToolbar().add(BorderLayout.WEST, button);
    }

    /** What lies above the form and takes the keys; null if nothing does. */
    Container top() {
        return BottomSheet.of(this);
    }

    /** Closes what lies above the form, else goes back. False if there is neither. */
    boolean escape() {
        if (BottomSheet.of(this) != null) {
            BottomSheet.close(this);
            return true;
        }
        if (back != null) {
            back.run();
        }
        return back != null;
    }

    /** Does what the control (or command) key and a letter stand for; false if that is nothing. */
    boolean command(char letter) {
        switch (letter) {
            case 'N':
                screens.openNewNote();
                return true;
            case 'F':
                screens.go(new SearchForm(screens), false);
                return true;
            case 'Z':
                Runnable step = undo;
                undo = null;
                if (step != null) {
                    Toast.close(this);
                    step.run();
                }
                return step != null;
            case '/':
                new ShortcutSheet(this).show();
                return true;
            default:
                return false;
        }
    }

    /** Goes on to the next part that takes keys, or back to the one before; in the body of a note it moves its lines. */
    final void tab(boolean backwards) {
        if (!command(backwards ? Shortcuts.OUTDENT : Shortcuts.INDENT)) {
            Keyboard.moveFocus(this, backwards);
        }
    }

    @Override
    public void keyPressed(int key) {
        int arrow = top() == null ? 0 : Keyboard.step(key);
        if (arrow != 0) {
            // The toolkit would go on behind what lies above the form.
            Keyboard.moveFocus(this, arrow < 0);
        } else if (key == Shortcuts.TAB) {
            tab(Display.getInstance().isShiftKeyDown());
        } else if (key != Shortcuts.ESCAPE || !escape()) {
            super.keyPressed(key);
        }
    }

    /** On a desktop the toolkit would go back once more when the escape key is let go, and takes a p for a soft key. */
    @Override
    public void keyReleased(int key) {
        if (key != Shortcuts.ESCAPE && key != 'p') {
            super.keyReleased(key);
        }
    }

    /** A column of parts that scrolls, no wider than it is good to read. */
    final Container addPage() {
        return addPage(ReadableWidth.MILLIMETRES);
    }

    /** A page that may be wider, since it holds columns. */
    final Container addPage(float millimetres) {
        Container page = new Container(BoxLayout.y(), "Page");
        scroll.setScrollableY(true);
        scroll.add(ReadableWidth.around(page, millimetres));
        add(BorderLayout.CENTER, scroll);
        return page;
    }

    /** Begins where the page of another form stands, once this one is shown. */
    final void scrollAs(Screen other) {
        int y = other.scroll.getScrollY();
        addShowListener(event -> {
            scroll.setSmoothScrolling(false);
            scroll.scrollRectToVisible(0, y, 1, scroll.getHeight(), scroll);
            scroll.setSmoothScrolling(true);
        });
    }

    /** After parts of a form were changed; one that is not shown is laid out when it is. */
    static void layOutAgain(Container part) {
        Form form = part.getComponentForm();
        if (form != null && form == CN.getCurrentForm()) {
            // Twice: how high a text is can be told only once it has its width.
            form.revalidate();
            form.forceRevalidate();
        }
    }

    /** How much room at the foot a message must leave free, in pixels: what stands there for good. */
    int foot() {
        Component foot = ((BorderLayout) getLayout()).getSouth();
        return (foot == null ? 0 : foot.getHeight()) + CN.convertToPixels(FOOT_MILLIMETRES);
    }

    /** The status of the sync has changed. */
    void statusChanged(SyncStatus status) {}

    /** Notes may have changed by a sync. */
    void notesChanged() {}

    /** What a screen reader calls this page. */
    String spokenTitle() {
        return getTitle();
    }

    /** Opens a note beside what is shown. False if this form has no such place, or no room for it. */
    boolean openBeside(NoteEditor editor) {
        return false;
    }

    /** Closes the note beside what is shown. False if there is none. */
    boolean closeBeside() {
        return false;
    }

    /** The note that is open beside what is shown was saved. */
    void noteSaved() {}

    /**
     * Goes on to another form once the event that asks for it is over; not if the person has gone somewhere by then, or has been
     * taken there by something else.
     */
    final void goLater(Runnable way) {
        CN.callSerially(() -> {
            if (screens.current() == this) {
                way.run();
            }
        });
    }

    /** The person leaves, or the app goes to the background: what was typed is to be saved now. */
    void leave() {}

    /** The same form in the other look, after the device changed between light and dark. */
    abstract Screen again();
}
