package app.offgrid.server.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every attack once, in small, on one server with little memory: it stays whole, somebody else goes on syncing after each, and
 * nothing that was accepted is lost. How slow the other one is meanwhile is for {@code bin/attack}, on a machine of its own.
 */
class AttackTest {
    private static final String HEAP = "-Xmx256m";
    private static final int PATIENCE = 20;

    @TempDir
    Path data;

    @Test
    void theServerStands() throws Exception {
        try (Victim victim = Victim.start(data, HEAP, Map.of("OFFGRID_RATE_LIMITS_REGISTRATION_BURST", "1000"))) {
            Bystander other = new Bystander(victim);
            for (Attack attack : Attacks.all()) {
                if (!(attack instanceof LargeAccounts)) {
                    attack.prepare(victim);
                    int linesBefore = victim.logLines();
                    Map<String, Integer> outcomes = attack.run(victim, 1);
                    assertTrue(syncsAgain(other), attack.name() + " " + outcomes + "\n" + victim.lastLines());
                    assertEquals(0, victim.outOfMemory(), attack.name() + " " + outcomes);
                    assertTrue(victim.logLines() - linesBefore < 300, attack.name() + " " + outcomes);
                }
            }
            assertEquals(0, other.lost());
            assertTrue(victim.isAlive());
            assertEquals(0, victim.stop(60));
        }
    }

    @Test
    void aDeviceWithFiftyNotesOfAMebibyteReadsThemAllInLittleMemory() throws Exception {
        try (Victim victim = Victim.start(data, HEAP, Map.of())) {
            LargeAccounts one = new LargeAccounts(1);
            one.prepare(victim);
            assertEquals(Map.of("read 50", 1), one.run(victim, 1));
            assertEquals(0, victim.outOfMemory());
            assertEquals(0, victim.stop(60));
        }
    }

    private static boolean syncsAgain(Bystander other) {
        for (int i = 0; i < PATIENCE; i++) {
            if (other.sync(1).refused() == 0) {
                return true;
            }
        }
        return false;
    }
}
