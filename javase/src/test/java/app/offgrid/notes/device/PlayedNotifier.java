package app.offgrid.notes.device;

import app.offgrid.notes.host.Notifier.Permission;
import com.codename1.system.NativeLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A phone's notifications, where the test is the person who allows them. Made by the toolkit, one for all tests. */
public class PlayedNotifier implements NativeNotifier {
    private static final Map<String, String> PENDING = new TreeMap<>();
    private static final List<String> ACTS = new ArrayList<>();
    private static Permission permission;
    /** What the person will answer. */
    private static Permission answer;

    private static int capacity;

    /** From the next launch on there is this phone. */
    public static synchronized void install(Permission now, Permission afterwards) {
        PENDING.clear();
        ACTS.clear();
        permission = now;
        answer = afterwards;
        capacity = 60;
        NativeLookup.register(NativeNotifier.class, PlayedNotifier.class);
    }

    /** Back to what the desktop has. */
    public static void remove() {
        NativeLookup.register(NativeNotifier.class, NativeNotifierImpl.class);
    }

    /** The person changes it in the system's settings. */
    public static synchronized void change(Permission next) {
        permission = next;
    }

    /** The titles of what is still to come, by id. */
    public static synchronized Map<String, String> pending() {
        return new TreeMap<>(PENDING);
    }

    /** What the system was asked to do with the person: "ask" and "settings". */
    public static synchronized List<String> acts() {
        return new ArrayList<>(ACTS);
    }

    private static synchronized void act(String what) {
        ACTS.add(what);
    }

    @Override
    public void describe(String scheduled, String news) {
        // nothing to be seen in these tests
    }

    /** From now on it holds so many that are still to come. */
    public static synchronized void hold(int most) {
        capacity = most;
    }

    @Override
    public int capacity() {
        synchronized (PlayedNotifier.class) {
            return capacity;
        }
    }

    @Override
    public void schedule(String id, String title, String text, long at) {
        synchronized (PlayedNotifier.class) {
            // As on a phone that takes nothing from an app without leave.
            if (permission == Permission.GRANTED || permission == Permission.INEXACT) {
                PENDING.put(id, title);
            }
        }
    }

    @Override
    public void show(String id, String title, String text) {
        act("show " + title);
    }

    @Override
    public void cancel(String id) {
        synchronized (PlayedNotifier.class) {
            PENDING.remove(id);
        }
    }

    @Override
    public int permission() {
        synchronized (PlayedNotifier.class) {
            return permission.ordinal();
        }
    }

    @Override
    public void ask() {
        act("ask");
        change(answer);
        NotifierCallback.answered();
    }

    @Override
    public void openSettings() {
        act("settings");
    }

    @Override
    public boolean isSupported() {
        return true;
    }
}
