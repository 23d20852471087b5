package app.offgrid.notes.ui;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.GridLayout;
import java.util.List;

/** Two versions of a note, and the choice between them. Closes by itself once somebody else has settled it. */
final class ConflictForm extends Screen {
    private final String noteId;
    private final String sideId;
    private final Conflict conflict;
    private final Container page;
    private final Container before = new Container(BoxLayout.y());
    private Button toggle;

    /** @param waiting the versions that wait for a person, not empty */
    ConflictForm(Screens screens, List<Conflict> waiting) {
        super(screens, "Conflict", Texts.of("conflict.title"));
        conflict = waiting.get(0);
        noteId = conflict.noteId();
        sideId = conflict.sideId();
        addBack(screens::back);
        page = addPage();
        boolean deletion = conflict.isAboutDeletion();
        page.add(Parts.box(
                "Card",
                Parts.text(Texts.of(deletion ? "conflict.head.deleted" : "conflict.head"), "CardTitle"),
                Parts.text(Texts.of(deletion ? "conflict.text.deleted" : "conflict.text"), "CardSoft")));
        if (waiting.size() > 1) {
            ((Container) page.getComponentAt(0))
                    .add(Parts.text(Texts.count("conflict.more", waiting.size() - 1), "CardSoft"));
        }
        if (deletion) {
            addDeletion();
        } else {
            ((Container) page.getComponentAt(0)).add(Parts.text(Texts.of("conflict.legend"), "CardSoft"));
            addVersions();
        }
        if (conflict.base() == null) {
            screens.notes().fetchBases(noteId, () -> CN.callSerially(this::improve));
        }
    }

    /** The text before both changes has come from the server's history. */
    private void improve() {
        if (screens.isWaiting(noteId, sideId)) {
            screens.improve(this);
        }
    }

    private void addVersions() {
        VersionCard mine = VersionCard.mine(conflict, screens);
        VersionCard theirs = VersionCard.theirs(conflict, screens);
        mine.add(choice("keepMine", "conflict.keepMine", () -> settle(ConflictWords.whole(conflict, conflict.mine()))));
        theirs.add(choice(
                "keepTheirs", "conflict.keepTheirs", () -> settle(ConflictWords.whole(conflict, conflict.theirs()))));
        page.add(sideBySide(mine, theirs));
        addBefore();
        page.add(Parts.box(
                "Card",
                Parts.button(
                        "pieces",
                        Texts.of("conflict.pieces"),
                        FontImage.MATERIAL_CALL_MERGE,
                        "PlainButton",
                        () -> screens.openMerge(conflict)),
                Parts.button(
                        "keepBoth",
                        Texts.of("conflict.keepBoth"),
                        FontImage.MATERIAL_CONTENT_COPY,
                        "PlainButton",
                        this::keepBoth)));
    }

    private void addDeletion() {
        NoteFields kept = conflict.mine() == null ? conflict.theirs() : conflict.mine();
        VersionCard mine = VersionCard.mine(conflict, screens);
        VersionCard theirs = VersionCard.theirs(conflict, screens);
        VersionCard edited = conflict.mine() == null ? theirs : mine;
        edited.add(choice("keepEdited", "conflict.keepEdited", () -> settle(kept)));
        VersionCard deleted = conflict.mine() == null ? mine : theirs;
        deleted.add(Parts.button(
                "keepDeleted",
                Texts.of("conflict.keepDeleted"),
                FontImage.MATERIAL_DELETE_FOREVER,
                "DangerButton",
                () -> settle(null)));
        page.add(sideBySide(edited, deleted));
        addBefore();
    }

    /** Beside each other where there is room, below each other where there is not. */
    private static Container sideBySide(Container one, Container other) {
        boolean wide = CN.getDisplayWidth() >= CN.convertToPixels(ReadableWidth.MILLIMETRES);
        Container both = new Container(wide ? new GridLayout(1, 2) : BoxLayout.y());
        both.add(one).add(other);
        return both;
    }

    private void addBefore() {
        toggle = Parts.button("toggleBefore", Texts.of("conflict.showBefore"), "TextButton", this::toggleBefore);
        page.add(toggle).add(before);
    }

    private void toggleBefore() {
        boolean shown = before.getComponentCount() > 0;
        before.removeAll();
        if (!shown) {
            before.add(VersionCard.before(conflict));
        }
        toggle.setText(Texts.of(shown ? "conflict.showBefore" : "conflict.hideBefore"));
        revalidateLater();
    }

    private static Component choice(String name, String key, Runnable action) {
        return Parts.button(name, Texts.of(key), FontImage.MATERIAL_CHECK, "Button", action);
    }

    private void settle(NoteFields result) {
        if (screens.store(() -> screens.notes().settle(conflict, result))) {
            screens.settled(noteId, Texts.of("toast.settled"));
        }
    }

    private void keepBoth() {
        if (screens.store(() -> screens.notes().keepBoth(conflict))) {
            screens.settled(noteId, Texts.of("toast.keptBoth"));
        }
    }

    @Override
    void notesChanged() {
        if (!screens.isWaiting(noteId, sideId)) {
            screens.settled(noteId, Texts.of("toast.settledElsewhere"));
        }
    }

    @Override
    Screen again() {
        return new ConflictForm(screens, screens.notes().conflicts(noteId));
    }
}
