package app.offgrid.server.simulation.rule;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** That the book takes what the contract promises of tokens, and refuses what breaks it. */
class SessionBookTest {
    private static final String ANA = "ana";

    private final SessionBook book = new SessionBook();

    private void begin() {
        book.began(ANA, "access 1", "refresh 1");
        book.refreshed("refresh 1", "access 2", "refresh 2");
    }

    @Test
    void aLostAnswerIsGivenAgainLetterByLetter() {
        begin();

        assertDoesNotThrow(() -> book.refreshed("refresh 1", "access 2b", "refresh 2"));
        assertThrows(AssertionError.class, () -> book.refreshed("refresh 1", "access 3", "refresh 3"));
    }

    @Test
    void aTokenWhoseSuccessorIsInUseIsNotTaken() {
        begin();
        book.used("access 2", ANA);

        assertThrows(AssertionError.class, () -> book.refreshed("refresh 1", "access 2b", "refresh 2"));
    }

    @Test
    void anOldTokenEndsItsSession() {
        begin();
        book.refused("refresh 1");

        assertThrows(AssertionError.class, () -> book.used("access 2", ANA));
        assertThrows(AssertionError.class, () -> book.refreshed("refresh 2", "access 3", "refresh 3"));
    }

    @Test
    void theLastTokenOfALivingSessionIsNotRefused() {
        begin();

        assertThrows(AssertionError.class, () -> book.refused("refresh 2"));
    }

    @Test
    void anotherPasswordEndsAllOtherSessions() {
        begin();
        book.began(ANA, "phone 1", "phone refresh 1");
        book.passwordChanged("phone 1", "phone 2", "phone refresh 2");

        assertDoesNotThrow(() -> book.used("phone 2", ANA));
        assertThrows(AssertionError.class, () -> book.used("access 2", ANA));
    }

    @Test
    void aTokenIsThatOfOneAccount() {
        begin();

        assertThrows(AssertionError.class, () -> book.used("access 2", "ben"));
        assertThrows(AssertionError.class, () -> book.used("another", ANA));
    }

    @Test
    void devicesAreThoseThatLive() {
        begin();
        book.heardOf("access 2", "phone");

        assertDoesNotThrow(() -> book.requireDevices(ANA, Set.of("phone")));
        book.endedDevice(ANA, "phone");
        assertThrows(AssertionError.class, () -> book.requireDevices(ANA, Set.of("phone")));
        assertThrows(AssertionError.class, () -> book.used("access 2", ANA));
    }
}
