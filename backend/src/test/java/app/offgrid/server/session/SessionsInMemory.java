package app.offgrid.server.session;

import app.offgrid.server.http.Problems;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The real rules of sessions on tables in memory, for tests without a database and without HTTP. For one thread. */
public final class SessionsInMemory {
    /** More sign-ins than any test has: that one too many ends the oldest session is the business of {@link SessionsTest}. */
    private static final int MOST_FAMILIES = 10_000;

    private static final Duration ACCESS = Duration.ofMinutes(15);
    private static final TokenLimits LIMITS =
            new TokenLimits(ACCESS, Duration.ofDays(180), Duration.ofMinutes(1), Duration.ofSeconds(5), MOST_FAMILIES);

    private final Map<String, Map<String, Object>> claims = new HashMap<>();
    private final Set<String> expired = new HashSet<>();
    private final Sessions sessions;
    private final Devices devices;
    private int tokens;

    /** @param clock the server's; sessions that are a hundred and eighty days old by it end */
    public SessionsInMemory(InstantSource clock) {
        EndedFamilies ended = new EndedFamilies(new Ended(), LIMITS, clock);
        TokenFamilies families = new Families();
        devices = new Devices(families, ended, clock);
        sessions = new Sessions(
                families,
                ended,
                new RefreshTokens("a secret for tests, as long as one has to be"),
                new Numbered(),
                LIMITS,
                clock);
    }

    /** The rules themselves. */
    public Sessions rules() {
        return sessions;
    }

    /** Which devices are signed in, by their real rules. */
    public Devices devices() {
        return devices;
    }

    /** Whose access token it is; a problem for any other text. */
    public Authentication authentication(String bearer) {
        Map<String, Object> found = claims.get(bearer);
        if (found == null || expired.contains(bearer)) {
            throw Problems.unauthorized();
        }
        Authentication authentication = Authentication.build((String) found.get("sub"), found);
        sessions.userOf(authentication);
        return authentication;
    }

    /** From now on no access token that was given out is good any more. */
    public void expireAccessTokens() {
        expired.addAll(claims.keySet());
    }

    /** Access tokens that say nothing by themselves. */
    private final class Numbered implements TokenGenerator {
        @Override
        public Optional<String> generateToken(Authentication authentication, Integer expiration) {
            throw new UnsupportedOperationException("sessions make their own claims");
        }

        @Override
        public Optional<String> generateToken(Map<String, Object> made) {
            tokens++;
            claims.put("access-" + tokens, made);
            return Optional.of("access-" + tokens);
        }
    }

    private static final class Families implements TokenFamilies {
        private final Map<String, TokenFamily> families = new HashMap<>();

        @Override
        public TokenFamily save(TokenFamily family) {
            families.put(family.id(), family);
            return family;
        }

        @Override
        public Optional<TokenFamily> findById(String id) {
            return Optional.ofNullable(families.get(id));
        }

        @Override
        public List<TokenFamily> ofUser(String userId) {
            List<TokenFamily> all = new ArrayList<>(families.values());
            all.removeIf(family -> !family.userId().equals(userId));
            all.sort(Comparator.comparingLong(TokenFamily::rotatedAt));
            return all;
        }

        @Override
        public long rotate(String id, long generation, long next, long now, Instant expiresAt) {
            TokenFamily old = families.get(id);
            if (old == null || old.generation() != generation || old.ended()) {
                return 0;
            }
            Instant until = expiresAt.isAfter(old.expiresAt()) ? expiresAt : old.expiresAt();
            save(new TokenFamily(
                    id, old.userId(), next, now, false, false, until, old.deviceId(), old.deviceName(), old.seenAt()));
            return 1;
        }

        @Override
        public long markUsed(String id, long generation) {
            TokenFamily old = families.get(id);
            if (old == null || old.generation() != generation) {
                return 0;
            }
            save(with(old, true, old.ended()));
            return 1;
        }

        @Override
        public long end(String id) {
            TokenFamily old = families.get(id);
            if (old == null) {
                return 0;
            }
            save(with(old, old.used(), true));
            return 1;
        }

        private static TokenFamily with(TokenFamily old, boolean used, boolean ended) {
            return new TokenFamily(
                    old.id(),
                    old.userId(),
                    old.generation(),
                    old.rotatedAt(),
                    used,
                    ended,
                    old.expiresAt(),
                    old.deviceId(),
                    old.deviceName(),
                    old.seenAt());
        }

        @Override
        public void remove(String id) {
            families.remove(id);
        }

        @Override
        public void removeExpired(Instant before) {
            families.values().removeIf(family -> family.expiresAt().isBefore(before));
        }

        @Override
        public void removeAll(String userId) {
            families.values().removeIf(family -> family.userId().equals(userId));
        }

        @Override
        public long noteDevice(String id, String deviceId, String deviceName, long now) {
            TokenFamily old = families.get(id);
            if (old == null || old.ended()) {
                return 0;
            }
            save(new TokenFamily(
                    id,
                    old.userId(),
                    old.generation(),
                    old.rotatedAt(),
                    old.used(),
                    false,
                    old.expiresAt(),
                    deviceId,
                    deviceName,
                    now));
            return 1;
        }
    }

    private static final class Ended implements EndedSessions {
        private final List<EndedSession> ended = new ArrayList<>();

        @Override
        public EndedSession save(EndedSession session) {
            ended.add(session);
            return session;
        }

        @Override
        public List<EndedSession> since(long after) {
            return ended.stream()
                    .filter(session -> session.endedAt() > after)
                    .sorted(Comparator.comparingLong(EndedSession::endedAt))
                    .toList();
        }

        @Override
        public void removeExpired(Instant before) {
            ended.removeIf(session -> session.expiresAt().isBefore(before));
        }
    }
}
