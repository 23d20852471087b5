package app.offgrid.server.clock;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import app.offgrid.server.mongo.Database;
import com.mongodb.client.model.UpdateOptions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The {@link SettledTime} of this process, which begins where the database knows that one has got to. Several processes on
 * one database each have their own, and note it in turn; whichever a new one begins with is no later than the others' clocks.
 */
@Singleton
public class RetentionClock {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionClock.class);
    private static final String ID = "retention";

    private final Database database;
    private final InstantSource clock;
    /** Null until the database has been asked. */
    private SettledTime time;

    private long lookedAtNanos;

    /** @param clock that may jump */
    public RetentionClock(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By which time old things may be removed; throws what the driver throws if the database cannot be asked. */
    public synchronized Instant instant() {
        long now = System.nanoTime();
        if (time == null) {
            time = noted();
            lookedAtNanos = now;
        }
        long elapsed = TimeUnit.NANOSECONDS.toMillis(now - lookedAtNanos);
        time = time.next(clock.millis(), elapsed);
        lookedAtNanos += TimeUnit.MILLISECONDS.toNanos(elapsed);
        return Instant.ofEpochMilli(time.millis());
    }

    private SettledTime noted() {
        Document noted = database.clocks().find(eq("_id", ID)).first();
        return noted == null
                ? SettledTime.first(clock.millis())
                : new SettledTime(noted.getLong("millis"), noted.getLong("ahead"), noted.getLong("lead"));
    }

    /** Notes the time in the database, for the next process. */
    @Scheduled(initialDelay = "1m", fixedDelay = "10m")
    synchronized void note() {
        try {
            instant();
            database.clocks()
                    .updateOne(
                            eq("_id", ID),
                            combine(
                                    set("millis", time.millis()),
                                    set("ahead", time.aheadMillis()),
                                    set("lead", time.leadMillis())),
                            new UpdateOptions().upsert(true));
        } catch (RuntimeException e) {
            LOG.warn("The time of the retention is noted later: {}", e.toString());
        }
    }
}
