package app.offgrid.notes.store;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.assembly.Host;
import app.offgrid.notes.assembly.NotesCore;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.JdkTransport;
import app.offgrid.notes.host.SecretReading;
import app.offgrid.notes.host.ThreadWorker;
import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.TokenVault;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.testing.SeededRandomness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * A device in a process of its own that saves and syncs until it is killed: the real core, a real database file, real HTTP.
 * It says before each save what it is about to save, and after it that it is saved.
 */
final class SavingProcess {
    static final String SAVING = "saving ";
    static final String SAVED = "saved ";
    static final String DELETED = "deleted";
    static final String EMAIL = "ana@example.org";
    static final String PASSWORD = "a long password";
    private static final int MOST_NOTES = 40;

    /** The secrets in files, so that the next process is still signed in. */
    private record FileVault(Path folder) implements TokenVault {
        @Override
        public SecretReading load(Secret name) {
            try {
                Path file = folder.resolve("vault-" + name.key());
                return Files.exists(file) ? SecretReading.of(Files.readString(file)) : SecretReading.NOTHING;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void store(Secret name, String value) {
            try {
                Path file = folder.resolve("vault-" + name.key());
                if (value == null) {
                    Files.deleteIfExists(file);
                } else {
                    Path next = folder.resolve("vault.next");
                    Files.writeString(next, value);
                    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The process asks for every sync by itself. */
    private static final class NoTimers implements Timers {
        @Override
        public void start(String name, long delayMillis, Runnable task) {}

        @Override
        public void cancel(String name) {}
    }

    private final Random random;
    private final NotesCore core;
    private final List<String> notes = new ArrayList<>();

    private SavingProcess(Path folder, long seed) {
        random = new Random(seed);
        ThreadWorker worker = new ThreadWorker("sync");
        Host host = new Host(
                JdbcSql.onFile(databaseIn(folder)),
                new JdkTransport(worker),
                worker,
                new NoTimers(),
                System::currentTimeMillis,
                new SeededRandomness(seed),
                new FileVault(folder));
        core = new NotesCore(host, "A device that is killed", true);
    }

    static Path databaseIn(Path folder) {
        return folder.resolve("notes.db");
    }

    /** Arguments: the device's folder, the server's address, a seed, then the ids of the notes that it may edit. */
    public static void main(String[] arguments) {
        SavingProcess process = new SavingProcess(Path.of(arguments[0]), Long.parseLong(arguments[2]));
        process.notes.addAll(List.of(arguments).subList(3, arguments.length));
        process.signIn(arguments[1]);
        while (true) {
            process.saveOnce();
        }
    }

    private void signIn(String server) {
        if (core.account().hasAccount()) {
            return;
        }
        CompletableFuture<SignInResult> result = new CompletableFuture<>();
        core.account().register(server, EMAIL, PASSWORD, result::complete);
        if (result.join().outcome() != SignInResult.Outcome.SIGNED_IN) {
            throw new IllegalStateException("not signed in: " + result.join().outcome());
        }
    }

    private void saveOnce() {
        if (random.nextInt(4) == 0) {
            core.sync().post(SyncEvent.of(SyncEvent.Kind.REFRESH));
        }
        boolean isNew = notes.isEmpty() || notes.size() < MOST_NOTES && random.nextInt(8) == 0;
        NoteEditor editor = isNew ? core.notes().create() : core.notes().open(notes.get(random.nextInt(notes.size())));
        String noteId = editor.noteId();
        if (!isNew && random.nextInt(30) == 0) {
            say(SAVING, noteId, DELETED);
            core.notes().delete(noteId);
            say(SAVED, noteId, DELETED);
            notes.remove(noteId);
            return;
        }
        String text = Long.toHexString(random.nextLong());
        say(SAVING, noteId, text);
        editor.save(editor.fields().withBody(text));
        say(SAVED, noteId, text);
        if (isNew) {
            notes.add(noteId);
        }
    }

    private static void say(String what, String noteId, String text) {
        System.out.println(what + noteId + " " + text);
        System.out.flush();
    }
}
