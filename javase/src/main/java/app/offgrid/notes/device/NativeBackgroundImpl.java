package app.offgrid.notes.device;

/** NativeBackground on a desktop, where the app runs until it is closed. */
public class NativeBackgroundImpl implements NativeBackground {
    @Override
    public void wakeEvery(int minutes) {
        throw new UnsupportedOperationException("a desktop wakes nobody");
    }

    @Override
    public void wakeSoon() {
        throw new UnsupportedOperationException("a desktop wakes nobody");
    }

    @Override
    public int begin() {
        throw new UnsupportedOperationException("a desktop wakes nobody");
    }

    @Override
    public void end(int id) {
        throw new UnsupportedOperationException("a desktop wakes nobody");
    }

    @Override
    public boolean isSupported() {
        return false;
    }
}
