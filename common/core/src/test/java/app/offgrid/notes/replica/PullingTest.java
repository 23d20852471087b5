package app.offgrid.notes.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the server's state of a note does to the device's. */
class PullingTest {
    private static final Pulling.Context CONTEXT = new Pulling.Context("device-a", "A", ConflictPolicy.ASK);
    private static final NoteFields TEXT = NoteFields.EMPTY.withBody("as it is");
    private static final NoteFields OTHER = NoteFields.EMPTY.withBody("what somebody else made of it");

    @Test
    void versionOfAnotherDeviceIsNotMergedOnWhatItsRevisionStandsForHere() {
        // given a version that was made on revision 2 of a server which has lost it since, beside another revision 2
        NoteReplica known = new NoteReplica("n", TEXT, new Agreed(2, "c2", null, TEXT, ""), List.of(), null, null);
        Side version = new Side("version", "device-b", "B", 2, OTHER);
        NoteReplica asked = Pulling.rebase(
                known, new NoteSnapshot("n", 3, 30, "version", "device-b", "B", TEXT, List.of(version)), CONTEXT, "x");
        assertEquals(1, asked.unsettledSides().size());
        // when a server that may have lost history shows the note without it
        NoteReplica after = Pulling.rebaseAfterLoss(
                asked, new NoteSnapshot("n", 4, 40, "c4", "device-b", "B", TEXT, List.of()), CONTEXT, new String[] {
                    "y", "z"
                });
        // then it does not take the place of the note's text, and waits for a person
        assertEquals(TEXT, after.fields());
        assertEquals(1, after.unsettledSides().size());
    }
}
