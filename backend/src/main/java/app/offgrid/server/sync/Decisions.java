package app.offgrid.server.sync;

import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.protocol.ChangeResult;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.Problem;
import app.offgrid.notes.protocol.SyncRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the changes of one request, decided in their order on what is known of the account. No I/O: the outcome
 * holds if the entries can be appended right after {@code head}, and has to be decided anew if they cannot.
 */
final class Decisions {
    private final SyncRequest request;
    private final long floor;
    private final long notesPerAccount;
    private final long now;
    private final Map<String, Receipt> receipts;
    private final Map<String, NoteSnapshot> notes;
    private Totals head;
    private long staleBytes;
    private long entryBytes;

    private final List<ChangeResult> results = new ArrayList<>();
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<Receipt> acknowledgements = new ArrayList<>();

    private Decisions(
            SyncRequest request,
            Totals head,
            Map<String, Receipt> receipts,
            Map<String, NoteSnapshot> notes,
            long floor,
            long notesPerAccount,
            long now) {
        this.request = request;
        this.head = head;
        this.receipts = new HashMap<>(receipts);
        this.notes = new HashMap<>(notes);
        this.floor = floor;
        this.notesPerAccount = notesPerAccount;
        this.now = now;
    }

    /**
     * Decides about all changes of a request.
     *
     * @param head the account's totals after its last entry
     * @param receipts of those of the changes that were accepted before, by change id
     * @param notes the notes that the changes are about as they stood at {@code head}; absent if there is no trace
     * @param floor the sequence up to which tombstones may have been forgotten
     * @param now milliseconds since the epoch
     */
    static Decisions of(
            SyncRequest request,
            Totals head,
            Map<String, Receipt> receipts,
            Map<String, NoteSnapshot> notes,
            long floor,
            long notesPerAccount,
            long now) {
        Decisions decisions = new Decisions(request, head, receipts, notes, floor, notesPerAccount, now);
        for (NoteChange change : request.changes()) {
            decisions.results.add(decisions.decide(change));
        }
        return decisions;
    }

    /** One for each change, in the order of the request. */
    List<ChangeResult> results() {
        return results;
    }

    /** To be appended to the journal, all or a prefix of them. */
    List<JournalEntry> entries() {
        return entries;
    }

    /** Of the changes that are newly accepted and change nothing. */
    List<Receipt> acknowledgements() {
        return acknowledgements;
    }

    /** True if there is more than one change and what they store or answer is more than may be held at once. */
    boolean isTooLarge() {
        return request.changes().size() > 1
                && (entryBytes > SyncLimits.BATCH_BYTES || staleBytes > SyncLimits.HELD_BYTES);
    }

    /** Bytes of the notes that are answered, each as often as it is. */
    long staleBytes() {
        return staleBytes;
    }

    private ChangeResult decide(NoteChange change) {
        Receipt before = receipts.get(change.changeId());
        if (before != null) {
            return before.result();
        }
        if (change.fault() != null) {
            return rejected(change, change.fault().code(), change.fault().message());
        }
        NoteSnapshot current = notes.get(change.noteId());
        if (current == null) {
            current = NoteSnapshot.unknown(change.noteId());
        }
        if (change.op() == NoteChange.Op.DELETE && current.isDeleted() && !settlesAny(change, current)) {
            return acceptWithoutEffect(change, current);
        }
        if (change.baseRevision() != current.revision()) {
            staleBytes += Weight.of(current);
            return ChangeResult.stale(change.changeId(), current);
        }
        return take(change, current);
    }

    private ChangeResult acceptWithoutEffect(NoteChange change, NoteSnapshot current) {
        Receipt receipt = new Receipt(change.changeId(), change.noteId(), current.revision(), current.sequence());
        receipts.put(change.changeId(), receipt);
        acknowledgements.add(receipt);
        return receipt.result();
    }

    private ChangeResult take(NoteChange change, NoteSnapshot current) {
        List<Side> sides = unsettled(change, current);
        if (change.op() == NoteChange.Op.DIVERGE) {
            Side side = new Side(
                    change.changeId(),
                    request.deviceId(),
                    request.deviceName(),
                    change.forkedFrom(),
                    change.patch() == null ? null : NoteFields.EMPTY.apply(change.patch()));
            if (sides.size() >= Limits.SIDES) {
                return rejected(
                        change,
                        Problem.TOO_MANY_SIDES,
                        "The note has " + sides.size() + " versions that wait to be settled; the limit is "
                                + Limits.SIDES + ".");
            }
            sides.add(side);
            if (bytesOf(sides) > SyncLimits.SIDES_BYTES) {
                return rejected(
                        change,
                        Problem.TOO_MANY_SIDES,
                        "The versions of the note that wait to be settled would take " + bytesOf(sides)
                                + " bytes together; the limit is " + SyncLimits.SIDES_BYTES + ".");
            }
        }
        NoteSnapshot next = new NoteSnapshot(
                change.noteId(),
                nextRevision(current),
                head.sequence() + 1,
                change.changeId(),
                request.deviceId(),
                request.deviceName(),
                fieldsAfter(change, current),
                sides);
        Totals totals = head.after(current, next);
        if (totals.kept() > notesPerAccount && totals.kept() > head.kept()) {
            return rejected(
                    change,
                    Problem.TOO_MANY_NOTES,
                    "The account has " + head.kept() + " notes; the limit is " + notesPerAccount + ".");
        }
        return append(new JournalEntry(next, totals, now));
    }

    /**
     * A note of which there is no trace may have been there, and devices may have edits of it on a revision of that time. None
     * was above the sequence of its tombstone, and that is not above the floor: the new ones begin there.
     */
    private long nextRevision(NoteSnapshot current) {
        return (current.revision() == 0 ? floor : current.revision()) + 1;
    }

    private ChangeResult append(JournalEntry entry) {
        head = entry.totals();
        notes.put(entry.noteId(), entry.note());
        receipts.put(entry.changeId(), entry.receipt());
        entries.add(entry);
        entryBytes += Weight.of(entry.note());
        return entry.receipt().result();
    }

    /** The note's own fields after the change; null for a tombstone. */
    private static NoteFields fieldsAfter(NoteChange change, NoteSnapshot current) {
        return switch (change.op()) {
            case PUT -> (current.isDeleted() ? NoteFields.EMPTY : current.fields()).apply(change.patch());
            case DELETE -> null;
            case DIVERGE -> current.fields();
        };
    }

    private static boolean settlesAny(NoteChange change, NoteSnapshot current) {
        return unsettled(change, current).size() < current.sides().size();
    }

    private static List<Side> unsettled(NoteChange change, NoteSnapshot current) {
        List<Side> sides = new ArrayList<>(current.sides());
        sides.removeIf(side -> change.resolves().contains(side.changeId()));
        return sides;
    }

    private static long bytesOf(List<Side> sides) {
        long bytes = 0;
        for (Side side : sides) {
            bytes += Weight.of(side.fields());
        }
        return bytes;
    }

    private static ChangeResult rejected(NoteChange change, String code, String message) {
        return ChangeResult.rejected(change.changeId(), change.noteId(), code, message);
    }
}
