package app.offgrid.server.account;

import app.offgrid.server.http.RateLimits;
import app.offgrid.server.session.KnownPlaces;
import jakarta.inject.Singleton;

/**
 * How often a password may be wrong: a few times from each client, and some more from all of them together. Where a signed-in
 * device of the account was heard from lately, only the first counts, so a stranger elsewhere cannot shut its owner out.
 */
@Singleton
final class Guesses {
    private final RateLimits rateLimits;
    private final KnownPlaces places;

    Guesses(RateLimits rateLimits, KnownPlaces places) {
        this.rateLimits = rateLimits;
        this.places = places;
    }

    /**
     * Throws {@code rate_limited} if there were too many.
     *
     * @param userId null if there is no such account
     */
    void requireSome(String address, String userId, String client) {
        rateLimits.guesses().requireSome(client + " " + address);
        if (!isAtHome(userId, client)) {
            rateLimits.loginFailures().requireSome(address);
        }
    }

    /** One was wrong. */
    void failed(String address, String userId, String client) {
        rateLimits.guesses().take(client + " " + address);
        if (!isAtHome(userId, client)) {
            rateLimits.loginFailures().take(address);
        }
    }

    private boolean isAtHome(String userId, String client) {
        return userId != null && places.isKnown(userId, client);
    }
}
