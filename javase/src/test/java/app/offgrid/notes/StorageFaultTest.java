package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.offgrid.notes.simulator.Device;
import app.offgrid.notes.simulator.SimulatorExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SimulatorExtension.class)
class StorageFaultTest {
    @Test
    void aFileOfANewerAppIsLeftAloneAndSaidToBe(Device device) throws Exception {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = file.createStatement()) {
            statement.execute("CREATE TABLE from_the_future(x)");
            statement.execute("PRAGMA user_version=99");
        }
        device.launch();
        device.waitForForm("Fault");
        device.screenshot("fault-newer");
    }

    @Test
    void aDamagedFileIsLeftAloneAndSaidToBe(Device device) throws Exception {
        byte[] noDatabase = "this is no database, but it is long enough to be read as one. "
                .repeat(100)
                .getBytes(StandardCharsets.UTF_8);
        Files.write(database(), noDatabase);
        device.launch();
        device.waitForForm("Fault");
        device.screenshot("fault-damaged");
        assertArrayEquals(noDatabase, Files.readAllBytes(database()));
        device.tap("retry");
        device.waitForForm("Fault");
    }

    @Test
    void whatCanBeMendedOpensAtTheNextTryOverTheSameConnection(Device device) throws Exception {
        userVersion(99);
        NotesApp app = device.launch();
        device.waitForForm("Fault");
        Object connection = app.wiring().database();
        userVersion(0);
        device.tap("retry");
        device.waitForForm("NoteList");
        assertSame(connection, app.wiring().database());
    }

    private static void userVersion(int version) throws Exception {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = file.createStatement()) {
            statement.execute("PRAGMA user_version=" + version);
        }
    }

    private static Path database() throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("user.home"), ".cn1", "database"));
        return folder.resolve("notes.db");
    }
}
