package app.offgrid.conformance.check;

import static app.offgrid.conformance.wire.Change.put;

import app.offgrid.conformance.Unmet;
import app.offgrid.conformance.wire.Change;
import app.offgrid.conformance.wire.Client;
import app.offgrid.conformance.wire.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Many devices push at once while others read: the sequences have no gap, and nobody sees n+1 before n. */
final class ConcurrencyCheck {
    private static final int PUSHERS = 4;
    private static final int READERS = 2;
    private static final int EACH = 25;

    private ConcurrencyCheck() {}

    static List<Check> all() {
        return List.of(new Check(
                "order.concurrent",
                "4 devices push, 2 read meanwhile: no gap, and nobody is shown n+1 before n",
                ConcurrencyCheck::race));
    }

    private static void race(Bench bench) {
        Client owner = bench.client();
        ExecutorService threads = Executors.newFixedThreadPool(PUSHERS + READERS);
        try {
            List<CompletableFuture<List<Long>>> pushed = new ArrayList<>();
            for (int i = 0; i < PUSHERS; i++) {
                pushed.add(CompletableFuture.supplyAsync(() -> push(new Client(owner.account())), threads));
            }
            List<CompletableFuture<Void>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(CompletableFuture.runAsync(() -> readInOrder(new Client(owner.account())), threads));
            }
            Set<Long> sequences = new HashSet<>();
            for (CompletableFuture<List<Long>> one : pushed) {
                sequences.addAll(one.join());
            }
            for (CompletableFuture<Void> reader : readers) {
                reader.join();
            }
            for (long sequence = 1; sequence <= PUSHERS * EACH; sequence++) {
                Unmet.unless(sequences.contains(sequence), "no change got sequence " + sequence);
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof Unmet unmet ? unmet : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> push(Client client) {
        List<Long> sequences = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            sequences.add(client.sync(put(Change.id(), 0, "n" + i)).number("results[0].sequence"));
        }
        return sequences;
    }

    /** Every note is a new one, so pages that are read one after the other must bring 1, 2, 3 … */
    private static void readInOrder(Client client) {
        long cursor = 0;
        long last = 0;
        while (last < PUSHERS * EACH) {
            Reply page = client.syncFrom(cursor);
            for (Map<String, Object> note : page.list("notes")) {
                Unmet.unlessEqual(last + 1, note.get("sequence"), "the sequence that a reader is shown after " + last);
                last++;
            }
            cursor = page.number("cursor");
            Unmet.unless(cursor == last, "a reader's cursor is " + cursor + ", and it was shown up to " + last);
        }
    }
}
