package app.offgrid.conformance.device;

import app.offgrid.conformance.story.Deployment;
import app.offgrid.conformance.story.Device;
import app.offgrid.conformance.story.Stage;
import app.offgrid.conformance.story.StoryClock;
import app.offgrid.conformance.wire.Account;
import app.offgrid.conformance.wire.Accounts;
import java.util.HashMap;
import java.util.Map;

/** The server under test, with the smallest device that keeps the contract. */
public final class ContractDeployment implements Deployment {
    private final Accounts accounts;

    public ContractDeployment(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "this server";
    }

    @Override
    public Stage stage() {
        return new ContractStage(accounts);
    }

    private static final class ContractStage implements Stage {
        private final Accounts accounts;
        private final StoryClock clock = new StoryClock();
        private final Map<String, Account> made = new HashMap<>();

        ContractStage(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public StoryClock clock() {
            return clock;
        }

        @Override
        public Device device(String account, String name) {
            return new ContractDevice(this::account, account, name, clock);
        }

        private Account account(String name) {
            return made.computeIfAbsent(name, unused -> accounts.make());
        }

        @Override
        public void close() {
            // The accounts are removed at the end of the run.
        }
    }
}
