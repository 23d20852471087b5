package app.offgrid.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A person changes the password of their account. */
class PasswordHttpTest {
    private static final TestServer SERVER = TestServer.start();
    private static final String NEW = "another password";

    private final String email = UUID.randomUUID() + "@example.org";
    private final Reply phone =
            SERVER.post("/api/auth/register", null, Map.of("email", email, "password", TestServer.PASSWORD));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private Reply login(String password) {
        return SERVER.post("/api/auth/login", null, Map.of("email", email, "password", password));
    }

    private static Reply change(Reply tokens, String from, String to) {
        return SERVER.post(
                "/api/account/password", tokens.text("accessToken"), Map.of("oldPassword", from, "newPassword", to));
    }

    private static Reply refresh(Reply tokens) {
        return SERVER.post("/api/auth/refresh", null, Map.of("refreshToken", tokens.text("refreshToken")));
    }

    @Test
    void theNewPasswordIsGoodAndTheOldOneIsNot() {
        Reply changed = change(phone, TestServer.PASSWORD, NEW);
        assertEquals(200, changed.status());
        assertEquals(phone.text("userId"), changed.text("userId"));
        assertEquals("bad_credentials", login(TestServer.PASSWORD).text("code"));
        assertEquals(200, login(NEW).status());
    }

    @Test
    void theDeviceGoesOnAlthoughTheAnswersToTwoChangesWereLost() {
        change(phone, TestServer.PASSWORD, "lost on its way");
        change(phone, "lost on its way", NEW);

        Reply refreshed = refresh(phone);

        assertEquals(200, refreshed.status());
        assertEquals(
                200,
                SERVER.get("/api/sync/digest", refreshed.text("accessToken")).status());
    }

    @Test
    void theDeviceGoesOnWithItsNewPairAndEveryOtherIsSignedOut() {
        Reply laptop = login(TestServer.PASSWORD);
        Reply changed = change(phone, TestServer.PASSWORD, NEW);
        assertNotEquals(phone.text("refreshToken"), changed.text("refreshToken"));
        assertEquals(
                200, SERVER.get("/api/sync/digest", changed.text("accessToken")).status());
        assertEquals(200, refresh(changed).status());
        assertEquals("unauthorized", refresh(laptop).text("code"));
    }

    @Test
    void aDeviceThatWasSignedOutByItCannotChangeItBack() {
        Reply laptop = login(TestServer.PASSWORD);
        change(phone, TestServer.PASSWORD, NEW);
        assertEquals("unauthorized", change(laptop, NEW, TestServer.PASSWORD).text("code"));
        assertEquals(200, login(NEW).status());
    }

    @Test
    void theAnswerThatWasLostCanBeHadAgainByTheOldToken() {
        Reply changed = change(phone, TestServer.PASSWORD, NEW);
        Reply again = refresh(phone);
        assertEquals(changed.json(), again.json());
    }

    @Test
    void aWrongOldPasswordChangesNothing() {
        Reply laptop = login(TestServer.PASSWORD);
        Reply refused = change(phone, "wrong password", NEW);
        assertEquals(401, refused.status());
        assertEquals("bad_credentials", refused.text("code"));
        assertEquals(200, login(TestServer.PASSWORD).status());
        assertEquals(200, refresh(laptop).status());
        assertEquals(200, refresh(phone).status());
    }

    @Test
    void aWeakNewPasswordChangesNothing() {
        assertEquals(
                "weak_password", change(phone, TestServer.PASSWORD, "short").text("code"));
        assertEquals("weak_password", change(phone, TestServer.PASSWORD, email).text("code"));
        assertEquals(
                "bad_credentials",
                change(phone, "wrong password", "short").text("code"),
                "no hint without the old one");
        Reply tooLong = change(phone, TestServer.PASSWORD, "x".repeat(1001));
        assertEquals("malformed_request", tooLong.text("code"));
        assertTrue(tooLong.text("detail").contains("$.newPassword"), tooLong.text("detail"));
        assertEquals(200, login(TestServer.PASSWORD).status());
    }

    @Test
    void whatIsMissingIsNamed() {
        String access = phone.text("accessToken");
        Reply reply = SERVER.post("/api/account/password", access, Map.of("oldPassword", TestServer.PASSWORD));
        assertEquals("malformed_request", reply.text("code"));
        assertTrue(reply.text("detail").contains("$.newPassword"), reply.text("detail"));
        assertEquals(401, SERVER.post("/api/account/password", null, Map.of()).status());
    }

    @Test
    void tooManyWrongPasswordsHaveToWaitEvenForARightOne() {
        Reply reply = change(phone, "wrong password", NEW);
        for (int i = 0; i < 40 && reply.status() == 401; i++) {
            reply = change(phone, "wrong password", NEW);
        }
        assertEquals("rate_limited", reply.text("code"));
        assertTrue(Long.parseLong(reply.header("Retry-After").orElseThrow()) >= 1);
        assertEquals(429, change(phone, TestServer.PASSWORD, NEW).status());
    }

    @Test
    void ofTwoChangesAtOnceOneHolds() {
        Reply laptop = login(TestServer.PASSWORD);
        List<Reply> replies = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> replies.add(change(phone, TestServer.PASSWORD, NEW + 1))),
                        CompletableFuture.runAsync(() -> replies.add(change(laptop, TestServer.PASSWORD, NEW + 2))))
                .join();
        int good = login(NEW + 1).status() == 200 ? 1 : 0;
        good += login(NEW + 2).status() == 200 ? 1 : 0;
        assertEquals(1, good, "one of the two is the password now");
        assertEquals("bad_credentials", login(TestServer.PASSWORD).text("code"));
        long answered = replies.stream().filter(reply -> reply.status() == 200).count();
        assertTrue(answered <= 1, "who was signed out by the other is not told that it is signed in");
    }
}
