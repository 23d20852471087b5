package app.offgrid.server.account;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes passwords with Argon2id (RFC 9106), 16 MiB and two passes each: about a tenth of a second. */
@Singleton
final class Passwords {
    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** Each takes a core and 16 MiB; a storm of sign-ins must not take them all. */
    private final Semaphore atOnce =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    private final String nobodys = encoder.encode("a password that nobody has");

    String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            atOnce.release();
        }
    }

    /** @param hash null where there is no account: the answer is no, after the same work */
    boolean matches(String password, String hash) {
        atOnce.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? nobodys : hash) && hash != null;
        } finally {
            atOnce.release();
        }
    }
}
