package app.offgrid.server.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An account that is being removed.
 *
 * @param closedAt milliseconds since the epoch
 */
@MappedEntity("closures")
record Closure(@Id String userId, String email, long closedAt) {}
