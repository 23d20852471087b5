package app.offgrid.server;

import io.micronaut.runtime.Micronaut;

/** Starts the server. */
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        Micronaut.build(args).mainClass(Application.class).start();
    }
}
