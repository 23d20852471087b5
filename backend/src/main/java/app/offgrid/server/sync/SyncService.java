package app.offgrid.server.sync;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.ChangeResult;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.server.http.ProblemException;
import app.offgrid.server.http.Problems;
import app.offgrid.server.mongo.Errors;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a sync means: takes changes into the journal, rolls the view forward from it and reads pages. What counts is in the
 * database alone, so any number of them may work on one database, and any may be stopped between two operations of it.
 *
 * <p>Why it keeps the promises of the contract is told in docs/ARCHITECTURE.md; in one line: appending fails unless
 * everything before was seen, and a page is read only after the view has all of it.
 */
public final class SyncService {
    private final Journal journal;
    private final NoteView view;
    private final Upkeep upkeep;
    private final SyncLimits limits;
    private final InstantSource clock;
    private final Supplier<String> epochs;
    private final AppendListener listener;
    private final Turns turns = new Turns();

    /** Hears of each append, after it; must not throw and not wait. */
    @FunctionalInterface
    public interface AppendListener {
        void appended(String userId, long sequence);
    }

    /**
     * @param clock for the times that people read, and for the age of versions
     * @param epochs makes a new epoch, never the same twice
     */
    public SyncService(
            Journal journal,
            NoteView view,
            Upkeep upkeep,
            SyncLimits limits,
            InstantSource clock,
            Supplier<String> epochs,
            AppendListener listener) {
        this.journal = journal;
        this.view = view;
        this.upkeep = upkeep;
        this.limits = limits;
        this.clock = clock;
        this.epochs = epochs;
        this.listener = listener;
    }

    /** Begins the history of a new account. */
    public void open(String userId) {
        journal.open(userId, epochs.get());
    }

    /**
     * Takes the changes of the request, then reads the page after its cursor.
     *
     * @throws ProblemException {@code unauthorized} if there is no such account; {@code payload_too_large} if the batch must
     *     be halved; {@code unavailable} if others kept appending. Some of the batch may have been taken with the last two
     */
    public SyncResponse sync(String userId, SyncRequest request) {
        return sync(userId, request, NotesInMemory.UNCOUNTED);
    }

    /** {@link #sync(String, SyncRequest)} within what {@code memory} allows, or a problem of it. */
    public SyncResponse sync(String userId, SyncRequest request, NotesInMemory memory) {
        Head head;
        Taken taken;
        try (Turns.Turn turn = request.changes().isEmpty() ? Turns.NONE : turns.take(userId)) {
            head = request.changes().isEmpty() ? headToRead(userId, request.cursor()) : rollForward(userId);
            Optional<SyncResponse> resync = resync(userId, request, head);
            if (resync.isPresent()) {
                return resync.get();
            }
            taken = request.changes().isEmpty()
                    ? new Taken(head.totals(), List.of(), 0)
                    : take(userId, request, head, memory);
        }
        return page(userId, request, head, taken, memory);
    }

    /** Throws {@code unauthorized} if there is no such account, or no more. */
    public void requireAccount(String userId) {
        state(userId);
    }

    /** The totals at the account's last entry, or at the last one that a full disk had room to apply, and its epoch. */
    public Head head(String userId) {
        return headToRead(userId, 0);
    }

    /** The kept versions of a note below a revision, in falling revision; empty if there is no trace of the note. */
    public Optional<List<JournalEntry>> history(String userId, String noteId, long before, int limit) {
        return history(userId, noteId, before, limit, NotesInMemory.UNCOUNTED);
    }

    /** {@link #history(String, String, long, int)} within what {@code memory} allows, or {@code unavailable}. */
    public Optional<List<JournalEntry>> history(
            String userId, String noteId, long before, int limit, NotesInMemory memory) {
        state(userId);
        List<JournalEntry> versions = journal.history(userId, noteId, before, limit, memory);
        boolean isKnown = !versions.isEmpty()
                || !journal.history(userId, noteId, Long.MAX_VALUE, 1, memory).isEmpty();
        return isKnown ? Optional.of(versions) : Optional.empty();
    }

    /** What the view is complete up to, once it is. */
    public record Head(String epoch, long floor, Totals totals) {}

    private record Taken(Totals head, List<ChangeResult> results, long staleBytes) {}

    private JournalState state(String userId) {
        return journal.state(userId).orElseThrow(Problems::unauthorized);
    }

    /** Applies every entry that the view may lack, so that it is complete up to the head that is returned. */
    private Head rollForward(String userId) {
        JournalState state = state(userId);
        Totals applied = state.applied();
        List<JournalEntry> entries;
        do {
            entries = journal.entriesAfter(userId, applied.sequence(), SyncLimits.ROLL_FORWARD);
            applied = apply(userId, applied, entries);
        } while (!entries.isEmpty());
        return new Head(state.epoch(), state.floor(), applied);
    }

    /**
     * The head, or what the view is complete up to if the disk has no room for more: whoever reads gets the rest once there is
     * space, and must not be kept from what is there.
     */
    private Head headToRead(String userId, long cursor) {
        try {
            return rollForward(userId);
        } catch (RuntimeException e) {
            JournalState state = state(userId);
            if (!Errors.isOfFullDisk(e) || cursor > state.applied().sequence()) {
                throw e;
            }
            return new Head(state.epoch(), state.floor(), state.applied());
        }
    }

