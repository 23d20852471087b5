package app.offgrid.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import app.offgrid.server.mongo.MongoForTests;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A session that ended in one process, as others see it. */
@Timeout(300)
class EndedFamiliesTest {
    private final String database = MongoForTests.databaseName();

    private TestServer process(String poll) {
        return TestServer.start(Map.of("micronaut.data.mongodb.database", database, "offgrid.tokens.ended-poll", poll));
    }

    private static void signOut(TestServer process, Reply tokens) {
        process.post("/api/auth/logout", null, Map.of("refreshToken", tokens.text("refreshToken")));
    }

    private static int statusOf(TestServer process, Reply tokens) {
        return process.get("/api/sync/digest", tokens.text("accessToken")).status();
    }

    @Test
    void processThatIsStartedLaterKnowsWhatEndedBefore() {
        Reply ended;
        Reply good;
        try (TestServer before = process("5s")) {
            ended = before.register();
            good = before.register();
            signOut(before, ended);
        }
        try (TestServer after = process("1h")) {
            assertEquals(401, statusOf(after, ended));
            assertEquals(200, statusOf(after, good));
        }
    }

    @Test
    void otherProcessHearsOfItByAsking() {
        try (TestServer one = process("5s");
                TestServer other = process("200ms")) {
            Reply tokens = one.register();
            assertEquals(200, statusOf(other, tokens));
            signOut(one, tokens);
            while (statusOf(other, tokens) == 200) {
                Thread.onSpinWait();
            }
            assertEquals(401, statusOf(other, tokens));
        }
    }
}
