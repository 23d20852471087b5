package app.offgrid.conformance.check;

import java.util.ArrayList;
import java.util.List;

/** All checks of the contract's promises. */
public final class Checks {
    private Checks() {}

    /** In the order of the report. */
    public static List<Check> all() {
        List<Check> checks = new ArrayList<>(ChangeChecks.all());
        checks.addAll(RequestChecks.all());
        checks.addAll(TextChecks.all());
        checks.addAll(ReadingChecks.all());
        checks.addAll(ConcurrencyCheck.all());
        checks.addAll(AccountChecks.all());
        return checks;
    }

    /** The check of a name. */
    public static Check named(String name) {
        return all().stream()
                .filter(check -> check.name().equals(name))
                .findAny()
                .orElseThrow();
    }
}
