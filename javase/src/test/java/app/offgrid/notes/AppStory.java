package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.simulator.Device;
import app.offgrid.notes.simulator.SimulatorExtension;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.testing.ModelHttpServer;
import com.codename1.testing.TestUtils;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.Label;
import com.codename1.ui.TextArea;
import com.codename1.ui.plaf.UIManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A person with the app, a server over HTTP, and another device of the same person. */
@ExtendWith(SimulatorExtension.class)
abstract class AppStory {
    static final String EMAIL = "ana@example.org";
    static final String PASSWORD = "a long password";

    @TempDir
    Path folder;

    private final Set<String> faults = new TreeSet<>();

    private String ending = "";

    Device device;
    NotesApp app;
    ModelHttpServer server;
    app.offgrid.notes.testing.Device laptop;

    @BeforeEach
    void givenAnAppAndAServer(Device device) {
        this.device = device;
        server = new ModelHttpServer();
        System.setProperty("offgrid.server", server.address());
        CN.setDarkMode(false);
        laptop = new app.offgrid.notes.testing.Device(
                "Ana's laptop", JdbcSql.onFile(folder.resolve("laptop.db")), server.model()::answer);
        app = device.launch();
        device.waitForForm("NoteList");
    }

    @AfterEach
    void stopTheServer() {
        System.clearProperty("offgrid.server");
        server.close();
    }

    /** Takes a picture of the form, which is to keep the rules of forms. */
    Path shoot(String name) {
        // What was asked to be laid out later is laid out now, and what that asks for too.
        device.onEventThread(() -> null);
        device.onEventThread(() -> null);
        Path file = device.screenshot(name + ending);
        FormRules.broken(device).forEach(fault -> faults.add(fault + " (" + file.getFileName() + ")"));
        return file;
    }

    /** Shows the app in this look, which ends the names of the pictures from now on. */
    void wear(Look look) throws Exception {
        ending = "-" + look;
        device.resize(look.size());
        CN.setDarkMode(look.dark());
        device.onEventThread(() -> {
            app.wiring().core.settings().speak(look.language());
            app.wiring().core.settings().scaleText(look.scale());
            return null;
        });
        device.background();
        device.foreground();
    }

    @AfterEach
    void everyFormInAPictureKeptTheRules() {
        assertEquals("", String.join("\n", faults));
    }

    /** Signs the app in, from whatever form is shown. */
    void signIn() {
        open("menu-signIn");
        device.waitForForm("SignIn");
        device.tap("createTab");
        device.type("email", EMAIL);
        device.type("password", PASSWORD);
        device.tap("signIn");
        device.waitForForm("NoteList");
        waitUntilSynced();
    }

    /** That many notes of the laptop's, on both devices and on the server. Their ids. */
    List<String> givenNotesOnBothDevices(int count) {
        signIn();
        laptop.signIn(EMAIL);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(laptop.write("Recipe " + i, "flour, water, salt"));
        }
        laptop.sync();
        syncNow();
        device.waitUntil("the notes are here", () -> notes().size() == count);
        waitUntilSynced();
        return ids;
    }

    /** Opens the menu of the list, where it is not open anyway, and taps an item. */
    void open(String menuItem) {
        boolean narrow =
                device.findAll(Button.class).stream().anyMatch(button -> "menuButton".equals(button.getName()));
        if (narrow) {
            device.tap("menuButton");
        }
        device.tap(menuItem);
    }

    void write(String title, String body) {
        device.tap("newNote");
        device.waitForForm("Editor");
        device.type("title", title);
        device.type("body", body);
        device.tap("back");
        device.waitForForm("NoteList");
    }

    void openNote(String title) {
        device.tap("note-" + noteId(title));
    }

    String noteId(String title) {
        return notes().stream()
                .filter(note -> note.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no note " + title))
                .noteId();
    }

    List<NoteSummary> notes() {
        return app.wiring().core.notes().page(NoteList.ACTIVE, 0, 1000);
    }

    void syncNow() {
        app.wiring().core.sync().post(SyncEvent.of(SyncEvent.Kind.REFRESH));
    }

    /** As a person who pulls the list down: what was typed last does not wait for a pause in typing. */
    void sendNow() {
        syncNow();
        waitUntilSynced();
    }

    /** The badge follows the database with a delay, so both are asked. */
    void waitUntilSynced() {
        device.waitUntil(
                "everything is on the server",
                () -> app.wiring().core.notes().unsent() == 0 && badge().equals(badgeOf(words("badge.UP_TO_DATE"))));
    }

    void waitForBadge(String words) {
        device.waitUntil("the badge says " + words, () -> badge().equals(badgeOf(words)));
    }

    /** A text of the bundle that the app shows now. */
    static String words(String key) {
        return UIManager.getInstance().localize(key, key);
    }

    /** True if some text of the current form contains these words. */
    boolean isShown(String words) {
        return device.onEventThread(() -> isShownNow(words));
    }

    /** The same, on the event thread. */
    static boolean isShownNow(String words) {
        return shows(CN.getCurrentForm(), words);
    }

    /** Waits until the form says what this key of the bundle stands for, in whatever language and number. */
    void waitUntilSaid(String key) {
        device.waitUntil("it says " + key, () -> isSaidNow(key));
    }

    /** The same, on the event thread; compared is the longest part of the text between values. */
    static boolean isSaidNow(String key) {
        return Stream.of("", ".zero", ".one", ".two", ".few", ".many", ".other")
                .map(category -> UIManager.getInstance().localize(key + category, null))
                .filter(Objects::nonNull)
                .map(text -> Stream.of(text.split("\\{\\d}"))
                        .max(Comparator.comparing(String::length))
                        .orElseThrow())
                .anyMatch(AppStory::isShownNow);
    }

    /** The text of a field, on the event thread; null if there is none of that name. */
    static String textNow(String field) {
        Component found = TestUtils.findByName(field);
        return found instanceof TextArea area ? area.getText() : null;
    }

    private static boolean shows(Component component, String words) {
        if (component instanceof Label label
                        && label.getText() != null
                        && label.getText().contains(words)
                || component instanceof TextArea area && area.getText().contains(words)) {
            return true;
        }
        if (component instanceof Container container) {
            for (int i = 0; i < container.getComponentCount(); i++) {
                if (shows(container.getComponentAt(i), words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private String badge() {
        Label badge = (Label) TestUtils.findByName("syncBadge");
        return badge == null || badge.getAccessibilityText() == null ? "" : badge.getAccessibilityText();
    }

    /** What a screen reader says; with large text it is all that is said in words. */
    private static String badgeOf(String words) {
        return words("badge.accessible").replace("{0}", words);
    }
}
