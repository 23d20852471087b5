package app.offgrid.notes.device;

/** {@link NativeLock} on the JDK, which reaches no lock of the system: the app's PIN is the only way in. */
public class NativeLockImpl implements NativeLock {
    private static final long NANOS = 1_000_000;

    @Override
    public boolean canRecognise() {
        return false;
    }

    @Override
    public void recognise(String reason) {
        LockCallback.ended(false);
    }

    @Override
    public void hide(boolean hidden) {
        // a window among windows
    }

    @Override
    public long uptime() {
        return System.nanoTime() / NANOS;
    }

    @Override
    public boolean isSupported() {
        return true;
    }
}
