package app.offgrid.notes.device;

/** NativeLifecycle on a desktop, where the toolkit's own word is right. */
public class NativeLifecycleImpl implements NativeLifecycle {
    @Override
    public void watch() {
        throw new UnsupportedOperationException("the toolkit reports it here");
    }

    @Override
    public boolean isInFront() {
        throw new UnsupportedOperationException("the toolkit reports it here");
    }

    @Override
    public boolean isSupported() {
        return false;
    }
}
