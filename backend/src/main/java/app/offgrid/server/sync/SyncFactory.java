package app.offgrid.server.sync;

import app.offgrid.server.clock.RetentionClock;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;

/** Puts sync together with the real clock and real chance. */
@Factory
class SyncFactory {
    @Singleton
    SyncService service(
            Journal journal, NoteView view, Upkeep upkeep, SyncLimits limits, InstantSource clock, Waiters waiters) {
        return new SyncService(
                journal, view, upkeep, limits, clock, () -> UUID.randomUUID().toString(), waiters);
    }

    @Singleton
    NewEpochs newEpochs(Journal journal, Upkeep upkeep) {
        return new NewEpochs(journal, upkeep, () -> UUID.randomUUID().toString());
    }

    @Singleton
    Housekeeping housekeeping(Journal journal, Upkeep upkeep, SyncLimits limits, RetentionClock clock) {
        return new Housekeeping(journal, upkeep, limits.retention(), limits.notesPerAccount(), clock::instant);
    }
}
