package app.offgrid.notes.device;

import app.offgrid.notes.host.Worker;
import app.offgrid.notes.host.WorkerContract;
import app.offgrid.notes.simulator.SimulatorExtension;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SimulatorExtension.class)
class DeviceWorkerTest extends WorkerContract {
    private final Worker worker = new DeviceWorker();

    @Override
    protected Worker worker() {
        return worker;
    }
}
