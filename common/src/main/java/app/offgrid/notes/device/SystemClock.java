package app.offgrid.notes.device;

import app.offgrid.notes.host.Clock;

/** The device's clock, right or wrong. */
public final class SystemClock implements Clock {
    @Override
    public long now() {
        return System.currentTimeMillis();
    }
}
