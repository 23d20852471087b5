package app.offgrid.server.account;

import io.micronaut.data.mongodb.annotation.MongoDeleteQuery;
import io.micronaut.data.mongodb.annotation.MongoRepository;
import io.micronaut.data.mongodb.annotation.MongoUpdateQuery;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The accounts, by their e-mail address. */
@MongoRepository
interface Accounts extends GenericRepository<Account, String> {
    /** Fails with a duplicate key if the address has an account. */
    Account save(Account account);

    Optional<Account> findById(String email);

    Optional<Account> findByUserId(String userId);

    @MongoDeleteQuery("{_id: :email, userId: :userId}")
    void remove(String email, String userId);

    /** Puts a new hash in the place of the one that was read; returns 1 if it still was there, else 0. */
    @MongoUpdateQuery(
            filter = "{_id: :email, userId: :userId, passwordHash: :before}",
            update = "{$set: {passwordHash: :hash}}")
    long changePassword(String email, String userId, String before, String hash);
}
