package app.offgrid.conformance;

/**
 * What came of one story or check.
 *
 * @param failure why it failed, for a person; null if it passed
 * @param millis how long it took
 */
public record Verdict(String failure, long millis) {
    public boolean isPassed() {
        return failure == null;
    }

    /** Runs it; whatever it throws is a failure. */
    static Verdict of(Runnable story) {
        long start = System.nanoTime();
        String failure = null;
        try {
            story.run();
        } catch (Unmet e) {
            failure = e.getMessage();
        } catch (RuntimeException e) {
            // Shapes that no check has foreseen: the answer of a server that is far from the contract.
            failure = "The kit could not make sense of an answer: " + e;
        }
        return new Verdict(failure, (System.nanoTime() - start) / 1_000_000);
    }
}
