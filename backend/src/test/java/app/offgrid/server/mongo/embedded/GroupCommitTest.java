package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody hears of a change before it is on disk, and after a failed fsync nobody hears anything. */
class GroupCommitTest {
    private static final int SECONDS = 120;
    private static final int WRITERS = 8;

    private final Map<String, String> memory = new ConcurrentHashMap<>();
    private final Map<String, String> disk = new ConcurrentHashMap<>();
    private final AtomicInteger syncs = new AtomicInteger();
    private final CountDownLatch atGate = new CountDownLatch(1);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean broken;
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final GroupCommit commits = new GroupCommit(() -> {}, this::sync, failures::add);

    private void sync() {
        Map<String, String> seen = Map.copyOf(memory);
        atGate.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (broken) {
            throw new IllegalArgumentException("no disk");
        }
        disk.putAll(seen);
        syncs.incrementAndGet();
    }

    private CompletableFuture<String> writeHeldUpAtTheDisk() throws InterruptedException {
        gate = new CountDownLatch(1);
        CompletableFuture<String> writer =
                CompletableFuture.supplyAsync(() -> commits.write(() -> memory.put("a", "1")));
        assertTrue(atGate.await(SECONDS, TimeUnit.SECONDS));
        return writer;
    }

    @Test
    void writeIsAnsweredAfterItsSync() {
        commits.write(() -> memory.put("a", "1"));

        assertEquals(1, syncs.get());
        assertEquals("1", disk.get("a"));
    }

    @Test
    void readerOfAWriteUnderWayWaitsForItsSync() throws Exception {
        CompletableFuture<String> writer = writeHeldUpAtTheDisk();

        CompletableFuture<String> reader = CompletableFuture.supplyAsync(() -> commits.read(() -> memory.get("a")));

        assertThrows(TimeoutException.class, () -> reader.get(200, TimeUnit.MILLISECONDS));
        assertFalse(writer.isDone());
        gate.countDown();
        assertEquals("1", reader.get(SECONDS, TimeUnit.SECONDS));
        writer.get(SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void refusalForTheSakeOfAWriteUnderWayWaitsForItsSync() throws Exception {
        CompletableFuture<String> writer = writeHeldUpAtTheDisk();

        CompletableFuture<Object> second = CompletableFuture.supplyAsync(() -> commits.write(() -> {
            throw new IllegalArgumentException("duplicate of " + memory.get("a"));
        }));

        assertThrows(TimeoutException.class, () -> second.get(200, TimeUnit.MILLISECONDS));
        gate.countDown();
        ExecutionException e = assertThrows(ExecutionException.class, () -> second.get(SECONDS, TimeUnit.SECONDS));
        assertEquals("duplicate of 1", e.getCause().getMessage());
        writer.get(SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void readerOfWhatIsOnDiskDoesNotWait() {
        commits.write(() -> memory.put("a", "1"));

        assertEquals("1", commits.read(() -> memory.get("a")));
        assertEquals(1, syncs.get());
    }

    @Test
    void afterAFailedSyncNothingIsAnsweredAnyMore() {
        broken = true;
        assertThrows(RuntimeException.class, () -> commits.write(() -> memory.put("a", "1")));
        broken = false;

        assertThrows(IllegalStateException.class, () -> commits.write(() -> memory.put("b", "1")));
        assertThrows(IllegalStateException.class, () -> commits.read(() -> memory.get("a")));
        assertFalse(memory.containsKey("b"));
        assertEquals("no disk", failures.get(0).getMessage());
        assertEquals(1, failures.size());
    }

    @Test
    void errorInAChangeIsAFailureBeforeAnybodyCommitsWhatItLeftBehind() {
        assertThrows(
                OutOfMemoryError.class,
                () -> commits.write(() -> {
                    memory.put("a", "half");
                    throw new OutOfMemoryError("as if");
                }));

        assertTrue(failures.get(0) instanceof OutOfMemoryError);
        assertThrows(IllegalStateException.class, () -> commits.read(() -> memory.get("a")));
        assertTrue(disk.isEmpty());
    }

    @Test
    void afterAnOrderlyCloseNothingHasFailed() {
        commits.close(() -> memory.put("closed", "1"), () -> memory.put("failed", "1"));

        assertEquals(Map.of("closed", "1"), memory);

        assertThrows(IllegalStateException.class, () -> commits.write(() -> memory.put("b", "1")));
        assertEquals(List.of(), failures);
        assertFalse(memory.containsKey("b"));
    }

    @Test
    void closedStoreIsNoDisk(@TempDir Path folder) {
        DataFile file = DataFile.open(folder, true, "");
        file.close();

        GroupCommit closed = GroupCommit.onDisk(file, failures::add);

        assertThrows(IllegalStateException.class, () -> closed.write(() -> "nothing"));
    }

    @Test
    void writersShareASync() throws Exception {
        CompletableFuture<String> first = writeHeldUpAtTheDisk();
        List<CompletableFuture<String>> others = new ArrayList<>();
        CountDownLatch changed = new CountDownLatch(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int i = 0; i < WRITERS; i++) {
                String key = "other" + i;
                others.add(CompletableFuture.supplyAsync(
                        () -> commits.write(() -> {
                            changed.countDown();
                            return memory.put(key, "1");
                        }),
                        threads));
            }
            assertTrue(changed.await(SECONDS, TimeUnit.SECONDS));
            gate.countDown();
            for (CompletableFuture<String> other : others) {
                other.get(SECONDS, TimeUnit.SECONDS);
            }
            first.get(SECONDS, TimeUnit.SECONDS);
        } finally {
            threads.shutdown();
        }
        assertEquals(memory, disk);
        assertTrue(syncs.get() <= 3, "syncs: " + syncs.get());
    }
}
