package app.offgrid.server.simulation;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.server.sync.JournalEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Promise 26, how long a question lives: a device asks about exactly those versions that the server has beside the note as the
 * device knows it, but for those that a person has decided about there and those that say what the note says.
 */
final class Questions {
    private final World world;
    /** Policies decide by themselves, and what was lost is put beside notes without asking. */
    private final boolean isJudged;

    /** The versions of each device that are known to be decided, with or without a person. */
    private final Map<SimulatedDevice, Set<String>> closed = new HashMap<>();

    Questions(World world) {
        this.world = world;
        isJudged = world.story.asksAlways()
                && !world.story.has(
                        Act.Kind.SERVER_RESTORED,
                        Act.Kind.SERVER_EMPTIED,
                        Act.Kind.HOUSEKEEPING,
                        Act.Kind.PHONE_RESTORED,
                        Act.Kind.PHONE_CLONED,
                        Act.Kind.CHANGE_ACCOUNT,
                        Act.Kind.DETACH);
    }

    /** After an answer was taken in. */
    void check(SimulatedDevice device) {
        if (!isJudged || device.meta("resync") != null) {
            return;
        }
        Map<String, NoteSnapshot> known = new HashMap<>();
        for (JournalEntry entry : world.server.entries(device.account)) {
            known.put(entry.noteId() + " " + entry.note().revision(), entry.note());
        }
        for (String noteId : device.notes()) {
            NoteReplica note = device.find(noteId);
            NoteSnapshot there = known.get(noteId + " " + note.agreed().revision());
            if (there != null) {
                requireAsked(device, note, there);
            }
            requireReason(device, note);
        }
    }

    private void requireAsked(SimulatedDevice device, NoteReplica note, NoteSnapshot there) {
        Set<String> wanted = new TreeSet<>();
        for (Side side : there.sides()) {
            wanted.add(side.changeId());
        }
        Set<String> asked = new TreeSet<>();
        for (OpenSide open : note.sides()) {
            if (open.acknowledged()) {
                asked.add(open.side().changeId());
            }
        }
        if (!asked.equals(wanted)) {
            throw new Violation(
                    26,
                    device.name + " knows the versions " + asked + " of a note, beside which the server had " + wanted
                            + " at that revision: " + Picture.of(note));
        }
    }

    /** What is settled here was decided by a person, or is no question. */
    private void requireReason(SimulatedDevice device, NoteReplica note) {
        Set<String> before = closed.computeIfAbsent(device, unused -> new HashSet<>());
        for (OpenSide open : note.sides()) {
            String id = open.side().changeId();
            if (!open.settled()) {
                before.remove(id);
                continue;
            }
            boolean hasReason = before.contains(id)
                    || device.decided.contains(id)
                    || !open.acknowledged()
                    || NoteReplica.sameContent(open.side().fields(), note.fields());
            if (!hasReason) {
                throw new Violation(
                        26,
                        device.name + " no longer asks about " + open.side() + ", and nobody decided: "
                                + Picture.of(note));
            }
            before.add(id);
        }
    }

    /** A decision was taken: its question is over, the note is what was chosen, and nothing else has changed. */
    static void requireSettled(Before before, SimulatedDevice device, String noteId, String sideId, NoteFields result) {
        if (isOpen(device, noteId, sideId)) {
            throw new Violation(26, device.name + " goes on asking about " + sideId + ", which was decided");
        }
        before.requireAfter("a decision", (other, fields) -> other.equals(noteId) ? result : fields);
    }

    /** Both versions were kept: they are two notes now, and no other has changed. */
    static void requireTwo(Before before, SimulatedDevice device, String noteId, String sideId) {
        if (isOpen(device, noteId, sideId)) {
            throw new Violation(26, device.name + " goes on asking about " + sideId + ", of which both were kept");
        }
        List<NoteFields> wanted = new ArrayList<>();
        add(wanted, before.of(noteId));
        add(wanted, before.notes().get(noteId).side(sideId).side().fields());
        List<NoteFields> there = new ArrayList<>();
        add(there, device.find(noteId).fields());
        for (String other : device.notes()) {
            if (!before.notes().containsKey(other)) {
                add(there, device.find(other).fields());
            }
        }
        boolean isSo = wanted.size() == there.size()
                && wanted.stream().allMatch(text -> there.stream().anyMatch(text::sameContentAs))
                && there.stream().allMatch(text -> wanted.stream().anyMatch(text::sameContentAs));
        if (!isSo) {
            throw new Violation(26, device.name + " kept both and has " + there + ", not " + wanted);
        }
    }

    private static void add(List<NoteFields> texts, NoteFields text) {
        if (text != null) {
            texts.add(text);
        }
    }

    private static boolean isOpen(SimulatedDevice device, String noteId, String sideId) {
        return device.find(noteId).unsettledSides().stream()
                .anyMatch(open -> open.side().changeId().equals(sideId));
    }

    /** A decision was taken back before it was sent: note and questions are as they were. */
    static void requireAsBefore(SimulatedDevice device, NoteReplica was) {
        NoteReplica is = device.find(was.noteId());
        if (!NoteReplica.sameContent(was.fields(), is.fields()) || !open(was).equals(open(is))) {
            throw new Violation(
                    26,
                    device.name + " took a decision back and has " + Picture.of(is) + ", it was " + Picture.of(was));
        }
    }

    /** A decision to keep both was taken back: the second note is gone, unless somebody has written in it. */
    static void requireNoCopy(SimulatedDevice device, NoteReplica was, String sideId, Set<String> copies) {
        for (String copy : copies) {
            NoteFields text = device.find(copy).fields();
            if (text != null
                    && NoteReplica.sameContent(text, was.side(sideId).side().fields())) {
                throw new Violation(26, device.name + " took a decision back, and the second note has stayed: " + text);
            }
        }
    }

    private static Set<String> open(NoteReplica note) {
        Set<String> open = new TreeSet<>();
        note.unsettledSides().forEach(side -> open.add(side.side().changeId()));
        return open;
    }

    /** A decision was taken back after it was sent: both texts are before the person again, and the question with them. */
    static void requireAnew(SimulatedDevice device, NoteReplica was, String sideId) {
        NoteReplica is = device.find(was.noteId());
        NoteFields version = was.side(sideId).side().fields();
        boolean isMoot = NoteReplica.sameContent(version, is.fields());
        boolean isAsked = is.unsettledSides().stream()
                .anyMatch(open -> NoteReplica.sameContent(open.side().fields(), version)
                        || NoteReplica.sameContent(open.side().fields(), was.fields()));
        if (!isMoot && !isAsked) {
            throw new Violation(
                    26,
                    device.name + " took a decision back and does not ask about " + version + ": " + Picture.of(is));
        }
    }
}
