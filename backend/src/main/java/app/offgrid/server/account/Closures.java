package app.offgrid.server.account;

import app.offgrid.server.mongo.Errors;
import app.offgrid.server.session.Sessions;
import app.offgrid.server.sync.Journal;
import app.offgrid.server.sync.NoteView;
import app.offgrid.server.sync.Upkeep;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Removes accounts. That it was begun is written down first, so a process that is killed half-way leaves nothing behind
 * for good; and everything is removed once more an hour later, since a sync that was under way may have written behind it.
 */
@Singleton
class Closures {
    private static final Duration UNTIL_ALL_REQUESTS_ENDED = Duration.ofHours(1);

    private final ClosureNotes notes;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Journal journal;
    private final NoteView view;
    private final Upkeep upkeep;
    private final InstantSource clock;

    Closures(
            ClosureNotes notes,
            Accounts accounts,
            Sessions sessions,
            Journal journal,
            NoteView view,
            Upkeep upkeep,
            InstantSource clock) {
        this.notes = notes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.journal = journal;
        this.view = view;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    void close(Account account) {
        Closure closure = new Closure(account.userId(), account.email(), clock.millis());
        try {
            notes.save(closure);
        } catch (RuntimeException e) {
            if (!Errors.isDuplicateKey(e)) {
                throw e;
            }
        }
        remove(closure);
    }

    /** Ends what was begun an hour ago or earlier. */
    @Scheduled(initialDelay = "1m", fixedDelay = "10m")
    void finish() {
        for (Closure closure : notes.before(clock.millis() - UNTIL_ALL_REQUESTS_ENDED.toMillis())) {
            remove(closure);
            notes.deleteById(closure.userId());
        }
    }

    private void remove(Closure closure) {
        accounts.remove(closure.email(), closure.userId());
        sessions.endAll(closure.userId());
        removeData(closure.userId());
    }

    void removeData(String userId) {
        journal.remove(userId);
        view.remove(userId);
        upkeep.remove(userId);
    }
}
