package app.offgrid.server.session;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From which client addresses the signed-in devices of an account were heard lately, as far as this process knows. Whoever
 * guesses passwords from elsewhere must not be able to shut these out. Of one account the last few are kept.
 */
@Singleton
public class KnownPlaces {
    private static final int ACCOUNTS = 50_000;
    private static final int PLACES = 8;

    private final Map<String, Map<String, Boolean>> byAccount = Collections.synchronizedMap(newest(ACCOUNTS));

    private static <V> Map<String, V> newest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    /** A device that is signed in was heard from there. */
    public void seen(String userId, String client) {
        byAccount
                .computeIfAbsent(userId, unused -> Collections.synchronizedMap(newest(PLACES)))
                .put(client, true);
    }

    /** True if a signed-in device was heard from there lately. */
    public boolean isKnown(String userId, String client) {
        Map<String, Boolean> places = byAccount.get(userId);
        return places != null && places.containsKey(client);
    }
}
