package app.offgrid.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.SyncRequests;
import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Strangers who guess passwords, and an owner elsewhere. Addresses are told by a proxy that the server trusts. */
class GuessesHttpTest {
    private static final TestServer SERVER = TestServer.start(Map.of("offgrid.trusted-proxies", "127.0.0.0/8"));
    private static final String HOME = "192.0.2.1";
    private static final String NEW_PASSWORD = "zq81 m-v0x kestrel";

    private final String email = UUID.randomUUID() + "@example.org";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Reply login(String from, String email, String password) {
        return SERVER.postFrom(from, "/api/auth/login", null, Map.of("email", email, "password", password));
    }

    private Reply register() {
        return SERVER.postFrom(
                HOME, "/api/auth/register", null, Map.of("email", email, "password", TestServer.PASSWORD));
    }

    private static void changePassword(String access, String oldPassword) {
        SERVER.postFrom(
                HOME, "/api/account/password", access, Map.of("oldPassword", oldPassword, "newPassword", NEW_PASSWORD));
    }

    /** Returns the id of the device that synced. */
    private static String sync(Reply tokens) {
        String device = UUID.randomUUID().toString();
        Map<String, Object> request = SyncRequests.of(device, List.of());
        assertEquals(
                200,
                SERVER.postFrom(HOME, "/api/sync", tokens.text("accessToken"), request)
                        .status());
        return device;
    }

    @Test
    void wrongPasswordsFromElsewhereNeverShutAnOwnerOut() {
        // given a device that is signed in, and forty guesses from many places
        Reply tokens = register();
        sync(tokens);
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            int status = login("198.51.100." + i, email, "wrong password").status();
            assertTrue(status == 401 || status == 429, "" + status);
            refused += status == 429 ? 1 : 0;
        }

        // then the strangers are held up, and the owner is not: neither with another device nor with the one that is
        // signed in
        assertTrue(refused > 0);
        assertEquals(429, login("203.0.113.9", email, TestServer.PASSWORD).status());
        assertEquals(200, login(HOME, email, TestServer.PASSWORD).status());
        sync(tokens);
        assertEquals(
                200,
                SERVER.postFrom(
                                HOME,
                                "/api/account/password",
                                tokens.text("accessToken"),
                                Map.of("oldPassword", TestServer.PASSWORD, "newPassword", NEW_PASSWORD))
                        .status());
    }

    @Test
    void oneAddressGuessesOnlyAFewTimes() {
        register();
        int guesses = 0;
        while (guesses < 40 && login("198.51.100.200", email, "wrong password").status() == 401) {
            guesses++;
        }
        assertTrue(guesses >= 5 && guesses <= 12, "" + guesses);
        assertEquals(200, login("198.51.100.201", email, TestServer.PASSWORD).status());
    }

    @Test
    void aPasswordIsTheSameHoweverItsLettersArePutTogether() {
        SERVER.postFrom(
                HOME, "/api/auth/register", null, Map.of("email", email, "password", "caf\u00e9 au lait, s'il"));
        assertEquals(200, login(HOME, email, "cafe\u0301 au lait, s'il").status());
    }

    @Test
    void whatHappensToAnAccountIsWrittenDownWithoutItsName() {
        Logger logger = (Logger) LoggerFactory.getLogger(Audit.LOGGER);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Level before = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
        try {
            String userId = register().text("userId");
            login("198.51.100.202", email, "wrong password");
            Reply tokens = login(HOME, email, TestServer.PASSWORD);
            Reply next = SERVER.postFrom(
                    HOME, "/api/auth/refresh", null, Map.of("refreshToken", tokens.text("refreshToken")));
            SERVER.postFrom(HOME, "/api/auth/refresh", null, Map.of("refreshToken", next.text("refreshToken")));
            SERVER.postFrom(HOME, "/api/auth/refresh", null, Map.of("refreshToken", tokens.text("refreshToken")));
            SERVER.postFrom(
                    HOME,
                    "/api/auth/logout",
                    null,
                    Map.of(
                            "refreshToken",
                            login(HOME, email, TestServer.PASSWORD).text("refreshToken")));
            Reply owner = login(HOME, email, TestServer.PASSWORD);
            String access = owner.text("accessToken");
            changePassword(access, "wrong password");
            changePassword(access, TestServer.PASSWORD);
            String device = sync(login(HOME, email, NEW_PASSWORD));
            SERVER.delete("/api/account/devices/" + device, access, Map.of());
            SERVER.delete("/api/account", access, Map.of("password", "wrong password"));
            SERVER.delete("/api/account", access, Map.of("password", NEW_PASSWORD));
            String user = SERVER.context().getBean(Audit.class).hash(userId);
            List<String> mine = lines.list.stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(line -> line.contains("user=" + user))
                    .map(line -> line.replaceAll(
                            "event=([a-z-]+) request=[0-9a-f]{16} user=[0-9a-f]{16} client=[0-9.]+", "$1"))
                    .toList();
            List<String> expected = List.of(
                    "sign-up",
                    "sign-in-failed",
                    "sign-in",
                    "token-reused",
                    "sign-in",
                    "sign-out",
                    "sign-in",
                    "password-failed",
                    "password-changed",
                    "sign-in",
                    "device-signed-out",
                    "password-failed",
                    "account-ended");
            assertEquals(expected, mine);
            assertEquals(Audit.Event.values().length, Set.copyOf(expected).size(), "each kind of event is tried");
            assertTrue(lines.list.stream()
                    .noneMatch(line -> line.getFormattedMessage().contains(email)));
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(before);
        }
    }
}
