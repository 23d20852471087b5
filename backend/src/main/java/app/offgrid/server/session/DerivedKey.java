package app.offgrid.server.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for one purpose, derived from the server's secret by HMAC-SHA-256: what is made with it is of no use for another
 * purpose, and never a signature of an access token. Immutable.
 */
public final class DerivedKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param purpose what the key is for; a fixed text, for another one is another key */
    public DerivedKey(String secret, String purpose) {
        SecretKeySpec root = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.key = new SecretKeySpec(mac(root, purpose), ALGORITHM);
    }

    /** The 32 bytes of HMAC-SHA-256 over a text in UTF-8. */
    public byte[] mac(String text) {
        return mac(key, text);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
