package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.Undo;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.store.ServerQuestion;
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
    /** From this width on, the menu stands beside the list. */
    private static final float WIDE_MILLIMETRES = 105;

    private final Place place;
    private final SyncBadge badge;
    private final Banner banner = new Banner();
    private final NoteListView list;
    private final Picked picked = new Picked();
    private PickedBar pickedBar;
    private final Container middle = new Container(new LayeredLayout());
    private boolean empty;
    private String bannerMessage = "";

    NoteListForm(Screens screens, Place place) {
        super(screens, "NoteList", place.title());
        this.place = place;
        badge = new SyncBadge(screens.status(), screens::openStatus);
        list = new NoteListView(screens, place, picked, new NoteRow.Touch() {
            @Override
            public void tapped(NoteSummary note) {
                tap(note);
            }

            @Override
            public void held(NoteSummary note) {
                hold(note);
            }
        });
        list.addPullToRefresh(() -> screens.sync(SyncEvent.Kind.REFRESH));
        getToolbar().add(BorderLayout.EAST, actions());
        if (!place.equals(Place.NOTES)) {
            setBack(() -> screens.openPlace(Place.NOTES));
        }
        add(BorderLayout.NORTH, banner);
        add(BorderLayout.CENTER, middle);
        showBanner(screens.status());
        arrange();
        addSizeChangedListener(event -> arrange());
    }

    /** The menu beside the list where there is room, behind a button where there is not. */
    private void arrange() {
        boolean wide = CN.getDisplayWidth() >= CN.convertToPixels(WIDE_MILLIMETRES);
        removeWest(getContentPane());
        removeWest(getToolbar());
        if (wide) {
            add(BorderLayout.WEST, new PlacesMenu(screens, place));
        } else {
            getToolbar()
                    .add(
                            BorderLayout.WEST,
                            Parts.iconButton(
                                    "menuButton", Texts.of("menu.open"), FontImage.MATERIAL_MENU, this::openMenu));
        }
        showNotes();
    }

    private static void removeWest(Container parent) {
        Component there = ((BorderLayout) parent.getLayout()).getWest();
        if (there != null) {
            parent.removeComponent(there);
        }
    }

    private void openMenu() {
        Container layer = getFormLayeredPane(PlacesMenu.class, true);
        layer.removeAll();
        layer.setLayout(new LayeredLayout());
        Button shade = Parts.button("menuShade", "", "SheetShade", this::closeMenu);
        Container left = new Container(new BorderLayout());
        left.add(BorderLayout.WEST, new PlacesMenu(screens, place));
        layer.add(shade).add(left);
        revalidateLater();
    }

    private void closeMenu() {
        getFormLayeredPane(PlacesMenu.class, true).removeAll();
        revalidateLater();
    }

    private void showNotes() {
        empty = list.count() == 0;
        middle.removeAll();
        middle.add(empty ? emptiness() : list);
        if (place.equals(Place.NOTES) && !picked.isPicking()) {
            Button create = Parts.button(
                    "newNote", Texts.of("list.new"), FontImage.MATERIAL_EDIT, "NewNote", screens::openNewNote);
            Container foot = new Container(new BorderLayout());
            foot.add(BorderLayout.SOUTH, FlowLayout.encloseRight(create));
            middle.add(ReadableWidth.around(foot));
        }
        revalidateLater();
    }

    private Component emptiness() {
        boolean local = place.equals(Place.UNSYNCED) && !screens.account().hasAccount();
        String key = "empty." + (local ? "local" : place.kind());
        Container parts = Parts.box(
                "Empty",
                Parts.icon(place.icon(), "EmptyIcon", 12),
                Parts.text(Texts.of(key + ".title"), "EmptyTitle"),
                Parts.text(Texts.of(key + ".text"), "EmptyText"));
        if (place.equals(Place.NOTES)) {
            parts.add(ImportExportForm.link(screens));
        }
        Container center = new Container(new BorderLayout(BorderLayout.CENTER_BEHAVIOR_CENTER));
        center.add(BorderLayout.CENTER, ReadableWidth.around(parts));
        return center;
    }

    private Container actions() {
        Container actions = new Container(BoxLayout.x());
        actions.add(badge);
        actions.add(Parts.iconButton(
                "search",
                Texts.of("search.open"),
                FontImage.MATERIAL_SEARCH,
                () -> screens.go(new SearchForm(screens), false)));
        ListMenu menu = new ListMenu(screens, this, place);
        actions.add(Parts.iconButton("listMenu", Texts.of("list.menu"), FontImage.MATERIAL_MORE_VERT, menu::show));
        return actions;
    }

    /** From now on a tap picks a note. */
    void beginPicking() {
        picked.begin();
        pickedBar = new PickedBar(screens, this, place, picked);
        add(BorderLayout.SOUTH, pickedBar);
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

    private void tap(NoteSummary note) {
        if (picked.isPicking()) {
            picked.toggle(note.noteId());
            pickedBar.refresh();
            list.refreshRows();
        } else {
            open(note);
        }
    }

    private void hold(NoteSummary note) {
        if (!picked.isPicking()) {
            beginPicking();
        }
        tap(note);
    }

    private void open(NoteSummary note) {
        if (note.state() == NoteState.CONFLICT) {
            screens.openConflict(note.noteId());
        } else {
            screens.openNote(note.noteId());
        }
    }

    /** Reads the list anew. */
    void reload() {
        screens.reminding.refresh();
        list.reload();
        if (empty != (list.count() == 0)) {
            showNotes();
        }
        if (((BorderLayout) getContentPane().getLayout()).getWest() != null) {
            arrange();
        }
    }

    @Override
    void leave() {
        closeMenu();
    }

    @Override
    float footMillimetres() {
        return place.equals(Place.NOTES) ? 14 : super.footMillimetres();
    }

    @Override
    void statusChanged(SyncStatus status) {
        badge.show(status);
        showBanner(status);
    }

    /** What a person must decide comes before what they can take back. */
    private void showBanner(SyncStatus status) {
        ServerQuestion question = status.question();
        String message = "";
        if (status.isStopped()) {
            message = Texts.of("status.stopped.title");
        } else if (question.kind() == ServerQuestion.Kind.REMOVAL) {
            message = Texts.of("status.removal.title", question.notes(), question.of());
        } else if (question.kind() == ServerQuestion.Kind.RESEND) {
            message = Texts.of("status.resend.title", question.notes(), question.of());
        } else if (status.undoable() > 0) {
            message = Texts.of("status.removed.title", status.undoable());
        }
        if (message.equals(bannerMessage)) {
            return;
        }
        bannerMessage = message;
        if (message.length() == 0) {
            banner.hide();
        } else if (question.kind() == ServerQuestion.Kind.NONE) {
            banner.show(Banner.Mood.INFO, message, Texts.of("toast.undo"), () -> screens.loop()
                    .undoRemoval());
        } else {
            banner.show(Banner.Mood.CONFLICT, message, Texts.of("list.decide"), screens::openStatus);
        }
    }

    @Override
    void notesChanged() {
        reload();
    }

    @Override
    Screen again() {
        return new NoteListForm(screens, place);
    }
}
