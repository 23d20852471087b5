package app.offgrid.server.account;

import app.offgrid.server.http.RequestIds;
import app.offgrid.server.session.DerivedKey;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each thing that happens to an account, in the logger {@value #LOGGER}. Who it happened to is written as a hash
 * under the server's secret: the same user has the same one in every line, and nobody learns an address from it.
 */
@Singleton
final class Audit {
    static final String LOGGER = "offgrid.audit";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final int HASH_BYTES = 8;

    private final DerivedKey key;

    /** What is written down. */
    enum Event {
        SIGN_UP("sign-up"),
        SIGN_IN("sign-in"),
        SIGN_IN_FAILED("sign-in-failed"),
        SIGN_OUT("sign-out"),
        PASSWORD_CHANGED("password-changed"),
        PASSWORD_FAILED("password-failed"),
        TOKEN_REUSED("token-reused"),
        DEVICE_SIGNED_OUT("device-signed-out"),
        ACCOUNT_ENDED("account-ended");

        private final String text;

        Event(String text) {
            this.text = text;
        }
    }

    Audit(@Property(name = "offgrid.secret") String secret) {
        this.key = new DerivedKey(secret, "offgrid audit");
    }

    /** @param who user id or, where there is none, e-mail address */
    void write(Event event, HttpRequest<?> request, String who) {
        LOG.info(
                "event={} request={} user={} client={}",
                event.text,
                RequestIds.of(request),
                hash(who),
                client(request));
    }

    /** The same for the same text, as long as the server's secret is the same. */
    String hash(String who) {
        return HexFormat.of().formatHex(Arrays.copyOf(key.mac(who), HASH_BYTES));
    }

    private static String client(HttpRequest<?> request) {
        String client = RequestIds.clientOf(request);
        return client.isEmpty() ? "-" : client;
    }
}
