package app.offgrid.server.simulation;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.server.sync.JournalEntry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where words are found. */
final class Storage {
    private final World world;

    Storage(World world) {
        this.world = world;
    }

    /** Every word that is stored anywhere for an account. */
    Set<String> words(String email) {
        Set<String> words = onServer(email);
        for (SimulatedDevice device : world.devices) {
            if (email.equals(device.account)) {
                words.addAll(onDevice(device));
            }
        }
        return words;
    }

    /** What any device can fetch: the notes, their sides, their histories. */
    Set<String> onServer(String email) {
        Set<String> words = inView(email);
        for (JournalEntry entry : world.server.entries(email)) {
            collect(entry.note(), words);
        }
        return words;
    }

    /** What is in the notes and their sides now. */
    Set<String> inView(String email) {
        Set<String> words = new TreeSet<>();
        world.server.notes(email).values().forEach(note -> collect(note, words));
        return words;
    }

    private static void collect(NoteSnapshot note, Set<String> words) {
        words.addAll(Typing.wordsOf(note.fields()));
        for (Side side : note.sides()) {
            words.addAll(Typing.wordsOf(side.fields()));
        }
    }

    Set<String> onDevice(SimulatedDevice device) {
        Set<String> words = new TreeSet<>();
        for (String noteId : device.notes()) {
            collect(device.find(noteId), words);
        }
        return words;
    }

    /** What devices have put into their notes since what the server has taken of them. */
    Set<String> unsent(String email) {
        Set<String> taken = new TreeSet<>();
        world.server.entries(email).forEach(entry -> taken.add(entry.changeId()));
        Set<String> words = new TreeSet<>();
        for (SimulatedDevice device : world.devices) {
            for (String noteId : email.equals(device.account) ? device.notes() : List.<String>of()) {
                collectUnsent(device.find(noteId), taken, words);
            }
        }
        return words;
    }

    private static void collectUnsent(NoteReplica note, Set<String> taken, Set<String> words) {
        Set<String> unsent = Typing.wordsOf(note.fields());
        boolean isTaken = note.inFlight() != null
                && taken.contains(note.inFlight().change().changeId());
        if (isTaken) {
            unsent.removeAll(Typing.wordsOf(note.inFlight().whole()));
        } else if (note.inFlight() != null) {
            unsent.addAll(Typing.wordsOf(note.inFlight().whole()));
        }
        unsent.removeAll(Typing.wordsOf(note.agreed().fields()));
        for (OpenSide open : note.sides()) {
            if (!open.acknowledged() && !taken.contains(open.side().changeId())) {
                unsent.addAll(Typing.wordsOf(open.side().fields()));
            }
        }
        words.addAll(unsent);
    }

    private static void collect(NoteReplica note, Set<String> words) {
        words.addAll(Typing.wordsOf(note.fields()));
        words.addAll(Typing.wordsOf(note.agreed().fields()));
        for (OpenSide side : note.sides()) {
            words.addAll(Typing.wordsOf(side.side().fields()));
        }
        if (note.inFlight() != null) {
            words.addAll(Typing.wordsOf(note.inFlight().whole()));
        }
    }
}
