package app.offgrid.notes;

import org.junit.runners.model.FrameworkMethod;
import org.junit.runners.model.InitializationError;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.internal.bytecode.InstrumentationConfiguration;

/**
 * Runs each test on every version of Android in robolectric.properties, with the app's classes loaded afresh: what the app
 * and Codename One keep in static fields lives as long as a process on a phone, and so as long as one test here.
 */
public final class OnAndroid extends RobolectricTestRunner {
    public OnAndroid(Class<?> tests) throws InitializationError {
        super(tests);
    }

    /** A configuration of its own leads to a class loader of its own. */
    @Override
    protected InstrumentationConfiguration createClassLoaderConfig(FrameworkMethod method) {
        return new InstrumentationConfiguration.Builder(super.createClassLoaderConfig(method))
                .doNotAcquireClass("loaded.afresh.for." + method.getName())
                .build();
    }
}
