package app.offgrid.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.SyncRequests;
import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import app.offgrid.server.mongo.MongoForTests;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A person looks which devices are signed in to their account, and signs one out. */
class DevicesHttpTest {
    private static final TestServer SERVER = TestServer.start();

    private final String email = UUID.randomUUID() + "@example.org";
    private final Reply phone =
            SERVER.post("/api/auth/register", null, Map.of("email", email, "password", TestServer.PASSWORD));
    private final Reply laptop = login();
    private final String phoneId = UUID.randomUUID().toString();
    private final String laptopId = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private Reply login() {
        return SERVER.post("/api/auth/login", null, Map.of("email", email, "password", TestServer.PASSWORD));
    }

    private static int sync(Reply tokens, String deviceId, String name) {
        Map<String, Object> request = SyncRequests.of(deviceId, List.of());
        request.put("deviceName", name);
        return SERVER.post("/api/sync", tokens.text("accessToken"), request).status();
    }

    private static Reply list(Reply tokens) {
        return SERVER.get("/api/account/devices", tokens.text("accessToken"));
    }

    private static List<Object> names(Reply tokens) {
        List<Object> names = new ArrayList<>();
        list(tokens).list("devices").forEach(device -> names.add(((Map<?, ?>) device).get("deviceName")));
        return names;
    }

    private static int remove(Reply tokens, String deviceId) {
        return SERVER.delete("/api/account/devices/" + deviceId, tokens.text("accessToken"), Map.of())
                .status();
    }

    @Test
    void whoHasSyncedIsListedWithNameAndTime() {
        assertEquals(List.of(), names(phone), "signed in, but never heard of");
        long before = System.currentTimeMillis();
        assertEquals(200, sync(phone, phoneId, "Ana's phone"));
        assertEquals(200, list(laptop).status());
        Map<?, ?> device = list(laptop).item("devices", 0);
        assertEquals(phoneId, device.get("deviceId"));
        assertEquals("Ana's phone", device.get("deviceName"));
        long at = (Long) device.get("lastContactAt");
        assertTrue(before <= at && at <= System.currentTimeMillis(), "at " + at);
    }

    @Test
    void theDeviceHeardOfLastComesFirstAndANewNameShowsAtOnce() {
        sync(phone, phoneId, "Ana's phone");
        sync(laptop, laptopId, "Computer");
        assertEquals(List.of("Computer", "Ana's phone"), names(phone));
        sync(laptop, laptopId, "Ana's laptop");
        assertEquals(List.of("Ana's laptop", "Ana's phone"), names(phone));
    }

    @Test
    void aDeviceThatSignedInAgainIsListedOnce() {
        sync(phone, phoneId, "Ana's phone");
        sync(login(), phoneId, "Ana's new name");
        assertEquals(List.of("Ana's new name"), names(laptop));
    }

    @Test
    void aDeviceThatSignedOutIsListedNoMore() {
        sync(phone, phoneId, "Ana's phone");
        sync(laptop, laptopId, "Ana's laptop");
        SERVER.post("/api/auth/logout", null, Map.of("refreshToken", laptop.text("refreshToken")));
        assertEquals(List.of("Ana's phone"), names(phone));
    }

    @Test
    void aRefreshKeepsTheDevice() {
        sync(phone, phoneId, "Ana's phone");
        Reply next = SERVER.post("/api/auth/refresh", null, Map.of("refreshToken", phone.text("refreshToken")));
        assertEquals(List.of("Ana's phone"), names(next));
    }

    @Test
    void aDeviceThatIsRemovedCannotRefreshAndDoesNotComeBack() {
        sync(phone, phoneId, "Ana's phone");
        sync(laptop, laptopId, "Ana's laptop");
        assertEquals(204, remove(phone, laptopId));
        assertEquals(
                401,
                SERVER.post("/api/auth/refresh", null, Map.of("refreshToken", laptop.text("refreshToken")))
                        .status());
        // Its access token is good for some minutes more: it may end a sync, but neither look nor remove others.
        sync(laptop, laptopId, "Renamed");
        assertEquals(List.of("Ana's phone"), names(phone));
        assertEquals(401, list(laptop).status());
        assertEquals(401, remove(laptop, phoneId));
        assertEquals(404, remove(phone, laptopId));
    }

    @Test
    void nobodySeesOrRemovesTheDevicesOfOthers() {
        sync(phone, phoneId, "Ana's phone");
        Reply stranger = SERVER.register();
        sync(stranger, UUID.randomUUID().toString(), "Ben's phone");
        assertEquals(List.of("Ben's phone"), names(stranger));
        assertEquals(404, remove(stranger, phoneId));
        assertEquals(List.of("Ana's phone"), names(phone));
        assertEquals(401, SERVER.get("/api/account/devices", null).status());
    }

    @Test
    void aSessionFromBeforeThereWasAListGoesOnAndJoinsIt() {
        SERVER.context()
                .getBean(MongoClient.class)
                .getDatabase(MongoForTests.databaseName())
                .getCollection("token_families")
                .updateMany(
                        Filters.eq("userId", phone.text("userId")),
                        Updates.combine(
                                Updates.unset("deviceId"), Updates.unset("deviceName"), Updates.unset("seenAt")));
        assertEquals(List.of(), names(phone));
        Reply next = SERVER.post("/api/auth/refresh", null, Map.of("refreshToken", phone.text("refreshToken")));
        assertEquals(200, sync(next, phoneId, "Ana's phone"));
        assertEquals(List.of("Ana's phone"), names(next));
    }

    @Test
    void theListGoesWithTheAccount() {
        sync(phone, phoneId, "Ana's phone");
        SERVER.delete("/api/account", phone.text("accessToken"), Map.of("password", TestServer.PASSWORD));
        assertEquals(401, list(phone).status());
    }
}
