package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.notebook.Undo;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.FlowLayout;
import com.codename1.ui.layouts.LayeredLayout;

/** The notes of a place, newest first, pinned ones above. */
final class NoteListForm extends Screen {
    private final Place place;
    private final SyncBadge badge;
    private final ServerBanner banner;
    private final NoteListView list;
    private final Picked picked = new Picked();
    private PickedBar pickedBar;
    private final Container middle = new Container(new LayeredLayout());
    private final Container column = new Container(new BorderLayout());
    private final Columns columns = new Columns(column);
    private final NoteBeside beside;
    private final ListKeys keys;
    private final MenuDrawer menu;
    private boolean empty;

    NoteListForm(Screens screens, Place place) {
        super(screens, "NoteList", place.title());
        this.place = place;
        beside = new NoteBeside(screens, this);
        badge = new SyncBadge(screens.status(), place.title(), screens::openStatus);
        banner = new ServerBanner(screens);
        list = new NoteListView(screens, place, picked, touch());
        keys = new ListKeys(this, list, place, picked);
        menu = new MenuDrawer(this, place);
        list.addPullToRefresh(() -> screens.sync(SyncEvent.Kind.REFRESH));
        getToolbar().add(BorderLayout.EAST, actions());
        if (!place.equals(Place.NOTES)) {
            setBack(() -> screens.openPlace(Place.NOTES));
        }
        column.add(BorderLayout.NORTH, banner.part()).add(BorderLayout.CENTER, middle);
        add(BorderLayout.CENTER, columns);
        setFormBottomPaddingEditingMode(true);
        banner.show(screens.status());
        arrange();
        addSizeChangedListener(event -> arrange());
    }

    /** What fits stands beside the list; the menu is behind a button else, and a note on a form of its own. */
    private void arrange() {
        boolean fitNote = Columns.fitNote();
        badge.show(screens.status());
        Component there = ((BorderLayout) getToolbar().getLayout()).getWest();
        if (there != null) {
            getToolbar().removeComponent(there);
        }
        if (!Columns.fitMenu()) {
            Button button = Parts.iconButton("menuButton", Texts.of("menu.open"), FontImage.MATERIAL_MENU, menu::open);
            getToolbar().add(BorderLayout.WEST, button);
        }
        columns.arrange(Columns.fitMenu() ? new PlacesMenu(screens, place) : null, fitNote ? beside : null);
        showNotes();
        NoteEditor open = fitNote ? null : beside.close();
        if (open != null) {
            goLater(() -> screens.go(new EditorForm(screens, open), false));
        }
    }

    @Override
    void noteSaved() {
        int before = list.count();
        list.reload();
        if (before != list.count() && columns.hasMenu()) {
            columns.showMenu(new PlacesMenu(screens, place));
        }
        if (empty != (list.count() == 0)) {
            showNotes();
        }
    }

    @Override
    boolean openBeside(NoteEditor editor) {
        if (Columns.fitNote()) {
            beside.open(editor);
            list.markOpen(editor.noteId());
        }
        return Columns.fitNote();
    }

    @Override
    boolean closeBeside() {
        list.markOpen(null);
        return beside.close() != null;
    }

    private void showNotes() {
        empty = list.count() == 0;
        middle.removeAll();
        middle.add(empty ? new EmptyPlace(screens, place) : list);
        if (place.equals(Place.NOTES) && !picked.isPicking()) {
            Button create = Parts.button(
                    "newNote", Texts.of("list.new"), FontImage.MATERIAL_EDIT, "NewNote", screens::openNewNote);
            Container foot = new Container(new BorderLayout());
            foot.add(BorderLayout.SOUTH, FlowLayout.encloseRight(create));
            middle.add(ReadableWidth.around(foot));
        }
        layOutAgain(this);
    }

    private Container actions() {
        Container actions = new Container(BoxLayout.x());
        actions.add(badge);
        actions.add(Parts.iconButton(
                "search",
                Texts.of("search.open"),
                FontImage.MATERIAL_SEARCH,
                () -> screens.go(new SearchForm(screens), false)));
        ListMenu more = new ListMenu(screens, this, place);
        actions.add(Parts.iconButton("listMenu", Texts.of("list.menu"), FontImage.MATERIAL_MORE_VERT, more::show));
        return actions;
    }

