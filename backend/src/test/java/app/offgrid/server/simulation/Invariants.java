package app.offgrid.server.simulation;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.server.sync.JournalEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The invariants of the product, by their numbers. */
final class Invariants {
    private final World world;
    private final Storage storage;
    private final Promises promises;
    private final Questions questions;
    /** After these a note may come back or be asked about although nobody meant it. */
    private final boolean historyIsLost;

    private final boolean deletionsMayBeForgotten;

    private final boolean isAsked;
    /** Devices may be ahead of the server, and what is typed since is newer than what they have. */
    private final boolean isOnlyRestored;

    Invariants(World world) {
        this.world = world;
        storage = new Storage(world);
        promises = new Promises(world);
        questions = new Questions(world);
        deletionsMayBeForgotten = world.story.has(
                Act.Kind.SERVER_RESTORED,
                Act.Kind.SERVER_EMPTIED,
                Act.Kind.PHONE_RESTORED,
                Act.Kind.PHONE_CLONED,
                Act.Kind.CHANGE_ACCOUNT,
                Act.Kind.DETACH);
        historyIsLost = world.story.has(
                Act.Kind.SERVER_RESTORED,
                Act.Kind.SERVER_EMPTIED,
                Act.Kind.HOUSEKEEPING,
                Act.Kind.PHONE_RESTORED,
                Act.Kind.PHONE_CLONED);
        isOnlyRestored = world.story.asksAlways()
                && world.story.has(Act.Kind.SERVER_RESTORED)
                && !world.story.has(
                        Act.Kind.SERVER_EMPTIED,
                        Act.Kind.HOUSEKEEPING,
                        Act.Kind.PHONE_RESTORED,
                        Act.Kind.PHONE_CLONED,
                        Act.Kind.CHANGE_ACCOUNT,
                        Act.Kind.DETACH);
        isAsked = world.story.asksAlways() && !historyIsLost;
    }

    /** What holds at any moment: 4 and 9. */
    void checkDevice(SimulatedDevice device) {
        if (device.account == null || device.meta("user_id") == null) {
            return;
        }
        long cursor = device.cursor();
        String epoch = device.meta("epoch");
        boolean isResync = device.meta("resync") != null || epoch == null || !epoch.equals(device.epochSeen);
        if (cursor < device.cursorSeen && !isResync) {
            throw new Violation(4, device.name + " went back from " + device.cursorSeen + " to " + cursor);
        }
        if (device.meta("resync") != null && !device.meta("resync").equals(device.resyncSeen)) {
            world.coverage.count("device: resync, " + device.meta("resync"));
        }
        promises.checkDevice(device);
        questions.check(device);
        device.resyncSeen = device.meta("resync");
        device.cursorSeen = cursor;
        device.epochSeen = epoch;
        if (epoch == null || !epoch.equals(world.server.epoch(device.account))) {
            return;
        }
        for (NoteSnapshot note : world.server.notes(device.account).values()) {
            if (note.sequence() <= cursor) {
                requireApplied(device, note);
            }
        }
        requireHonest(device);
    }

    private static void requireApplied(SimulatedDevice device, NoteSnapshot note) {
        long known = device.find(note.noteId()).agreed().revision();
        boolean isNothing = note.isDeleted() && note.sides().isEmpty();
        // A deletion from elsewhere is put on record first; the note goes when the reading is at its end.
        boolean isHeld = note.isDeleted() && device.hasOnRecord(note.noteId());
        if (known < note.revision() && !(isNothing && known == 0) && !isHeld) {
            throw new Violation(
                    4,
                    device.name + " has passed change " + note.sequence() + " of note " + note.noteId()
                            + " and knows revision " + known + " of " + note.revision());
        }
    }

    private void requireHonest(SimulatedDevice device) {
        if (device.meta("resync") != null) {
            return;
        }
        Map<String, NoteSnapshot> acknowledged = new HashMap<>();
        for (JournalEntry entry : world.server.entries(device.account)) {
            acknowledged.put(entry.noteId() + " " + entry.note().revision(), entry.note());
        }
        for (String noteId : device.notes()) {
            NoteReplica note = device.find(noteId);
            // While a person is asked whether many notes may go, they stand there as they were.
            if (note.state() != NoteState.SYNCED || device.hasOnRecord(noteId)) {
                continue;
            }
            NoteSnapshot server = acknowledged.get(noteId + " " + note.agreed().revision());
            // An old version may be gone from the history.
            // A note whose tombstone is forgotten begins at revision 1 again, and the device may not have heard of it.
            boolean isUnheard = historyIsLost && server != null && server.sequence() > device.cursor();
            if (isUnheard) {
                continue;
            }
            if (server == null ? !historyIsLost : !same(server.fields(), note.fields())) {
                throw new Violation(
                        9,
                        device.name + " shows note " + noteId + " as synced: " + note.fields() + ", the server has "
                                + (server == null ? "nothing" : server.fields()));
            }
        }
    }

