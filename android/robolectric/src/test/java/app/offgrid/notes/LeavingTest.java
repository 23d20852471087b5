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
import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.TextArea;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;

/** A person leaves the app, by whatever way, and comes back to it. */
@RunWith(OnAndroid.class)
public class LeavingTest {
    @Rule
    public final Phone phone = new Phone();

    @Before
    public void givenAnAppWithALock() {
        phone.launch();
        phone.inApp(() -> {
            phone.wiring().lock.set("123456");
            return null;
        });
    }

    private void openALink() {
        phone.activity().startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://example.org")));
        phone.leave();
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
    public void whatWasTypedIsSavedByThen() {
        phone.inApp(() -> {
            ((Button) named(phone.form(), "newNote")).pressed();
            ((Button) named(phone.form(), "newNote")).released();
            return null;
        });
        phone.until("the editor is shown", () -> "EditorForm".equals(phone.formName()));
        phone.inApp(() -> {
            ((TextArea) named(phone.form(), "title")).setText("Half a thought");
            return null;
        });

        phone.activity().startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://example.org")));
        phone.controller().pause().stop();

        // At once: the process may end when Android's call has returned.
        assertEquals("Half a thought", phone.notes().get(0).title());
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
        Shadows.shadowOf((KeyguardManager) app.getSystemService(Context.KEYGUARD_SERVICE)).setIsDeviceSecure(true);
        phone.inApp(() -> {
            phone.wiring().lock.openByDevice(true);
            return null;
        });
        phone.leave();
        phone.comeBack();
        assertTrue(isLocked());
        phone.inApp(() -> {
            Button ask = (Button) named(phone.form(), "openByDevice");
            ask.pressed();
            ask.released();
            return null;
        });
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

    private static Component named(Container container, String name) {
        for (int i = 0; i < container.getComponentCount(); i++) {
            Component component = container.getComponentAt(i);
            Component found = name.equals(component.getName())
                    ? component
                    : component instanceof Container ? named((Container) component, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
