package app.offgrid.notes.device;

import app.offgrid.notes.host.Transport;
import app.offgrid.notes.host.TransportContract;
import app.offgrid.notes.simulator.SimulatorExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Codename One's network threads in the running toolkit. */
@ExtendWith(SimulatorExtension.class)
class HttpTransportTest extends TransportContract {
    private final DeviceWorker worker = new DeviceWorker();
    private final Connectivity connectivity = new Connectivity(new PlayedConnectivity(), worker);
    private Transport transport;

    @Override
    protected Transport transport() {
        if (transport == null) {
            transport = new HttpTransport(worker, new DeviceTimers(worker), connectivity);
        }
        return transport;
    }

    @Override
    protected String workerThread() {
        return DeviceWorker.THREAD_NAME;
    }
}
