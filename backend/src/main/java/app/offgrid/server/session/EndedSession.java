package app.offgrid.server.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A token family that ended.
 *
 * @param endedAt milliseconds since the epoch
 * @param expiresAt when the last of its access tokens has expired, so that nobody has to know any more
 */
@MappedEntity("ended_sessions")
record EndedSession(@Id String family, long endedAt, Instant expiresAt) {}
