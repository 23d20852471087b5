package app.offgrid.notes.device;

import app.offgrid.notes.host.DeviceOwner;
import app.offgrid.notes.host.Uptime;

/** The platform's own lock and stopwatch. One question at a time. */
public final class DeviceLock implements DeviceOwner, Uptime {
    private final NativeLock lock;
    private Answer waiting;

    public DeviceLock(NativeLock lock) {
        this.lock = lock;
        LockCallback.register(this);
    }

    @Override
    public boolean canBeRecognised() {
        return lock.canRecognise();
    }

    @Override
    public void recognise(String reason, Answer answer) {
        synchronized (this) {
            waiting = answer;
        }
        lock.recognise(reason);
    }

    @Override
    public void hideScreens(boolean hidden) {
        lock.hide(hidden);
    }

    @Override
    public long millis() {
        return lock.uptime();
    }

    void ended(boolean recognised) {
        Answer told;
        synchronized (this) {
            told = waiting;
            waiting = null;
        }
        if (told != null) {
            told.ended(recognised);
        }
    }
}
