package app.offgrid.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import app.offgrid.server.sync.Journal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosuresTest {
    @Test
    void aRemovalThatWasKilledIsFinishedLater() {
        try (TestServer server = TestServer.start()) {
            // given an account of which no more than the intent to remove it was written down
            Reply tokens = server.register();
            String user = tokens.text("userId");
            Accounts accounts = server.context().getBean(Accounts.class);
            String email = accounts.findByUserId(user).orElseThrow().email();
            long longAgo = System.currentTimeMillis() - Duration.ofHours(2).toMillis();
            ClosureNotes notes = server.context().getBean(ClosureNotes.class);
            notes.save(new Closure(user, email, longAgo));
            // when somebody goes on
            server.context().getBean(Closures.class).finish();
            // then nothing is left of it, the intent neither
            assertEquals(Optional.empty(), accounts.findById(email));
            assertEquals(
                    Optional.empty(), server.context().getBean(Journal.class).state(user));
            assertEquals(
                    401,
                    server.get("/api/sync/digest", tokens.text("accessToken")).status());
            assertEquals(0, notes.before(Long.MAX_VALUE).size());
        }
    }
}
