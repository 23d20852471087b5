package app.offgrid.server.http;

import app.offgrid.server.mongo.Database;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;

/** Tells whether the server can do its work. */
@Controller("/health")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class Health {
    private final Database database;

    Health(Database database) {
        this.database = database;
    }

    /** 200 if the database answers, 503 if it does not. */
    @Get
    HttpResponse<JsonBody> health() {
        try {
            database.ping();
            return HttpResponse.ok(new JsonBody(Map.of("status", "UP")));
        } catch (RuntimeException unreachable) {
            return HttpResponse.<JsonBody>status(503, "Service Unavailable")
                    .body(new JsonBody(Map.of("status", "DOWN")));
        }
    }
}