    /** What holds once nothing moves any more. */
    void checkSettled() {
        Set<String> emails = new HashSet<>();
        for (SimulatedDevice device : world.devices) {
            checkDevice(device);
            emails.add(device.account);
            requireEqual(device);
            requireOwn(device.account, storage.onDevice(device), device.name);
            promises.checkSettled(device);
        }
        for (String email : emails) {
            List<JournalEntry> entries = world.server.entries(email);
            requireOneEffect(entries);
            requireReachable(email);
            requireOwn(email, storage.onServer(email), "the server");
            if (!deletionsMayBeForgotten) {
                requireNoReturn(email);
            }
            if (isAsked) {
                new Prompts(entries, world.oracle).requireNeeded();
            }
            promises.checkSettled(email, entries);
            count(email);
        }
    }

    private void requireReachable(String email) {
        // Under a policy the text that lost is in the history; where people are asked it is in the note or in a side.
        Set<String> inView = storage.inView(email);
        Set<String> found = isAsked ? inView : storage.onServer(email);
        for (SimulatedDevice device : world.devices) {
            // What the server rejected says so and stays where it was written.
            if (email.equals(device.account)) {
                addRejected(device, found);
                addRejected(device, inView);
            }
        }
        List<String> hidden = world.oracle.missingSinceRestored(email, inView);
        if (isOnlyRestored && !hidden.isEmpty()) {
            throw new Violation(1, "nobody discarded " + hidden + ", typed since the server was restored");
        }
        List<String> missing = world.oracle.missing(email, found);
        if (!missing.isEmpty()) {
            boolean isInHistory = storage.onServer(email).containsAll(missing);
            throw new Violation(
                    1, "nobody discarded " + missing + (isInHistory ? ", only the history has it" : ", it is nowhere"));
        }
    }

    private static void addRejected(SimulatedDevice device, Set<String> found) {
        for (String noteId : device.notes()) {
            NoteReplica note = device.find(noteId);
            if (note.failure() != null) {
                found.addAll(Typing.wordsOf(note.fields()));
                for (OpenSide side : note.sides()) {
                    found.addAll(Typing.wordsOf(side.side().fields()));
                }
            }
        }
    }

    private void requireEqual(SimulatedDevice device) {
        Map<String, NoteSnapshot> server = world.server.notes(device.account);
        Set<String> ids = new HashSet<>(device.notes());
        ids.addAll(server.keySet());
        for (String noteId : ids) {
            NoteReplica note = device.find(noteId);
            NoteSnapshot there = server.getOrDefault(noteId, NoteSnapshot.unknown(noteId));
            if (note.failure() != null) {
                world.coverage.count("settled: rejected, with a reason");
                continue;
            }
            if (!equal(note.fields(), there.fields())) {
                throw new Violation(
                        2,
                        device.name + " has note " + noteId + " as " + note.fields() + ", the server as "
                                + there.fields());
            }
            if (!sides(note).equals(sides(there.sides()))) {
                throw new Violation(
                        2,
                        device.name + " has other sides of note " + noteId + " than the server: "
                                + sides(note).keySet() + ", "
                                + sides(there.sides()).keySet());
            }
        }
    }

    private static boolean equal(NoteFields a, NoteFields b) {
        return a == null ? b == null : a.equals(b);
    }

    private static boolean same(NoteFields a, NoteFields b) {
        return a == null ? b == null : b != null && a.sameContentAs(b);
    }

    private static Map<String, NoteFields> sides(NoteReplica note) {
        Map<String, NoteFields> sides = new TreeMap<>();
        note.sides()
                .forEach(side -> sides.put(side.side().changeId(), side.side().fields()));
        return sides;
    }

    private static Map<String, NoteFields> sides(Collection<Side> all) {
        Map<String, NoteFields> sides = new TreeMap<>();
        all.forEach(side -> sides.put(side.changeId(), side.fields()));
        return sides;
    }

    private void requireOneEffect(List<JournalEntry> entries) {
        Set<String> changes = new HashSet<>();
        long last = 0;
        for (JournalEntry entry : entries) {
            if (!changes.add(entry.changeId())) {
                throw new Violation(3, "change " + entry.changeId() + " took effect twice");
            }
            if (entry.sequence() != last + 1 && !world.story.has(Act.Kind.HOUSEKEEPING)) {
                throw new Violation(4, "change " + entry.sequence() + " follows " + last);
            }
            last = entry.sequence();
            if (!world.oracle.mayDouble() && entry.note().fields() != null) {
                String text = entry.note().fields().title() + "\n"
                        + entry.note().fields().body();
                List<String> words = Typing.wordsIn(text);
                if (new HashSet<>(words).size() < words.size()) {
                    throw new Violation(3, "typed once, there twice: " + text);
                }
            }
        }
    }

    private void requireNoReturn(String email) {
        for (NoteSnapshot note : world.server.notes(email).values()) {
            if (world.oracle.isDeleted(note.noteId())
                    && !note.isDeleted()
                    && note.sides().isEmpty()) {
                throw new Violation(5, "note " + note.noteId() + " came back unasked: " + note.fields());
            }
        }
    }

    private void requireOwn(String email, Set<String> words, String where) {
        for (String word : words) {
            if (!world.oracle.belongsTo(email, word)) {
                throw new Violation(8, where + " of " + email + " has " + word + " of another account");
            }
        }
    }

    private void count(String email) {
        for (NoteSnapshot note : world.server.notes(email).values()) {
            world.coverage.count(note.isDeleted() ? "settled: deleted notes" : "settled: notes");
            for (int i = 0; i < note.sides().size(); i++) {
                world.coverage.count("settled: open conflicts");
            }
        }
    }
}
