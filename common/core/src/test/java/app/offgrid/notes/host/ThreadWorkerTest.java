package app.offgrid.notes.host;

import org.junit.jupiter.api.AfterEach;

class ThreadWorkerTest extends WorkerContract {
    private final ThreadWorker worker = new ThreadWorker("worker");

    @AfterEach
    void stop() {
        worker.close();
    }

    @Override
    protected Worker worker() {
        return worker;
    }
}
