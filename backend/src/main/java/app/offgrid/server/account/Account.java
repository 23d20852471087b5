package app.offgrid.server.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Who may sign in.
 *
 * @param email normalised; the key, so that no address has two accounts on any cluster
 * @param userId random; names the account's data everywhere else
 * @param passwordHash Argon2id with its parameters and salt
 * @param createdAt milliseconds since the epoch
 */
@MappedEntity("accounts")
record Account(@Id String email, String userId, String passwordHash, long createdAt) {}
