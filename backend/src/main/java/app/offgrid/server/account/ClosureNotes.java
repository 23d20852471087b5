package app.offgrid.server.account;

import io.micronaut.data.mongodb.annotation.MongoFindQuery;
import io.micronaut.data.mongodb.annotation.MongoRepository;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The removals of accounts that were begun. */
@MongoRepository
interface ClosureNotes extends GenericRepository<Closure, String> {
    Closure save(Closure closure);

    void deleteById(String userId);

    @MongoFindQuery("{closedAt: {$lt: :before}}")
    List<Closure> before(long before);
}
