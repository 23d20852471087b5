package app.offgrid.server.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import io.micronaut.configuration.mongo.core.DefaultMongoConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * How the driver talks to any MongoDB. What was acknowledged is on the disks of a majority, and nothing is read that is
 * not: a primary that is voted out takes no promise with it. A server that cannot be reached is known within seconds.
 */
@Singleton
class MongoSettings implements BeanCreatedEventListener<DefaultMongoConfiguration> {
    private static final int CONNECT_SECONDS = 2;
    private static final int ANSWER_SECONDS = 20;
    private static final WriteConcern DURABLE =
            WriteConcern.MAJORITY.withJournal(true).withWTimeout(ANSWER_SECONDS / 2, TimeUnit.SECONDS);

    @Override
    public DefaultMongoConfiguration onCreated(BeanCreatedEvent<DefaultMongoConfiguration> event) {
        DefaultMongoConfiguration configuration = event.getBean();
        configuration.getClientSettings().writeConcern(DURABLE).readConcern(ReadConcern.MAJORITY);
        configuration.getClusterSettings().serverSelectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS);
        configuration.getPoolSettings().maxWaitTime(ANSWER_SECONDS / 2, TimeUnit.SECONDS);
        configuration
                .getSocketSettings()
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
        return configuration;
    }
}
