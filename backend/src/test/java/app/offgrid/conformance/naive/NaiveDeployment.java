package app.offgrid.conformance.naive;

import app.offgrid.conformance.story.Deployment;
import app.offgrid.conformance.story.Device;
import app.offgrid.conformance.story.Stage;
import app.offgrid.conformance.story.StoryClock;
import app.offgrid.conformance.wire.Http;

/** The failing baseline: the naive server and the naive device. */
public final class NaiveDeployment implements Deployment {
    @Override
    public String name() {
        return "naive";
    }

    @Override
    public Stage stage() {
        StoryClock clock = new StoryClock();
        NaiveServer server = NaiveServer.start(clock);
        Http http = new Http(server.url());
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
                server.close();
            }
        };
    }
}
