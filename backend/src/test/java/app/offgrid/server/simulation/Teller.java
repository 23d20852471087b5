package app.offgrid.server.simulation;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.server.sync.JournalEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells a story in words, for whoever is to understand what went wrong in it. */
final class Teller {
    private final StringBuilder told = new StringBuilder();
    private final String word;

    /** @param word where it is shall be told after each act; null for none */
    Teller(String word) {
        this.word = word;
    }

    void tell(World world, Act act) {
        told.append("  ").append(world.device(act).name).append(": ").append(act.inWords());
        told.append('\n');
        if (word != null) {
            follow(world);
        }
    }

    /** One more device has synced after the story's end. */
    void tellSettling(World world, SimulatedDevice device) {
        if (word != null) {
            told.append("  settling: ").append(device.name).append('\n');
            follow(world);
        }
    }

    private void follow(World world) {
        for (String email : World.EMAILS) {
            if (world.server.accounts().userId(email) != null) {
                for (NoteSnapshot note : world.server.notes(email).values()) {
                    mention("server", note);
                }
            }
        }
        for (SimulatedDevice device : world.devices) {
            for (String noteId : device.notes()) {
                NoteReplica note = device.find(noteId);
                mention(device.name, Picture.of(note));
            }
        }
    }

    private void mention(String where, Object note) {
        String text = note.toString().replace("\n", " / ");
        if (text.contains(word)) {
            told.append("      ").append(where).append(": ").append(text).append('\n');
        }
    }

    void end(World world) {
        if (word == null) {
            new Picture(world).describe(told);
        } else {
            tellHistory(world);
        }
    }

    /** Every change that the server keeps of the notes that ever had the word. */
    private void tellHistory(World world) {
        for (String email : World.EMAILS) {
            if (world.server.accounts().userId(email) == null) {
                continue;
            }
            List<JournalEntry> entries = world.server.entries(email);
            Set<String> noteIds = new HashSet<>();
            for (JournalEntry entry : entries) {
                if (entry.note().toString().contains(word)) {
                    noteIds.add(entry.noteId());
                }
            }
            told.append("  the server's history:\n");
            for (JournalEntry entry : entries) {
                if (noteIds.contains(entry.noteId())) {
                    NoteSnapshot note = entry.note();
                    String text = note.deviceName() + ", change " + note.changeId() + ": " + note;
                    told.append("      ").append(text.replace("\n", " / ")).append('\n');
                }
            }
        }
    }

    @Override
    public String toString() {
        return told.toString();
    }
}
