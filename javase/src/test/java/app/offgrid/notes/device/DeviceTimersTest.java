package app.offgrid.notes.device;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.TimersContract;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

class DeviceTimersTest extends TimersContract {
    private final Timers timers = new DeviceTimers(new DeviceWorker());

    @Override
    protected Timers timers() {
        return timers;
    }

    @Override
    protected void passTimeUntil(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - start < TimeUnit.MINUTES.toNanos(1), "no timer fired");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
