package app.offgrid.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.protocol.Tokens;
import app.offgrid.server.TestServer;
import app.offgrid.server.clock.RetentionClock;
import app.offgrid.server.mongo.Database;
import io.micronaut.context.ApplicationContext;
import io.micronaut.security.token.generator.TokenGenerator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock jumps by a year and back: nobody is signed out. */
class ClockJumpTest {
    private static final Duration YEAR = Duration.ofDays(365);

    private TestServer server;
    private TokenFamilies families;
    private Sessions sessions;
    private Instant clock = Instant.now();

    @BeforeEach
    void start() {
        server = TestServer.start();
        ApplicationContext context = server.context();
        families = context.getBean(TokenFamilies.class);
        sessions = new Sessions(
                families,
                context.getBean(EndedFamilies.class),
                context.getBean(RefreshTokens.class),
                context.getBean(TokenGenerator.class),
                context.getBean(TokenLimits.class),
                () -> clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int statusOf(Tokens tokens) {
        return server.get("/api/sync/digest", tokens.accessToken()).status();
    }

    @Test
    void sessionOutlivesAJumpForwardAndBack() {
        Tokens before = sessions.begin("ana");
        RetentionClock retention = new RetentionClock(server.context().getBean(Database.class), () -> clock);
        retention.instant();

        clock = clock.plus(YEAR);
        families.removeExpired(retention.instant());
        Tokens during = sessions.refresh(before.refreshToken());
        clock = clock.minus(YEAR);
        families.removeExpired(retention.instant());
        Tokens after = sessions.refresh(during.refreshToken());

        assertEquals("ana", after.userId());
        assertTrue(families.findById(familyOf(after)).isPresent());
    }

    @Test
    void answerThatWasLostIsGivenAgainAlthoughTheClockJumpedMeanwhile() {
        Tokens before = sessions.begin("ana");
        Tokens lost = sessions.refresh(before.refreshToken());

        clock = clock.plus(YEAR);

        assertEquals(
                lost.refreshToken(), sessions.refresh(before.refreshToken()).refreshToken());
    }

    @Test
    void answerToAChangeOfPasswordThatWasLostIsMadeGoodAlthoughTheClockJumpedMeanwhile() {
        Tokens before = sessions.begin("ana");
        Tokens lost = sessions.renew(familyOf(before));

        clock = clock.plus(YEAR);

        assertEquals(
                lost.refreshToken(), sessions.refresh(before.refreshToken()).refreshToken());
    }

    @Test
    void renewalWhileTheClockIsSlowTakesNothingFromTheSession() {
        Tokens before = sessions.begin("ana");
        Instant end = families.findById(familyOf(before)).orElseThrow().expiresAt();

        clock = clock.minus(YEAR);
        Tokens during = sessions.refresh(before.refreshToken());

        assertEquals(end, families.findById(familyOf(during)).orElseThrow().expiresAt());
    }

    @Test
    void accessTokenOfATimeToComeIsNoToken() {
        String before = server.register().text("refreshToken");
        clock = clock.plus(YEAR);
        Tokens during = sessions.refresh(before);

        assertEquals(401, statusOf(during));
        clock = clock.minus(YEAR);
        assertEquals(200, statusOf(sessions.refresh(during.refreshToken())));
    }

    private static String familyOf(Tokens tokens) {
        return tokens.refreshToken().substring(0, tokens.refreshToken().indexOf('.'));
    }
}
