package app.offgrid.notes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import android.app.NotificationManager;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.content.Context;
import android.content.pm.ServiceInfo;
import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.device.DeviceSql;
import app.offgrid.notes.device.NativeBackgroundImpl;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncStatus;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelHttpServer;
import com.codename1.impl.android.AndroidNativeUtil;
import com.codename1.ui.Display;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;

/** The system wakes the app for a sync, in a process that has no activity. */
@RunWith(OnAndroid.class)
public class SyncJobTest {
    @Rule
    public final Phone phone = new Phone();

    private final Context app = RuntimeEnvironment.getApplication();
    private ModelHttpServer server;
    private Device laptop;
    private String shared;

    /** Signed in long ago; the process of then is gone, and of it there is the database and the vault. */
    @Before
    public void givenAPhoneThatIsSignedInAndANoteOnBothDevices() {
        phone.startWithoutActivity();
        server = new ModelHttpServer();
        assertEquals(SignInResult.Outcome.SIGNED_IN, phone.register(server.address(), Device.EMAIL));
        laptop = new Device("laptop", new DeviceSql(DeviceSql.connect("laptop.db")), server.model()::answer).signIn();
        shared = laptop.write("Groceries", "milk");
        laptop.sync();
        phone.runJob();
        assertEquals("milk", phone.body("Groceries"));
    }

    @After
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private int notifications() {
        return Shadows.shadowOf((NotificationManager) app.getSystemService(Context.NOTIFICATION_SERVICE))
                .size();
    }

    @Test
    public void itBringsTheNewsAndSendsWhatWaitsWithoutAForm() {
        laptop.type(shared, "milk, eggs");
        laptop.sync();
        phone.switchOff(true);
        phone.write("Trip", "tent");
        phone.switchOff(false);

        assertFalse(phone.runJob());

        assertEquals("milk, eggs", phone.body("Groceries"));
        assertEquals(0, phone.unsent());
        assertNull(AndroidNativeUtil.getActivity());
        assertNull(Display.getInstance().getCurrent());
    }

    @Test
    public void anActivityThatComesLaterStandsOnTheSameCoreAndDatabase() {
        phone.runJob();
        Wiring woken = Wiring.ofProcess();
        Object connection = woken.database();
        Object core = woken.core;

        phone.launch();

        assertEquals("NoteListForm", phone.formName());
        assertSame(woken, phone.wiring());
        assertSame(core, phone.wiring().core);
        assertSame(connection, phone.wiring().database());
        assertEquals("milk", phone.body("Groceries"));
        phone.leave();
        assertFalse(phone.runJob());
    }

    @Test
    public void afterTheActivityHasEndedTheNextJobSyncsOnTheSameCore() {
        Object core = Wiring.ofProcess().core;
        phone.launch();
        phone.loseActivity();
        laptop.type(shared, "milk, eggs");
        laptop.sync();

        assertFalse(phone.runJob());

        assertEquals("milk, eggs", phone.body("Groceries"));
        assertSame(core, Wiring.ofProcess().core);
        assertNull(AndroidNativeUtil.getActivity());
    }

    @Test
    public void whoComesBackAfterTheActivityHasEndedFindsTheAppAlive() {
        phone.launch();
        phone.loseActivity();
        assertFalse(phone.runJob());

        phone.launch();

        assertEquals("NoteListForm", phone.formName());
        phone.write("Trip", "tent");
        assertEquals("tent", phone.body("Trip"));
    }

    @Test
    public void aSyncThatIsUnderWayWhenTheActivityEndsComesToItsEndAndSoDoesTheNextJob() {
        phone.launch();
        laptop.type(shared, "milk, eggs");
        laptop.sync();
        server.holdSyncsAfter(0);
        Wiring.ofProcess().core.sync().post(SyncEvent.of(SyncEvent.Kind.REFRESH));
        phone.loseActivity(() -> {
            server.release();
            phone.until("the news are here", () -> phone.body("Groceries").equals("milk, eggs"));
            // Leaving asked for one more run, which a job would join.
            phone.until(
                    "the sync rests",
                    () -> Wiring.ofProcess().core.sync().status().state() == SyncStatus.State.UP_TO_DATE);
        });

        laptop.type(shared, "milk, eggs, bread");
        laptop.sync();
        assertFalse(phone.runJob());
        assertEquals("milk, eggs, bread", phone.body("Groceries"));
    }

    @Test
    public void ofAConflictThereIsOneNotification() {
        laptop.type(shared, "theirs");
        laptop.sync();
        phone.switchOff(true);
        phone.rewrite("Groceries", "mine");
        phone.switchOff(false);

        phone.runJob();

        assertEquals(1, phone.conflicts(shared).size());
        assertEquals(1, notifications());
        ((NotificationManager) app.getSystemService(Context.NOTIFICATION_SERVICE)).cancelAll();
        phone.runJob();
        assertEquals(0, notifications());
    }

    @Test
    public void whatTheSystemStopsGoesOnAtTheNextTime() {
        laptop.type(shared, "milk, eggs");
        laptop.sync();
        SyncJob stopped = Robolectric.buildService(SyncJob.class).create().get();
        stopped.onStartJob(null);
        assertTrue(stopped.onStopJob(null));

        phone.runJob();

        assertEquals("milk, eggs", phone.body("Groceries"));
    }

    @Test
    public void anUnreachableServerLeadsToAnotherTryForUnsentEditsAlone() {
        server.close();
        server = null;
        assertFalse(phone.runJob());
        phone.switchOff(true);
        phone.rewrite("Groceries", "mine");
        phone.switchOff(false);
        assertTrue(phone.runJob());
    }

    @Test
    public void theSystemIsAskedForJobsThatNeedANetworkAndOutliveARestart() throws Exception {
        JobScheduler scheduler = (JobScheduler) app.getSystemService(Context.JOB_SCHEDULER_SERVICE);
        NativeBackgroundImpl background = new NativeBackgroundImpl();
        background.wakeEvery(15);
        JobInfo first = scheduler.getAllPendingJobs().get(0);
        background.wakeEvery(15);
        assertEquals(1, scheduler.getAllPendingJobs().size());
        assertSame(first, scheduler.getAllPendingJobs().get(0));
        assertTrue(first.isPersisted());
        assertTrue(first.isPeriodic());
        assertEquals(15 * 60_000L, first.getIntervalMillis());
        assertEquals(JobInfo.NETWORK_TYPE_ANY, first.getNetworkType());

        background.wakeSoon();
        assertEquals(2, scheduler.getAllPendingJobs().size());
        background.wakeEvery(0);
        assertEquals(0, scheduler.getAllPendingJobs().size());

        ServiceInfo service = app.getPackageManager().getServiceInfo(new ComponentName(app, SyncJob.class), 0);
        assertNotNull(service);
        assertFalse(service.exported);
        assertEquals("android.permission.BIND_JOB_SERVICE", service.permission);
    }
}
