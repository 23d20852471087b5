package app.offgrid.notes;

import android.content.Intent;
import android.content.res.Configuration;
import android.view.View;
import android.view.View.MeasureSpec;
import app.offgrid.notes.notebook.FoundNote;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import com.codename1.ui.Display;
import com.codename1.ui.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.rules.ExternalResource;
import org.robolectric.Robolectric;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;

/**
 * A phone with the app on it, as a rule of a test that {@link OnAndroid} runs. The test is Android's main thread; the app
 * draws and acts on Codename One's own thread, into which {@link #inApp} goes.
 */
public final class Phone extends ExternalResource {
    private static final int PATIENCE_SECONDS = 60;
    /** Of the screen, in pixels, upright. */
    static final int WIDTH = 480;

    static final int HEIGHT = 800;

    private ActivityController<NotesAppStub> activity;
    private boolean turned;

    /** Something that comes true sooner or later. */
    public interface Condition {
        boolean holds() throws Exception;
    }

    @Override
    protected void before() {
        PlayedKeystore.install();
        AppProcess.restore(RuntimeEnvironment.getApplication().getDataDir().toPath());
        Shadows.shadowOf(RuntimeEnvironment.getApplication())
                .grantPermissions("android.permission.POST_NOTIFICATIONS", "android.permission.INTERNET");
    }

    @Override
    protected void after() {
        if (Display.isInitialized()) {
            Display.deinitialize();
        }
        PlayedKeystore.remove();
    }

    /** Launches the app, or comes back to it in a new activity, and waits for its first form. */
    public Phone launch() {
        return launch(new Intent(Intent.ACTION_MAIN));
    }

    /** The same by what another app or a notification asks for. */
    public Phone launch(Intent intent) {
        activity = Robolectric.buildActivity(NotesAppStub.class, intent);
        activity.create().start().resume().visible();
        layOut();
        until("a form is shown", () -> Display.isInitialized() && form() != null && form().isVisible());
        settle();
        return this;
    }

    /** Android's activity of the app. */
    public NotesAppStub activity() {
        return activity.get();
    }

    /** What Android does to the activity: leave, come back, turn … */
    public ActivityController<NotesAppStub> controller() {
        return activity;
    }

    /** As by the home button. */
    public void leave() {
        activity.pause().stop();
        settle();
    }

    /** As by a tap on the app's icon. */
    public void comeBack() {
        activity.restart().start().resume();
        settle();
    }

    /** Changes what the person has set for the whole phone, while the app is in front. */
    public void change(Consumer<Configuration> setting) {
        Configuration next = new Configuration(activity.get().getResources().getConfiguration());
        setting.accept(next);
        activity.configurationChange(next);
        settle();
    }

    /** Turns the phone by a quarter. */
    public void turn() {
        turned = !turned;
        change(phone -> {
            phone.orientation = turned ? Configuration.ORIENTATION_LANDSCAPE : Configuration.ORIENTATION_PORTRAIT;
            int width = phone.screenWidthDp;
            phone.screenWidthDp = phone.screenHeightDp;
            phone.screenHeightDp = width;
        });
        layOut();
        settle();
    }

    /** The form in front. */
    public Form form() {
        return Display.getInstance().getCurrent();
    }

    /** The simple name of the class of the form in front. */
    public String formName() {
        return form().getClass().getSimpleName();
    }

    /** The app's parts. */
    Wiring wiring() {
        return NotesAppStub.getAppInstance().wiring();
    }

    /** Does this on the app's own thread and waits for the answer. */
    public <T> T inApp(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Display.getInstance().callSerially(task);
        until("the app has done it", task::isDone);
        try {
            return task.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Writes a new note as the editor would. Returns its id. */
    public String write(String title, String body) {
        return inApp(() -> {
            NoteEditor editor = wiring().core.notes().create();
            editor.save(editor.fields().withTitle(title).withBody(body));
            return editor.noteId();
        });
    }

    /** The notes of the list. */
    public List<NoteSummary> notes() {
        return inApp(() -> wiring().core.notes().page(NoteList.ACTIVE, 0, 1000));
    }

    /** How many notes the server does not have yet. */
    public int unsent() {
        return inApp(() -> wiring().core.notes().unsent());
    }

    /** The body of the one note with this title. */
    public String body(String title) {
        return inApp(() -> wiring().core.notes().open(idOf(title)).fields().body());
    }

    /** The titles of the notes that a search finds. */
    public List<String> search(String typed) {
        return inApp(() -> {
            List<String> titles = new ArrayList<>();
            for (FoundNote found :
                    wiring().core.notes().search().find(typed, NoteFilter.ALL, null).notes()) {
                titles.add(found.note().title());
            }
            return titles;
        });
    }

    /** Changes the body of the one note with this title, as the editor would. */
    public void rewrite(String title, String body) {
        inApp(() -> {
            NoteEditor editor = wiring().core.notes().open(idOf(title));
            return editor.save(editor.fields().withBody(body));
        });
    }

    private String idOf(String title) {
        String found = null;
        for (NoteSummary note : wiring().core.notes().page(NoteList.ACTIVE, 0, 1000)) {
            if (note.title().equals(title)) {
                found = note.noteId();
            }
        }
        if (found == null) {
            throw new AssertionError("no note \"" + title + "\"");
        }
        return found;
    }

    /** Lets Android's main thread run until this holds; fails after a minute. */
    public void until(String what, Condition condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!condition.holds()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("waited in vain until " + what);
                }
                idle();
            }
        } catch (AssertionError e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("while waiting until " + what, e);
        }
    }

    /** Lets everything happen that is about to: both threads run dry, twice, since each may give work to the other. */
    public void settle() {
        for (int i = 0; i < 2; i++) {
            idle();
            if (Display.isInitialized()) {
                inApp(() -> null);
            }
        }
        idle();
    }

    private static void idle() {
        Shadows.shadowOf(android.os.Looper.getMainLooper()).idle();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }

    /** Robolectric gives a window no size by itself, and what is new in it neither. */
    public void layOut() {
        int width = turned ? HEIGHT : WIDTH;
        int height = turned ? WIDTH : HEIGHT;
        View window = activity.get().getWindow().getDecorView();
        window.measure(
                MeasureSpec.makeMeasureSpec(width, MeasureSpec.EXACTLY),
                MeasureSpec.makeMeasureSpec(height, MeasureSpec.EXACTLY));
        window.layout(0, 0, width, height);
    }
}
