package app.offgrid.server.scenario;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.server.simulation.Accounts;
import app.offgrid.server.simulation.WireServer;
import app.offgrid.server.sync.Housekeeping;
import app.offgrid.server.sync.JournalEntry;
import app.offgrid.server.sync.KilledException;
import app.offgrid.server.sync.SteppedStore;
import app.offgrid.server.sync.Store;
import app.offgrid.server.sync.SyncLimits;
import app.offgrid.server.sync.SyncService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The server of a story: the real sync service on one store, its bytes, and what can happen to it. */
final class StoryServer {
    private static final Duration RETENTION = Duration.ofDays(90);

    private final Store store;
    private final List<String> users = new ArrayList<>();
    private long now = 1_790_000_000_000L;
    private final Accounts accounts = new Accounts(() -> Instant.ofEpochMilli(now));
    private WireServer process;
    private UnaryOperator<HttpReply> tampering;
    private boolean sessionsAreOver;
    private boolean hasForgotten;
    private boolean hasLostHistory;

    StoryServer(Store store) {
        this.store = store;
        this.process = processOn(store);
    }

    private WireServer processOn(Store itsStore) {
        SyncService service = new SyncService(
                itsStore.journal(),
                itsStore.view(),
                itsStore.upkeep(),
                SyncLimits.DEFAULT,
                () -> Instant.ofEpochMilli(now),
                () -> UUID.randomUUID().toString(),
                (user, sequence) -> {});
        return new WireServer(service, accounts);
    }

    /** Answers as the process that is running; null if it dies before the answer is out. */
    HttpReply answer(HttpCall call) {
        if (sessionsAreOver && !call.url().contains("/api/auth/login")) {
            return new HttpReply(
                    401, null, "{\"code\":\"unauthorized\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        sessionsAreOver = false;
        try {
            HttpReply reply = process.answer(call);
            if (tampering != null && call.url().endsWith("/api/sync")) {
                UnaryOperator<HttpReply> once = tampering;
                tampering = null;
                return once.apply(reply);
            }
            return reply;
        } catch (KilledException died) {
            process = processOn(store);
            return null;
        }
    }

    /** Another process on the same database. */
    WireServer anotherProcess() {
        return processOn(store);
    }

    /**
     * From now on something happens before every step that the process takes on its database.
     *
     * @param beforeStep throws {@link KilledException} to kill the process; the next one is as it was
     */
    void beforeEachStep(Runnable beforeStep) {
        process = processOn(new SteppedStore(store, beforeStep).store());
    }

    void untroubled() {
        process = processOn(store);
    }

    /** The next answer to a sync is changed on its way. */
    void tamperWithNextAnswer(UnaryOperator<HttpReply> change) {
        tampering = change;
    }

    void accessTokensRunOut() {
        accounts.expireAccessTokens();
    }

    /** Every call is refused until somebody signs in with a password. */
    void sessionsEnd() {
        accounts.expireAccessTokens();
        sessionsAreOver = true;
    }

    void pass(long millis) {
        now += millis;
    }

    /**
     * The retention goes by, and everything that is older is removed.
     *
     * @return the texts that were superseded before
     */
    Set<String> removeWhatIsOld(String email) {
        Set<String> superseded = new HashSet<>();
        Map<String, String> latest = new HashMap<>();
        for (JournalEntry entry : journal(email)) {
            String text =
                    entry.note().isDeleted() ? null : entry.note().fields().body();
            String before = latest.put(entry.noteId(), text);
            if (before != null) {
                superseded.add(before);
            }
        }
        now += RETENTION.toMillis() + 1;
        for (int round = 0; round < 2; round++) {
            new Housekeeping(store.journal(), store.upkeep(), RETENTION, 1000, () -> Instant.ofEpochMilli(now)).run();
            now += Duration.ofHours(2).toMillis();
        }
        hasForgotten = true;
        return superseded;
    }

    /** What a backup of this moment holds of an account; run it to restore it. */
    Runnable backup(String email) {
        String user = userId(email);
        String epoch = store.journal().state(user).orElseThrow().epoch();
        List<JournalEntry> entries = store.entries(user);
        return () -> {
            store.journal().remove(user);
            store.view().remove(user);
            store.journal().open(user, epoch);
            if (!entries.isEmpty()) {
                store.journal().append(user, entries);
            }
            process = processOn(store);
            hasLostHistory = true;
        };
    }

    /** The account is looked for in a wrong, empty database. Run what is returned to set that right. */
    Runnable takeAWrongDatabase(String email) {
        Runnable right = backup(email);
        String user = userId(email);
        store.journal().remove(user);
        store.view().remove(user);
        store.journal().open(user, UUID.randomUUID().toString());
        hasLostHistory = true;
        return right;
    }

    /** The accepted changes of an account in their order. */
    List<JournalEntry> journal(String email) {
        return store.entries(userId(email));
    }

    /** True if the text was a note's or a side's at any time that is remembered. */
    boolean hasSeen(String email, String noteId, String text) {
        return journal(email).stream()
                .filter(entry -> entry.noteId().equals(noteId))
                .anyMatch(entry -> isBody(text, entry.note().fields())
                        || entry.note().sides().stream().anyMatch(side -> isBody(text, side.fields())));
    }

    private static boolean isBody(String text, NoteFields fields) {
        return fields != null && fields.body().equals(text);
    }

    long lastSequence(String email) {
        return store.journal().lastSequence(userId(email));
    }

    String epoch(String email) {
        return store.journal().state(userId(email)).orElseThrow().epoch();
    }

    String userId(String email) {
        return accounts.userId(email);
    }

    /** Remembers an account for {@link #remove}. */
    void opened(String email) {
        String user = userId(email);
        if (!users.contains(user)) {
            users.add(user);
        }
    }

    /** False once versions were removed for their age: then the journal has gaps on purpose. */
    boolean keepsEverything() {
        return !hasForgotten;
    }

    /** True from a loss on until the devices have settled: till then they cannot know of it. */
    boolean hasLostHistory() {
        return hasLostHistory || hasForgotten;
    }

    void settled() {
        hasLostHistory = false;
    }

    void requireSound() {
        users.forEach(store::requireSound);
    }

    /** Takes everything of this story out of a store that other stories use too. */
    void remove() {
        for (String user : users) {
            store.journal().remove(user);
            store.view().remove(user);
        }
    }
}
