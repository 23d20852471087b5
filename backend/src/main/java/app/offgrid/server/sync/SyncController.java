package app.offgrid.server.sync;

import app.offgrid.notes.protocol.ResponseJson;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.server.http.JsonBody;
import app.offgrid.server.http.RateLimits;
import app.offgrid.server.session.Sessions;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sync, and whether one is needed. */
@Controller("/api/sync")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SyncController {
    private final SyncService service;
    private final Sessions sessions;
    private final RateLimits rateLimits;

    SyncController(SyncService service, Sessions sessions, RateLimits rateLimits) {
        this.service = service;
        this.sessions = sessions;
        this.rateLimits = rateLimits;
    }

    @Post
    JsonBody sync(Authentication authentication, @Body SyncRequest request) {
        String userId = sessions.userOf(authentication);
        rateLimits.syncs().take(userId);
        return new JsonBody(ResponseJson.write(service.sync(userId, request)));
    }

    @Get("/digest")
    JsonBody digest(Authentication authentication) {
        String userId = sessions.userOf(authentication);
        rateLimits.syncs().take(userId);
        SyncService.Head head = service.head(userId);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("epoch", head.epoch());
        tree.put("sequence", head.totals().sequence());
        tree.put("count", head.totals().live());
        tree.put("digest", head.totals().digestText());
        return new JsonBody(tree);
    }
}
