package app.offgrid.notes.ui;

import app.offgrid.notes.store.NoteSummary;
import com.codename1.ui.Display;

/** What the keys of a keyboard do in the list of notes. */
final class ListKeys {
    private static final int PAGE_UP = 33;
    private static final int PAGE_DOWN = 34;
    private static final int END = 35;
    private static final int HOME = 36;
    private static final int BACKSPACE = 8;
    private static final int DELETE = 127;

    private final NoteListForm form;
    private final NoteListView list;
    private final Place place;
    private final Picked picked;

    ListKeys(NoteListForm form, NoteListView list, Place place, Picked picked) {
        this.form = form;
        this.list = list;
        this.place = place;
        this.picked = picked;
    }

    /** False if the key means nothing here. */
    boolean pressed(int key) {
        switch (key) {
            case PAGE_UP:
                list.moveCursor(-list.screenful());
                return true;
            case PAGE_DOWN:
                list.moveCursor(list.screenful());
                return true;
            case HOME:
                list.moveCursor(-list.count());
                return true;
            case END:
                list.moveCursor(list.count());
                return true;
            default:
                return move(key) || !list.isFocusElsewhere() && letter(key);
        }
    }

    private boolean letter(int key) {
        switch (key) {
            case BACKSPACE:
            case DELETE:
                return act(false);
            case 'p':
                return act(true);
            case 'x':
                return pick();
            case '?':
                new ShortcutSheet(form).show();
                return true;
            default:
                return false;
        }
    }

    private boolean move(int key) {
        switch (Display.getInstance().getGameAction(key)) {
            case Display.GAME_UP:
                list.moveCursor(-1);
                return true;
            case Display.GAME_DOWN:
                list.moveCursor(1);
                return true;
            case Display.GAME_FIRE:
                // A button that has the focus takes the key itself.
                return !list.isFocusElsewhere() && open();
            default:
                return false;
        }
    }

    private boolean open() {
        NoteSummary note = list.atCursor();
        if (note != null) {
            form.tap(note);
        }
        return note != null;
    }

    private boolean pick() {
        NoteSummary note = list.atCursor();
        if (note != null) {
            form.hold(note);
        }
        return note != null;
    }

    private boolean act(boolean onwards) {
        NoteSummary note = list.atCursor();
        SwipeAction action = note == null || picked.isPicking() ? null : SwipeAction.of(place, note, onwards);
        if (action != null) {
            form.act(note, action);
        }
        return action != null;
    }
}
