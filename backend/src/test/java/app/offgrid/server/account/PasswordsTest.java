package app.offgrid.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import app.offgrid.server.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** How passwords are kept, and what a storm of sign-ins meets. */
class PasswordsTest {
    private static final String PASSWORD = "zq81 m-v0x kestrel";
    private static final int STORM = 60;

    @Test
    void hashesAreMadeAtTheValuesThatOwaspNames() {
        Passwords passwords = new Passwords();
        String hash = passwords.hash(PASSWORD);
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(passwords.matches(PASSWORD, hash));
        assertFalse(passwords.matches(PASSWORD + "x", hash));
        assertFalse(passwords.matches("a password that nobody has", null));
        passwords.stop();
    }

    @Test
    void hashOfAnEarlierVersionIsMadeAgainAtTheNextSignIn() {
        try (TestServer server = TestServer.start()) {
            Accounts accounts = server.context().getBean(Accounts.class);
            Map<String, String> credentials = Map.of("email", "ana@example.org", "password", PASSWORD);
            Reply made = server.post("/api/auth/register", null, credentials);
            String earlier =
                    Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
            Account account = accounts.findById("ana@example.org").orElseThrow();
            accounts.changePassword(account.email(), made.text("userId"), account.passwordHash(), earlier);

            assertEquals(200, server.post("/api/auth/login", null, credentials).status());

            String now = accounts.findById("ana@example.org").orElseThrow().passwordHash();
            assertTrue(now.contains("m=19456,t=2,p=1"), now);
            assertEquals(200, server.post("/api/auth/login", null, credentials).status());
        }
    }

    @Test
    void whoWouldWaitLongIsToldToComeAgain() throws Exception {
        Passwords passwords = new Passwords();
        ExecutorService crowd = Executors.newFixedThreadPool(STORM);
        List<Future<String>> outcomes = new ArrayList<>();
        for (int i = 0; i < STORM; i++) {
            outcomes.add(crowd.submit(() -> passwords.hash(PASSWORD)));
        }
        int refused = 0;
        for (Future<String> outcome : outcomes) {
            try {
                outcome.get();
            } catch (ExecutionException e) {
                ProblemException problem = (ProblemException) e.getCause();
                assertEquals(503, problem.problem().status());
                assertTrue(problem.retryAfterSeconds() > 0);
                refused++;
            }
        }
        crowd.shutdown();
        passwords.stop();
        assertTrue(refused > 0 && refused < STORM, refused + " of " + STORM);
    }

    @Test
    void oneAddressMakesTenAccountsAnHour() {
        try (TestServer server = TestServer.start(Map.of("offgrid.rate-limits.registration-burst", 10))) {
            for (int i = 0; i < 10; i++) {
                assertEquals(201, server.register().status());
            }
            Reply eleventh = server.register();
            assertEquals(429, eleventh.status());
            assertTrue(Long.parseLong(eleventh.header("Retry-After").orElseThrow()) > 60);
        }
    }
}
