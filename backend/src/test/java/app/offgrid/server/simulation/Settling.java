package app.offgrid.server.simulation;

import app.offgrid.notes.replica.NoteReplica;

/** The faults stop, and every device syncs until nothing moves. */
final class Settling {
    /** Syncs of all devices after which everything must be in its place; see the invariant. */
    private static final int MOST_ROUNDS = 12;

    private static final long LONGER_THAN_ANY_WAIT = 24 * 3_600_000L;

    private final World world;

    Settling(World world) {
        this.world = world;
    }

    void settle() {
        world.network.allOnline();
        for (SimulatedDevice device : world.devices) {
            device.sql.restart();
        }
        world.deliverAll();
        String before = "";
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (SimulatedDevice device : world.devices) {
                device.time.pass(LONGER_THAN_ANY_WAIT);
                world.deliverAll();
                world.exchange(device);
                new Disasters(world).consent(device, world.story.seed() % 2 == 0);
                world.exchange(device);
                world.settling(device);
            }
            String after = state();
            if (after.equals(before)) {
                requireDrained();
                world.coverage.count("settled after " + (round + 1) + " rounds");
                return;
            }
            before = after;
        }
        throw new Violation(7, "after " + MOST_ROUNDS + " syncs of all devices there is still something moving");
    }

    private String state() {
        StringBuilder state = new StringBuilder();
        for (SimulatedDevice device : world.devices) {
            state.append(device.cursor())
                    .append(' ')
                    .append(device.meta("epoch"))
                    .append(' ');
            state.append(world.server.entries(device.account).size()).append('\n');
        }
        return state.toString();
    }

    private void requireDrained() {
        for (SimulatedDevice device : world.devices) {
            if (device.core().sync().status().failure() != null) {
                throw new Violation(
                        7,
                        device.name + " fails: "
                                + device.core().sync().status().failure().detail());
            }
            for (String noteId : device.notes()) {
                NoteReplica note = device.find(noteId);
                if (note.inFlight() != null || (note.hasNews() && note.failure() == null)) {
                    throw new Violation(7, device.name + " never sends what it has of note " + noteId);
                }
            }
        }
    }
}
