package app.offgrid.notes;

import org.junit.runners.model.FrameworkMethod;
import org.junit.runners.model.InitializationError;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.internal.AndroidSandbox;
import org.robolectric.internal.SandboxManager.SandboxBuilder;
import org.robolectric.internal.bytecode.ClassInstrumentor;
import org.robolectric.internal.bytecode.ShadowProviders;
import org.robolectric.util.inject.Injector;

/** Runs each test on every version of Android in robolectric.properties, in what is to the app a process of its own. */
public final class OnAndroid extends RobolectricTestRunner {
    private static final Injector PARTS = defaultInjector().build();

    /** Keeps the versions of Android that are loaded, for all classes of tests. */
    private static final Injector ROBOLECTRIC = defaultInjector()
            .bind(SandboxBuilder.class, (SandboxBuilder)
                    (config, version, newest, resources, sqlite) -> new AndroidSandbox(
                            version,
                            newest,
                            resources,
                            new AndroidSandbox.TestEnvironmentSpec(),
                            new ProcessClassLoader(config, version, PARTS.getInstance(ClassInstrumentor.class)),
                            PARTS.getInstance(ShadowProviders.class),
                            sqlite))
            .build();

    public OnAndroid(Class<?> tests) throws InitializationError {
        super(tests, ROBOLECTRIC);
    }

    @Override
    protected AndroidSandbox getSandbox(FrameworkMethod method) {
        AndroidSandbox android = super.getSandbox(method);
        ((ProcessClassLoader) android.getRobolectricClassLoader()).startProcess();
        return android;
    }
}
