package app.offgrid.server.session;

import app.offgrid.server.mongo.Errors;
import io.micronaut.data.mongodb.annotation.MongoDeleteQuery;
import io.micronaut.data.mongodb.annotation.MongoFindQuery;
import io.micronaut.data.mongodb.annotation.MongoRepository;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The sessions that ended lately. */
@MongoRepository
interface EndedSessions extends GenericRepository<EndedSession, String> {
    EndedSession save(EndedSession session);

    /** In the order in which they ended. */
    @MongoFindQuery(filter = "{endedAt: {$gt: :after}}", sort = "{endedAt: 1}")
    List<EndedSession> since(long after);

    @MongoDeleteQuery("{expiresAt: {$lt: :before}}")
    void removeExpired(Instant before);

    /** Keeps an end; one that is there already stays. */
    default void note(String family, long endedAt, Instant expiresAt) {
        try {
            save(new EndedSession(family, endedAt, expiresAt));
        } catch (RuntimeException e) {
            if (!Errors.isDuplicateKey(e)) {
                throw e;
            }
        }
    }
}
