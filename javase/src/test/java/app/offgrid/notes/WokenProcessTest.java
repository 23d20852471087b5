package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.device.LifecycleCallback;
import app.offgrid.notes.device.NativeLifecycle;
import app.offgrid.notes.device.NativeLifecycleImpl;
import app.offgrid.notes.simulator.Device;
import app.offgrid.notes.simulator.SimulatorExtension;
import com.codename1.system.NativeLookup;
import com.codename1.ui.CN;
import com.codename1.util.Callback;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A platform as iOS is: the system knows whether somebody looks, and starts the process without anybody. */
@ExtendWith(SimulatorExtension.class)
class WokenProcessTest {
    /** What the system says. */
    public static final class PlayedLifecycle implements NativeLifecycle {
        static boolean inFront;
        static int watched;

        @Override
        public void watch() {
            watched++;
        }

        @Override
        public boolean isInFront() {
            return inFront;
        }

        @Override
        public boolean isSupported() {
            return true;
        }
    }

    @BeforeEach
    void givenASystemThatKnows() {
        PlayedLifecycle.inFront = false;
        PlayedLifecycle.watched = 0;
        NativeLookup.register(NativeLifecycle.class, PlayedLifecycle.class);
    }

    @AfterEach
    void asItWas() {
        LifecycleCallback.listen(null);
        NativeLookup.register(NativeLifecycle.class, NativeLifecycleImpl.class);
    }

    private static void comeBack() {
        PlayedLifecycle.inFront = true;
        LifecycleCallback.returned();
    }

    private static void leave() {
        PlayedLifecycle.inFront = false;
        LifecycleCallback.left(true);
    }

    @Test
    void aProcessThatWasStartedForASyncOpensNoFormAndThePersonWhoComesGetsTheSameCore(Device device) {
        NotesApp app = device.launch();
        assertNull(app.wiring().core);
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        device.onEventThread(() -> {
            // The deadline is nonsense on iOS, and is not asked.
            app.performBackgroundFetch(0, new Answers(answers));
            return null;
        });
        device.waitUntil("the fetch is over", () -> !answers.isEmpty());
        assertEquals(List.of("false"), answers);
        Object core = app.wiring().core;
        assertNotNull(core);

        comeBack();

        device.waitForForm("NoteList");
        assertSame(core, app.wiring().core);
        assertEquals(1, PlayedLifecycle.watched);
    }

    @Test
    void leavingAndComingBackCountOnceWhoeverSaysSo(Device device) {
        PlayedLifecycle.inFront = true;
        NotesApp app = device.launch();
        device.waitForForm("NoteList");
        device.onEventThread(() -> {
            app.wiring().lock.set("2468");
            return null;
        });

        leave();
        device.background();
        assertEquals("Lock", formNow(device));
        Object shown = device.onEventThread(CN::getCurrentForm);
        device.background();
        assertSame(shown, device.onEventThread(CN::getCurrentForm));

        comeBack();
        device.foreground();
        assertTrue(app.wiring().lock.isLocked());
        device.onEventThread(() -> {
            app.wiring().lock.open();
            return null;
        });
        device.foreground();
        assertFalse(app.wiring().lock.isLocked());
    }

    @Test
    void whatTheToolkitTakesForLeavingIsNoneIfTheSystemKnowsBetter(Device device) {
        PlayedLifecycle.inFront = true;
        NotesApp app = device.launch();
        device.waitForForm("NoteList");
        device.onEventThread(() -> {
            app.wiring().lock.set("2468");
            return null;
        });

        device.background();
        device.foreground();

        assertFalse(app.wiring().lock.isLocked());
        assertEquals("NoteList", formNow(device));
    }

    private static String formNow(Device device) {
        return device.onEventThread(() -> CN.getCurrentForm().getName());
    }

    private record Answers(List<String> given) implements Callback<Boolean> {
        @Override
        public void onSucess(Boolean news) {
            given.add(String.valueOf(news));
        }

        @Override
        public void onError(Object sender, Throwable error, int code, String message) {
            given.add("failed");
        }
    }
}
