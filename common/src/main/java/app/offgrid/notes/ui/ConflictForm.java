package app.offgrid.notes.ui;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.GridLayout;
import java.util.List;

/**
 * Two versions of a note with the text before them, and the choice. If the note moves on meanwhile, the form tells so and
 * shows it as it stands; once the conflict is over, it closes with a word of why.
 */
final class ConflictForm extends Screen {
    private static final float WIDE = 125;

    private final Decisions decisions;
    private final Container page;
    private final Container head = new Container(BoxLayout.y());
    private final Container versions = new Container(BoxLayout.y());
    private final Container foot = new Container(BoxLayout.y());
    private final Banner notice = new Banner();
    private final int waiting;
    private Conflict conflict;
    private int shown;

    /** @param waiting the versions that wait for a person, not empty */
    ConflictForm(Screens screens, List<Conflict> waiting) {
        super(screens, "Conflict", Texts.of("conflict.title"));
        this.decisions = new Decisions(screens);
        this.conflict = waiting.get(0);
        this.waiting = waiting.size();
        addBack(screens::back);
        page = addPage(WIDE);
        page.add(notice).add(head).add(versions);
        Container sheet = new Container(BoxLayout.y(), "DecisionFoot");
        sheet.add(ReadableWidth.around(foot));
        add(BorderLayout.SOUTH, sheet);
        fill();
        if (conflict.base() == null) {
            screens.notes().fetchBases(conflict.noteId(), () -> CN.callSerially(this::improve));
        }
    }

    /** The text before both changes has come from the server's history. */
    private void improve() {
        if (CN.getCurrentForm() == this) {
            notesChanged();
        }
    }

    /** True if there is room for versions beside each other. */
    static boolean isWide() {
        int room = Math.min(CN.getDisplayWidth(), CN.convertToPixels(WIDE));
        return room >= CN.convertToPixels(ReadableWidth.MILLIMETRES * Math.max(1, Theme.textScale()));
    }

    private void fill() {
        head.removeAll();
        versions.removeAll();
        foot.removeAll();
        boolean deletion = conflict.isAboutDeletion();
        Container card = Parts.box(
                "Card",
                Parts.text(Texts.of(deletion ? "conflict.head.deleted" : "conflict.head"), "CardTitle"),
                Parts.text(Texts.of(deletion ? "conflict.text.deleted" : "conflict.text"), "CardSoft"));
        if (!deletion) {
            card.add(Parts.text(Texts.of(conflict.base() == null ? "decide.noBase" : "conflict.legend"), "CardSoft"));
        }
        if (waiting > 1) {
            card.add(Parts.text(Texts.count("conflict.more", waiting - 1), "CardSoft"));
        }
        head.add(card);
        if (isWide()) {
            Container columns = new Container(new GridLayout(1, 3));
            columns.add(version(2)).add(version(0)).add(version(1));
            versions.add(columns);
        } else {
            String[] names = {"tab-mine", "tab-theirs", "tab-before"};
            String[] texts = {Texts.of("conflict.mine"), Texts.of("conflict.theirs"), Texts.of("conflict.tab.before")};
            versions.add(new SegmentBar(names, texts, shown, this::showVersion)).add(version(shown));
        }
        addChoices(deletion);
        layOutAgain(this);
    }

    /** Mine, theirs, or the text before both. */
    private Component version(int index) {
        if (index == 2) {
            return VersionCard.before(conflict);
        }
        return index == 0 ? VersionCard.mine(conflict, screens) : VersionCard.theirs(conflict, screens);
    }

    private void showVersion(int index) {
        shown = index;
        versions.removeComponent(versions.getComponentAt(1));
        versions.add(version(index));
        layOutAgain(this);
    }

    private void addChoices(boolean deletion) {
        Container choices =
                new Container(deletion || !isWide() ? new GridLayout(deletion ? 1 : 2, 2) : new GridLayout(1, 4));
        if (deletion) {
            NoteFields kept = conflict.mine() == null ? conflict.theirs() : conflict.mine();
            choices.add(choice("keepEdited", "decide.keepEdited", "Button", () -> decisions.settle(conflict, kept)));
            choices.add(choice(
                    "keepDeleted", "decide.keepDeleted", "DangerButton", () -> decisions.settle(conflict, null)));
        } else {
            choices.add(choice("keepMine", "conflict.keepMine", "Button", () -> keep(conflict.mine())));
            choices.add(choice("keepTheirs", "conflict.keepTheirs", "Button", () -> keep(conflict.theirs())));
            choices.add(choice("pieces", "decide.pieces", "PlainButton", () -> screens.openMerge(conflict)));
            choices.add(choice("keepBoth", "decide.both", "PlainButton", this::askHowBoth));
        }
        foot.add(choices);
    }

    private static Component choice(String name, String key, String uiid, Runnable action) {
        // As high as the one beside it, which may have a longer text.
        Container choice = new Container(new BorderLayout(), "Choice");
        return choice.add(BorderLayout.CENTER, Parts.button(name, Texts.of(key), uiid, action));
    }

    private void keep(NoteFields version) {
        decisions.settle(conflict, ConflictWords.whole(conflict, version));
    }

    private void askHowBoth() {
        new BottomSheet(this)
                .title(Texts.of("decide.both.title"))
                .item(
                        "bothAsNotes",
                        Texts.of("decide.both.notes"),
                        FontImage.MATERIAL_CONTENT_COPY,
                        () -> decisions.keepBoth(conflict))
                .item(
                        "bothInOne",
                        Texts.of("decide.both.one"),
                        FontImage.MATERIAL_WRAP_TEXT,
                        () -> decisions.settle(conflict, ConflictWords.both(conflict)))
                .item("cancel", Texts.of("settings.cancel"), FontImage.MATERIAL_CLOSE, () -> {})
                .show();
    }

    @Override
    void notesChanged() {
        Conflict now = screens.notes().settlements().again(conflict);
        if (now == null) {
            decisions.ended(conflict);
            return;
        }
        boolean moved = !now.hasSameNoteAs(conflict);
        boolean other = !now.showsSameAs(conflict);
        conflict = now;
        if (other) {
            fill();
        }
        if (moved) {
            notice.show(Banner.Mood.INFO, ConflictWords.movedOn(screens, conflict, "decide.moved"), null, null);
        }
    }

    @Override
    Screen again() {
        Conflict now = screens.notes().settlements().again(conflict);
        return now == null
                ? new EditorForm(screens, screens.notes().open(conflict.noteId()))
                : new ConflictForm(screens, screens.notes().conflicts(conflict.noteId()));
    }
}
