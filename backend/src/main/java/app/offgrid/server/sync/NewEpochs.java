package app.offgrid.server.sync;

import java.util.function.Supplier;

/**
 * What an operator does after the database was restored from a backup, before the server listens again: every account gets a
 * new epoch, so every device compares all it has with what the backup knew, and sends again what that lost. Without it only
 * devices that were ahead of the backup when they next sync would notice.
 */
public final class NewEpochs {
    private final Journal journal;
    private final Upkeep upkeep;
    private final Supplier<String> epochs;

    /** @param epochs gives an id that was never used before */
    public NewEpochs(Journal journal, Upkeep upkeep, Supplier<String> epochs) {
        this.journal = journal;
        this.upkeep = upkeep;
        this.epochs = epochs;
    }

    /** Gives them; may be run again if it was cut short. Returns to how many accounts. */
    public int give() {
        int[] given = {0};
        upkeep.forEachAccount(account -> journal.state(account).ifPresent(state -> {
            journal.changeEpoch(account, state.epoch(), epochs.get());
            given[0]++;
        }));
        return given[0];
    }
}
