package app.offgrid.conformance.wire;

import app.offgrid.conformance.Unmet;
import java.util.ArrayList;
import java.util.List;

/** The accounts of one run. They are removed at its end, so that nothing of the kit stays at the server. */
public final class Accounts {
    private final Http http;
    private final List<Account> made = new ArrayList<>();

    public Accounts(Http http) {
        this.http = http;
    }

    public Http http() {
        return http;
    }

    /** A new account. */
    public synchronized Account make() {
        Account account = Account.register(http);
        made.add(account);
        return account;
    }

    /** How many were made. */
    public synchronized int count() {
        return made.size();
    }

    /** Removes all that can be removed; how many could not. */
    public synchronized int removeAll() {
        int left = 0;
        for (Account account : made) {
            try {
                int status = account.remove().status();
                left += status == 204 || status == 401 ? 0 : 1;
            } catch (Unmet e) {
                left++;
            }
        }
        return left;
    }
}
