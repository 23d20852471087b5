package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import com.codename1.ui.FontImage;
import java.util.ArrayList;
import java.util.List;

/** Where a person finds notes. */
enum Place {
    NOTES("notes", FontImage.MATERIAL_NOTES),
    ARCHIVE("archive", FontImage.MATERIAL_ARCHIVE),
    TRASH("trash", FontImage.MATERIAL_DELETE_OUTLINE),
    CONFLICTS("conflicts", FontImage.MATERIAL_CALL_SPLIT),
    UNSYNCED("unsynced", FontImage.MATERIAL_CLOUD_UPLOAD);

    private final String key;
    private final char icon;

    Place(String key, char icon) {
        this.key = key;
        this.icon = icon;
    }

    /** The name of the place in the bundle and in tests. */
    String key() {
        return key;
    }

    String title() {
        return Texts.of("place." + key);
    }

    char icon() {
        return icon;
    }

    int count(NoteBook notes) {
        switch (this) {
            case CONFLICTS:
                return notes.counts().conflicts();
            case UNSYNCED:
                return notes.counts().failed() + notes.counts().pending();
            default:
                return notes.count(list());
        }
    }

    List<NoteSummary> page(NoteBook notes, int offset, int limit) {
        switch (this) {
            case CONFLICTS:
                return notes.inState(NoteState.CONFLICT, offset, limit);
            case UNSYNCED:
                return unsynced(notes, offset, limit);
            default:
                return notes.page(list(), offset, limit);
        }
    }

    /** Those that need help before those that only need time. */
    private static List<NoteSummary> unsynced(NoteBook notes, int offset, int limit) {
        int failed = notes.counts().failed();
        List<NoteSummary> page = new ArrayList<NoteSummary>();
        if (offset < failed) {
            page.addAll(notes.inState(NoteState.FAILED, offset, limit));
        }
        if (page.size() < limit) {
            page.addAll(notes.inState(NoteState.PENDING, Math.max(0, offset - failed), limit - page.size()));
        }
        return page;
    }

    private NoteList list() {
        return this == ARCHIVE ? NoteList.ARCHIVE : this == TRASH ? NoteList.TRASH : NoteList.ACTIVE;
    }
}
