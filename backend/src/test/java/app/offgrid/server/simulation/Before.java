package app.offgrid.server.simulation;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.NoteReplica;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the notes of a device said before a step of a person, and whether the step did to them what it should. */
final class Before {
    /** What a step makes of a note; the same fields where it leaves it alone, null for no note. */
    interface Expected {
        NoteFields of(String noteId, NoteFields before);
    }

    private final SimulatedDevice device;
    private final Map<String, NoteReplica> first;
    private Map<String, NoteReplica> notes;

    Before(SimulatedDevice device) {
        this.device = device;
        first = read();
        notes = first;
    }

    /** Looks again: something else came in between. */
    void look() {
        notes = read();
    }

    private Map<String, NoteReplica> read() {
        Map<String, NoteReplica> all = new TreeMap<>();
        for (String noteId : device.notes()) {
            all.put(noteId, device.find(noteId));
        }
        return all;
    }

    /** All notes that the device knew at the very first. */
    Map<String, NoteReplica> atFirst() {
        return first;
    }

    /** True if something came in between. */
    boolean hasLookedAgain() {
        return notes != first;
    }

    /** True if what came in between did not touch the note. */
    boolean wasSoAtFirst(String noteId) {
        NoteReplica was = first.get(noteId);
        return was != null && NoteReplica.sameContent(was.fields(), of(noteId));
    }

    /** All notes that the device knew. */
    Map<String, NoteReplica> notes() {
        return notes;
    }

    /** A note as it was; one of which the device knew nothing is absent. */
    NoteReplica noteOf(String noteId) {
        return notes.getOrDefault(noteId, NoteReplica.absent(noteId));
    }

    /** What a note said; null if it was not there. */
    NoteFields of(String noteId) {
        NoteReplica note = notes.get(noteId);
        return note == null ? null : note.fields();
    }

    /** Promise 18: the notes are what the step should have made of them, and no other has changed. */
    void requireAfter(String step, Expected expected) {
        Set<String> all = new TreeSet<>(device.notes());
        all.addAll(notes.keySet());
        for (String noteId : all) {
            NoteFields before = of(noteId);
            NoteFields after = device.find(noteId).fields();
            NoteFields wanted = expected.of(noteId, before);
            if (!NoteReplica.sameContent(wanted, after)) {
                throw new Violation(
                        18,
                        step + " on " + device.name + " made " + after + " of " + before + ", not " + wanted
                                + ", of note " + noteId);
            }
        }
    }
}
