package app.offgrid.notes.device;

import app.offgrid.notes.host.Notifier;

/** The platform's notifications. One question at a time. */
public final class DeviceNotifier implements Notifier {
    private final NativeNotifier platform;
    private String described = "";

    public DeviceNotifier(NativeNotifier platform) {
        this.platform = platform;
    }

    @Override
    public void describe(String scheduled, String news) {
        String both = scheduled + "\n" + news;
        synchronized (this) {
            if (both.equals(described)) {
                return;
            }
            described = both;
        }
        platform.describe(scheduled, news);
    }

    @Override
    public int capacity() {
        return platform.capacity();
    }

    @Override
    public void schedule(String id, String title, String text, long at) {
        platform.schedule(id, title, text, at);
    }

    @Override
    public void show(String id, String title, String text) {
        platform.show(id, title, text);
    }

    @Override
    public void cancel(String id) {
        platform.cancel(id);
    }

    @Override
    public Permission permission() {
        return Permission.values()[platform.permission()];
    }

    @Override
    public void ask(Runnable answered) {
        NotifierCallback.waitForAnswer(answered);
        platform.ask();
    }

    @Override
    public void openSettings() {
        platform.openSettings();
    }
}
