package app.offgrid.notes;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs a contract of JUnit 5 within a test on Android, with the classes that this test sees. */
public final class Contracts {
    private Contracts() {}

    /** Fails with what failed. A contract without a test fails too, and so does one that skips something. */
    public static void hold(Class<?> contract) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        System.out.println(contract.getSimpleName() + " on Android " + android.os.Build.VERSION.RELEASE + ": "
                + summary.getTestsSucceededCount() + " of " + summary.getTestsFoundCount() + " passed");
        if (summary.getTestsFoundCount() == 0 || summary.getTestsSucceededCount() != summary.getTestsFoundCount()) {
            summary.printFailuresTo(new PrintWriter(System.out, true), 20);
            AssertionError error = new AssertionError(contract.getSimpleName() + ": " + summary.getTotalFailureCount()
                    + " of " + summary.getTestsFoundCount() + " failed");
            summary.getFailures().forEach(failure -> error.addSuppressed(failure.getException()));
            throw error;
        }
    }
}
