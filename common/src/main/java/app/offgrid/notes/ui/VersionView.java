package app.offgrid.notes.ui;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.PastVersion;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;

/** One version of a note: what it changed, how it differs from the note of now, or its text; and the way back to it. */
final class VersionView extends Container {
    /** What a person can do from here. */
    interface Choices {
        void restore(PastVersion version);

        /** Decides about a version that waits. */
        void decide();
    }

    private final PastVersion version;
    private final PastVersion before;
    private final boolean isFirst;
    private final NoteFields now;
    private final Container text = Parts.box("Card");

    /**
     * @param before the version before this one; null if there is none or it is not known
     * @param isFirst true if there is none
     * @param now what the note says now; null if it is deleted
     */
    VersionView(
            PastVersion version,
            PastVersion before,
            boolean isFirst,
            NoteFields now,
            Screens screens,
            Choices choices) {
        super(new BorderLayout());
        this.version = version;
        this.before = before;
        this.isFirst = isFirst;
        this.now = now;
        setName("versionView");
        text.setName("versionText");
        Container page = new Container(BoxLayout.y(), "Page");
        page.add(head(screens));
        String[] names = {"view-changes", "view-now", "view-text"};
        String[] texts = {Texts.of("history.view.changes"), Texts.of("history.view.now"), Texts.of("history.view.text")
        };
        page.add(new SegmentBar(names, texts, 0, this::show));
        page.add(text);
        Container scroll = new Container(BoxLayout.y());
        scroll.setScrollableY(true);
        scroll.add(ReadableWidth.around(page));
        add(BorderLayout.CENTER, scroll);
        addFoot(choices);
        show(0);
    }

    private Component head(Screens screens) {
        Container head = Parts.box(
                "Card",
                Parts.text(
                        Texts.of(
                                "history.by",
                                VersionWords.device(version, screens),
                                VersionWords.time(version, screens)),
                        "CardTitle"));
        head.add(VersionRow.chips(version));
        String standing = VersionWords.standing(version);
        if (standing != null) {
            head.add(Parts.text(standing, "CardSoft"));
        }
        return head;
    }

    private void addFoot(Choices choices) {
        Component choice = null;
        if (version.standing() == PastVersion.Standing.WAITING) {
            choice = Parts.button(
                    "decide",
                    Texts.of("editor.conflict.action"),
                    FontImage.MATERIAL_CALL_SPLIT,
                    "Button",
                    choices::decide);
        } else if (version.standing() != PastVersion.Standing.NOW && version.fields() != null && now != null) {
            choice = Parts.button(
                    "restoreVersion",
                    Texts.of("history.restore"),
                    FontImage.MATERIAL_RESTORE,
                    "Button",
                    () -> choices.restore(version));
        }
        if (choice != null) {
            add(BorderLayout.SOUTH, Parts.box("DecisionFoot", ReadableWidth.around(Parts.box("Choice", choice))));
        }
    }

    private void show(int view) {
        text.removeAll();
        if (version.fields() == null) {
            text.add(Parts.text(Texts.of("history.deleted"), "CardText"));
        } else if (view == 2) {
            addTexts(NoteFields.EMPTY, version.fields(), false);
        } else if (view == 1) {
            showAgainstNow();
        } else if (before == null) {
            text.add(Parts.text(Texts.of(isFirst ? "history.first.text" : "history.before.unknown"), "CardSoft"));
            addTexts(NoteFields.EMPTY, version.fields(), false);
        } else {
            text.add(Parts.text(Texts.of("history.changes.text"), "CardSoft"));
            addTexts(before.fields() == null ? NoteFields.EMPTY : before.fields(), version.fields(), true);
        }
        Screen.layOutAgain(this);
    }

    private void showAgainstNow() {
        if (now == null) {
            text.add(Parts.text(Texts.of("history.nowDeleted"), "CardText"));
        } else if (version.standing() == PastVersion.Standing.NOW) {
            text.add(Parts.text(Texts.of("history.standing.NOW"), "CardText"));
        } else {
            text.add(Parts.text(Texts.of("history.now.text"), "CardSoft"));
            addTexts(version.fields(), now, true);
        }
    }

    private void addTexts(NoteFields from, NoteFields to, boolean marked) {
        if (from.title().length() + to.title().length() > 0) {
            text.add(VersionCard.title(marked ? Mark.changes(from.title(), to.title()) : Mark.plain(to.title())));
        }
        text.add(new MarkedText(marked ? Mark.changes(from.body(), to.body()) : Mark.plain(to.body())));
        String tags = tags(to);
        String others = tags(from);
        if (tags.length() > 0 || marked && others.length() > 0) {
            text.add(new MarkedText(marked ? Mark.changes(others, tags) : Mark.plain(tags)));
        }
    }

    private static String tags(NoteFields fields) {
        StringBuilder tags = new StringBuilder();
        for (String tag : fields.tags()) {
            tags.append(tags.length() > 0 ? "  #" : "#").append(tag);
        }
        return tags.toString();
    }
}
