package app.offgrid.notes.sync;

import java.util.List;

/** What follows from an event: the next state and what is to be done. */
final class SyncStep {
    final SyncState state;
    final List<SyncEffect> effects;

    SyncStep(SyncState state, List<SyncEffect> effects) {
        this.state = state;
        this.effects = effects;
    }
}
