package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.simulator.Device;
import app.offgrid.notes.simulator.ScreenSize;
import app.offgrid.notes.simulator.SimulatorExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SimulatorExtension.class)
class LaunchTest {
    @Test
    void theAppStartsOnAPhoneWithItsListOfNotes(Device device) {
        device.launch();
        device.waitForForm("NoteList");
        device.waitForText("Offgrid Notes");
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
}
