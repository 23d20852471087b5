package app.offgrid.notes.notebook;

import app.offgrid.notes.host.Clock;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.store.ListQueries;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.store.NoteCounts;
import app.offgrid.notes.store.NoteCursor;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteOrder;
import app.offgrid.notes.store.NotePage;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.sync.NoteHistory;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncLoop;
import app.offgrid.notes.sync.SyncProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * The notes as screens see them. Reads and writes the device's database, and but for the history nothing else; every
 * change is on disk when the method returns and is sent later. Any method throws {@link app.offgrid.notes.host.StorageException} if the database
 * fails, and then nothing has changed.
 */
public final class NoteBook {
    private final LocalStore store;
    private final SyncLoop loop;
    private final SyncProfile profile;
    private final Clock clock;
    private final NoteHistory history;

    public NoteBook(LocalStore store, SyncLoop loop, SyncProfile profile, Clock clock, NoteHistory history) {
        this.history = history;
        this.store = store;
        this.loop = loop;
        this.profile = profile;
        this.clock = clock;
    }

    /** A page of a list: pinned first, then those edited last. */
    public List<NoteSummary> page(NoteList list, int offset, int limit) {
        return store.page(list, offset, limit);
    }

    /**
     * A page of a list, going on after a note and not at a number, so that it costs the same wherever it is and shows no
     * note twice while notes change. A note that moves up while a person reads down is met at the top the next time.
     *
     * @param after where the page before ended; null for the first one
     * @param limit most notes, at most {@link ListQueries#PAGE}
     */
    public NotePage page(NoteFilter filter, NoteOrder order, NoteCursor after, int limit) {
        return store.lists().page(filter, order, after, limit);
    }

    /** How many notes a list has. */
    public int count(NoteFilter filter) {
        return store.lists().count(filter);
    }

    /** How many notes of a list are pinned; they are the first of it, whatever the order. */
    public int countPinned(NoteFilter filter) {
        return store.lists().countPinned(filter);
    }

    /** Search by words. */
    public NoteSearch search() {
        return new NoteSearch(store.search());
    }

    /** What can be done with many notes at once. */
    public Selection selection() {
        return new Selection(this);
    }

    public Notebooks notebooks() {
        return new Notebooks(this);
    }

    public Tags tags() {
        return new Tags(this);
    }

    /** The trash, with the rule of these settings. */
    public Trash trash(Settings settings) {
        return new Trash(this, settings);
    }

    /** The notes of a state, those edited last first. */
    public List<NoteSummary> inState(NoteState state, int offset, int limit) {
        return store.inState(state, offset, limit);
    }

    public int count(NoteList list) {
        return store.count(list);
    }

    public NoteCounts counts() {
        return store.counts();
    }

    /** How many notes hold something that the server has not acknowledged. */
    public int unsent() {
        return store.unsent();
    }

    /** Opens a note for reading and writing. */
    public NoteEditor open(String noteId) {
        return new NoteEditor(this, store.find(noteId));
    }

    /** An editor for a new note. Nothing is stored before something is written. */
    public NoteEditor create() {
        return new NoteEditor(this, NoteReplica.absent(store.freshId()));
    }

    public void pin(String noteId, boolean pinned) {
        change("Pin a note", noteId, Field.PINNED, Boolean.valueOf(pinned));
    }

    public void archive(String noteId, boolean archived) {
        change("Archive a note", noteId, Field.ARCHIVED, Boolean.valueOf(archived));
    }

    /** Puts a note into the trash, from where it can be restored. */
    public void trash(String noteId) {
        change("Put a note into the trash", noteId, Field.TRASHED_AT, Long.valueOf(clock.now()));
    }

    public void restore(String noteId) {
        change("Restore a note", noteId, Field.TRASHED_AT, null);
    }

    private void change(String name, String noteId, Field field, Object value) {
        edit(name, noteId, before -> {
            NoteFields fields = before.fields();
            return fields == null ? before : Editing.edit(before, fields.with(field, value));
        });
    }

    /** Deletes a note for good, on every device. */
    public void delete(String noteId) {
        edit("Delete a note", noteId, Editing::delete);
    }

    /** Sends a note again that the server has rejected. */
    public void retry(String noteId) {
        edit("Try a rejected note again", noteId, Editing::retry);
    }

    /** More ways out for a note that the server has rejected. */
    public Refused refused() {
        return new Refused(this);
    }

    /** The versions that wait for a person, oldest first; empty if none do (any more). */
    public List<Conflict> conflicts(String noteId) {
        NoteReplica note = store.find(noteId);
        List<Conflict> conflicts = new ArrayList<Conflict>();
        for (OpenSide side : note.unsettledSides()) {
            conflicts.add(new Conflict(note, side, profile.deviceId()));
        }
        return conflicts;
    }

    /**
     * Asks the server for what the versions that wait were made from, where this device does not know it; returns at once.
     *
     * @param improved runs on the worker each time an answer has come: {@link #conflicts} then knows more. Never, if there
     *     is nothing to ask for, no network, or the server does not keep it any more
     */
    public void fetchBases(String noteId, Runnable improved) {
        new ConflictBases(store, history).fetch(noteId, improved);
    }

    /** Asks the server for earlier versions of a note; returns at once. See {@link NoteHistory#fetch}. */
    public void history(String noteId, long before, int limit, NoteHistory.Answer answer) {
        history.fetch(noteId, before, limit, answer);
    }

    /**
     * Settles a conflict. If the note has changed since the conflict was read, the decision is merged with that; where they
     * overlap, the decision waits beside the note as a conflict of its own.
     *
     * @param result what the note shall be, from {@link Conflict} or edited by the person; null to delete the note
     * @return false if a person is to look at the note once more
     */
    public boolean settle(Conflict conflict, NoteFields result) {
        return settlements().settle(conflict, result).isComplete();
    }

    /**
     * Settles a conflict by keeping both versions as two notes.
     *
     * @return the id of the note that holds the other version; null if somebody else has settled the conflict meanwhile
     */
    public String keepBoth(Conflict conflict) {
        Settlement made = settlements().keepBoth(conflict);
        return made == null ? null : made.copy();
    }

    /** Decisions on conflicts that can be taken back. */
    public Settlements settlements() {
        return new Settlements(this);
    }

    /** Earlier versions of notes. */
    public NoteVersions versions() {
        return new NoteVersions(this);
    }

    NoteReplica edit(String name, String noteId, LocalStore.Edit edit) {
        NoteReplica after = store.edit(name, noteId, edit);
        edited();
        return after;
    }

    NoteReplica find(String noteId) {
        return store.find(noteId);
    }

    LocalStore store() {
        return store;
    }

    void edited() {
        loop.post(SyncEvent.of(SyncEvent.Kind.EDITED));
    }

    long now() {
        return clock.now();
    }

    String freshId() {
        return store.freshId();
    }

    SyncProfile profile() {
        return profile;
    }
}
