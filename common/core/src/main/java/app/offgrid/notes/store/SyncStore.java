package app.offgrid.notes.store;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.ChangeResult;
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
    private final Resync resync;

    /** @param sql the database of an opened {@link LocalStore} */
    public SyncStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
        this.replicas = new ReplicaTable(sql);
        this.meta = new SyncMeta(sql);
        this.resync = new Resync(sql, meta, replicas);
    }

    /**
     * The next request's changes: those that still wait for an answer or, if there are none, newly frozen ones.
     *
     * @param limit most changes
     * @param readCursor where this run reads on, or -1 for the durable cursor
     */
    public Batch freeze(int limit, long readCursor) {
        return sql.transaction("Freeze a batch", () -> {
            if (replicas.outbox().isEmpty()) {
                freezeNew(limit);
            }
            long cursor = readCursor < 0 ? meta.number(SyncMeta.CURSOR) : readCursor;
            return new Batch(meta.get(SyncMeta.EPOCH), cursor, replicas.outbox().changes(limit));
        });
    }

    private void freezeNew(int limit) {
        long size = 0;
        for (String noteId : replicas.notes().sendable(limit)) {
            if (size > BATCH_CHARACTERS) {
                return;
            }
            NoteReplica before = replicas.find(noteId);
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
                return new RoundOutcome(0, 0, 0, true, 0);
            }
            settle(batch.changes(), response.results(), context);
            if (!replicas.outbox().isEmpty()) {
                return new RoundOutcome(batch.changes().size(), 0, batch.cursor(), true, 0);
            }
            meta.put(SyncMeta.EPOCH, response.epoch());
            for (NoteSnapshot note : response.notes()) {
                take(note, context);
            }
            advance(batch.cursor(), response.cursor(), unreadable);
            int awaitingConsent = response.hasMore() ? 0 : resync.finish();
            boolean more = response.hasMore() || !replicas.notes().sendable(1).isEmpty();
            return new RoundOutcome(
                    batch.changes().size(), response.notes().size(), response.cursor(), more, awaitingConsent);
        });
    }

    private void settle(List<NoteChange> changes, List<ChangeResult> results, Pulling.Context context) {
        if (changes.size() != results.size()) {
            throw new ContractException(
                    "The server answered " + results.size() + " of " + changes.size() + " changes.");
        }
        for (int i = 0; i < results.size(); i++) {
            ChangeResult result = results.get(i);
            NoteChange change = changes.get(i);
            if (!result.changeId().equals(change.changeId())) {
                throw new ContractException("The server's results are not in the order of the changes.");
            }
            NoteReplica before = replicas.find(change.noteId());
            if (before.inFlight() != null
                    && before.inFlight().change().changeId().equals(change.changeId())) {
                replicas.save(before, settle(before, result, context));
            }
        }
    }

    private NoteReplica settle(NoteReplica before, ChangeResult result, Pulling.Context context) {
        switch (result.outcome()) {
            case ACCEPTED:
                return Pushing.accepted(before, result.revision());
            case STALE:
                String[] freshIds = {ids.next(), ids.next(), ids.next()};
                return Pulling.stale(before, result.current(), resync.afterLoss(), context, freshIds);
            default:
                return Pushing.rejected(before, new Failure(result.code(), result.message()));
        }
    }

    private void take(NoteSnapshot note, Pulling.Context context) {
        NoteReplica before = replicas.find(note.noteId());
        if (resync.afterLoss()) {
            String[] freshIds = {ids.next(), ids.next()};
            replicas.save(before, Pulling.rebaseAfterLoss(before, note, context, freshIds));
        } else if (note.revision() > before.agreed().revision()) {
            replicas.save(before, Pulling.rebase(before, note, context, ids.next()));
        } else {
            resync.confirm(note.noteId());
        }
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
        return sql.query("SELECT reason FROM unreadable ORDER BY sequence LIMIT 20", row -> row.text(0));
    }

    /** A person agreed that the notes which the server no longer has go from this device too. */
    public void consentToRemoval() {
        sql.transaction("Remove with consent", () -> {
            resync.remove();
            return null;
        });
    }

    /** A person wants the notes which the server no longer has sent there again. */
    public void refuseRemoval() {
        sql.transaction("Send again what the server lost", () -> {
            resync.resend();
            return null;
        });
    }

    /** The change at the head of the queue is too large to be sent even alone: its note fails, the queue goes on. */
    public void rejectHead(Failure why) {
        sql.transaction("Take an oversize change out of the queue", () -> {
            for (NoteChange change : replicas.outbox().changes(1)) {
                NoteReplica before = replicas.find(change.noteId());
                replicas.save(before, Pushing.rejected(before, why));
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
            return null;
        });
    }

    /** Forgets the account with all its notes, the unsent edits too. */
    public void wipe() {
        sql.transaction("Sign out", () -> {
            replicas.notes().clear();
            for (String table : new String[] {"side", "outbox", "unreadable", "trash"}) {
                sql.execute("DELETE FROM " + table);
            }
            String[] names = {SyncMeta.USER_ID, SyncMeta.EMAIL, SyncMeta.EPOCH, SyncMeta.CURSOR, SyncMeta.RESYNC};
            for (String name : names) {
                meta.remove(name);
            }
            sql.execute("DELETE FROM meta WHERE name LIKE '" + Intake.REMEMBERED + "%'");
            return null;
        });
    }
}
