package app.offgrid.server.sync;

import static app.offgrid.server.sync.Samples.id;
import static app.offgrid.server.sync.Samples.put;
import static app.offgrid.server.sync.Samples.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.ChangeResult;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two processes on one database, several threads in each, all on one account. */
class RaceTest {
    private static final int WRITERS = 6;
    private static final int ROUNDS = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @ParameterizedTest
    @MethodSource("app.offgrid.server.sync.Store#both")
    void everyEditOfASharedNoteTakesEffectOnceAndEveryReaderSeesAll(Store store) throws Exception {
        // given two processes and a note that all devices edit
        String user = store.account();
        List<SyncService> processes = List.of(store.service(), store.service());
        String shared = id();
        String epoch = processes
                .get(0)
                .sync(user, request(null, 0, put(shared, 0, "")))
                .epoch();

        // when all write at once, each twice, as if the first answer had been lost, and readers read all along
        AtomicBoolean done = new AtomicBoolean();
        List<Future<Map<String, NoteSnapshot>>> readers = new ArrayList<>();
        for (SyncService process : processes) {
            readers.add(threads.submit(() -> readUntil(done, process, user, epoch)));
        }
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(() -> write(processes, writer, user, epoch, shared));
        }
        for (Future<Void> writer : threads.invokeAll(writers)) {
            writer.get();
        }
        done.set(true);

        // then each edit is in the shared note's text once, and every reader has what the journal comes to
        store.requireSound(user);
        assertEquals(1 + WRITERS * ROUNDS * 2, store.entries(user).size());
        Map<String, NoteSnapshot> all = new HashMap<>();
        store.view().page(user, 0, Long.MAX_VALUE, 10_000).notes().forEach(note -> all.put(note.noteId(), note));
        assertEquals(WRITERS * ROUNDS, all.get(shared).fields().body().length());
        for (Future<Map<String, NoteSnapshot>> reader : readers) {
            assertEquals(all, reader.get());
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES));
    }

    private static Void write(List<SyncService> processes, int writer, String user, String epoch, String shared) {
        String text = "";
        long revision = 1;
        for (int round = 0; round < ROUNDS; round++) {
            NoteChange own = put(id(), 0, "own");
            boolean isAccepted = false;
            while (!isAccepted) {
                NoteChange edit = put(shared, revision, text + (char) ('a' + writer));
                SyncRequest batch = request(id(), epoch, 0, 1, List.of(own, edit));
                SyncResponse first = processes.get(writer % 2).sync(user, batch);
                ChangeResult result = first.results().get(1);
                isAccepted = result.outcome() == ChangeResult.Outcome.ACCEPTED;
                if (isAccepted) {
                    SyncResponse again = processes.get((writer + 1) % 2).sync(user, batch);
                    assertEquals(first.results().toString(), again.results().toString());
                    text += (char) ('a' + writer);
                    revision = result.revision();
                } else {
                    text = result.current().fields().body();
                    revision = result.current().revision();
                }
            }
        }
        return null;
    }

    private static Map<String, NoteSnapshot> readUntil(
            AtomicBoolean done, SyncService process, String user, String epoch) {
        Map<String, NoteSnapshot> notes = new HashMap<>();
        long cursor = 0;
        boolean isLast = false;
        while (!isLast) {
            isLast = done.get();
            SyncResponse page;
            do {
                page = process.sync(user, request(id(), epoch, cursor, 7, List.of()));
                for (NoteSnapshot note : page.notes()) {
                    assertTrue(note.sequence() > cursor && note.sequence() <= page.cursor());
                    notes.put(note.noteId(), note);
                }
                cursor = page.cursor();
            } while (page.hasMore());
        }
        return notes;
    }
}
