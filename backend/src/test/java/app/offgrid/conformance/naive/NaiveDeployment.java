package app.offgrid.conformance.naive;

import app.offgrid.conformance.story.Deployment;
import app.offgrid.conformance.story.Device;
import app.offgrid.conformance.story.Stage;
import app.offgrid.conformance.story.StoryClock;
import app.offgrid.conformance.wire.Http;

/** The failing baseline: the naive server and the naive device. Plays one story at a time. */
public final class NaiveDeployment implements Deployment, AutoCloseable {
    private final NaiveServer server = NaiveServer.start();
    private final Http http = new Http(server.url());

    @Override
    public String name() {
        return "naive";
    }

    @Override
    public Stage stage() {
        StoryClock clock = new StoryClock();
        server.reset(clock);
        return new Stage() {
            @Override
            public StoryClock clock() {
                return clock;
            }

            @Override
            public Device device(String account, String name) {
                return new NaiveDevice(http, account, name, clock);
            }

            @Override
            public void close() {
                // The server begins anew with the next story.
            }
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
