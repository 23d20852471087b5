package app.offgrid.notes.store;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.protocol.AccountDigest;

/** Compares this device's agreed notes with the server's digest, and begins a repair where they differ. */
public final class DigestComparison {
    /** So many repairs in a row may fail to make the digests equal; then it is a defect, and a person is told. */
    static final int MOST_REPAIRS = 2;

    /** How it ended. */
    public enum Outcome {
        EQUAL,
        /** Device and server do not stand at the same sequence, or something is under way: it says nothing. */
        NOT_COMPARABLE,
        /** They differ; the account is to be read anew at once. */
        REPAIRING,
        /** They differ still after the last repair. */
        GIVEN_UP
    }

    private final Sql sql;
    private final SyncMeta meta;
    private final ReplicaTable replicas;
    private final Resync resync;

    /** @param sql the database of an opened {@link LocalStore} */
    public DigestComparison(Sql sql, Ids ids) {
        this.sql = sql;
        this.meta = new SyncMeta(sql);
        this.replicas = new ReplicaTable(sql);
        this.resync = new Resync(sql, meta, replicas, new Removals(sql, meta, replicas, ids));
    }

    /** Compares, and in the same transaction puts the device at the beginning of the account if they differ. */
    public Outcome compare(AccountDigest theirs) {
        return sql.transaction("Compare the digests", () -> {
            boolean comparable = theirs.epoch().equals(meta.get(SyncMeta.EPOCH))
                    && theirs.sequence() == meta.number(SyncMeta.CURSOR)
                    && replicas.outbox().isEmpty()
                    && !replicas.notes().hasUnreadable()
                    && !resync.isUnderWay();
            if (!comparable) {
                return Outcome.NOT_COMPARABLE;
            }
            DigestSum own = own();
            if (own.count() == theirs.count() && own.text().equals(theirs.digest())) {
                meta.remove(SyncMeta.REPAIRS);
                if (Repair.FAILED.name().equals(meta.get(SyncMeta.REPAIR))) {
                    meta.put(SyncMeta.REPAIR, Repair.REPAIRED.name());
                }
                return Outcome.EQUAL;
            }
            long repairs = meta.number(SyncMeta.REPAIRS);
            if (repairs >= MOST_REPAIRS) {
                meta.put(SyncMeta.REPAIR, Repair.FAILED.name());
                return Outcome.GIVEN_UP;
            }
            meta.put(SyncMeta.REPAIRS, repairs + 1);
            meta.put(SyncMeta.REPAIR, Repair.REPAIRED.name());
            resync.begin(theirs.epoch(), Resync.DIGEST_DIFFERS);
            return Outcome.REPAIRING;
        });
    }

    /** Over the notes that were live when last agreed; a held tombstone has ended its note. */
    private DigestSum own() {
        DigestSum sum = new DigestSum();
        sql.query(
                "SELECT note_id, revision FROM note WHERE revision>0 AND base_kind<>" + NoteTable.BASE_IS_NOTHING
                        + " AND note_id NOT IN (SELECT note_id FROM removal WHERE fields IS NULL)",
                row -> {
                    sum.add(row.text(0), row.number(1));
                    return null;
                });
        return sum;
    }
}
