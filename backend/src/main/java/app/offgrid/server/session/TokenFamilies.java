package app.offgrid.server.session;

import io.micronaut.data.mongodb.annotation.MongoDeleteQuery;
import io.micronaut.data.mongodb.annotation.MongoFindQuery;
import io.micronaut.data.mongodb.annotation.MongoRepository;
import io.micronaut.data.mongodb.annotation.MongoUpdateQuery;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The families of refresh tokens. Each change is one conditional write of one document. */
@MongoRepository
interface TokenFamilies extends GenericRepository<TokenFamily, String> {
    TokenFamily save(TokenFamily family);

    Optional<TokenFamily> findById(String id);

    /** The account's families, the one used longest ago first. */
    @MongoFindQuery(filter = "{userId: :userId}", sort = "{rotatedAt: 1}")
    List<TokenFamily> ofUser(String userId);

    /**
     * Goes on to the next generation if the family is still at {@code generation}; returns 1 if it was, else 0. The end only
     * ever moves on, whatever the clock says now.
     */
    @MongoUpdateQuery(
            filter = "{_id: :id, generation: :generation, ended: false}",
            update = "{$set: {generation: :next, rotatedAt: :now, used: false}, $max: {expiresAt: :expiresAt}}")
    long rotate(String id, long generation, long next, long now, Instant expiresAt);

    /** Notes that the pair of this generation was seen in use. */
    @MongoUpdateQuery(filter = "{_id: :id, generation: :generation}", update = "{$set: {used: true}}")
    long markUsed(String id, long generation);

    /** Ends the family: none of its tokens is good any more. */
    @MongoUpdateQuery(filter = "{_id: :id}", update = "{$set: {ended: true}}")
    long end(String id);

    @MongoDeleteQuery("{_id: :id}")
    void remove(String id);

    @MongoDeleteQuery("{expiresAt: {$lt: :before}}")
    void removeExpired(Instant before);

    @MongoDeleteQuery("{userId: :userId}")
    void removeAll(String userId);

    /** Notes which device holds the family and that it was heard of; without effect on a family that has ended. */
    @MongoUpdateQuery(
            filter = "{_id: :id, ended: false}",
            update = "{$set: {deviceId: :deviceId, deviceName: :deviceName, seenAt: :now}}")
    long noteDevice(String id, String deviceId, String deviceName, long now);
}
