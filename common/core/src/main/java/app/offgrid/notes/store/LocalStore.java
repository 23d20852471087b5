package app.offgrid.notes.store;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import java.util.List;

/**
 * What screens do with the database: read, and write a person's edits. Every write is one transaction that holds the note
 * and its pending mark together. May be called from any thread.
 */
public final class LocalStore {
    /** One step of a person: from what the device knew of a note to what it knows then. */
    public interface Edit {
        NoteReplica apply(NoteReplica before);
    }

    /** Most notes that are changed in one transaction. */
    public static final int BATCH = 100;

    private final Sql sql;
    private final Ids ids;
    private final ReplicaTable replicas;
    private final NoteQueries queries;
    private final SyncMeta meta;
    private final ListQueries lists;
    private final SearchQueries search;
    private final LabelQueries labels;
    private final TrashTable trash;
    private final ReminderTable reminders;
    private final NoteRepair repair;
    private final boolean isNew;
    private volatile String deviceId;

    private LocalStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
        this.replicas = new ReplicaTable(sql);
        this.queries = new NoteQueries(sql);
        this.meta = new SyncMeta(sql);
        this.lists = new ListQueries(sql);
        this.search = new SearchQueries(sql);
        this.labels = new LabelQueries(sql);
        this.trash = new TrashTable(sql);
        this.reminders = new ReminderTable(sql);
        this.repair = new NoteRepair(sql, ids);
        String known = meta.get(SyncMeta.DEVICE_ID);
        this.isNew = known == null;
        this.deviceId = known == null ? nameDevice(false) : known;
    }

    /**
     * Opens the database and brings it to this app's version.
     *
     * @throws StorageException if it cannot be opened, is damaged, or was written by a newer version of the app
     */
    public static LocalStore open(Sql sql, Ids ids) {
        Schema.migrate(sql);
        NoteIndex.prepare(sql);
        return new LocalStore(sql, ids);
    }

    private String nameDevice(boolean copied) {
        return sql.transaction("Name this device", () -> {
            String id = ids.next();
            meta.put(SyncMeta.DEVICE_ID, id);
            if (copied && meta.get(SyncMeta.USER_ID) != null) {
                meta.put(SyncMeta.COPIED, 1);
            }
            return id;
        });
    }

    /** The id of this device; stays the same unless the database is found to be a copy of another device's. */
    public String deviceId() {
        return deviceId;
    }

    /** True if the database was made when this was opened. */
    public boolean isNew() {
        return isNew;
    }

    /**
     * Takes another id for this device. All else stays: what was sent and not answered keeps its ids, so that whichever of the
     * two devices sends it, it takes effect once.
     *
     * @param copied true if the database has come from another device, of which a person is told if it is tied to an account
     */
    public void becomeNewDevice(boolean copied) {
        deviceId = nameDevice(copied);
    }

    /** An unused id. */
    public String freshId() {
        return ids.next();
    }

    /**
     * The note as the device knows it; an absent one if it knows nothing.
     *
     * @throws StorageException of kind ROW if this note, and no other, cannot be read
     */
    public NoteReplica find(String noteId) {
        return readable(sql.transaction("Open a note", () -> replicas.findOrSetAside(noteId)));
    }

    /**
     * Changes one note. Returns the note as it is then; the same object as before if the edit changed nothing, and then
     * nothing is written.
     */
    public NoteReplica edit(String name, String noteId, Edit edit) {
        return readable(sql.transaction(name, () -> change(noteId, edit)));
    }

    /** Null, with nothing changed, if the note cannot be read. */
    private NoteReplica change(String noteId, Edit edit) {
        NoteReplica before = replicas.findOrSetAside(noteId);
        NoteReplica after = before == null ? null : edit.apply(before);
        if (after != before) {
            replicas.save(before, after);
        }
        return after;
    }

    /** After the transaction, so that it stays on record which note cannot be read. */
    private static NoteReplica readable(NoteReplica found) {
        if (found == null) {
            throw new StorageException(StorageException.Kind.ROW, "This note cannot be read.", null);
        }
        return found;
    }

    /** Changes one note as {@link #edit} does, and keeps the text that it had, however short it stood. */
    public NoteReplica editKeeping(String name, String noteId, Edit edit) {
        return sql.transaction(name, () -> {
            replicas.versions().keep(replicas.find(noteId));
            return edit(name, noteId, edit);
        });
    }

    /** Earlier texts of a note that this device has kept, newest first; at most {@link VersionTable#MOST}. */
    public List<KeptVersion> versions(String noteId) {
        return sql.transaction("Read earlier texts", () -> replicas.versions().of(noteId));
    }

    /**
     * Changes several notes in one transaction; see {@link #edit}. One that cannot be read is set aside, with a reason for
     * the status of the sync, and the others are changed.
     *
     * @param noteIds at most {@link #BATCH}
     */
    public void editAll(String name, List<String> noteIds, Edit edit) {
        if (noteIds.size() > BATCH) {
            throw new IllegalArgumentException("a batch of " + noteIds.size());
        }
        sql.transaction(name, () -> {
            for (String noteId : noteIds) {
                change(noteId, edit);
            }
            return null;
        });
    }

    /**
     * Settles one side by keeping both versions: the note stays as it is, the side becomes a note of its own.
     *
     * @param now the moment of the decision, in milliseconds since the epoch
     * @return null if the side was not there any more
     */
    public KeptBoth keepBoth(String noteId, String sideChangeId, long now) {
        return sql.transaction("Keep both versions", () -> {
            NoteReplica before = replicas.find(noteId);
            if (before.side(sideChangeId) == null) {
                return null;
            }
            Side side = before.side(sideChangeId).side();
            // Of a deletion and a text, the text is what can be kept.
            NoteFields note = before.fields() == null ? side.fields() : before.fields();
            NoteReplica after = Editing.settle(before, sideChangeId, note);
            replicas.save(before, after);
            if (side.isDeleted() || before.fields() == null) {
                return new KeptBoth(before, after, noteId);
            }
            NoteReplica copy = NoteReplica.absent(ids.next());
            replicas.save(copy, Editing.edit(copy, side.fields().stampedAt(now)));
            return new KeptBoth(before, after, copy.noteId());
        });
    }

    /** The way out for a note that cannot be read. */
    public NoteRepair repair() {
        return repair;
    }

    /** Pages of lists. */
    public ListQueries lists() {
        return lists;
    }

    /** What a search reads. */
    public SearchQueries search() {
        return search;
    }

    /** What notebooks and tags there are. */
    public LabelQueries labels() {
        return labels;
    }

    /** How long notes have been in the trash. */
    public TrashTable trash() {
        return trash;
    }

    /** When a person wants to be reminded of notes. */
    public ReminderTable reminders() {
        return reminders;
    }

    /** A page of a list: pinned first, then those edited last. */
    public List<NoteSummary> page(NoteList list, int offset, int limit) {
        return queries.page(list, offset, limit);
    }

    /** The notes of a state, those edited last first. */
    public List<NoteSummary> inState(NoteState state, int offset, int limit) {
        return queries.inState(state, offset, limit);
    }

    public int count(NoteList list) {
        return queries.count(list);
    }

    public NoteCounts counts() {
        return queries.counts();
    }

    /** How many notes hold something that the server has not acknowledged. */
    public int unsent() {
        return queries.unsent();
    }

    /** A small value that screens keep, such as a setting; null if there is none. */
    public String setting(String name) {
        return meta.get("setting." + name);
    }

    public void saveSetting(String name, String value) {
        meta.put("setting." + name, value);
    }
}
