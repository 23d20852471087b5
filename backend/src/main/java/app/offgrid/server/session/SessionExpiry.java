package app.offgrid.server.session;

import app.offgrid.server.clock.RetentionClock;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes the sessions of devices that have been away for too long, and the names of those that ended, by a time that does not jump. */
@Singleton
class SessionExpiry {
    private static final Logger LOG = LoggerFactory.getLogger(SessionExpiry.class);

    private final TokenFamilies families;
    private final EndedSessions ended;
    private final RetentionClock clock;

    SessionExpiry(TokenFamilies families, EndedSessions ended, RetentionClock clock) {
        this.families = families;
        this.ended = ended;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "1h")
    void run() {
        try {
            Instant now = clock.instant();
            families.removeExpired(now);
            ended.removeExpired(now);
        } catch (RuntimeException e) {
            LOG.warn("sessions that are over are removed later: {}", e.toString());
        }
    }
}
