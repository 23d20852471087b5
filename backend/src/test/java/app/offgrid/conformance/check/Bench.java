package app.offgrid.conformance.check;

import app.offgrid.conformance.wire.Account;
import app.offgrid.conformance.wire.Accounts;
import app.offgrid.conformance.wire.Change;
import app.offgrid.conformance.wire.Client;
import app.offgrid.conformance.wire.Http;

/** What a check works with: a fresh account with a device when it is asked for, and a note id that nobody has. */
final class Bench {
    final Http http;
    final String note = Change.id();
    private final Accounts accounts;

    Bench(Accounts accounts) {
        this.accounts = accounts;
        this.http = accounts.http();
    }

    Account account() {
        return accounts.make();
    }

    /** The first device of a fresh account. */
    Client client() {
        return new Client(account());
    }
}
