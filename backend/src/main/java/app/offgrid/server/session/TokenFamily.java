package app.offgrid.server.session;

import io.micronaut.core.annotation.Nullable;
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
 * @param expiresAt when the family may be removed
 * @param deviceId the device that syncs with it, or null before its first sync
 * @param deviceName as the device calls itself; null before its first sync
 * @param seenAt when the device was last heard of, to the minute, milliseconds since the epoch; null before its first sync
 */
@MappedEntity("token_families")
record TokenFamily(
        @Id String id,
        String userId,
        long generation,
        long rotatedAt,
        boolean used,
        boolean ended,
        Instant expiresAt,
        @Nullable String deviceId,
        @Nullable String deviceName,
        @Nullable Long seenAt) {}
