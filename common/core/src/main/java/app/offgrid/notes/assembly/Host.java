package app.offgrid.notes.assembly;

import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.Randomness;
import app.offgrid.notes.host.Sha256;
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
    final Sha256 sha256;
    final TokenVault vault;

    public Host(
            Sql sql,
            Transport transport,
            Worker worker,
            Timers timers,
            Clock clock,
            Randomness randomness,
            Sha256 sha256,
            TokenVault vault) {
        this.sql = sql;
        this.transport = transport;
        this.worker = worker;
        this.timers = timers;
        this.clock = clock;
        this.randomness = randomness;
        this.sha256 = sha256;
        this.vault = vault;
    }
}
