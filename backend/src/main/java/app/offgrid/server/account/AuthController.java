package app.offgrid.server.account;

import app.offgrid.notes.protocol.Tokens;
import app.offgrid.server.http.JsonBody;
import app.offgrid.server.http.Problems;
import app.offgrid.server.http.RateLimits;
import app.offgrid.server.http.RequestIds;
import app.offgrid.server.session.Sessions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
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
    private final Guesses guesses;
    private final Audit audit;

    AuthController(AccountService accounts, Sessions sessions, RateLimits rateLimits, Guesses guesses, Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.rateLimits = rateLimits;
        this.guesses = guesses;
        this.audit = audit;
    }

    @Post("/auth/register")
    HttpResponse<JsonBody> register(HttpRequest<?> request, @Body JsonBody body) {
        String email = body.text("email");
        String password = body.text("password");
        rateLimits.registrations().take(RequestIds.clientOf(request));
        Tokens tokens = accounts.register(email, password);
        audit.write(Audit.Event.SIGN_UP, request, tokens.userId());
        return HttpResponse.created(written(tokens));
    }

    @Post("/auth/login")
    JsonBody login(HttpRequest<?> request, @Body JsonBody body) {
        String email = body.text("email");
        String password = body.text("password");
        String client = RequestIds.clientOf(request);
        rateLimits.logins().take(client);
        String address = EmailAddress.key(email);
        String userId = accounts.userOf(email).orElse(null);
        guesses.requireSome(address, userId, client);
        Tokens tokens = accounts.login(email, password).orElseThrow(() -> {
            audit.write(Audit.Event.SIGN_IN_FAILED, request, userId == null ? address : userId);
            guesses.failed(address, userId, client);
            return Problems.badCredentials();
        });
        audit.write(Audit.Event.SIGN_IN, request, tokens.userId());
        return written(tokens);
    }

    @Post("/auth/refresh")
    JsonBody refresh(HttpRequest<?> request, @Body JsonBody body) {
        rateLimits.refreshes().take(RequestIds.clientOf(request));
        return written(sessions.refresh(
                body.text("refreshToken"), userId -> audit.write(Audit.Event.TOKEN_REUSED, request, userId)));
    }

    @Post("/auth/logout")
    HttpResponse<?> logout(HttpRequest<?> request, @Body JsonBody body) {
        rateLimits.refreshes().take(RequestIds.clientOf(request));
        sessions.end(body.text("refreshToken")).ifPresent(userId -> audit.write(Audit.Event.SIGN_OUT, request, userId));
        return HttpResponse.noContent();
    }

    @Post("/account/password")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    JsonBody changePassword(HttpRequest<?> request, Authentication authentication, @Body JsonBody body) {
        rateLimits.logins().take(RequestIds.clientOf(request));
        String userId = sessions.userOf(authentication);
        RateLimits.Limit failures = rateLimits.loginFailures();
        failures.requireSome(userId);
        String family = sessions.livingFamilyOf(authentication);
        Tokens tokens = accounts.changePassword(userId, family, body.text("oldPassword"), body.text("newPassword"))
                .orElseThrow(() -> {
                    audit.write(Audit.Event.PASSWORD_FAILED, request, userId);
                    failures.take(userId);
                    return Problems.badCredentials();
                });
        audit.write(Audit.Event.PASSWORD_CHANGED, request, userId);
        return written(tokens);
    }

    @Delete("/account")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> delete(HttpRequest<?> request, Authentication authentication, @Body JsonBody body) {
        String userId = sessions.userOf(authentication);
        RateLimits.Limit failures = rateLimits.loginFailures();
        failures.requireSome(userId);
        if (!accounts.delete(userId, body.text("password"))) {
            audit.write(Audit.Event.PASSWORD_FAILED, request, userId);
            failures.take(userId);
            throw Problems.badCredentials();
        }
        audit.write(Audit.Event.ACCOUNT_ENDED, request, userId);
        return HttpResponse.noContent();
    }

    private static JsonBody written(Tokens tokens) {
        return new JsonBody(tokens.toJson());
    }
}
