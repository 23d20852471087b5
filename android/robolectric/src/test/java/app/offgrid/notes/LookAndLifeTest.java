package app.offgrid.notes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import android.content.Intent;
import android.content.res.Configuration;
import com.codename1.ui.CN;
import com.codename1.ui.Display;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Shadows;

/** What a phone does to an app that is in front: it is turned, darkens, is left and locked, shares a text. */
@RunWith(OnAndroid.class)
public class LookAndLifeTest {
    @Rule
    public final Phone phone = new Phone();

    @Test
    public void itFollowsDarkModeAndTheSizeOfTextInTheSameActivity() {
        phone.launch();
        NotesAppStub activity = phone.activity();
        int light = background();

        phone.change(look -> look.uiMode = Configuration.UI_MODE_TYPE_NORMAL | Configuration.UI_MODE_NIGHT_YES);
        phone.until("it is dark", () -> background() != light);
        assertTrue(phone.inApp(CN::isDarkMode));
        int plain = textHeight();

        phone.change(look -> look.fontScale = 2f);
        phone.until("its text is large", () -> textHeight() > plain);
        assertSame("no restart", activity, phone.activity());
        assertFalse(activity.isFinishing());
    }

    @Test
    public void turningKeepsTheActivityAndTheForm() {
        phone.launch();
        phone.write("Trip", "tent");
        NotesAppStub activity = phone.activity();
        phone.turn();
        phone.until("the form is as wide as it was high", () -> phone.form().getWidth() == Phone.HEIGHT);
        assertSame(activity, phone.activity());
        assertEquals("NoteListForm", phone.formName());
        assertEquals(1, phone.notes().size());
    }

    @Test
    public void anActivityThatTheSystemMakesAnewShowsTheSameApp() {
        phone.launch();
        phone.write("Trip", "tent");
        Wiring before = phone.wiring();
        phone.controller().pause().stop().destroy();
        phone.launch();
        assertSame(before, phone.wiring());
        assertEquals("tent", phone.body("Trip"));
    }

    @Test
    public void leftWithALockItIsLocked() {
        phone.launch();
        phone.inApp(() -> {
            phone.wiring().lock.set("123456");
            return null;
        });
        assertNotEquals("LockForm", phone.formName());
        phone.leave();
        phone.comeBack();
        assertEquals("LockForm", phone.formName());
        assertTrue(phone.wiring().lock.isLocked());
    }

    @Test
    public void aTextIsSharedWithTheAppThatThePersonChooses() {
        phone.launch();
        phone.inApp(() -> {
            Display.getInstance().share("milk and eggs", null, "text/plain");
            return null;
        });
        phone.settle();
        Intent started = Shadows.shadowOf(phone.activity()).getNextStartedActivity();
        assertEquals(Intent.ACTION_CHOOSER, started.getAction());
        Intent sent = started.getParcelableExtra(Intent.EXTRA_INTENT);
        assertEquals("milk and eggs", sent.getStringExtra(Intent.EXTRA_TEXT));
    }

    private int background() {
        return phone.inApp(() -> phone.form().getContentPane().getStyle().getBgColor());
    }

    private int textHeight() {
        return phone.inApp(() -> phone.form()
                .getToolbar()
                .getTitleComponent()
                .getStyle()
                .getFont()
                .getHeight());
    }
}
