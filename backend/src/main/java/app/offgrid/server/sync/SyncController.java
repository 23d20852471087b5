package app.offgrid.server.sync;

import app.offgrid.notes.protocol.ResponseJson;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.server.edge.Admission;
import app.offgrid.server.edge.Exchange;
import app.offgrid.server.http.JsonBody;
import app.offgrid.server.http.LongAnswer;
import app.offgrid.server.http.Query;
import app.offgrid.server.http.RateLimits;
import app.offgrid.server.http.RequestIds;
import app.offgrid.server.http.SyncBody;
import app.offgrid.server.session.Devices;
import app.offgrid.server.session.KnownPlaces;
import app.offgrid.server.session.Sessions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Sync, and whether one is needed. */
@Controller("/api/sync")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SyncController {
    private static final long LONGEST_WAIT_SECONDS = 60;
    private static final long USUAL_WAIT_SECONDS = 25;

    private final SyncService service;
    private final Waiters waiters;
    private final Sessions sessions;
    private final Devices devices;
    private final RateLimits rateLimits;
    private final Admission admission;
    private final KnownPlaces places;
    private final Executor blocking;

    SyncController(
            SyncService service,
            Waiters waiters,
            Sessions sessions,
            Devices devices,
            RateLimits rateLimits,
            Admission admission,
            KnownPlaces places,
            @Named(TaskExecutors.BLOCKING) Executor blocking) {
        this.service = service;
        this.waiters = waiters;
        this.sessions = sessions;
        this.devices = devices;
        this.rateLimits = rateLimits;
        this.admission = admission;
        this.places = places;
        this.blocking = blocking;
    }

    /** Who asks is known before a byte of the body is read, and how many those are before anything is made of them. */
    @Post
    CompletionStage<LongAnswer> sync(Authentication authentication, HttpRequest<?> request) {
        String userId = sessions.userOf(authentication);
        rateLimits.syncs().take(userId);
        places.seen(userId, RequestIds.clientOf(request));
        Admission.Room arriving = admission.forBody(userId, request);
        return SyncBody.arriving(request)
                .thenApplyAsync(
                        body -> admission.forWork(userId, body.length()).holding(request, room -> {
                            SyncRequest asked = body.read();
                            arriving.close();
                            devices.heardOf(authentication, asked.deviceId(), asked.deviceName());
                            return new LongAnswer(
                                    ResponseJson.write(service.sync(userId, asked, new RoomForNotes(room))));
                        }),
                        blocking)
                .whenComplete((answer, failure) -> arriving.close());
    }

    @Get("/digest")
    JsonBody digest(Authentication authentication) {
        String userId = sessions.userOf(authentication);
        rateLimits.syncs().take(userId);
        return new JsonBody(Answers.digest(service.head(userId)));
    }

    /** Answers as soon as there is something above the cursor; 204 when the time is up. Holds no thread meanwhile. */
    @Get("/wait")
    CompletionStage<HttpResponse<JsonBody>> await(Authentication authentication, HttpRequest<?> request) {
        String userId = sessions.userOf(authentication);
        rateLimits.syncs().take(userId);
        long cursor = Query.number(request, "cursor", 0, Long.MAX_VALUE, null);
        long seconds = Query.number(request, "timeoutSeconds", 0, Long.MAX_VALUE, USUAL_WAIT_SECONDS);
        service.requireAccount(userId);
        places.seen(userId, RequestIds.clientOf(request));
        Duration longest = Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT_SECONDS));
        return waiters.await(userId, cursor, longest, Exchange.of(request).ended())
                .thenApply(last -> last.isPresent()
                        ? HttpResponse.ok(new JsonBody(Map.of("sequence", last.getAsLong())))
                        : HttpResponse.noContent());
    }
}
