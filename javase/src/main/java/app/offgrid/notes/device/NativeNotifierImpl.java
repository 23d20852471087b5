package app.offgrid.notes.device;

import app.offgrid.notes.host.Notifier;
import app.offgrid.notes.store.ReminderTable;

/** {@link NativeNotifier} on the JDK, which has none that outlives the app: the open app itself tells of what comes due. */
public class NativeNotifierImpl implements NativeNotifier {
    @Override
    public void describe(String scheduled, String news) {
        // no settings of the system to be read in
    }

    @Override
    public int capacity() {
        return ReminderTable.MOST;
    }

    @Override
    public void schedule(String id, String title, String text, long at) {
        // the open app tells
    }

    @Override
    public void show(String id, String title, String text) {
        // the open app tells
    }

    @Override
    public void cancel(String id) {
        // there is none
    }

    @Override
    public int permission() {
        return Notifier.Permission.NONE.ordinal();
    }

    @Override
    public void ask() {
        NotifierCallback.answered();
    }

    @Override
    public void openSettings() {
        // there is nothing to set
    }

    @Override
    public boolean isSupported() {
        return true;
    }
}
