package app.offgrid.server.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.http.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final MemoryBudget budget = new MemoryBudget(64 * MEBIBYTE, 2);

    private void assertBusy(String account, long bytes) {
        ProblemException refused = assertThrows(ProblemException.class, () -> budget.take(account, bytes, AT_ONCE));
        assertEquals(503, refused.problem().status());
        assertTrue(refused.retryAfterSeconds() > 0);
    }

    @Test
    void whatIsGivenBackCanBeHadAgain() {
        budget.take("a", 30 * MEBIBYTE, AT_ONCE).close();
        MemoryBudget.Lease lease = budget.take("b", 3 * MEBIBYTE, AT_ONCE);
        lease.close();
        lease.close();
        assertEquals(0, budget.taken());
    }

    @Test
    void anAccountHasAtMostHalf() {
        budget.take("a", 3 * MEBIBYTE, AT_ONCE);
        assertBusy("a", 30 * MEBIBYTE);
        budget.take("b", 30 * MEBIBYTE, AT_ONCE);
    }

    @Test
    void smallRequestsGoOnWhileLargeOnesWait() {
        budget.take("a", 32 * MEBIBYTE, AT_ONCE);
        budget.take("b", 24 * MEBIBYTE, AT_ONCE);
        assertBusy("c", 2 * MEBIBYTE);
        budget.take("c", MEBIBYTE, AT_ONCE);
    }

    @Test
    void fewLargeOnesRunAtOnce() {
        budget.take("a", 5 * MEBIBYTE, AT_ONCE);
        budget.take("b", 5 * MEBIBYTE, AT_ONCE);
        assertBusy("c", 5 * MEBIBYTE);
        budget.take("c", 3 * MEBIBYTE, AT_ONCE);
    }

    @Test
    void oneThatIsLargerThanEverythingRunsAlone() {
        MemoryBudget.Lease huge = budget.take("a", 100 * MEBIBYTE, AT_ONCE);
        assertBusy("b", 2 * MEBIBYTE);
        huge.close();
        budget.take("b", 2 * MEBIBYTE, AT_ONCE);
    }

    @Test
    void oneThatIsLargerThanEverythingRunsBesideSmallOnes() {
        budget.take("a", MEBIBYTE, AT_ONCE);
        MemoryBudget.Lease huge = budget.take("b", 100 * MEBIBYTE, AT_ONCE);
        assertTrue(huge.grow(MEBIBYTE, 0));
        for (int i = 0; i < 7; i++) {
            budget.take("c" + i, MEBIBYTE, AT_ONCE);
        }
        assertBusy("d", MEBIBYTE);
    }

    @Test
    void whoWaitsIsWokenWhenThereIsRoom() throws Exception {
        MemoryBudget.Lease first = budget.take("a", 50 * MEBIBYTE, AT_ONCE);
        CompletableFuture<MemoryBudget.Lease> second =
                CompletableFuture.supplyAsync(() -> budget.take("b", 20 * MEBIBYTE, LONG));
        first.close();
        second.get(1, TimeUnit.MINUTES).close();
        assertEquals(0, budget.taken());
    }

    @Test
    void growingIsAtOnceOrNotAtAll() {
        MemoryBudget.Lease one = budget.take("a", 30 * MEBIBYTE, AT_ONCE);
        MemoryBudget.Lease other = budget.take("b", 20 * MEBIBYTE, AT_ONCE);
        assertFalse(other.grow(10 * MEBIBYTE, 0));
        one.close();
        assertTrue(other.grow(10 * MEBIBYTE, 0));
        other.close();
        assertEquals(0, budget.taken());
    }

    @Test
    void whoIsAloneMayGrowBeyondEverything() {
        MemoryBudget.Lease first = budget.take("a", MEBIBYTE, AT_ONCE);
        MemoryBudget.Lease second = budget.take("a", 20 * MEBIBYTE, AT_ONCE);
        assertTrue(second.grow(60 * MEBIBYTE, MEBIBYTE));
        first.close();
        second.close();
        assertEquals(0, budget.taken());
    }

    @Test
    void whatIsOnlyReadSlowlyByItsClientHoldsUpNobody() {
        MemoryBudget.Lease one = budget.take("a", 20 * MEBIBYTE, AT_ONCE);
        MemoryBudget.Lease other = budget.take("b", 20 * MEBIBYTE, AT_ONCE);
        assertBusy("c", 5 * MEBIBYTE);
        one.shrink(2 * MEBIBYTE);
        budget.take("c", 5 * MEBIBYTE, AT_ONCE).close();
        one.close();
        other.close();
        assertEquals(0, budget.taken());
        budget.take("d", 5 * MEBIBYTE, AT_ONCE);
        budget.take("e", 5 * MEBIBYTE, AT_ONCE);
        assertBusy("f", 5 * MEBIBYTE);
    }
}