    private Totals apply(String userId, Totals applied, List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return applied;
        }
        Totals end = applied;
        Map<String, NoteSnapshot> latest = new LinkedHashMap<>();
        for (JournalEntry entry : entries) {
            if (entry.sequence() != end.sequence() + 1) {
                throw new IllegalStateException("change " + entry.sequence() + " follows " + end.sequence());
            }
            latest.put(entry.noteId(), entry.note());
            end = entry.totals();
        }
        view.apply(userId, latest.values());
        journal.advance(userId, end);
        return end;
    }

    private Optional<SyncResponse> resync(String userId, SyncRequest request, Head head) {
        boolean isFirst = request.epoch() == null;
        if (!isFirst && !request.epoch().equals(head.epoch())) {
            return Optional.of(SyncResponse.resync(head.epoch(), SyncResponse.EPOCH_CHANGED));
        }
        if (request.cursor() > head.totals().sequence()) {
            journal.changeEpoch(userId, head.epoch(), epochs.get());
            return Optional.of(SyncResponse.resync(state(userId).epoch(), SyncResponse.EPOCH_CHANGED));
        }
        if (isFirst && request.cursor() > 0) {
            return Optional.of(SyncResponse.resync(head.epoch(), SyncResponse.EPOCH_CHANGED));
        }
        if (request.cursor() > 0 && request.cursor() < head.floor() && !isReadingWhole(userId, request, head)) {
            return Optional.of(SyncResponse.resync(head.epoch(), SyncResponse.CURSOR_EXPIRED));
        }
        return Optional.empty();
    }

    /** True if the device began at 0 since tombstones were last removed, and this is where it has come to. */
    private boolean isReadingWhole(String userId, SyncRequest request, Head head) {
        return upkeep.wholeRead(userId, request.deviceId())
                .filter(read -> read.floor() == head.floor() && request.cursor() <= read.cursor())
                .isPresent();
    }

    /** Appends what can be accepted; decides anew as long as somebody else appends in between. */
    private Taken take(String userId, SyncRequest request, Head start, NotesInMemory memory) {
        Totals head = start.totals();
        for (int attempt = 0; attempt < SyncLimits.ATTEMPTS; attempt++) {
            Decisions decisions = decide(userId, request, head, start.floor(), memory);
            if (decisions.isTooLarge()) {
                throw Problems.payloadTooLarge(
                        "The changes store or answer more than is held at once; halve the batch.");
            }
            SyncLimits.requireWithin(
                    decisions.staleBytes(), request.changes().size(), memory.loaded(decisions.staleBytes()));
            List<JournalEntry> entries = decisions.entries();
            int appended = 0;
            boolean isAlone = true;
            while (isAlone && appended < entries.size()) {
                List<JournalEntry> slice = entries.subList(appended, SyncLimits.endOfSlice(entries, appended));
                int taken = journal.append(userId, slice);
                if (taken > 0) {
                    head = apply(userId, head, slice.subList(0, taken));
                    listener.appended(userId, head.sequence());
                }
                appended += taken;
                isAlone = taken == slice.size();
            }
            if (appended == entries.size()) {
                if (!decisions.acknowledgements().isEmpty()) {
                    journal.acknowledge(userId, decisions.acknowledgements(), clock.millis());
                }
                return new Taken(head, decisions.results(), decisions.staleBytes());
            }
            head = rollForward(userId).totals();
        }
        throw Problems.unavailable("Others kept appending to this account.");
    }

    private Decisions decide(String userId, SyncRequest request, Totals head, long floor, NotesInMemory memory) {
        Set<String> changeIds = new HashSet<>();
        for (NoteChange change : request.changes()) {
            changeIds.add(change.changeId());
        }
        Map<String, Receipt> receipts = journal.receipts(userId, changeIds);
        Set<String> noteIds = new HashSet<>();
        for (NoteChange change : request.changes()) {
            if (!receipts.containsKey(change.changeId())) {
                noteIds.add(change.noteId());
            }
        }
        Map<String, NoteSnapshot> notes = noteIds.isEmpty() ? Map.of() : view.notes(userId, noteIds, memory);
        return Decisions.of(request, head, receipts, notes, floor, limits.notesPerAccount(), clock.millis());
    }

    private SyncResponse page(String userId, SyncRequest request, Head start, Taken taken, NotesInMemory memory) {
        long head = taken.head().sequence();
        NoteView.Page page = new NoteView.Page(List.of(), false);
        if (request.cursor() < head) {
            memory.onlyPage(taken.staleBytes());
            page = view.page(userId, request.cursor(), head, request.limit(), memory);
        }
        List<NoteSnapshot> rows = page.notes();
        long cursor = page.hasMore() ? rows.get(rows.size() - 1).sequence() : head;
        if (cursor < start.floor()) {
            // The next request comes with a cursor below the floor and has missed nothing all the same.
            upkeep.noteWholeRead(
                    userId, request.deviceId(), new Upkeep.WholeRead(start.floor(), cursor), clock.millis());
        }
        return SyncResponse.page(
                start.epoch(), cursor, page.hasMore(), clock.millis(), taken.results(), without(taken.results(), rows));
    }

    /** The rows but for those whose latest change is one that this request got accepted: the device has them. */
    private static List<NoteSnapshot> without(List<ChangeResult> results, Collection<NoteSnapshot> rows) {
        Set<String> accepted = new HashSet<>();
        for (ChangeResult result : results) {
            if (result.outcome() == ChangeResult.Outcome.ACCEPTED) {
                accepted.add(result.changeId());
            }
        }
        List<NoteSnapshot> others = new ArrayList<>(rows);
        others.removeIf(note -> accepted.contains(note.changeId()));
        return others;
    }
}
