package app.offgrid.notes.store;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.protocol.UnreadableNote;
import app.offgrid.notes.replica.Failure;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.Pulling;
import app.offgrid.notes.replica.Pushing;
import java.util.List;

/**
 * What a sync does with the database. A batch is frozen in one transaction and stays until every change of it is answered;
 * an answer is taken in whole, with the cursor, in one transaction.
 *
 * <p>A page is not applied while the fate of a sent change is unknown (a batch may be sent in parts), so a note never has
 * to be merged with news that may contain its own change.
 */
public final class SyncStore {
    /** A batch is full when it has so many characters of JSON: a quarter of what a request may have in bytes. */
    private static final long BATCH_CHARACTERS = Limits.REQUEST_BYTES / 4;

    private final Sql sql;
    private final Ids ids;
    private final ReplicaTable replicas;
    private final SyncMeta meta;
    private final Removals removals;
    private final Resync resync;

    /** @param sql the database of an opened {@link LocalStore} */
    public SyncStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
        this.replicas = new ReplicaTable(sql);
        this.meta = new SyncMeta(sql);
        this.removals = new Removals(sql, meta, replicas, ids);
        this.resync = new Resync(sql, meta, replicas, removals);
    }

    /**
     * The next request's changes: those that still wait for an answer or, if there are none, newly frozen ones.
     *
     * @param limit most changes
     * @param readCursor where this run reads on, or -1 for the durable cursor
     * @param context who decides where an edit meets a deletion that is on record
     */
    public Batch freeze(int limit, long readCursor, Pulling.Context context) {
        return sql.transaction("Freeze a batch", () -> {
            if (replicas.outbox().isEmpty() && !resync.isUnderWay()) {
                freezeNew(limit, context);
            }
            long cursor = readCursor < 0 ? meta.number(SyncMeta.CURSOR) : readCursor;
            return new Batch(meta.get(SyncMeta.EPOCH), cursor, replicas.sent(limit));
        });
    }

    private void freezeNew(int limit, Pulling.Context context) {
        long size = 0;
        boolean anyRemovals = !removals.isEmpty();
        for (String noteId : replicas.notes().sendable(limit)) {
            if (size > BATCH_CHARACTERS) {
                return;
            }
            if (anyRemovals) {
                removals.meetEdit(noteId, context);
            }
            NoteReplica before = replicas.findOrSetAside(noteId);
            if (before == null || !before.isSendable()) {
                continue;
            }
            NoteReplica frozen = Pushing.freeze(before, ids.next());
            replicas.save(before, frozen);
            size += Outbox.write(frozen.inFlight().change()).length();
        }
    }

    /**
     * Takes in the answer to a batch, all of it or, after an exception, nothing.
     *
     * @param unreadable the notes of the page that could not be read; the cursor stays before the first of them
     * @throws ContractException if the answer is not one to this batch
     */
    public RoundOutcome apply(
            Batch batch, SyncResponse response, List<UnreadableNote> unreadable, Pulling.Context context, long now) {
        return sql.transaction("Take in an answer", () -> {
            meta.put(SyncMeta.LAST_CONTACT, now);
            if (response.resync() != null) {
                resync.begin(response.epoch(), response.resync());
                return new RoundOutcome(0, 0, 0, true);
            }
            AnswerIntake intake = new AnswerIntake(ids, replicas, removals, resync, context);
            intake.settle(batch.changes(), response.results());
            if (!replicas.outbox().isEmpty() || intake.pageLacksANote()) {
                return new RoundOutcome(batch.changes().size(), 0, batch.cursor(), true);
            }
            meta.put(SyncMeta.EPOCH, response.epoch());
            intake.take(response.notes());
            advance(batch.cursor(), response.cursor(), unreadable);
            if (!response.hasMore()) {
                if (meta.get(SyncMeta.READ_ONCE) == null) {
                    meta.put(SyncMeta.READ_ONCE, 1);
                }
                if (intake.readsAnew()) {
                    resync.finish();
                }
                removals.decide(context);
            }
            int left = intake.readsAnew() && resync.isUnderWay()
                    ? 0
                    : replicas.notes().sendable(2).size();
            return new RoundOutcome(
                    batch.changes().size(),
                    response.notes().size(),
                    response.cursor(),
                    response.hasMore() || left > 0,
                    !response.hasMore() && left == 1);
        });
    }

    private void advance(long from, long to, List<UnreadableNote> unreadable) {
        sql.execute("DELETE FROM unreadable WHERE sequence>?", Long.valueOf(from));
        for (UnreadableNote note : unreadable) {
            sql.execute(
                    "INSERT OR REPLACE INTO unreadable(sequence, note_id, reason) VALUES(?,?,?)",
                    Long.valueOf(note.sequence()),
                    note.noteId(),
                    note.reason());
        }
        List<Long> first = sql.query("SELECT min(sequence) FROM unreadable", row -> row.nullableNumber(0));
        long durable = first.get(0) == null ? to : first.get(0).longValue() - 1;
        if (durable > meta.number(SyncMeta.CURSOR)) {
            meta.put(SyncMeta.CURSOR, durable);
        }
    }

    /** Why notes of the last page could not be read; empty if all could. */
    public List<String> unreadable() {
        return sql.query(
                "SELECT substr(reason, 1, 1000) FROM unreadable ORDER BY sequence LIMIT 20", row -> row.text(0));
    }

    /** The change at the head of the queue is too large to be sent even alone: its note fails, the queue goes on. */
    public void rejectHead(Failure why) {
        sql.transaction("Take an oversize change out of the queue", () -> {
            for (NoteChange change : replicas.sent(1)) {
                NoteReplica before = replicas.findOrSetAside(change.noteId());
                if (before != null) {
                    replicas.save(before, Pushing.rejected(before, why));
                }
            }
            return null;
        });
    }

    /** When the server last answered, in milliseconds since the epoch; 0 for never. */
    public long lastContact() {
        return meta.number(SyncMeta.LAST_CONTACT);
    }

    /** The account whose notes this database holds, or null for none yet. */
    public String userId() {
        return meta.get(SyncMeta.USER_ID);
    }

    /** The address that the person signed in with, or null. */
    public String email() {
        return meta.get(SyncMeta.EMAIL);
    }

    /** Ties the database to an account; what was written without one will be sent to it. */
    public void bind(String userId, String email) {
        sql.transaction("Sign in", () -> {
            meta.put(SyncMeta.USER_ID, userId);
            meta.put(SyncMeta.EMAIL, email);
            meta.remove(SyncMeta.COPIED);
            return null;
        });
    }

    /** Forgets the account and keeps its notes, as if they had been written on this device without one. */
    public void detach() {
        sql.transaction("Sign out and keep the notes", () -> {
            new Detachment(sql, ids, replicas).run();
            sql.execute("DELETE FROM unreadable");
            sql.execute("DELETE FROM removal");
            forgetAccount();
            return null;
        });
    }

    private void forgetAccount() {
        for (String name : SyncMeta.OF_ACCOUNT) {
            meta.remove(name);
        }
    }

    /** Forgets the account with all its notes, the unsent edits too. */
    public void wipe() {
        sql.transaction("Sign out", () -> {
            replicas.notes().clear();
            for (String table : new String[] {"side", "outbox", "unreadable", "trash", "removal", "version"}) {
                sql.execute("DELETE FROM " + table);
            }
            forgetAccount();
            sql.execute("DELETE FROM meta WHERE name LIKE '" + Intake.REMEMBERED + "%'");
            return null;
        });
    }
}
