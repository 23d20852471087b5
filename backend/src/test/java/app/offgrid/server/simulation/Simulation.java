package app.offgrid.server.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Any number of stories on all cores: {@code [first seed] [count]}. With {@code replay <seed> [word]}, one story in words,
 * shrunk if it fails, with the places of a typed word after each act.
 */
public final class Simulation {
    private static final int MOST_FAILURES = Integer.getInteger("offgrid.simulation.failures", 5);

    private static final long PROGRESS_EVERY = 10_000;

    private final AtomicLong next;
    private final long end;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong played = new AtomicLong();
    private final AtomicLong acts = new AtomicLong();

    Simulation(long first, long count) {
        next = new AtomicLong(first);
        end = first + count;
    }

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        if (arguments.length >= 2 && arguments[0].equals("replay")) {
            replay(Long.parseLong(arguments[1]), arguments.length > 2 ? arguments[2] : null);
            return;
        }
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        long count = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000;
        boolean isSound = new Simulation(first, count).run(Runtime.getRuntime().availableProcessors());
        System.exit(isSound ? 0 : 1);
    }

    private static void replay(long seed, String word) {
        Run run = new Run();
        Story story = Story.of(seed);
        Violation violation = run.play(story);
        if (violation == null) {
            System.out.println("Seed " + seed + ": all is well.");
            return;
        }
        explain(run, story, violation, word);
    }

    private static void explain(Run run, Story story, Violation violation, String word) {
        if (!Boolean.parseBoolean(System.getProperty("offgrid.simulation.shrink", "true"))) {
            System.out.println("Seed " + story.seed() + " breaks " + violation.getMessage());
            return;
        }
        Story shrunk = run.shrink(story, violation.invariant());
        System.out.println("Seed " + story.seed() + " breaks " + violation.getMessage());
        System.out.println("  in short (" + shrunk.acts().size() + " of "
                + story.acts().size() + " acts, " + story.devices() + " devices):");
        System.out.println(run.tell(shrunk, word));
        System.out.println("  again: bin/simulate replay " + story.seed());
    }

    /** True if every invariant held in every story. */
    boolean run(int threads) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<Future<Coverage>> runs = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            runs.add(workers.submit(this::playOn));
        }
        Coverage coverage = new Coverage();
        for (Future<Coverage> run : runs) {
            coverage.add(run.get());
        }
        workers.shutdown();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%,d stories with %,d acts in %.0f s (%.0f a second), %d failed%n",
                played.get(), acts.get(), seconds, played.get() / seconds, failures.get());
        System.out.println("What happened in them:");
        System.out.print(coverage);
        System.out.println("Rare, less than a hundred times in 2,000 stories:");
        System.out.print(coverage.rare(played.get()));
        return failures.get() == 0;
    }

    private Coverage playOn() {
        Run run = new Run();
        for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
            Story story = Story.of(seed);
            long count = played.incrementAndGet();
            if (count % PROGRESS_EVERY == 0) {
                System.out.printf("%,d stories so far, %d failed%n", count, failures.get());
            }
            acts.addAndGet(story.acts().size());
            Violation violation = run.play(story);
            if (violation != null) {
                synchronized (Simulation.class) {
                    explain(run, story, violation, null);
                }
                if (failures.incrementAndGet() >= MOST_FAILURES) {
                    next.set(end);
                }
            }
        }
        return run.coverage();
    }
}
