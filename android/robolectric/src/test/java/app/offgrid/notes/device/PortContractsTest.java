package app.offgrid.notes.device;

import app.offgrid.notes.Contracts;
import app.offgrid.notes.OnAndroid;
import app.offgrid.notes.Phone;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.host.TransportContract;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.host.WorkerContract;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/** The contracts of the ports to the network and to threads, on Codename One's port for Android. */
@RunWith(OnAndroid.class)
public class PortContractsTest {
    @Rule
    public final Phone phone = new Phone();

    @Test
    public void theNetworkAndTheWorker() {
        phone.launch();
        Contracts.hold(OnAndroidTransport.class);
        Contracts.hold(OnAndroidWorker.class);
    }

    static class OnAndroidTransport extends TransportContract {
        private final DeviceWorker worker = new DeviceWorker();
        private final Connectivity connectivity = new Connectivity(new NativeConnectivityStub(), worker);
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

    static class OnAndroidWorker extends WorkerContract {
        private final Worker worker = new DeviceWorker();

        @Override
        protected Worker worker() {
            return worker;
        }
    }
}
