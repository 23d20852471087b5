package app.offgrid.server.session;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions that ended while access tokens of theirs may still be good, so that these are good no longer: at once in the
 * process that ended them, within {@code offgrid.tokens.ended-poll} in all others whose clock is right to the minute. Costs a request no look-up in the database.
 */
@Singleton
public class EndedFamilies {
    private static final Logger LOG = LoggerFactory.getLogger(EndedFamilies.class);
    /** More ends within the life of an access token than any household has; beyond it the oldest are forgotten. */
    private static final int MOST = 100_000;
    /** Clocks of several processes differ, and a write may come late. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final EndedSessions ended;
    private final TokenLimits limits;
    private final InstantSource clock;
    /** By family: when it is of no use any more, by {@link System#nanoTime}. */
    private final Map<String, Long> until = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    /** When this process last heard of the others, by {@link System#nanoTime}; 0 before the first time. */
    private long heardNanos;

    EndedFamilies(EndedSessions ended, TokenLimits limits, InstantSource clock) {
        this.ended = ended;
        this.limits = limits;
        this.clock = clock;
    }

    /** None of the family's access tokens is good from now on. */
    void end(String family) {
        remember(family);
        Instant now = clock.instant();
        ended.note(family, now.toEpochMilli(), now.plus(limits.access()).plus(OVERLAP));
    }

    /** True if the family ended and this process has heard of it. */
    public boolean isEnded(String family) {
        if (!hasHeard()) {
            // A process that has just been started knows nothing of what ended before.
            hear();
        }
        return isRemembered(family);
    }

    private synchronized boolean isRemembered(String family) {
        return until.containsKey(family);
    }

    private synchronized boolean hasHeard() {
        return heardNanos != 0;
    }

    @Scheduled(fixedDelay = "${offgrid.tokens.ended-poll:5s}")
    void poll() {
        try {
            hear();
        } catch (RuntimeException e) {
            LOG.debug("ended sessions are looked for again later", e);
        }
    }

    /** Reads what ended since the last time, or since the oldest access token that may still be good was made. */
    private void hear() {
        long now = System.nanoTime();
        for (EndedSession session :
                ended.since(clock.instant().minus(unheard(now)).minus(OVERLAP).toEpochMilli())) {
            remember(session.family());
        }
        heard(now);
    }

    private synchronized Duration unheard(long nowNanos) {
        Duration unheard = Duration.ofNanos(nowNanos - heardNanos);
        return heardNanos == 0 || unheard.compareTo(limits.access()) > 0 ? limits.access() : unheard;
    }

    private synchronized void heard(long nowNanos) {
        heardNanos = nowNanos;
        forgetOld(nowNanos);
    }

    private synchronized void remember(String family) {
        until.putIfAbsent(family, System.nanoTime() + limits.access().toNanos());
    }

    private void forgetOld(long nowNanos) {
        until.values().removeIf(end -> end - nowNanos < 0);
    }
}
