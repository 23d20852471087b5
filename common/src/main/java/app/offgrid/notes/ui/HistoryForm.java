package app.offgrid.notes.ui;

import app.offgrid.notes.note.NoteVersion;
import app.offgrid.notes.notebook.PastVersion;
import app.offgrid.notes.notebook.Timeline;
import app.offgrid.notes.notebook.Undo;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.GridLayout;
import java.util.List;

/**
 * The versions of a note, newest first: at once those that this device has, and then, page by page, those of the server.
 * Says what is missing and why.
 */
final class HistoryForm extends Screen implements VersionView.Choices {
    private static final int PAGE = 20;

    private final String noteId;
    private final boolean wide = ConflictForm.isWide();
    private final Container state = new Container(BoxLayout.y());
    private final Container rows = new Container(BoxLayout.y());
    private final Container pane = new Container(new BorderLayout());
    private Timeline timeline;
    /** What is asked of the server; an answer to an earlier question is not for this list. */
    private Timeline asked;

    private SyncFailure failure;
    private List<PastVersion> versions;
    private PastVersion shown;

    HistoryForm(Screens screens, String noteId) {
        super(screens, "History", Texts.of("history.title"));
        this.noteId = noteId;
        addBack(() -> screens.openNote(noteId));
        Container list = Parts.box("Page", state, rows);
        Container scroll = new Container(BoxLayout.y());
        scroll.setScrollableY(true);
        scroll.add(ReadableWidth.around(list));
        if (wide) {
            Container columns = new Container(new GridLayout(1, 2));
            columns.add(scroll).add(pane);
            add(BorderLayout.CENTER, columns);
        } else {
            add(BorderLayout.CENTER, scroll);
        }
        begin();
    }

    private void begin() {
        timeline = screens.notes().versions().timeline(noteId);
        failure = null;
        shown = null;
        fetch();
        fill();
    }

    /** True if there is a server that has had the note. */
    private boolean hasServer() {
        return screens.account().hasAccount() && timeline.isOnServer();
    }

    /** Asks the server for the next page, where there is a server. */
    private void fetch() {
        if (!hasServer()) {
            return;
        }
        Timeline wanted = timeline;
        asked = wanted;
        failure = null;
        screens.notes().versions().fetch(wanted, PAGE, (page, why) -> CN.callSerially(() -> take(wanted, page, why)));
    }

    private void take(Timeline wanted, List<NoteVersion> page, SyncFailure why) {
        if (wanted != timeline) {
            return;
        }
        asked = null;
        failure = why;
        if (page != null) {
            timeline.add(page, PAGE);
        }
        fill();
    }

    private void fill() {
        versions = timeline.versions();
        showState();
        rows.removeAll();
        for (int i = 0; i < versions.size(); i++) {
            rows.add(row(i));
        }
        boolean more = hasServer() && !timeline.isWhole() && asked == null && failure == null;
        if (more) {
            rows.add(Parts.box(
                    "Choice", Parts.button("moreVersions", Texts.of("history.more"), "PlainButton", this::more)));
        }
        if (wide) {
            showInPane();
        }
        layOutAgain(this);
    }

    private void more() {
        fetch();
        fill();
    }

    private void showState() {
        state.removeAll();
        Container card = Parts.box("Card", Parts.text(stateText(), "CardSoft"));
        card.setName("historyState");
        if (failure != null) {
            card.add(Parts.button("retryHistory", Texts.of("history.retry"), "PlainButton", this::more));
        }
        state.add(card);
    }

    /** What this list is, and what is missing from it. */
    private String stateText() {
        if (!screens.account().hasAccount()) {
            return Texts.of("history.noAccount");
        }
        if (!timeline.isOnServer()) {
            return Texts.of("history.serverNone");
        }
        if (asked != null) {
            return Texts.of("history.asking");
        }
        if (failure != null) {
            boolean offline = screens.status().state() == SyncStatus.State.OFFLINE;
            return offline ? Texts.of("history.offline") : Texts.of("history.failed", SyncWords.failure(failure));
        }
        if (!timeline.isWhole()) {
            return Texts.of("history.part");
        }
        return Texts.of(timeline.before() > 0 ? "history.whole" : "history.serverNone");
    }

    private Component row(int index) {
        PastVersion version = versions.get(index);
        return new VersionRow(
                "version-" + index,
                version,
                isBeforeKnown(index) ? VersionWords.changes(before(index), version) : null,
                wide && isShown(index),
                screens,
                () -> open(index));
    }

    /** The version that this one changed: the next older one that the note itself said; null if there is none. */
    private PastVersion before(int index) {
        for (int i = index + 1; i < versions.size(); i++) {
            if (!versions.get(i).isBeside()) {
                return versions.get(i);
            }
        }
        return null;
    }

    private boolean isBeforeKnown(int index) {
        boolean complete = !timeline.isOnServer() || timeline.isWhole() && timeline.before() == 1;
        return before(index) != null || complete && !versions.get(index).isBeside();
    }

    private void open(int index) {
        shown = versions.get(index);
        if (wide) {
            fill();
        } else {
            screens.go(new VersionForm(screens, this, view(index)), false);
        }
    }

    private void showInPane() {
        pane.removeAll();
        int index = Math.max(0, indexOfShown());
        if (index < versions.size()) {
            pane.add(BorderLayout.CENTER, view(index));
        }
    }

    /** Known by its text and time, since the list is put together anew with each page. */
    private boolean isShown(int index) {
        PastVersion version = versions.get(index);
        return shown == null ? index == 0 : version.fields() == shown.fields() && version.time() == shown.time();
    }

    private int indexOfShown() {
        for (int i = 0; i < versions.size(); i++) {
            if (isShown(i)) {
                return i;
            }
        }
        return -1;
    }

    private VersionView view(int index) {
        PastVersion before = before(index);
        boolean isFirst = before == null && isBeforeKnown(index);
        return new VersionView(versions.get(index), before, isFirst, timeline.now(), screens, this);
    }

    @Override
    public void restore(PastVersion version) {
        Undo[] undo = new Undo[1];
        if (!screens.store(() -> undo[0] = screens.notes().versions().restore(noteId, version.fields()))) {
            return;
        }
        screens.openNote(noteId);
        if (undo[0].size() == 0) {
            screens.say(Texts.of("history.restored.same"), null);
        } else {
            screens.say(Texts.of("history.restored"), () -> {
                if (screens.store(() -> screens.notes().selection().undo(undo[0]))) {
                    screens.openNote(noteId);
                    screens.say(Texts.of("history.restored.undone"), null);
                }
            });
        }
    }

    @Override
    public void decide() {
        screens.openConflict(noteId);
    }

    @Override
    void notesChanged() {
        if (!screens.notes().versions().isCurrent(timeline)) {
            begin();
        }
    }

    @Override
    Screen again() {
        return new HistoryForm(screens, noteId);
    }
}
