package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.store.NoteFilter;
import com.codename1.ui.FontImage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Where a person finds notes. Immutable; places of one key are the same place. */
final class Place {
    static final Place NOTES = fixed("notes", FontImage.MATERIAL_NOTES, NoteFilter.ALL);
    static final Place ARCHIVE = fixed("archive", FontImage.MATERIAL_ARCHIVE, NoteFilter.ARCHIVE);
    static final Place TRASH = fixed("trash", FontImage.MATERIAL_DELETE_OUTLINE, NoteFilter.TRASH);
    static final Place CONFLICTS = fixed("conflicts", FontImage.MATERIAL_CALL_SPLIT, NoteFilter.CONFLICTS);
    static final Place FAILED = fixed("failed", FontImage.MATERIAL_ERROR_OUTLINE, NoteFilter.FAILED);
    static final Place UNSYNCED = fixed("unsynced", FontImage.MATERIAL_CLOUD_UPLOAD, NoteFilter.UNSYNCED);

    /** Those that are there without a note in them, in the order of the menu. */
    static final List<Place> FIXED =
            Collections.unmodifiableList(Arrays.asList(NOTES, ARCHIVE, TRASH, CONFLICTS, FAILED, UNSYNCED));

    private final String kind;
    private final String name;
    private final char icon;
    private final NoteFilter filter;

    private Place(String kind, String name, char icon, NoteFilter filter) {
        this.kind = kind;
        this.name = name;
        this.icon = icon;
        this.filter = filter;
    }

    private static Place fixed(String kind, char icon, NoteFilter filter) {
        return new Place(kind, null, icon, filter);
    }

    /** The notes of a notebook that are neither archived nor in the trash. */
    static Place notebook(String name) {
        return new Place("notebook", name, FontImage.MATERIAL_BOOK, NoteFilter.ALL.notebook(name));
    }

    /** The notes with a tag that are neither archived nor in the trash. */
    static Place tag(String name) {
        return new Place("tag", name, FontImage.MATERIAL_LABEL_OUTLINE, NoteFilter.ALL.tag(name));
    }

    /** What sort of place it is: the key of its texts. */
    String kind() {
        return kind;
    }

    /** The notebook or the tag; null for a place that is always there. */
    String name() {
        return name;
    }

    /** The name of the place in tests, different for each. */
    String key() {
        return name == null ? kind : kind + "-" + name;
    }

    String title() {
        return name == null ? Texts.of("place." + kind) : name;
    }

    char icon() {
        return icon;
    }

    NoteFilter filter() {
        return filter;
    }

    boolean isNotebook() {
        return "notebook".equals(kind);
    }

    boolean isTag() {
        return "tag".equals(kind);
    }

    int count(NoteBook notes) {
        return notes.count(filter);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place && key().equals(((Place) other).key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
