package app.offgrid.notes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelHttpServer;
import app.offgrid.notes.testing.ModelServer;
import app.offgrid.notes.testing.SeededRandomness;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A device's process is killed at random moments while it saves and syncs, again and again on the same database. {@code
 * -Doffgrid.kill.rounds=100} for more rounds, {@code -Doffgrid.kill.seed} for others.
 */
class DeviceKillsTest {
    private static final int ROUNDS = Integer.getInteger("offgrid.kill.rounds", 5);
    private static final long SEED = Long.getLong("offgrid.kill.seed", 20261123);
    private static final int MOST_SAVES = 200;
    private static final int LONGEST_PAUSE_MICROS = 4_000;

    @TempDir
    private Path folder;

    /** The last text of each note whose save was acknowledged. */
    private final Map<String, String> saved = new HashMap<>();

    /** What was being saved when the process died: it may be there or not. */
    private final Map<String, String> attempted = new HashMap<>();

    private int saves;

    @Test
    void noAcknowledgedSaveIsLostAndEachHasOneEffect() throws Exception {
        Random random = new Random(SEED);
        try (ModelHttpServer http = new ModelHttpServer()) {
            // when a device is killed at any moment of saving and syncing
            for (int round = 0; round < ROUNDS; round++) {
                saveUntilKilled(http, random);
                // then its database is sound and has every save, marked for the server that does not have it
                try (JdbcSql sql = JdbcSql.onFile(SavingProcess.databaseIn(folder))) {
                    check(sql, http.model());
                }
            }
            System.out.println("Device kills: " + ROUNDS + " kills, " + saves + " acknowledged saves, none lost; "
                    + http.model().journal(SavingProcess.EMAIL).size() + " changes reached the server");
            assertTrue(saves > ROUNDS * 20, "too few saves to prove anything: " + saves);

            // and once it can sync in peace, the server has the same, each change once
            try (JdbcSql sql = JdbcSql.onFile(SavingProcess.databaseIn(folder))) {
                settle(sql, http.model());
            }
        }
    }

    private void saveUntilKilled(ModelHttpServer http, Random random) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SavingProcess.class.getName(),
                folder.toString(),
                http.address(),
                Long.toString(random.nextLong())));
        saved.forEach((note, text) -> {
            if (!text.equals(SavingProcess.DELETED)) {
                command.add(note);
            }
        });
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int savesBeforeKill = 1 + random.nextInt(MOST_SAVES);
        int savesNow = 0;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            // What the process said before it died is still to be read after the kill.
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (hear(line) && ++savesNow == savesBeforeKill) {
                    process.waitFor(random.nextInt(LONGEST_PAUSE_MICROS), TimeUnit.MICROSECONDS);
                    // Not process.destroyForcibly(), which throws away what is still to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertTrue(savesNow >= savesBeforeKill, "the process ended by itself");
        saves += savesNow;
    }

    /** True if a save was acknowledged. A line that the kill has cut counts for nothing. */
    private boolean hear(String line) {
        String[] words = line.split(" ");
        if (words.length < 3 || words[1].length() < 36) {
            return false;
        }
        boolean isSaved = line.startsWith(SavingProcess.SAVED);
        if (isSaved) {
            saved.put(words[1], attempted.remove(words[1]));
        } else {
            attempted.put(words[1], words[2]);
        }
        return isSaved;
    }

    private void check(JdbcSql sql, ModelServer server) {
        assertEquals(List.of("ok"), sql.query("PRAGMA integrity_check", row -> row.text(0)));
        LocalStore store = LocalStore.open(sql, new Ids(new SeededRandomness(1)));
        Set<String> notes = new HashSet<>(saved.keySet());
        notes.addAll(attempted.keySet());
        for (String note : notes) {
            NoteReplica replica = store.find(note);
            String text = textOf(replica.fields());
            if (!text.equals(attempted.get(note))) {
                assertEquals(saved.getOrDefault(note, SavingProcess.DELETED), text, "note " + note);
            }
            if (!text.equals(textOf(server.note(SavingProcess.EMAIL, note).fields()))) {
                assertNotEquals(
                        NoteState.SYNCED, replica.state(), "said to be synced, but the server has another text");
            }
            saved.put(note, text);
        }
        attempted.clear();
    }

    private void settle(JdbcSql sql, ModelServer server) {
        Device device = new Device("after the kills", sql, server::answer);
        device.authenticate(false, SavingProcess.EMAIL, SavingProcess.PASSWORD);
        device.sync();
        Set<String> effects = new HashSet<>();
        for (ModelServer.Entry entry : server.journal(SavingProcess.EMAIL)) {
            NoteSnapshot note = entry.note();
            assertTrue(effects.add(note.noteId() + " " + textOf(note.fields())), "a change has had two effects");
        }
        saved.forEach((note, text) -> {
            assertEquals(text, textOf(server.note(SavingProcess.EMAIL, note).fields()));
            assertEquals(NoteState.SYNCED, device.state(note));
        });
    }

    private static String textOf(NoteFields fields) {
        return fields == null ? SavingProcess.DELETED : fields.body();
    }
}
