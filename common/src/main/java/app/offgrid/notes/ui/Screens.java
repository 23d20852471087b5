package app.offgrid.notes.ui;

import app.offgrid.notes.account.AccountDesk;
import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.notebook.Settings;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncLoop;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.animations.CommonTransitions;
import com.codename1.ui.util.Resources;
import java.util.ArrayList;
import java.util.List;

/** What the forms need, and the ways from one to another. Used on the event thread. */
public final class Screens {
    private final AppModel model;
    private final OfflineSwitch offlineSwitch;
    private final String defaultServer;
    private final Theme theme;
    final LockGate gate;
    final Reminding reminding;
    final Announcer announcer = new Announcer();
    private Screen current;
    private NoteListForm list;
    /** What was found, if the note that is open was opened from there. */
    private SearchForm found;

    private Place place = Place.NOTES;

    /**
     * Installs look and language and listens to the sync from now on.
     *
     * @param words what notifications say
     * @param resources the app's theme with its texts
     * @param defaultServer the address that is filled in until a person types another; may be empty
     */
    public Screens(
            AppModel model, OfflineSwitch offlineSwitch, NoticeWords words, Resources resources, String defaultServer) {
        this.model = model;
        this.offlineSwitch = offlineSwitch;
        this.defaultServer = defaultServer;
        this.gate = new LockGate(this);
        this.reminding = new Reminding(this, words);
        this.theme = new Theme(resources, model.settings);
        model.sync.addListener(new SyncNews(this));
    }

    /** Installs look and language alone, for when there are no notes to show. */
    public static void dress(Resources resources) {
        new Theme(resources, null);
    }

    /** Shows the app: its list of notes at first, later the form that was left. */
    public void start() {
        boolean otherLook = theme.follow();
        gate.enter();
        reminding.start();
        if (current == null) {
            openPlace(Place.NOTES);
        } else {
            if (otherLook) {
                dressAnew();
            }
            show(current, false);
        }
        store(() -> model.notes.trash(model.settings).tidy());
        sync(SyncEvent.Kind.RESUMED);
    }

    /** The toolkit has lost the form that is shown, and nothing else has changed. */
    public void showAgain() {
        gate.showAgain();
    }

    /** The device may have another look now (light or dark, size of text) while the app stays in front. */
    public void followLook() {
        if (current != null && theme.follow()) {
            current.leave();
            dressAnew();
            show(current, false);
        }
    }

    /** The app goes to the background: what was typed is saved when this returns. */
    public void stop() {
        saveNow();
        gate.leave();
        reminding.stop();
        sync(SyncEvent.Kind.PAUSED);
    }

    /** A notification was tapped. */
    public void opened(String notificationId) {
        reminding.opened(notificationId);
    }

    /**
     * What was typed is on disk when this returns. To be called whenever the app may stop being in front; may be called at
     * any other time.
     */
    public void saveNow() {
        if (current != null) {
            current.leave();
        }
    }

    /** The form that is shown, or that the lock covers. */
    Screen current() {
        return current;
    }

    private void dressAnew() {
        boolean isList = current == list;
        list = list == null ? new NoteListForm(this, place) : (NoteListForm) list.again();
        current = isList ? list : current.again();
    }

    NoteBook notes() {
        return model.notes;
    }

    AppModel model() {
        return model;
    }

    Settings settings() {
        return model.settings;
    }

    AccountDesk account() {
        return model.account;
    }

    Clock clock() {
        return model.clock;
    }

    OfflineSwitch offlineSwitch() {
        return offlineSwitch;
    }

    SyncStatus status() {
        return model.sync.status();
    }

    void sync(SyncEvent.Kind kind) {
        model.sync.post(SyncEvent.of(kind));
    }

    /** Takes a person's answers about this device and its server. */
    SyncLoop loop() {
        return model.sync;
    }

    /** Shows a form anew with what has become known meanwhile, unless the person has left it. */
    void improve(Screen shown) {
        if (current == shown) {
            current = shown.again();
            current.setTransitionInAnimator(CommonTransitions.createEmpty());
            show(current, false);
        }
    }

