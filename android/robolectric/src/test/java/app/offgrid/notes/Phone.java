package app.offgrid.notes;

import static org.junit.Assert.assertTrue;

import android.content.Intent;
import android.content.res.Configuration;
import android.view.View;
import android.view.View.MeasureSpec;
import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.assembly.NotesCore;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.FoundNote;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.sync.SyncEvent;
import com.codename1.ui.Display;
import com.codename1.ui.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.rules.ExternalResource;
import org.robolectric.Robolectric;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.util.ReflectionHelpers;

/**
 * A phone with the app on it, as a rule of a test that {@link OnAndroid} runs. The test is Android's main thread; the app
 * draws and acts on Codename One's own thread, into which {@link #inApp} goes.
 */
public final class Phone extends ExternalResource {
    /** Of every account that a test makes. */
    static final String PASSWORD = "a long password";

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

    /** The process of a phone would end here. Of this one threads stay, which get nothing to do any more. */
    @Override
    protected void after() {
        if (Display.isInitialized()) {
            Wiring process = Wiring.ofProcess();
            process.connectivity.switchOff(true);
            if (process.core != null) {
                process.core.sync().post(SyncEvent.of(SyncEvent.Kind.PAUSED));
                letCoreFinish();
            }
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

    /** As the system does for a job: the app starts in a process that has no activity. */
    void startWithoutActivity() {
        WithoutActivity.start(RuntimeEnvironment.getApplication());
        Wiring.ofProcess().open();
    }

    /** The system ends the activity, which was left before, and later wants a job done in the same process. */
    public void loseActivity() {
        loseActivity(() -> {});
    }

    /** The same, and between the two this happens, and the core does what follows from it. */
    void loseActivity(Runnable meanwhile) {
        Thread toolkit = inApp(Thread::currentThread);
        activity.pause().stop().destroy();
        until("the toolkit has ended with it", () -> !toolkit.isAlive());
        meanwhile.run();
        letCoreFinish();
        startWithoutActivity();
    }

    /** Runs the app's job to its end. True if the system shall run it again. */
    boolean runJob() {
        SyncJob job = Robolectric.buildService(SyncJob.class).create().get();
        assertTrue(job.onStartJob(null));
        until("the job is finished", () -> Shadows.shadowOf(job).getIsJobFinished());
        return Shadows.shadowOf(job).getIsRescheduleNeeded();
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

    /** The core of the process, with or without an activity. */
    private static NotesCore core() {
        return Wiring.ofProcess().core;
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

    /** Makes an account on a server, as a person would; the process needs no activity for it. */
    SignInResult.Outcome register(String server, String email) {
        AtomicReference<SignInResult> result = new AtomicReference<>();
        core().account().register(server, email, PASSWORD, result::set);
        until("the server has answered", () -> result.get() != null);
        return result.get().outcome();
    }

    /** Waits until the core has done what it was asked for before. */
    void letCoreFinish() {
        FutureTask<Void> last = new FutureTask<>(() -> null);
        Wiring.ofProcess().worker().execute(last);
        until("the core has done it", last::isDone);
    }

    /** True if the app asks the server for news each minute, as it does in front. */
    boolean asksForNews() {
        letCoreFinish();
        Object timers = ReflectionHelpers.getField(Wiring.ofProcess(), "timers");
        synchronized (timers) {
            Map<String, ?> running = ReflectionHelpers.getField(timers, "timers");
            return running.containsKey(SyncEvent.Kind.PERIOD_OVER.name());
        }
    }

    /** Simulates that there is no network, or that it is there again. */
    void switchOff(boolean off) {
        Wiring.ofProcess().connectivity.switchOff(off);
    }

    /** The two or more texts between which a person has to decide. */
    List<Conflict> conflicts(String note) {
        return core().notes().conflicts(note);
    }

    /** Settles the one conflict of a note in favour of this phone's text. */
    void settleByOwnText(String note) {
        inApp(() -> {
            Conflict conflict = core().notes().conflicts(note).get(0);
            return core().notes().settle(conflict, conflict.mine());
        });
    }

    /** Writes a new note as the editor would. Returns its id. */
    public String write(String title, String body) {
        return inApp(() -> {
            NoteEditor editor = core().notes().create();
            editor.save(editor.fields().withTitle(title).withBody(body));
            return editor.noteId();
        });
    }

    /** The notes of the list. */
    public List<NoteSummary> notes() {
        return core().notes().page(NoteList.ACTIVE, 0, 1000);
    }

    /** How many notes the server does not have yet. */
    public int unsent() {
        return core().notes().unsent();
    }

    /** The body of the one note with this title. */
    public String body(String title) {
        return core().notes().open(idOf(title)).fields().body();
    }

    /** The titles of the notes that a search finds. */
    public List<String> search(String typed) {
        List<String> titles = new ArrayList<>();
        for (FoundNote found :
                core().notes().search().find(typed, NoteFilter.ALL, null).notes()) {
            titles.add(found.note().title());
        }
        return titles;
    }

    /** Changes the body of the one note with this title, as the editor would. */
    public void rewrite(String title, String body) {
        inApp(() -> {
            NoteEditor editor = core().notes().open(idOf(title));
            return editor.save(editor.fields().withBody(body));
        });
    }

    private String idOf(String title) {
        String found = null;
        for (NoteSummary note : core().notes().page(NoteList.ACTIVE, 0, 1000)) {
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
