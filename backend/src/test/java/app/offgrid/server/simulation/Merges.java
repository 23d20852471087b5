package app.offgrid.server.simulation;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.InFlight;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.server.simulation.rule.PlainMerge;
import app.offgrid.server.sync.JournalEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Promise 23: what an answer does to notes with unsent edits is what {@link PlainMerge} says, one note at a time. */
final class Merges {
    private final World world;
    /** A policy takes one whole version, and after a loss texts are put into the history that nobody asks about. */
    private final boolean isJudged;

    Merges(World world) {
        this.world = world;
        isJudged = world.story.asksAlways()
                && !world.story.has(
                        Act.Kind.SERVER_RESTORED,
                        Act.Kind.SERVER_EMPTIED,
                        Act.Kind.HOUSEKEEPING,
                        Act.Kind.PHONE_RESTORED,
                        Act.Kind.PHONE_CLONED);
    }

    /** The notes of a device that have edits which an answer may merge with something. */
    Map<String, NoteReplica> edited(SimulatedDevice device) {
        Map<String, NoteReplica> edited = new HashMap<>();
        if (isJudged && device.account != null) {
            for (String noteId : device.notes()) {
                NoteReplica note = device.find(noteId);
                if (note.isEdited() && hasOnlyKnownSides(note)) {
                    edited.put(noteId, note);
                }
            }
        }
        return edited;
    }

    /** A version that waits to be sent may fit by now, and is in the note then. */
    private static boolean hasOnlyKnownSides(NoteReplica note) {
        return note.sides().stream().allMatch(OpenSide::acknowledged);
    }

    /** An answer has been taken in. */
    void check(SimulatedDevice device, Map<String, NoteReplica> before) {
        if (before.isEmpty()) {
            return;
        }
        Set<String> taken = new HashSet<>();
        for (JournalEntry entry : world.server.entries(device.account)) {
            taken.add(entry.changeId());
        }
        before.forEach((noteId, was) -> check(device, was, device.find(noteId), taken));
    }

    private void check(SimulatedDevice device, NoteReplica was, NoteReplica is, Set<String> taken) {
        NoteFields theirs = is.agreed().fields();
        boolean hasMet = is.agreed().revision() > was.agreed().revision() && theirs != null && was.fields() != null;
        NoteFields base = base(was, taken);
        // An edit that was taken and that nobody has added to meets nothing.
        boolean isUnedited = base != null && NoteReplica.sameContent(base, was.fields());
        if (!hasMet || base == null || isUnedited || device.meta("resync") != null) {
            return;
        }
        String fault;
        if (hasAskedAbout(is, was.fields())) {
            world.coverage.count("merge: somebody is asked");
            fault = PlainMerge.needless(base, was.fields(), theirs);
        } else {
            world.coverage.count("merge: nobody is asked");
            fault = is.fields() == null
                    ? "the note is gone"
                    : PlainMerge.fault(base, was.fields(), theirs, is.fields());
        }
        if (fault != null) {
            throw new Violation(
                    23,
                    device.name + " merges wrongly, " + fault + "; of " + base + ", mine " + was.fields() + ", theirs "
                            + theirs + " it made " + is.fields());
        }
    }

    /** What was agreed before the other text came: what was on its way, if the server has taken it. */
    private static NoteFields base(NoteReplica was, Set<String> taken) {
        InFlight sent = was.inFlight();
        boolean isTaken = sent != null && taken.contains(sent.change().changeId()) && sent.whole() != null;
        return isTaken ? sent.whole() : was.agreed().fields();
    }

    private static boolean hasAskedAbout(NoteReplica is, NoteFields mine) {
        return is.unsettledSides().stream()
                .anyMatch(open -> NoteReplica.sameContent(open.side().fields(), mine));
    }

    /** An editor has saved over what came since it was opened. */
    static void checkSaved(
            SimulatedDevice device, NoteFields opened, NoteFields edited, NoteFields stored, NoteFields is) {
        String fault = stored == null || is == null ? null : PlainMerge.fault(opened, edited, stored, is);
        if (fault != null) {
            throw new Violation(
                    23,
                    device.name + " saves wrongly, " + fault + "; of " + opened + ", mine " + edited + ", theirs "
                            + stored + " it made " + is);
        }
    }
}