    /** Shows the current form anew, in another look, size of text or language if a person has just chosen one. */
    void restyle() {
        if (theme.follow()) {
            list = null;
        }
        improve(current);
    }

    /** The address to fill in: of the account, else as typed last, else the one that the app came with. */
    String serverAddress() {
        String known = model.account.server() == null ? model.settings.server() : model.account.server();
        return known == null ? defaultServer : known;
    }

    void keepServer(String address) {
        store(() -> model.settings.useServer(address));
    }

    /** Does something with the database. False, with a message on the form, if the storage failed; nothing is lost then. */
    boolean store(Runnable work) {
        try {
            work.run();
            return true;
        } catch (StorageException e) {
            if (current != null) {
                Toast.show(
                        current,
                        StorageFault.of(e).title() + ". " + StorageFault.of(e).text());
            }
            return false;
        }
    }

    NoteListForm openPlace(Place next) {
        boolean back = next.equals(Place.NOTES);
        place = next;
        list = new NoteListForm(this, next);
        go(list, back);
        return list;
    }

    void openNewNote() {
        open(model.notes.create());
    }

    /** Opens a note; one that cannot be read says so, and where the way out is. */
    void openNote(String noteId) {
        NoteEditor[] editor = new NoteEditor[1];
        if (store(() -> editor[0] = model.notes.open(noteId))) {
            open(editor[0]);
        }
    }

    /** Opens a note beside the list or what was found where there is room, else on a form of its own. */
    void open(NoteEditor editor) {
        if (current != null && current.openBeside(editor)) {
            announcer.noteShown(editor);
            return;
        }
        if (list != null && Columns.fitNote()) {
            back();
            list.openBeside(editor);
            announcer.noteShown(editor);
            return;
        }
        SearchForm from = current instanceof SearchForm ? (SearchForm) current : null;
        go(new EditorForm(this, editor), false);
        found = from;
    }

    /** Opens the conflict of a note, or the note if there is none any more. */
    void openConflict(String noteId) {
        List<Conflict> waiting = new ArrayList<Conflict>();
        if (!store(() -> waiting.addAll(model.notes.conflicts(noteId)))) {
            return;
        }
        if (waiting.isEmpty()) {
            openNote(noteId);
        } else {
            go(new ConflictForm(this, waiting), false);
        }
    }

    void openMerge(Conflict conflict) {
        go(new MergeForm(this, conflict), false);
    }

    void openSignIn() {
        go(new SignInForm(this), false);
    }

    void openSettings() {
        go(new SettingsForm(this), false);
    }

    void openStatus() {
        go(new SyncStatusForm(this), false);
    }

    /** Back to where the person came from: from a note to what was found or what it stood beside, else to the list. */
    void back() {
        saveNow();
        if (current != null && current.closeBeside()) {
            current.notesChanged();
            return;
        }
        Screen to = current instanceof EditorForm && found != null ? found : list();
        found = null;
        to.notesChanged();
        to.statusChanged(status());
        show(to, true);
    }

    private NoteListForm list() {
        if (list == null) {
            list = new NoteListForm(this, place);
        }
        return list;
    }

    /** Back, with a message on what is shown then. */
    void backSaying(String message, Runnable undo) {
        back();
        say(
                message,
                undo == null
                        ? null
                        : () -> {
                            if (store(undo)) {
                                current.notesChanged();
                            }
                        });
    }

    /** A short message on the form that is shown, with a way back if there is one. */
    void say(String message, Runnable undo) {
        Toast.show(current, message, undo == null ? null : Texts.of("toast.undo"), undo);
    }

    /** Begins anew at the list of notes, as after a launch. */
    void restart(String message) {
        current = null;
        model.transfers.signedOut();
        openPlace(Place.NOTES);
        Toast.show(current, message);
    }

    void go(Screen next, boolean back) {
        found = null;
        saveNow();
        show(next, back);
    }

    void show(Screen next, boolean back) {
        current = next;
        reminding.refresh();
        gate.show(next, back);
    }
}
