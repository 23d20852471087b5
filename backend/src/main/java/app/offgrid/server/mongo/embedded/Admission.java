package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * Lets in who knows a secret that is made at each start and never leaves the process: the port is open to all who may connect
 * to the loopback address, the data to this process alone. Said once per connection, as SASL PLAIN (RFC 4616), in the clear,
 * since it never leaves the machine.
 */
final class Admission {
    private static final AttributeKey<Boolean> ADMITTED = AttributeKey.valueOf(Admission.class, "admitted");
    private static final String USER = "offgrid";
    private static final int SECRET_BYTES = 32;
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;
    /** What drivers ask before they say who they are. */
    private static final Set<String> OPEN_TO_ALL = Set.of("hello", "ismaster");

    private final String secret;

    Admission() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** What stands in a connection string before the address. */
    String userInfo() {
        return USER + ":" + secret + "@";
    }

    /** The options of a connection string. */
    static String options() {
        return "authMechanism=PLAIN&authSource=$external";
    }

    static boolean isAdmitted(Channel channel) {
        return Boolean.TRUE.equals(channel.attr(ADMITTED).get());
    }

    /**
     * Lets a command pass that is open to all, or whose connection has been let in.
     *
     * @param command the name in lower case
     * @throws MongoServerError if it has not been
     */
    void check(Channel channel, String command) {
        if (!OPEN_TO_ALL.contains(command) && !isAdmitted(channel)) {
            throw new MongoServerError(UNAUTHORIZED, "Unauthorized", "command " + command + " requires authentication");
        }
    }

    /**
     * Answers {@code saslStart}.
     *
     * @throws MongoServerError if it does not bear the secret
     */
    Document admit(Channel channel, Document query) {
        // Drivers say the name twice: on whose behalf, and who.
        byte[] expected = (USER + "\0" + USER + "\0" + secret).getBytes(StandardCharsets.UTF_8);
        boolean isKnown = "PLAIN".equals(query.get("mechanism"))
                && query.get("payload") instanceof BinData payload
                && MessageDigest.isEqual(expected, payload.getData());
        if (!isKnown) {
            throw new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
        }
        channel.attr(ADMITTED).set(true);
        return new Document("conversationId", 1)
                .append("done", true)
                .append("payload", new BinData(new byte[0]))
                .append("ok", 1.0);
    }
}
