package app.offgrid.server.http;

import app.offgrid.server.mongo.Database;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether the server can do its work, in time also when its database says nothing at all: one question at a time is put
 * to it, all who ask meanwhile wait for that one, and none of them holds a thread.
 */
@Controller("/health")
@Secured(SecurityRule.IS_ANONYMOUS)
class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final long LONGEST_MILLIS = 2_000;

    private final Database database;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "health");
        thread.setDaemon(true);
        return thread;
    });
    /** The last question; it may still be under way. */
    private CompletableFuture<Void> question = CompletableFuture.completedFuture(null);

    Health(Database database) {
        this.database = database;
    }

    /** 200 if the database answers, 503 if it does not within two seconds. */
    @Get
    CompletableFuture<HttpResponse<JsonBody>> health() {
        return ask().copy().orTimeout(LONGEST_MILLIS, TimeUnit.MILLISECONDS).handle((answered, failure) -> {
            if (failure == null) {
                return HttpResponse.ok(new JsonBody(Map.of("status", "UP")));
            }
            LOG.debug("the database does not answer", failure);
            return HttpResponse.<JsonBody>status(503, "Service Unavailable")
                    .body(new JsonBody(Map.of("status", "DOWN")));
        });
    }

    private synchronized CompletableFuture<Void> ask() {
        if (question.isDone()) {
            question = CompletableFuture.runAsync(database::ping, asking);
        }
        return question;
    }

    @PreDestroy
    void close() {
        asking.shutdownNow();
    }
}
