package app.offgrid.server.simulation;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NotePatch;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.server.sync.KilledException;
import app.offgrid.server.sync.SteppedStore;
import app.offgrid.server.sync.Store;
import app.offgrid.server.sync.SyncLimits;
import app.offgrid.server.sync.SyncService;
import java.time.Instant;
import java.util.List;

/** One or two requests to real server processes on one database, with something that happens before one of the steps. */
final class ShortStory {
    private static final String USER = "ana";
    private static final String EPOCH = "epoch";

    private final JournalTrace trace = new JournalTrace();
    private final Store store = trace.between(Store.inMemory());

    private ShortStory() {
        store.journal().open(USER, EPOCH);
    }

    /** A note is made, and its process killed before a step (0 is the first); the change is sent again. */
    static List<JournalStep> killedBefore(int step) {
        ShortStory story = new ShortStory();
        SyncRequest request = put(1, 1);
        int[] left = {step};
        Store doomed = new SteppedStore(story.store, () -> {
                    if (left[0]-- == 0) {
                        throw new KilledException();
                    }
                })
                .store();
        try {
            story.answer(doomed, request);
        } catch (KilledException e) {
            // That is the story.
        }
        story.answer(story.store, request);
        return story.trace.traces().get(0);
    }

    /** Before a step of the process that makes one note (0 is the first), another one makes another note. */
    static List<JournalStep> interruptedBefore(int step) {
        ShortStory story = new ShortStory();
        int[] left = {step};
        Store shared = new SteppedStore(story.store, () -> {
                    if (left[0]-- == 0) {
                        story.answer(story.store, put(2, 2));
                    }
                })
                .store();
        story.answer(shared, put(1, 1));
        return story.trace.traces().get(0);
    }

    private void answer(Store behind, SyncRequest request) {
        SyncService process = new SyncService(
                behind.journal(),
                behind.view(),
                behind.upkeep(),
                SyncLimits.DEFAULT,
                () -> Instant.ofEpochMilli(1_790_000_000_000L),
                () -> "another epoch",
                (user, sequence) -> {});
        trace.request(() -> process.sync(USER, request));
    }

    private static SyncRequest put(int note, int change) {
        NotePatch text = new NotePatch.Builder().set(Field.BODY, "text").build();
        return new SyncRequest(
                1,
                id("d", 1),
                "Ana's phone",
                EPOCH,
                0,
                500,
                List.of(NoteChange.put(id("c", change), id("a", note), 0, text, List.of())));
    }

    private static String id(String first, int number) {
        return first + "0000000-0000-4000-8000-00000000000" + number;
    }
}
