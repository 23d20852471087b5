package app.offgrid.server.account;

import app.offgrid.notes.protocol.Tokens;
import app.offgrid.server.http.JsonBody;
import app.offgrid.server.http.Problems;
import app.offgrid.server.http.RateLimits;
import app.offgrid.server.session.Sessions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;

/** Signing up, in and out. */
@Controller("/api")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class AuthController {
    private final AccountService accounts;
    private final Sessions sessions;
    private final RateLimits rateLimits;
    private final HttpClientAddressResolver addresses;

    AuthController(
            AccountService accounts, Sessions sessions, RateLimits rateLimits, HttpClientAddressResolver addresses) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.rateLimits = rateLimits;
        this.addresses = addresses;
    }

    @Post("/auth/register")
    HttpResponse<JsonBody> register(HttpRequest<?> request, @Body JsonBody body) {
        rateLimits.registrations().take(clientOf(request));
        return HttpResponse.created(written(accounts.register(body.text("email"), body.text("password"))));
    }

    @Post("/auth/login")
    JsonBody login(HttpRequest<?> request, @Body JsonBody body) {
        rateLimits.logins().take(clientOf(request));
        String email = body.text("email");
        String password = body.text("password");
        RateLimits.Limit failures = rateLimits.loginFailures();
        failures.requireSome(AccountService.normalised(email));
        return written(accounts.login(email, password).orElseThrow(() -> {
            failures.take(AccountService.normalised(email));
            return Problems.badCredentials();
        }));
    }

    @Post("/auth/refresh")
    JsonBody refresh(@Body JsonBody body) {
        return written(sessions.refresh(body.text("refreshToken")));
    }

    @Post("/auth/logout")
    HttpResponse<?> logout(@Body JsonBody body) {
        sessions.end(body.text("refreshToken"));
        return HttpResponse.noContent();
    }

    @Post("/account/password")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    JsonBody changePassword(HttpRequest<?> request, Authentication authentication, @Body JsonBody body) {
        rateLimits.logins().take(clientOf(request));
        String userId = sessions.userOf(authentication);
        RateLimits.Limit failures = rateLimits.loginFailures();
        failures.requireSome(userId);
        String family = sessions.livingFamilyOf(authentication);
        return written(accounts.changePassword(userId, family, body.text("oldPassword"), body.text("newPassword"))
                .orElseThrow(() -> {
                    failures.take(userId);
                    return Problems.badCredentials();
                }));
    }

    @Delete("/account")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> delete(Authentication authentication, @Body JsonBody body) {
        String userId = sessions.userOf(authentication);
        RateLimits.Limit failures = rateLimits.loginFailures();
        failures.requireSome(userId);
        if (!accounts.delete(userId, body.text("password"))) {
            failures.take(userId);
            throw Problems.badCredentials();
        }
        return HttpResponse.noContent();
    }

    private String clientOf(HttpRequest<?> request) {
        String address = addresses.resolve(request);
        return address == null ? "" : address;
    }

    private static JsonBody written(Tokens tokens) {
        return new JsonBody(tokens.toJson());
    }
}
