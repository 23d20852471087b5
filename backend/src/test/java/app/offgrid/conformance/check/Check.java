package app.offgrid.conformance.check;

import app.offgrid.conformance.wire.Accounts;
import java.util.function.Consumer;

/**
 * One promise of the contract, asked for in single requests.
 *
 * @param name stable, for the report
 * @param line what must hold
 * @param body asks, and throws {@link app.offgrid.conformance.Unmet} where it does not
 */
public record Check(String name, String line, Consumer<Bench> body) {
    /** Runs it with accounts of its own. */
    public void run(Accounts accounts) {
        body.accept(new Bench(accounts));
    }
}
