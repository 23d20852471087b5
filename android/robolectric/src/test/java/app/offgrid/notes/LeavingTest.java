package app.offgrid.notes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import android.app.Activity;
import android.app.KeyguardManager;
import android.content.Context;
import android.content.Intent;
import android.content.res.Configuration;
import android.net.Uri;
import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelHttpServer;
import java.io.File;
import java.nio.file.Files;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;

/** A person leaves the app, by whatever way, and comes back to it. */
@RunWith(OnAndroid.class)
public class LeavingTest {
    private static final Intent LINK = new Intent(Intent.ACTION_VIEW, Uri.parse("https://example.org"));

    @Rule
    public final Phone phone = new Phone();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Finger finger = new Finger(phone);

    @Before
    public void givenAnAppWithALock() {
        phone.launch();
        phone.inApp(() -> {
            phone.wiring().lock.set("123456");
            return null;
        });
    }

    private void openALink() {
        phone.activity().startActivity(LINK);
        phone.leave();
    }

    /** Signed in, and in sync: from here on the app asks for news each minute. */
    private void givenAnAccountOn(ModelHttpServer server) {
        assertEquals(SignInResult.Outcome.SIGNED_IN, phone.register(server.address(), Device.EMAIL));
        assertTrue(phone.asksForNews());
    }

    private void typeANewNote(String title) {
        finger.tap("newNote");
        finger.type("title", title);
    }

    /** Another app covers this one. What was typed must be saved before Android's calls return: the process may end then. */
    private void coverAndExpectSaved(String title) {
        phone.controller().pause().stop();
        assertEquals(title, phone.notes().get(0).title());
    }

    private void expectHiddenAndSilent() {
        phone.settle();
        assertEquals("LockForm", phone.formName());
        assertFalse("it asks the server for nothing any more", phone.asksForNews());
    }

    private boolean isLocked() {
        return phone.wiring().lock.isLocked();
    }

    @Test
    public void whoLeavesByALinkComesBackToTheLock() {
        openALink();
        assertEquals("LockForm", phone.formName());

        phone.comeBack();

        assertTrue(isLocked());
        assertEquals("LockForm", phone.formName());
    }

    @Test
    public void whoLeavesByTheHomeButtonDoesTooAndOnce() {
        phone.leave();
        assertEquals("LockForm", phone.formName());

        phone.comeBack();
        assertTrue(isLocked());
        phone.inApp(() -> {
            phone.wiring().lock.open();
            return null;
        });
        phone.settle();
        assertFalse(isLocked());
    }

    @Test
    public void whoOpensALinkWhileWritingLeavesTheNoteSavedTheAppLockedAndTheServerAlone() {
        try (ModelHttpServer server = new ModelHttpServer()) {
            givenAnAccountOn(server);
            typeANewNote("Half a thought");
            phone.activity().startActivity(LINK);

            coverAndExpectSaved("Half a thought");
            expectHiddenAndSilent();
            phone.comeBack();
            assertTrue(isLocked());
            assertTrue("it asks again", phone.asksForNews());
        }
    }

    @Test
    public void whoSharesANoteDoesToo() {
        try (ModelHttpServer server = new ModelHttpServer()) {
            givenAnAccountOn(server);
            typeANewNote("Half a thought");
            finger.tap("more");
            finger.tap("share");
            phone.settle();
            Intent chooser = Shadows.shadowOf(phone.activity()).getNextStartedActivity();
            assertEquals(Intent.ACTION_CHOOSER, chooser.getAction());
            Intent shared = chooser.getParcelableExtra(Intent.EXTRA_INTENT);
            assertEquals(Intent.ACTION_SEND, shared.getAction());
            assertEquals("text/plain", shared.getType());
            assertEquals(
                    "# Half a thought", shared.getStringExtra(Intent.EXTRA_TEXT).trim());
            assertEquals("saved before", "Half a thought", phone.notes().get(0).title());

            coverAndExpectSaved("Half a thought");
            expectHiddenAndSilent();
            phone.comeBack();
            assertTrue(isLocked());
        }
    }

    @Test
    public void whoChoosesAFileDoesTooAndFindsItImportedBehindTheLock() throws Exception {
        try (ModelHttpServer server = new ModelHttpServer()) {
            givenAnAccountOn(server);
            File file = folder.newFile("Trip.md");
            Files.writeString(file.toPath(), "tent and rope");
            OtherApp.with(file);
            finger.tap("importLink");
            finger.tap("chooseFile");
            Intent asked = Shadows.shadowOf(phone.activity()).getNextStartedActivityForResult().intent;
            assertEquals(Intent.ACTION_OPEN_DOCUMENT, asked.getAction());

            phone.controller().pause().stop();
            expectHiddenAndSilent();

            phone.controller().restart().start();
            Shadows.shadowOf(phone.activity())
                    .receiveResult(asked, Activity.RESULT_OK, new Intent().setData(OtherApp.CHOSEN));
            phone.controller().resume();
            phone.until("the note is here", () -> phone.notes().size() == 1);
            assertTrue(isLocked());
            assertEquals("LockForm", phone.formName());
            assertEquals("tent and rope", phone.body("Trip"));
        }
    }

    @Test
    public void aShortAbsenceNeedsNoPinAndTheFormIsThereAgain() {
        phone.inApp(() -> {
            phone.wiring().lock.lockAfter(5);
            return null;
        });
        openALink();

        phone.comeBack();

        assertFalse(isLocked());
        assertEquals("NoteListForm", phone.formName());
    }

    @Test
    public void aQuestionOfTheSystemInFrontIsNoLeaving() {
        phone.controller().pause();
        phone.settle();
        phone.controller().resume();
        phone.settle();

        assertFalse(isLocked());
        assertEquals("NoteListForm", phone.formName());
    }

    @Test
    public void anotherLookIsNoLeaving() {
        Configuration dark = new Configuration(phone.activity().getResources().getConfiguration());
        dark.uiMode = dark.uiMode & ~Configuration.UI_MODE_NIGHT_MASK | Configuration.UI_MODE_NIGHT_YES;
        phone.controller().configurationChange(dark);
        phone.until("a form is shown", () -> phone.form() != null);
        phone.settle();

        assertFalse(isLocked());
        assertEquals("NoteListForm", phone.formName());
    }

    @Test
    public void theDevicesOwnLockOpensItAndItStaysOpen() {
        Context app = RuntimeEnvironment.getApplication();
        Shadows.shadowOf((KeyguardManager) app.getSystemService(Context.KEYGUARD_SERVICE))
                .setIsDeviceSecure(true);
        phone.inApp(() -> {
            phone.wiring().lock.openByDevice(true);
            return null;
        });
        phone.leave();
        phone.comeBack();
        assertTrue(isLocked());
        finger.tap("openByDevice");
        Intent question = Shadows.shadowOf(phone.activity()).getNextStartedActivityForResult().intent;
        // The system's question covers the whole screen.
        phone.controller().pause().stop();
        phone.settle();
        phone.controller().restart().start();
        Shadows.shadowOf(phone.activity()).receiveResult(question, Activity.RESULT_OK, null);
        phone.controller().resume();
        phone.until("the lock is open", () -> !isLocked());
        phone.settle();

        assertFalse(isLocked());
        assertEquals("NoteListForm", phone.formName());
    }
}