    /** From now on a tap picks a note. */
    void beginPicking() {
        picked.begin();
        pickedBar = new PickedBar(screens, this, place, picked);
        column.add(BorderLayout.SOUTH, pickedBar);
        showNotes();
    }

    void endPicking() {
        picked.end();
        if (pickedBar != null) {
            pickedBar.remove();
            pickedBar = null;
        }
        reload();
        showNotes();
    }

    /** Tells what was done with notes, and offers to take it back. */
    void saidWithUndo(String message, Undo undo) {
        if (undo.size() == 0) {
            Toast.show(this, message);
        } else {
            Toast.show(this, message, Texts.of("toast.undo"), () -> {
                if (screens.store(() -> screens.notes().selection().undo(undo))) {
                    reload();
                }
            });
        }
    }

    /** Reads the list anew, from its beginning. */
    void toTop() {
        list.toTop();
        reload();
    }

    private NoteRow.Touch touch() {
        Swipe swipe = new Swipe(place, this::act);
        return new NoteRow.Touch() {
            @Override
            public void tapped(NoteSummary note) {
                list.setCursor(note);
                tap(note);
            }

            @Override
            public void held(NoteSummary note) {
                hold(note);
            }

            @Override
            public Swipe swipe() {
                return swipe;
            }
        };
    }

    /** Opens a note, or picks it while notes are being picked. */
    void tap(NoteSummary note) {
        if (picked.isPicking()) {
            picked.toggle(note.noteId());
            pickedBar.refresh();
            list.refreshRows();
        } else {
            open(note);
        }
    }

    /** Picks a note, the first one or one more. */
    void hold(NoteSummary note) {
        if (!picked.isPicking()) {
            beginPicking();
        }
        tap(note);
    }

    /** Does one thing with one note, and offers to take it back. */
    void act(NoteSummary note, SwipeAction action) {
        Undo[] undo = new Undo[1];
        beside.leave();
        if (screens.store(() -> undo[0] = action.run(screens.notes().selection(), note.noteId()))) {
            if (action.removes() && note.noteId().equals(beside.noteId())) {
                closeBeside();
            }
            reload();
            saidWithUndo(action.said(), undo[0]);
        }
    }

    private void open(NoteSummary note) {
        if (note.state() == NoteState.CONFLICT) {
            screens.openConflict(note.noteId());
        } else {
            screens.openNote(note.noteId());
        }
    }

    /** Reads the list anew, and the note beside it. */
    void reload() {
        screens.reminding.refresh();
        noteSaved();
        beside.reload();
        if (columns.isOutdated()) {
            arrange();
        } else if (columns.hasMenu()) {
            columns.showMenu(new PlacesMenu(screens, place));
        }
    }

    @Override
    void leave() {
        menu.close();
        beside.leave();
    }

    @Override
    int foot() {
        return place.equals(Place.NOTES) ? CN.convertToPixels(14) : super.foot();
    }

    @Override
    void statusChanged(SyncStatus status) {
        badge.show(status);
        banner.show(status);
        beside.statusChanged();
    }

    @Override
    void notesChanged() {
        beside.notesChanged();
        reload();
    }

    @Override
    Container top() {
        return super.top() == null ? menu.part() : super.top();
    }

    @Override
    boolean escape() {
        if (super.top() == null && top() != null) {
            menu.close();
            return true;
        }
        if (top() == null && picked.isPicking()) {
            endPicking();
            return true;
        }
        return top() == null && beside.escape() || super.escape();
    }

    @Override
    boolean command(char letter) {
        return beside.command(letter) || super.command(letter);
    }

    @Override
    public void keyPressed(int key) {
        if (top() != null || !keys.pressed(key)) {
            super.keyPressed(key);
        }
    }

    @Override
    Screen again() {
        NoteListForm same = new NoteListForm(screens, place);
        NoteEditor open = beside.close();
        if (open != null) {
            same.openBeside(open);
        }
        return same;
    }
}
