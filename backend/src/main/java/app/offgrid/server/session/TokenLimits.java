package app.offgrid.server.session;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long tokens live and how many there may be, under {@code offgrid.tokens}.
 *
 * @param access lifetime of an access token
 * @param refresh how long a device may be away without having to sign in again
 * @param replay how long the answer to a refresh can be had again
 * @param endedPoll how soon an ended session's access tokens are refused by the other processes
 * @param familiesPerAccount most devices that are signed in; one more signs out the one that was away longest
 */
@ConfigurationProperties("offgrid.tokens")
record TokenLimits(
        @Bindable(defaultValue = "15m") Duration access,
        @Bindable(defaultValue = "180d") Duration refresh,
        @Bindable(defaultValue = "60s") Duration replay,
        @Bindable(defaultValue = "5s") Duration endedPoll,
        @Bindable(defaultValue = "100") int familiesPerAccount) {}
