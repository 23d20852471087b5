package app.offgrid.server.simulation.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The promises of the server about tokens, by a plain reading of what it answers: a refresh token is good for one pair, the
 * last one is given again letter by letter where its answer was lost, an older one ends its session, and nothing of a session
 * that has ended is good. One book for one server; every request is told to it once, in the order in which they are answered.
 */
public final class SessionBook {
    /** The pairs of one sign-in. */
    private static final class Family {
        private final String userId;
        private String newestRefresh;
        private String lastRefresh;
        private String deviceId;
        private boolean isUsed;
        private boolean hasEnded;

        private Family(String userId) {
            this.userId = userId;
        }
    }

    /** One access token; some may be of one pair, where its answer was given again. */
    private record Access(Family family, String refreshToken) {}

    private final Map<String, Access> ofAccess = new HashMap<>();
    private final Map<String, Family> ofRefresh = new HashMap<>();

    /** Somebody has signed in: a session begins. */
    public void began(String userId, String accessToken, String refreshToken) {
        Family family = new Family(userId);
        require(
                !ofAccess.containsKey(accessToken) && !ofRefresh.containsKey(refreshToken),
                "tokens of another session");
        newest(family, accessToken, refreshToken);
    }

    private void newest(Family family, String accessToken, String refreshToken) {
        family.lastRefresh = family.newestRefresh;
        family.newestRefresh = refreshToken;
        family.isUsed = false;
        ofAccess.put(accessToken, new Access(family, refreshToken));
        ofRefresh.put(refreshToken, family);
    }

    /** A request that bears an access token was answered as that of this account, which proves that the pair has come. */
    public void used(String accessToken, String userId) {
        Access access = ofAccess.get(accessToken);
        require(access != null, "an access token that was never given out is taken");
        Family family = access.family();
        require(family.userId.equals(userId), "an access token of another account is taken");
        require(!family.hasEnded, "an access token of a session that has ended is taken");
        family.isUsed |= access.refreshToken().equals(family.newestRefresh);
    }

    /** A refresh token was answered with a pair. */
    public void refreshed(String spent, String accessToken, String refreshToken) {
        Family family = ofRefresh.get(spent);
        require(family != null, "a refresh token that was never given out is taken");
        require(!family.hasEnded, "a refresh token of a session that has ended is taken");
        if (spent.equals(family.newestRefresh)) {
            require(!ofRefresh.containsKey(refreshToken), "a refresh token is given out twice");
            newest(family, accessToken, refreshToken);
            return;
        }
        require(spent.equals(family.lastRefresh), "a refresh token of long ago is taken");
        require(!family.isUsed, "a refresh token is taken although its successor is in use");
        require(refreshToken.equals(family.newestRefresh), "a lost answer is not given again letter by letter");
        ofAccess.put(accessToken, new Access(family, refreshToken));
    }

    /** A refresh token was refused: its session has ended, and may only have done so for a reason. */
    public void refused(String spent) {
        Family family = ofRefresh.get(spent);
        if (family == null) {
            return;
        }
        require(
                family.hasEnded || !spent.equals(family.newestRefresh),
                "the last refresh token of a living session is refused");
        family.hasEnded = true;
    }

    /** A session was ended with its refresh token, by whoever signed out. */
    public void ended(String refreshToken) {
        Family family = ofRefresh.get(refreshToken);
        if (family != null) {
            family.hasEnded = true;
        }
    }

    /** The password was changed with this access token: the session has another pair, and all others of its user end. */
    public void passwordChanged(String bearer, String accessToken, String refreshToken) {
        Family own = ofAccess.get(bearer).family();
        require(!own.hasEnded, "a password is changed by a session that has ended");
        for (Family other : ofRefresh.values()) {
            other.hasEnded |= other != own && other.userId.equals(own.userId);
        }
        if (refreshToken.equals(own.newestRefresh)) {
            require(!own.isUsed || own.lastRefresh == null, "a pair that is in use is given out again");
            ofAccess.put(accessToken, new Access(own, refreshToken));
        } else {
            require(!ofRefresh.containsKey(refreshToken), "a refresh token is given out twice");
            newest(own, accessToken, refreshToken);
        }
    }

    /** A device has synced with this access token. */
    public void heardOf(String accessToken, String deviceId) {
        ofAccess.get(accessToken).family().deviceId = deviceId;
    }

    /** The devices of an account were told: those that have synced in a session that lives. */
    public void requireDevices(String userId, Set<String> told) {
        Set<String> wanted = new TreeSet<>();
        for (Family family : ofRefresh.values()) {
            if (family.userId.equals(userId) && family.deviceId != null && !family.hasEnded) {
                wanted.add(family.deviceId);
            }
        }
        require(told.equals(wanted), "the devices should be " + wanted + ", and are " + told);
    }

    /** All sessions of a device were ended. */
    public void endedDevice(String userId, String deviceId) {
        for (Family family : ofRefresh.values()) {
            family.hasEnded |= family.userId.equals(userId) && deviceId.equals(family.deviceId);
        }
    }

    /** All sessions of a user were ended. */
    public void endedAll(String userId) {
        for (Family family : ofRefresh.values()) {
            family.hasEnded |= family.userId.equals(userId);
        }
    }

    private static void require(boolean isSo, String fault) {
        if (!isSo) {
            throw new AssertionError(fault);
        }
    }
}
