package app.offgrid.server.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * The refresh tokens that descend from one sign-in, of which the last is good. The tokens themselves are not kept, not
 * even their hashes: each is derived from family, generation and the server's secret, see {@link RefreshTokens}.
 *
 * @param id random
 * @param generation of the good token; 1 for the one of the sign-in, one more with each refresh
 * @param rotatedAt when the good token's pair was made, milliseconds since the epoch
 * @param used true once the good token's pair was seen in use
 * @param ended true once a spent token was used again
 * @param expiresAt when the database forgets the family
 */
@MappedEntity("token_families")
record TokenFamily(
        @Id String id,
        String userId,
        long generation,
        long rotatedAt,
        boolean used,
        boolean ended,
        Instant expiresAt) {}
