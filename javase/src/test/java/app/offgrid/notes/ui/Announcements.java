package app.offgrid.notes.ui;

import java.util.ArrayList;
import java.util.List;

/** A screen reader that writes down what it is told. */
public final class Announcements implements Announcer.Voice, AutoCloseable {
    private final List<String> said = new ArrayList<>();

    private Announcements() {}

    /** Listens until it is closed. */
    public static Announcements listen() {
        Announcements all = new Announcements();
        Announcer.speakBy(all);
        return all;
    }

    @Override
    public synchronized void say(String text) {
        said.add(text);
    }

    /** What was said since this was last asked. */
    public synchronized List<String> take() {
        List<String> taken = new ArrayList<>(said);
        said.clear();
        return taken;
    }

    /** True if this was said and not taken yet. */
    public synchronized boolean has(String text) {
        return said.contains(text);
    }

    @Override
    public void close() {
        Announcer.speakBy(null);
    }
}
