package app.offgrid.server.sync;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;

/** Puts sync together with the real clock and real chance. */
@Factory
class SyncFactory {
    @Singleton
    SyncService service(Journal journal, NoteView view, SyncLimits limits, InstantSource clock) {
        return new SyncService(
                journal, view, limits, clock, () -> UUID.randomUUID().toString(), (userId, sequence) -> {});
    }
}
