package app.offgrid.server;

import app.offgrid.server.edge.ClientAddresses;
import com.mongodb.ConnectionString;
import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the environment says that has to be right before anything is opened. A wrong setting is named, with what it may be; its
 * value is not repeated where it may hold a secret.
 */
final class Settings {
    private static final int DEFAULT_PORT = 8080;
    private static final int MAX_PORT = 65_535;
    /** Micronaut takes it for any port that is free. */
    private static final int ANY_PORT = -1;

    private Settings() {}

    /** @throws StartException if a setting is wrong */
    static void check() {
        port();
        data();
        requireUri(mongoUri());
        requireSecret(secret());
        requireProxies(System.getenv().getOrDefault("OFFGRID_TRUSTED_PROXIES", ""));
        LimitSettings.check(System.getenv());
    }

    /** The variables of the environment that are set to nothing: that is as if they were not set. */
    static String[] emptyVariables() {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }

    /** Where the server listens; 0 or -1 for any port that is free. */
    static int port() {
        String text = setting("micronaut.server.port", "PORT", "").trim();
        if (text.isEmpty()) {
            return DEFAULT_PORT;
        }
        try {
            int port = Integer.parseInt(text);
            if (port == ANY_PORT || (port >= 0 && port <= MAX_PORT)) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // Said below.
        }
        throw wrong("PORT is \"" + text + "\"; it must be a number from 0 to " + MAX_PORT + ".");
    }

    /** The folder of what the server keeps. */
    static Path data() {
        String text = setting("offgrid.data", "OFFGRID_DATA", "data");
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw wrong("OFFGRID_DATA is no path: " + e.getMessage());
        }
    }

    /** Empty for the embedded database. */
    static String mongoUri() {
        return setting("mongodb.uri", "MONGODB_URI", "");
    }

    /** Null or empty if there is none. */
    static String secret() {
        return System.getenv("JWT_SECRET");
    }

    private static void requireProxies(String proxies) {
        try {
            ClientAddresses.check(proxies);
        } catch (ConfigurationException e) {
            throw wrong(e.getMessage());
        }
    }

    private static void requireUri(String uri) {
        if (!uri.isEmpty()) {
            try {
                new ConnectionString(uri);
            } catch (IllegalArgumentException e) {
                // The driver's message may repeat a password.
                throw wrong(
                        "MONGODB_URI is no connection string: it must be as"
                                + " mongodb://user:password@host:27017/offgrid, with special characters of the password as %XX.");
            }
        }
    }

    private static void requireSecret(String secret) {
        if (secret != null && !secret.isEmpty() && secret.isBlank()) {
            throw wrong("JWT_SECRET is blank.");
        }
        if (secret != null && !secret.isEmpty() && !Secret.isLongEnough(secret)) {
            throw wrong("JWT_SECRET must have at least " + Secret.LEAST_BYTES + " bytes.");
        }
    }

    private static StartException wrong(String reason) {
        return new StartException(ExitStatus.SETTING, reason);
    }

    private static String setting(String property, String variable, String fallback) {
        String set = System.getProperty(property, System.getenv(variable));
        return set == null || set.isBlank() ? fallback : set;
    }
}
