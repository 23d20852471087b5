package app.offgrid.notes.host;

import org.junit.jupiter.api.AfterEach;

class JdkTransportTest extends TransportContract {
    private final ThreadWorker worker = new ThreadWorker("worker");
    private final Transport transport = new JdkTransport(worker);

    @AfterEach
    void stop() {
        worker.close();
    }

    @Override
    protected Transport transport() {
        return transport;
    }

    @Override
    protected String workerThread() {
        return "worker";
    }
}
