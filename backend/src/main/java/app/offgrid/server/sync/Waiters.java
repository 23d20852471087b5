package app.offgrid.server.sync;

import app.offgrid.server.edge.WaitingRequests;
import app.offgrid.server.http.Problems;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The devices that wait for something to be there. None of them holds a thread: what this process appends wakes them at
 * once, what another one appends is found by asking the journal now and then.
 */
@Singleton
class Waiters implements SyncService.AppendListener, WaitingRequests {
    private static final Logger LOG = LoggerFactory.getLogger(Waiters.class);

    private final Journal journal;
    private final int most;
    private final int mostOfAccount;
    private final Map<String, List<Waiter>> byUser = new HashMap<>();
    private int count;

    private record Waiter(long cursor, CompletableFuture<OptionalLong> answer) {}

    Waiters(Journal journal, SyncLimits limits) {
        this.journal = journal;
        this.most = limits.waiters();
        this.mostOfAccount = limits.waitersPerAccount();
    }

    /**
     * The account's last sequence once it is above the cursor, or nothing once the time is up.
     *
     * @param gone completes when nobody waits for the answer any more
     * @throws app.offgrid.server.http.ProblemException {@code unavailable} if too many wait already
     */
    CompletableFuture<OptionalLong> await(String userId, long cursor, Duration longest, CompletionStage<?> gone) {
        Waiter waiter = new Waiter(cursor, new CompletableFuture<>());
        // First to the list, then the look: what is appended in between must wake it.
        add(userId, waiter);
        CompletableFuture<OptionalLong> answer = waiter.answer();
        try {
            appended(userId, journal.lastSequence(userId));
        } catch (RuntimeException e) {
            remove(userId, waiter);
            throw e;
        }
        gone.thenRun(() -> answer.complete(OptionalLong.empty()));
        return answer.completeOnTimeout(OptionalLong.empty(), longest.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((sequence, failure) -> remove(userId, waiter));
    }

    @Override
    public void appended(String userId, long sequence) {
        for (Waiter waiter : waitersOf(userId)) {
            if (sequence > waiter.cursor()) {
                waiter.answer().complete(OptionalLong.of(sequence));
            }
        }
    }

    @Scheduled(fixedDelay = "${offgrid.sync.poll-interval:2s}")
    void poll() {
        for (String userId : users()) {
            try {
                appended(userId, journal.lastSequence(userId));
            } catch (RuntimeException e) {
                LOG.debug("devices wait on, the journal does not answer", e);
            }
        }
    }

    /** Answers all who wait: nothing is there yet. */
    @Override
    public void release() {
        users().forEach(userId ->
                waitersOf(userId).forEach(waiter -> waiter.answer().complete(OptionalLong.empty())));
    }

    /** How many wait. */
    synchronized int count() {
        return count;
    }

    private synchronized void add(String userId, Waiter waiter) {
        List<Waiter> waiters = byUser.getOrDefault(userId, new ArrayList<>());
        if (count >= most || waiters.size() >= mostOfAccount) {
            throw Problems.unavailable("Too many devices are waiting.");
        }
        count++;
        waiters.add(waiter);
        byUser.put(userId, waiters);
    }

    private synchronized void remove(String userId, Waiter waiter) {
        List<Waiter> waiters = byUser.get(userId);
        if (waiters != null && waiters.remove(waiter)) {
            count--;
            if (waiters.isEmpty()) {
                byUser.remove(userId);
            }
        }
    }

    private synchronized List<Waiter> waitersOf(String userId) {
        return new ArrayList<>(byUser.getOrDefault(userId, List.of()));
    }

    private synchronized List<String> users() {
        return new ArrayList<>(byUser.keySet());
    }
}
