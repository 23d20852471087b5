package app.offgrid.notes.demo;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.sync.SyncStatus;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * The story of two devices against a running server. Arguments: the server's address, a folder of Markdown files to start
 * with. Ends with status 1 if the devices do not agree at the end.
 */
public final class Demo {
    private static final String PASSWORD = "a demo password";
    private static final int SHOWN = 6;

    private final Terminal terminal;
    private final DemoDevice phone;
    private final DemoDevice laptop;

    private Demo(Terminal terminal, Path folder) throws SQLException {
        this.terminal = terminal;
        this.phone = new DemoDevice("Ana's phone", folder.resolve("phone.db"));
        this.laptop = new DemoDevice("Ana's laptop", folder.resolve("laptop.db"));
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String server = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        Path notes = Path.of(arguments.length > 1 ? arguments[1] : "docs/samples");
        Path folder = Files.createTempDirectory("offgrid-demo");
        out.println("Two devices, two SQLite files in " + folder + ", one server at " + server + ".");
        boolean agreed = new Demo(new Terminal(out), folder).tell(server, notes);
        System.exit(agreed ? 0 : 1);
    }

    private boolean tell(String server, Path notes) throws IOException {
        writeOffline(notes);
        String shopping = phone.write(NoteFields.EMPTY
                .withTitle("Shopping")
                .withBody("- [ ] milk\n- [ ] eggs\n- [ ] bread")
                .withTags(List.of("home")));
        String trip = phone.write(NoteFields.EMPTY
                .withTitle("Trip to the lake")
                .withBody("We leave on Friday at noon.\n\nAna brings the tent."));
        String old = phone.write(NoteFields.EMPTY.withTitle("Old list").withBody("nothing here matters"));
        if (!signIn(server)) {
            return false;
        }
        mergeWithoutAsking(shopping);
        askAboutTheSameSentence(trip);
        deleteAgainstEdit(old);
        return compare();
    }

    private void writeOffline(Path notes) throws IOException {
        terminal.step("The phone has no account and no network. Writing works all the same.");
        List<NoteFields> samples = MarkdownFolder.read(notes);
        long start = System.nanoTime();
        for (NoteFields note : samples) {
            phone.write(note);
        }
        long micros = (System.nanoTime() - start) / 1000 / Math.max(1, samples.size());
        terminal.say(samples.size() + " notes from " + notes + ", saved in " + micros + " µs each, every one on disk.");
        terminal.show(phone, SHOWN);
    }

    private boolean signIn(String server) {
        terminal.step("The phone creates an account and uploads; the laptop signs in and has everything.");
        String email = "ana-" + Long.toString(System.nanoTime(), 36) + "@example.org";
        SignInResult result = phone.signIn(server, email, PASSWORD, true);
        if (result.outcome() != SignInResult.Outcome.SIGNED_IN) {
            terminal.say("The server said no: " + result.outcome() + " " + result.detail());
            return false;
        }
        tell(phone, phone.sync());
        laptop.signIn(server, email, PASSWORD, false);
        tell(laptop, laptop.sync());
        terminal.show(laptop, SHOWN);
        return true;
    }

    private void mergeWithoutAsking(String shopping) {
        terminal.step("Both go offline. The phone ticks off milk, the laptop adds cheese and a tag.");
        bothOnline(false);
        phone.type(shopping, "- [ ] milk", "- [x] milk");
        laptop.type(shopping, "- [ ] bread", "- [ ] bread\n- [ ] cheese");
        var editor = laptop.notes().open(shopping);
        editor.save(editor.fields().withTags(List.of("home", "weekend")));
        terminal.say("The phone says: " + phone.state(shopping) + ", the laptop says: " + laptop.state(shopping));
        bothOnline(true);
        settle();
        terminal.text(
                "Back online, without a question, both show:",
                phone.fields(shopping).body());
        terminal.say("tags " + phone.fields(shopping).tags() + ", " + phone.state(shopping));
    }

    private void askAboutTheSameSentence(String trip) {
        terminal.step("Both go offline again and change the same sentence.");
        bothOnline(false);
        phone.type(trip, "Friday at noon", "Saturday at eight");
        laptop.type(trip, "Friday at noon", "Friday at three");
        bothOnline(true);
        phone.sync();
        laptop.sync();
        phone.sync();
        Conflict conflict = laptop.notes().conflicts(trip).get(0);
        terminal.say("The laptop was second and asks. The phone shows the same question: " + phone.state(trip));
        terminal.text("before", conflict.base().body());
        terminal.text(conflict.myDevice(), conflict.mine().body());
        terminal.text(conflict.theirDevice(), conflict.theirs().body());
        NoteFields result = conflict.merged()
                .with(Field.BODY, conflict.theirs().body().replace("at eight", "at eight (not Friday at three)"));
        laptop.notes().settle(conflict, result);
        settle();
        terminal.text(
                "Settled on the laptop; the phone's question is gone:",
                phone.fields(trip).body());
        terminal.say("The phone says: " + phone.state(trip) + ", the laptop says: " + laptop.state(trip));
    }

    private void deleteAgainstEdit(String old) {
        terminal.step("The phone deletes a note for good; the laptop, not having heard, edits it.");
        phone.notes().delete(old);
        phone.sync();
        laptop.type(old, "nothing here matters", "the code of the door is in here");
        settle();
        terminal.say("Nothing comes back and nothing is lost in silence; both ask: " + phone.state(old));
        Conflict conflict = phone.notes().conflicts(old).get(0);
        terminal.text("what the laptop wrote", (conflict.mine() == null ? conflict.theirs() : conflict.mine()).body());
        phone.notes().settle(conflict, conflict.mine() == null ? conflict.theirs() : conflict.mine());
        settle();
        terminal.say("Ana keeps it. The laptop says: " + laptop.state(old));
    }

    private boolean compare() {
        terminal.step("At the end both devices hold the same, and the server has acknowledged all of it.");
        boolean equal = phone.everything().equals(laptop.everything());
        boolean synced =
                phone.everything().values().stream().allMatch(note -> note.endsWith(NoteState.SYNCED.toString()));
        terminal.show(laptop, SHOWN);
        terminal.say(equal && synced ? "The devices agree." : "THE DEVICES DO NOT AGREE.");
        return equal && synced;
    }

    private void settle() {
        for (int i = 0; i < 3; i++) {
            phone.sync();
            laptop.sync();
        }
    }

    private void bothOnline(boolean online) {
        phone.goOnline(online);
        laptop.goOnline(online);
    }

    private void tell(DemoDevice device, SyncStatus status) {
        terminal.say(device.name() + ": " + status.state() + (status.failure() == null ? "" : " " + status.failure()));
    }
}
