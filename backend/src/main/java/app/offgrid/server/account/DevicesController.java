package app.offgrid.server.account;

import app.offgrid.notes.protocol.AccountDevice;
import app.offgrid.server.http.JsonBody;
import app.offgrid.server.http.Problems;
import app.offgrid.server.http.RateLimits;
import app.offgrid.server.session.Devices;
import app.offgrid.server.session.Sessions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;

/** The devices that are signed in to an account. */
@Controller("/api/account/devices")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class DevicesController {
    private final Devices devices;
    private final Sessions sessions;
    private final RateLimits rateLimits;
    private final Audit audit;

    DevicesController(Devices devices, Sessions sessions, RateLimits rateLimits, Audit audit) {
        this.audit = audit;
        this.devices = devices;
        this.sessions = sessions;
        this.rateLimits = rateLimits;
    }

    @Get
    JsonBody list(Authentication authentication) {
        return new JsonBody(AccountDevice.writeAll(devices.ofUser(userOf(authentication))));
    }

    /** Signs a device out. */
    @Delete("/{deviceId}")
    HttpResponse<?> signOut(HttpRequest<?> request, Authentication authentication, @PathVariable String deviceId) {
        String userId = userOf(authentication);
        if (!devices.signOut(userId, deviceId)) {
            throw Problems.notFound("No device of this id is signed in.");
        }
        audit.write(Audit.Event.DEVICE_SIGNED_OUT, request, userId);
        return HttpResponse.noContent();
    }

    private String userOf(Authentication authentication) {
        String userId = sessions.userOf(authentication);
        rateLimits.syncs().take(userId);
        sessions.livingFamilyOf(authentication);
        return userId;
    }
}
