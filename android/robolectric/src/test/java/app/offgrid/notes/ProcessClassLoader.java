package app.offgrid.notes;

import org.robolectric.internal.AndroidSandbox;
import org.robolectric.internal.bytecode.ClassInstrumentor;
import org.robolectric.internal.bytecode.InstrumentationConfiguration;
import org.robolectric.pluginapi.Sdk;

/**
 * Loads Android once, and the app, its toolkit and the tests once for each {@link #startProcess}: what these keep in static
 * fields lives as long as a process on a phone. Android itself outlives it there too, and Robolectric resets it after each test.
 */
public final class ProcessClassLoader extends AndroidSandbox.SdkSandboxClassLoader {
    private volatile ClassLoader process;

    /** Made by Robolectric, one for each version of Android. */
    public ProcessClassLoader(InstrumentationConfiguration config, Sdk version, ClassInstrumentor instrumentor) {
        super(config, version, instrumentor);
    }

    /** From now on the app's classes are new ones. */
    void startProcess() {
        process = new Process();
    }

    /** Also what Android is asked for by name, as receivers and services of the manifest, comes from the process. */
    @Override
    public Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return isOfProcess(name) ? process.loadClass(name) : super.loadClass(name, resolve);
    }

    private static boolean isOfProcess(String name) {
        return name.startsWith("app.offgrid.") || name.startsWith("com.codename1.");
    }

    private final class Process extends ClassLoader {
        static {
            registerAsParallelCapable();
        }

        Process() {
            super(ProcessClassLoader.this);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!isOfProcess(name)) {
                return getParent().loadClass(name);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded == null) {
                    byte[] bytes = getByteCode(name);
                    loaded = defineClass(name, bytes, 0, bytes.length);
                }
                return loaded;
            }
        }
    }
}
