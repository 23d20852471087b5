package app.offgrid.server.account;

import app.offgrid.server.http.Problems;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords with Argon2id (RFC 9106) at the values that OWASP names, 19 MiB and two passes each. Each hash takes a core
 * for its time, so they run on few threads of their own, and whoever would wait long is told to come again: a storm of sign-ins
 * slows sign-ins, and nothing else.
 */
@Singleton
final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    /** Some of them wait for less than a second. */
    private static final int MAX_WAITING = 12;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final ThreadPoolExecutor hashing;
    private final String nobodys = encoder.encode("a password that nobody has");

    Passwords() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        hashing = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), work -> {
                    Thread thread = new Thread(work, "password");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @PreDestroy
    void stop() {
        hashing.shutdownNow();
    }

    /** Throws {@code unavailable} if there are too many to hash. */
    String hash(String password) {
        return onOwnThread(() -> encoder.encode(password));
    }

    /**
     * True if the password is the one of the hash; throws {@code unavailable} if there are too many to hash.
     *
     * @param hash null where there is no account: the answer is no, after the same work
     */
    boolean matches(String password, String hash) {
        return onOwnThread(() -> encoder.matches(password, hash == null ? nobodys : hash) && hash != null);
    }

    /** True if the hash was made at other values than those of today. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash) || !hash.contains("m=" + KIBIBYTES + ",t=" + PASSES + ",");
    }

    private <T> T onOwnThread(Callable<T> work) {
        Future<T> outcome;
        try {
            outcome = hashing.submit(work);
        } catch (RejectedExecutionException tooMany) {
            throw Problems.busy();
        }
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            outcome.cancel(false);
            Thread.currentThread().interrupt();
            throw Problems.busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
