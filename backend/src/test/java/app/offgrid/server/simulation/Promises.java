package app.offgrid.server.simulation;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.store.IndexCheck;
import app.offgrid.server.sync.JournalEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What else people may rely on, where nothing was lost with a server or a phone: numbers 13 to 17. */
final class Promises {
    private final World world;
    /** Nothing that was agreed is forgotten, and nobody takes a decision back. */
    private final boolean isPlain;

    /** And nobody brings anything back. */
    private final boolean isForwardOnly;

    private final Map<SimulatedDevice, Set<String>> settled = new HashMap<>();

    Promises(World world) {
        this.world = world;
        isPlain = !world.story.has(
                Act.Kind.SERVER_RESTORED,
                Act.Kind.SERVER_EMPTIED,
                Act.Kind.HOUSEKEEPING,
                Act.Kind.PHONE_RESTORED,
                Act.Kind.PHONE_CLONED,
                Act.Kind.TAKE_BACK,
                Act.Kind.IMPORT,
                Act.Kind.CHANGE_ACCOUNT,
                Act.Kind.DETACH);
        isForwardOnly = isPlain && !world.story.has(Act.Kind.VERSION, Act.Kind.UNDO);
    }

    /** At any moment. */
    void checkDevice(SimulatedDevice device) {
        if ("digest_differs".equals(device.meta("resync"))) {
            throw new Violation(13, device.name + " repairs itself although nothing was wrong");
        }
        if (isPlain) {
            requireAskedOnce(device);
        }
    }

    private void requireAskedOnce(SimulatedDevice device) {
        Set<String> before = settled.computeIfAbsent(device, unused -> new HashSet<>());
        for (String noteId : device.notes()) {
            for (OpenSide side : device.find(noteId).sides()) {
                String id = side.side().changeId();
                if (side.settled()) {
                    before.add(id);
                } else if (before.contains(id)) {
                    throw new Violation(15, device.name + " asks again about " + side.side());
                }
            }
        }
    }

    /** Once nothing moves any more. */
    void checkSettled(SimulatedDevice device) {
        List<String> wrong = IndexCheck.of(device.database);
        if (!wrong.isEmpty()) {
            throw new Violation(14, device.name + " does not find " + wrong);
        }
    }

    /** Once nothing moves any more. */
    void checkSettled(String email, List<JournalEntry> entries) {
        if (!isPlain) {
            return;
        }
        // A policy decides without asking, and takes one whole version.
        boolean isNobodyAsked = world.story.asksAlways()
                && entries.stream().allMatch(entry -> entry.note().sides().isEmpty());
        for (NoteSnapshot note : world.server.notes(email).values()) {
            for (Side side : note.sides()) {
                if (world.oracle.isDecided(side.changeId())) {
                    throw new Violation(16, "asked although a person has seen and deleted it: " + side);
                }
            }
            if (isNobodyAsked && isForwardOnly && note.fields() != null) {
                requireGone(note);
            }
        }
    }

    private void requireGone(NoteSnapshot note) {
        for (String word : Typing.wordsOf(note.fields())) {
            if (world.oracle.isGone(note.noteId(), word)) {
                throw new Violation(17, word + " was taken out and is back: " + note);
            }
        }
    }
}
