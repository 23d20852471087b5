package app.offgrid.notes.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Worker} does alike. */
public abstract class WorkerContract {
    /** Costs time only where a test fails. */
    private static final int PATIENCE_SECONDS = 60;

    /** The worker under test. */
    protected abstract Worker worker();

    @Test
    void tasksRunInOrderOnOneOtherThread() throws InterruptedException {
        List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch last = new CountDownLatch(1);
        for (int i = 0; i < 1000; i++) {
            int number = i;
            worker().execute(() -> {
                ran.add(number);
                threads.add(Thread.currentThread());
            });
        }
        worker().execute(last::countDown);
        assertTrue(last.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(IntStream.range(0, 1000).boxed().collect(Collectors.toList()), ran);
        assertEquals(1, threads.stream().distinct().count());
        assertNotSame(Thread.currentThread(), threads.get(0));
    }

    @Test
    void aTaskThatATaskQueuesRunsAfterIt() throws InterruptedException {
        List<String> ran = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch last = new CountDownLatch(1);
        worker().execute(() -> {
            worker().execute(() -> {
                ran.add("second");
                last.countDown();
            });
            ran.add("first");
        });
        assertTrue(last.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of("first", "second"), ran);
    }

    @Test
    void aTaskThatThrowsDoesNotHoldUpTheNext() throws InterruptedException {
        CountDownLatch next = new CountDownLatch(1);
        worker().execute(() -> {
            throw new IllegalStateException("a bug");
        });
        worker().execute(next::countDown);
        assertTrue(next.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
}
