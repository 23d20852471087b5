package app.offgrid.server.account;

import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.protocol.Tokens;
import app.offgrid.server.http.Problems;
import app.offgrid.server.mongo.Errors;
import app.offgrid.server.session.Sessions;
import app.offgrid.server.sync.SyncService;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Accounts from their making to their end. */
@Singleton
class AccountService {
    static final int MIN_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 1000;
    private static final CommonPasswords COMMON = new CommonPasswords();

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SyncService sync;
    private final Closures closures;
    private final InstantSource clock;

    AccountService(
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            SyncService sync,
            Closures closures,
            InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.sync = sync;
        this.closures = closures;
        this.clock = clock;
    }

    /** Makes an account and signs in to it. */
    Tokens register(String email, String password) {
        String address = EmailAddress.parse(email)
                .orElseThrow(() -> Problems.malformed("$.email", "This is no e-mail address."));
        if (EmailAddress.looksLikeAnother(email)) {
            throw Problems.malformed("$.email", "This address looks like another one in Latin letters.");
        }
        requireStrong("$.password", password, address);
        if (find(email).isPresent()) {
            throw Problems.emailTaken();
        }
        String userId = UUID.randomUUID().toString();
        String hash = passwords.hash(composed(password));
        // The history first: an account that can be signed in to has one, whenever the process is killed.
        sync.open(userId);
        try {
            accounts.save(new Account(address, userId, hash, clock.millis()));
        } catch (RuntimeException e) {
            if (!Errors.isDuplicateKey(e)) {
                throw e;
            }
            closures.removeData(userId);
            throw Problems.emailTaken();
        }
        return sessions.begin(userId);
    }

    private static void requireStrong(String path, String password, String address) {
        if (FieldRules.codePoints(password) < MIN_PASSWORD) {
            throw Problems.weakPassword("A password has at least " + MIN_PASSWORD + " characters.");
        }
        if (password.length() > LONGEST_PASSWORD) {
            throw Problems.malformed(path, "A password has at most " + LONGEST_PASSWORD + " characters.");
        }
        if (EmailAddress.key(password).equals(address)) {
            throw Problems.weakPassword("The password must not be the e-mail address.");
        }
        if (COMMON.contains(composed(password))) {
            throw Problems.weakPassword("This password is one of those that are tried first.");
        }
    }

    /** The same characters however a keyboard puts them together. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** The account of an address, also of one that was kept before letters were folded. */
    private Optional<Account> find(String email) {
        String key = EmailAddress.key(email);
        String former = EmailAddress.formerKey(email);
        Optional<Account> account = accounts.findById(key);
        return account.isPresent() || former.equals(key) ? account : accounts.findById(former);
    }

    /** The user of an address; empty if there is no account. */
    Optional<String> userOf(String email) {
        return find(email).map(Account::userId);
    }

    /** Empty for a wrong password and, after the same work, for an unknown address. */
    Optional<Tokens> login(String email, String password) {
        Optional<Account> account = find(email);
        if (!isRight(password, account.orElse(null))) {
            return Optional.empty();
        }
        return account.map(found -> renewHash(found, password)).flatMap(this::begin);
    }

    /** The account with a hash at the values of today; unchanged if it has one, or if somebody changes it meanwhile. */
    private Account renewHash(Account account, String password) {
        if (!passwords.isOutdated(account.passwordHash())) {
            return account;
        }
        String hash = passwords.hash(composed(password));
        boolean isRenewed =
                accounts.changePassword(account.email(), account.userId(), account.passwordHash(), hash) == 1;
        return isRenewed ? new Account(account.email(), account.userId(), hash, account.createdAt()) : account;
    }

    /** A change of the password ends all sessions; one that begins at that moment must not outlive it. */
    private Optional<Tokens> begin(Account account) {
        Tokens tokens = sessions.begin(account.userId());
        boolean isUnchanged = accounts.findById(account.email())
                .filter(now -> now.passwordHash().equals(account.passwordHash()))
                .isPresent();
        if (!isUnchanged) {
            sessions.end(tokens.refreshToken());
        }
        return isUnchanged ? Optional.of(tokens) : Optional.empty();
    }

    /**
     * Changes the password and ends every session but one, whose next pair is answered. Empty for a wrong password.
     *
     * @param family of the session that goes on
     */
    Optional<Tokens> changePassword(String userId, String family, String oldPassword, String newPassword) {
        Account account = accounts.findByUserId(userId).orElseThrow(Problems::unauthorized);
        if (!isRight(oldPassword, account)) {
            return Optional.empty();
        }
        requireStrong("$.newPassword", newPassword, account.email());
        String hash = passwords.hash(composed(newPassword));
        // Before and after: killed in between, no session is left of the time before; and some may just have begun.
        sessions.endOthers(userId, family);
        if (accounts.changePassword(account.email(), userId, account.passwordHash(), hash) == 0) {
            return Optional.empty();
        }
        sessions.endOthers(userId, family);
        return Optional.of(sessions.renew(family));
    }

    private boolean isRight(String password, Account account) {
        String attempt = password.length() > LONGEST_PASSWORD ? "" : password;
        String hash = account == null ? null : account.passwordHash();
        String composed = composed(attempt);
        // A hash that was made before passwords were composed may be of the text as it was typed.
        return passwords.matches(composed, hash) || (!composed.equals(attempt) && passwords.matches(attempt, hash));
    }

    /** Removes the account and all its data. False for a wrong password. */
    boolean delete(String userId, String password) {
        Account account = accounts.findByUserId(userId).orElseThrow(Problems::unauthorized);
        if (!isRight(password, account)) {
            return false;
        }
        closures.close(account);
        return true;
    }
}
