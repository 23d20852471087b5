package app.offgrid.notes.assembly;

import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.Randomness;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.TokenVault;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.host.Worker;

/** Everything that the core asks of the phone, the test or the simulation around it. Immutable. */
public final class Host {
    final Sql sql;
    final Transport transport;
    final Worker worker;
    final Timers timers;
    final Clock clock;
    final Randomness randomness;
    final TokenVault vault;

    public Host(
            Sql sql,
            Transport transport,
            Worker worker,
            Timers timers,
            Clock clock,
            Randomness randomness,
            TokenVault vault) {
        this.sql = sql;
        this.transport = transport;
        this.worker = worker;
        this.timers = timers;
        this.clock = clock;
        this.randomness = randomness;
        this.vault = vault;
    }
}
