package app.offgrid.server.simulation;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.sync.SyncEvent;

/**
 * Promise 21: while there is a network, an edit is on the server within the engine's pauses, without any further event; also
 * one that is made while a sync is under way. Played once everything is quiet.
 */
final class Promptness {
    /** More than the pause after an edit, and less than what comes by itself. */
    private static final long SOON_MILLIS = 16_000;

    /** What goes to and fro when the app is looked at again. */
    private static final int MESSAGES = 4;

    private final World world;

    Promptness(World world) {
        this.world = world;
    }

    void require(SimulatedDevice device) {
        String noteId = People.pick(device.readable(), (int) (world.story.seed() % 1000));
        boolean isFit = noteId != null
                && device.find(noteId).state() == NoteState.SYNCED
                && device.core().sync().status().failure() == null
                && device.account != null
                && !device.isSignedOut();
        if (!isFit) {
            return;
        }
        world.coverage.count("an edit is soon on the server");
        device.post(SyncEvent.Kind.RESUMED);
        // Before the request of the sync arrives, or its answer, or the question for the digest, or that answer, or
        // after all.
        for (int message = 0; message < world.story.seed() / 2 % (MESSAGES + 1); message++) {
            world.deliverOne();
        }
        // Pinned and unpinned, it says nothing new that anybody would have to merge.
        NoteEditor editor = device.core().notes().open(noteId);
        pin(device, editor);
        world.deliverAll();
        device.time.pass(SOON_MILLIS / 2);
        NoteEditor again = device.core().notes().open(noteId);
        NoteFields wanted = pin(device, again);
        world.deliverAll();
        device.time.pass(SOON_MILLIS);
        world.deliverAll();
        NoteFields there = world.server.notes(device.account).get(noteId).fields();
        if (device.find(noteId).state() != NoteState.SYNCED || !wanted.sameContentAs(there)) {
            throw new Violation(21, device.name + " leaves an edit for later: " + Picture.of(device.find(noteId)));
        }
    }

    private static NoteFields pin(SimulatedDevice device, NoteEditor editor) {
        NoteFields seen = editor.fields();
        editor.save(seen.withPinned(!seen.pinned()));
        device.time.runTasks();
        return seen.withPinned(!seen.pinned());
    }
}
