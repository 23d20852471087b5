package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.Selection;
import app.offgrid.notes.notebook.Undo;
import app.offgrid.notes.store.NoteSummary;
import com.codename1.ui.FontImage;
import java.util.Collections;
import java.util.List;

/** What becomes of a note whose row is pushed to one side. */
enum SwipeAction {
    PIN("pin", "pinned", "SwipePin", FontImage.MATERIAL_PUSH_PIN),
    UNPIN("unpin", "unpinned", "SwipePin", FontImage.MATERIAL_PUSH_PIN),
    TRASH("trash", "trashed", "SwipeTrash", FontImage.MATERIAL_DELETE_OUTLINE),
    RESTORE("restore", "restored", "SwipePin", FontImage.MATERIAL_RESTORE);

    private final String key;
    private final String done;
    private final String uiid;
    private final char icon;

    SwipeAction(String key, String done, String uiid, char icon) {
        this.key = key;
        this.done = done;
        this.uiid = uiid;
        this.icon = icon;
    }

    /** @param onwards in the direction of reading; null if nothing is done with a note of that place this way */
    static SwipeAction of(Place place, NoteSummary note, boolean onwards) {
        if (place.equals(Place.TRASH)) {
            return onwards ? RESTORE : null;
        }
        return !onwards ? TRASH : note.pinned() ? UNPIN : PIN;
    }

    String text() {
        return Texts.of("swipe." + key);
    }

    /** What is said when it is done. */
    String said() {
        return Texts.count("done." + done, 1);
    }

    String uiid() {
        return uiid;
    }

    char icon() {
        return icon;
    }

    /** True if the note leaves the list. */
    boolean removes() {
        return this == TRASH || this == RESTORE;
    }

    Undo run(Selection selection, String noteId) {
        List<String> one = Collections.singletonList(noteId);
        switch (this) {
            case PIN:
                return selection.pin(one, true);
            case UNPIN:
                return selection.pin(one, false);
            case TRASH:
                return selection.trash(one);
            default:
                return selection.restore(one);
        }
    }
}
