package app.offgrid.server.session;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * The text of refresh tokens: {@code family.generation.mac}, the last part HMAC-SHA-256 over the first two under a key that
 * only the servers have. So a token can be told from a guess, and said again, without being kept anywhere; who copies the
 * database has none.
 */
@Singleton
final class RefreshTokens {
    private static final int LONGEST = 200;

    private final DerivedKey key;

    /** A token that this server made. */
    record Token(String family, long generation) {}

    RefreshTokens(@Property(name = "offgrid.secret") String secret) {
        // A key of its own, so that no signed access token is ever a valid mac.
        this.key = new DerivedKey(secret, "offgrid refresh tokens");
    }

    String write(String family, long generation) {
        String named = family + "." + generation;
        return named + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(key.mac(named));
    }

    /** Empty for a text that this server, with this secret, has not made. */
    Optional<Token> read(String text) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 0 || second < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Token token = new Token(text.substring(0, first), Long.parseLong(text.substring(first + 1, second)));
            return isSame(write(token.family(), token.generation()), text) ? Optional.of(token) : Optional.empty();
        } catch (NumberFormatException noGeneration) {
            return Optional.empty();
        }
    }

    private static boolean isSame(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
