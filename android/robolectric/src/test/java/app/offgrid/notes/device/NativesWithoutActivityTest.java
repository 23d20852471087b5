package app.offgrid.notes.device;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import android.app.KeyguardManager;
import android.content.Context;
import app.offgrid.notes.OnAndroid;
import app.offgrid.notes.Phone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Shadows;

/** The system may end the activity and let the process live: what needs one answers, and throws nothing. */
@RunWith(OnAndroid.class)
public class NativesWithoutActivityTest {
    @Rule
    public final Phone phone = new Phone();

    private final List<Boolean> answers = Collections.synchronizedList(new ArrayList<>());

    @Test
    public void theLockIsNotOpened() {
        phone.launch();
        KeyguardManager keyguard =
                (KeyguardManager) phone.activity().getApplication().getSystemService(Context.KEYGUARD_SERVICE);
        Shadows.shadowOf(keyguard).setIsDeviceSecure(true);
        NativeLockImpl lock = new NativeLockImpl();
        assertTrue(lock.canRecognise());
        DeviceLock asking = new DeviceLock(new NativeLockStub());
        phone.loseActivity();
        asking.recognise("to open", answers::add);
        phone.until("it has answered", () -> !answers.isEmpty());
        assertEquals(List.of(false), answers);
        lock.hide(true);
    }
}
