package app.offgrid.server.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How often somebody may do something, in this process; whoever comes too often is told when to come again. */
@Singleton
public class RateLimits {
    /**
     * Under {@code offgrid.rate-limits}. A burst is what may come at once, the rest is what comes back to it.
     *
     * @param registrationBurst accounts made from one client address
     * @param loginBurst sign-ins from one client address, right or wrong
     * @param loginFailureBurst wrong passwords for one e-mail address, from wherever nobody of the account was seen
     * @param guessBurst wrong passwords for one e-mail address from one client address
     * @param refreshBurst renewed sessions from one client address
     * @param strangerBurst requests without a token from one client address, and those with one that is not good
     * @param syncBurst calls of one account's devices
     */
    @ConfigurationProperties("offgrid.rate-limits")
    record Settings(
            @Bindable(defaultValue = "10") long registrationBurst,
            @Bindable(defaultValue = "10") long registrationsPerHour,
            @Bindable(defaultValue = "60") long loginBurst,
            @Bindable(defaultValue = "30") long loginsPerMinute,
            @Bindable(defaultValue = "30") long loginFailureBurst,
            @Bindable(defaultValue = "6") long loginFailuresPerMinute,
            @Bindable(defaultValue = "10") long guessBurst,
            @Bindable(defaultValue = "60") long guessesPerHour,
            @Bindable(defaultValue = "300") long refreshBurst,
            @Bindable(defaultValue = "120") long refreshesPerMinute,
            @Bindable(defaultValue = "600") long strangerBurst,
            @Bindable(defaultValue = "600") long strangersPerMinute,
            @Bindable(defaultValue = "6000") long syncBurst,
            @Bindable(defaultValue = "1200") long syncsPerMinute) {}

    private final Limit registrations;
    private final Limit logins;
    private final Limit loginFailures;
    private final Limit guesses;
    private final Limit refreshes;
    private final Limit strangers;
    private final Limit syncs;

    RateLimits(Settings settings) {
        Duration minute = Duration.ofMinutes(1);
        registrations = new Limit(settings.registrationBurst(), settings.registrationsPerHour(), Duration.ofHours(1));
        logins = new Limit(settings.loginBurst(), settings.loginsPerMinute(), minute);
        loginFailures = new Limit(settings.loginFailureBurst(), settings.loginFailuresPerMinute(), minute);
        guesses = new Limit(settings.guessBurst(), settings.guessesPerHour(), Duration.ofHours(1));
        refreshes = new Limit(settings.refreshBurst(), settings.refreshesPerMinute(), minute);
        strangers = new Limit(settings.strangerBurst(), settings.strangersPerMinute(), minute);
        syncs = new Limit(settings.syncBurst(), settings.syncsPerMinute(), minute);
    }

    /** By client address. */
    public Limit registrations() {
        return registrations;
    }

    /** By client address. */
    public Limit logins() {
        return logins;
    }

    /** By e-mail address or user id. */
    public Limit loginFailures() {
        return loginFailures;
    }

    /** By client address and e-mail address. */
    public Limit guesses() {
        return guesses;
    }

    /** By client address. */
    public Limit refreshes() {
        return refreshes;
    }

    /** By client address. */
    public Limit strangers() {
        return strangers;
    }

    /** By user id. */
    public Limit syncs() {
        return syncs;
    }

    /** One limit, counted for each key apart; the keys that came longest ago are forgotten. */
    public static final class Limit {
        private static final int KEYS = 50_000;

        private final long burst;
        private final long refill;
        private final Duration period;
        private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > KEYS;
            }
        };

        Limit(long burst, long refill, Duration period) {
            this.burst = burst;
            this.refill = refill;
            this.period = period;
        }

        /** Counts one, or throws {@code rate_limited}. */
        public void take(String key) {
            ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw Problems.rateLimited(secondsOf(probe.getNanosToWaitForRefill()));
            }
        }

        /** Counts nothing; throws {@code rate_limited} if {@link #take} would. */
        public void requireSome(String key) {
            if (bucket(key).getAvailableTokens() < 1) {
                throw Problems.rateLimited(
                        secondsOf(bucket(key).estimateAbilityToConsume(1).getNanosToWaitForRefill()));
            }
        }

        private synchronized Bucket bucket(String key) {
            return buckets.computeIfAbsent(key, unused -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(refill, period))
                    // By a clock that nobody can set: one that is put back by a year would refill nothing for a year.
                    .withNanosecondPrecision()
                    .build());
        }

        private static long secondsOf(long nanos) {
            return 1 + TimeUnit.NANOSECONDS.toSeconds(nanos);
        }
    }
}
