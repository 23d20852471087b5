package app.offgrid.server.session;

import app.offgrid.notes.protocol.Tokens;
import app.offgrid.server.http.Problems;
import app.offgrid.server.mongo.Errors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The devices' sessions: pairs of a signed access token and a refresh token, the latter good for one refresh. A spent one
 * that turns up again was stolen, or its thief was faster, so it ends the session; unless it is the very last one and its
 * answer was plainly lost, which is given again, letter by letter.
 */
@Singleton
public class Sessions {
    private static final int REMEMBERED = 50_000;
    private static final int RENEWALS = 5;
    /** By how much the clocks of several processes may differ. */
    private static final long SKEW_SECONDS = 60;

    private final TokenFamilies families;
    private final EndedFamilies ended;
    private final RefreshTokens refreshTokens;
    private final TokenGenerator accessTokens;
    private final TokenLimits limits;
    private final InstantSource clock;
    /** Pairs that this process has noted to be in use; the oldest are forgotten and noted again. */
    private final Set<String> seen = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    /** When this process made a pair, by a clock that nobody can set; the oldest are forgotten. */
    private final Map<String, Long> madeAtNanos = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    });

    Sessions(
            TokenFamilies families,
            EndedFamilies ended,
            RefreshTokens refreshTokens,
            TokenGenerator accessTokens,
            TokenLimits limits,
            InstantSource clock) {
        this.families = families;
        this.ended = ended;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.limits = limits;
        this.clock = clock;
    }

    /** Begins a session of a user who has just proven who they are. */
    public Tokens begin(String userId) {
        long now = clock.millis();
        TokenFamily family = new TokenFamily(
                UUID.randomUUID().toString(), userId, 1, now, false, false, expiry(now), null, null, null);
        families.save(family);
        List<TokenFamily> all = families.ofUser(userId);
        for (int i = 0; i < all.size() - limits.familiesPerAccount(); i++) {
            remove(all.get(i).id());
        }
        return pair(family);
    }

    /** The next pair for a refresh token, or a problem. */
    public Tokens refresh(String refreshToken) {
        return refresh(refreshToken, reused -> {});
    }

    /**
     * The next pair for a refresh token, or a problem.
     *
     * @param onReuse hears whose token was used a second time
     */
    public Tokens refresh(String refreshToken, Consumer<String> onReuse) {
        RefreshTokens.Token token = refreshTokens.read(refreshToken).orElseThrow(Problems::unauthorized);
        long now = clock.millis();
        boolean isRotated =
                families.rotate(token.family(), token.generation(), token.generation() + 1, now, expiry(now)) == 1;
        TokenFamily family = families.findById(token.family()).orElseThrow(Problems::unauthorized);
        if (isRotated) {
            noteMade(family);
        }
        if (isRotated || isLostAnswer(family, token, now)) {
            return pair(family);
        }
        families.end(family.id());
        ended.end(family.id());
        onReuse.accept(family.userId());
        throw Problems.tokenReused();
    }

    private void noteMade(TokenFamily family) {
        madeAtNanos.put(family.id() + family.generation(), System.nanoTime());
    }

    private boolean isLostAnswer(TokenFamily family, RefreshTokens.Token token, long now) {
        return !family.ended()
                && !family.used()
                && token.generation() == family.generation() - 1
                && millisSince(family, now) <= limits.replay().toMillis();
    }

    /** How long ago the pair was made: a clock that has jumped meanwhile makes no stolen token of a lost answer. */
    private long millisSince(TokenFamily family, long now) {
        Long madeAt = madeAtNanos.get(family.id() + family.generation());
        return madeAt == null ? now - family.rotatedAt() : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - madeAt);
    }

    /** Ends the session and tells whose it was; empty, and without effect, for a token that is none or that ended before. */
    public Optional<String> end(String refreshToken) {
        Optional<TokenFamily> family =
                refreshTokens.read(refreshToken).flatMap(token -> families.findById(token.family()));
        family.ifPresent(found -> remove(found.id()));
        return family.map(TokenFamily::userId);
    }

    /** Ends every session of a user but this family's. */
    public void endOthers(String userId, String family) {
        for (TokenFamily other : families.ofUser(userId)) {
            if (!other.id().equals(family)) {
                remove(other.id());
            }
        }
    }

    private void remove(String family) {
        families.remove(family);
        ended.end(family);
    }

    /**
     * The family that a request was signed in. An access token outlives its family by minutes; what could shut its
     * successors out asks here first.
     *
     * @throws app.offgrid.server.http.ProblemException {@code unauthorized} if the family has ended
     */
    public String livingFamilyOf(Authentication authentication) {
        String id = String.valueOf(authentication.getAttributes().get("family"));
        return living(id).id();
    }

    private TokenFamily living(String id) {
        return families.findById(id).filter(family -> !family.ended()).orElseThrow(Problems::unauthorized);
    }

    /**
     * The next pair of a session whose user has just proven who they are; the one that is there already if no device has used
     * it, since then the answer with it was lost, and another would make the device's last good token one of long ago.
     */
    public Tokens renew(String familyId) {
        for (int attempt = 0; attempt < RENEWALS; attempt++) {
            TokenFamily before = living(familyId);
            long generation = before.generation();
            if (generation > 1 && !before.used()) {
                return pair(before);
            }
            long now = clock.millis();
            if (families.rotate(familyId, generation, generation + 1, now, expiry(now)) == 1) {
                TokenFamily family = living(familyId);
                noteMade(family);
                return pair(family);
            }
        }
        throw Problems.unavailable("This session was renewed by others at the same time.");
    }

    /** Ends all sessions of a user. */
    public void endAll(String userId) {
        families.ofUser(userId).forEach(family -> ended.end(family.id()));
        families.removeAll(userId);
    }

    /**
     * The user who signed a request. To be asked once in each, since the first use of an access token is proof that the
     * device has got its pair.
     *
     * @throws app.offgrid.server.http.ProblemException {@code unauthorized} if the session is known to have ended
     */
    public String userOf(Authentication authentication) {
        Map<String, Object> claims = authentication.getAttributes();
        if (claims.get("family") instanceof String family && ended.isEnded(family)) {
            throw Problems.unauthorized();
        }
        if (claims.get("family") instanceof String family
                && claims.get("generation") instanceof Number generation
                && generation.longValue() > 1
                && !seen.contains(family + generation)) {
            if (Errors.unlessDiskIsFull(() -> families.markUsed(family, generation.longValue()))) {
                seen.add(family + generation);
            }
        }
        return authentication.getName();
    }

    private Tokens pair(TokenFamily family) {
        long issuedAt = family.rotatedAt() / 1000;
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", family.userId());
        claims.put("iat", Date.from(Instant.ofEpochSecond(issuedAt)));
        claims.put(
                "exp",
                Date.from(Instant.ofEpochSecond(issuedAt + limits.access().toSeconds())));
        // A token of a time to come would be good for years: after a jump of the clock the device gets another one.
        claims.put("nbf", Date.from(Instant.ofEpochSecond(issuedAt - SKEW_SECONDS)));
        claims.put("family", family.id());
        claims.put("generation", family.generation());
        String access = accessTokens
                .generateToken(claims)
                .orElseThrow(() -> new IllegalStateException("the access token could not be signed"));
        return new Tokens(
                family.userId(),
                access,
                refreshTokens.write(family.id(), family.generation()),
                limits.access().toSeconds());
    }

    private Instant expiry(long now) {
        return Instant.ofEpochMilli(now).plus(limits.refresh());
    }
}
