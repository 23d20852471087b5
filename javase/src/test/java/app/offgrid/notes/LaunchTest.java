package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.simulator.Device;
import app.offgrid.notes.simulator.ScreenSize;
import app.offgrid.notes.simulator.SimulatorExtension;
import com.codename1.ui.CN;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SimulatorExtension.class)
class LaunchTest {
    @Test
    void theAppStartsOnAPhoneWithItsListOfNotes(Device device) {
        device.launch();
        device.waitForForm("NoteList");
        device.waitForText("New note");
        device.screenshot("launch-phone");
        assertTrue(Files.exists(Path.of(System.getProperty("user.home"), ".cn1", "database", "notes.db")));
    }

    @Test
    void theAppStartsOnATabletAndComesBackFromTheBackground(Device device) throws Exception {
        device.resize(ScreenSize.TABLET);
        device.launch();
        device.waitForForm("NoteList");
        device.background();
        device.foreground();
        device.waitForForm("NoteList");
        device.screenshot("launch-tablet");
    }

    @Test
    void ofAnAppThatHasEndedNothingActsAnyMoreAndNoLaunchMeetsItsForms(Device device) throws Exception {
        NotesApp before = device.launch();
        device.waitForForm("NoteList");
        AtomicInteger turns = new AtomicInteger();
        AtomicInteger tasks = new AtomicInteger();
        device.onEventThread(() -> {
            CN.getCurrentForm().addSizeChangedListener(event -> turns.incrementAndGet());
            return null;
        });
        device.close();
        before.wiring().worker().execute(tasks::incrementAndGet);
        device.resize(ScreenSize.TABLET);
        device.launch();
        device.waitForForm("NoteList");
        assertEquals(0, turns.get());
        assertEquals(0, tasks.get());
    }
}
