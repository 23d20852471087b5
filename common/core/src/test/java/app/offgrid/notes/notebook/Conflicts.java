package app.offgrid.notes.notebook;

import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;

/** Conflicts of notes that no database holds, for tests of other packages. */
public final class Conflicts {
    private Conflicts() {}

    /** What a person decides about, as the device of this id shows it. */
    public static Conflict of(NoteReplica note, OpenSide side, String thisDevice) {
        return new Conflict(note, side, thisDevice);
    }
}
