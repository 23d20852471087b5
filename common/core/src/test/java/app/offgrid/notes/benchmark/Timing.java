package app.offgrid.notes.benchmark;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Times steps one by one and prints the median, the 99th percentile and the longest, in milliseconds. */
public final class Timing {
    private Timing() {}

    /** @param step is given 0, 1, 2 … */
    public static void of(String name, int runs, IntConsumer step) {
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            step.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        print(name, nanos);
    }

    /** Prints what was measured elsewhere; sorts it. */
    public static void print(String name, long[] nanos) {
        int runs = nanos.length;
        Arrays.sort(nanos);
        System.out.printf(
                "%-52s p50 %8.3f ms   p99 %8.3f ms   max %8.3f ms%n",
                name, nanos[runs / 2] / 1e6, nanos[runs * 99 / 100] / 1e6, nanos[runs - 1] / 1e6);
    }
}
