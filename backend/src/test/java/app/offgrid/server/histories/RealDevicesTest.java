package app.offgrid.server.histories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walk is worth as much as its devices are like real ones: random histories, played on both. */
class RealDevicesTest {
    private static final int HISTORIES = 80;
    private static final int ACTS = 40;

    private final Map<Act.Kind, Integer> played = new EnumMap<>(Act.Kind.class);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wholeDevicesOnSqliteComeToTheSameAfterEveryAct(boolean mayBeRestored) {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            play(new Random(seed), mayBeRestored);
        }
        for (Act.Kind kind : Act.Kind.values()) {
            boolean isOfRestoring = kind == Act.Kind.BACKUP || kind == Act.Kind.SERVER_RESTORED;
            assertTrue(
                    mayBeRestored || isOfRestoring == !played.containsKey(kind), kind + " was played, or could not be");
        }
    }

    private void play(Random random, boolean mayBeRestored) {
        Play play = new Play(new Tally(), mayBeRestored);
        Situation now = Beginning.NEW.situation(play);
        try (RealWorld world = new RealWorld()) {
            for (int i = 0; i < ACTS; i++) {
                List<Act> acts = play.acts(now);
                Act settling = Play.settling(now);
                if (acts.isEmpty()) {
                    return;
                }
                // Half of the time things go their way, else there would be few questions.
                Act act = settling != null && random.nextBoolean() ? settling : likely(acts, random);
                played.merge(act.kind(), 1, Integer::sum);
                now = both(play, world, now, act, mayBeRestored);
                // An engine that has more to do does it at once.
                for (int which = 0; which < Play.DEVICES; which++) {
                    if (world.isWaiting(which) && now.devices[which].exchange == null) {
                        now = play.perform(now, new Act(Act.Kind.SYNC, which));
                        requireSame(world, now, mayBeRestored);
                    }
                }
            }
        }
    }

    /** Any, but a deletion, which ends most stories, only if it comes up twice. */
    private static Act likely(List<Act> acts, Random random) {
        Act act = acts.get(random.nextInt(acts.size()));
        return act.kind() == Act.Kind.DELETE ? acts.get(random.nextInt(acts.size())) : act;
    }

    private static Situation both(Play play, RealWorld world, Situation before, Act act, boolean mayBeRestored) {
        Situation now = play.perform(before, act);
        world.perform(act, before.words);
        boolean goesOn = world.isWaiting(act.device()) && now.devices[act.device()].exchange == null;
        if (!goesOn) {
            requireSame(world, now, mayBeRestored);
        }
        return now;
    }

    private static void requireSame(RealWorld world, Situation now, boolean mayBeRestored) {
        Canonical model = new Canonical(mayBeRestored);
        model.read(now.withoutPeople());
        Situation real = world.situation();
        Canonical whole = new Canonical(mayBeRestored, world.firstDevice());
        whole.read(real);
        assertEquals(
                List.of(model.high(), model.low()),
                List.of(whole.high(), whole.low()),
                () -> now.history() + "\nthe model:\n" + now.describe() + "the real devices:\n" + real.describe());
    }
}
