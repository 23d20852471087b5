package app.offgrid.conformance.device;

import app.offgrid.conformance.story.Flight;
import app.offgrid.conformance.wire.Account;
import app.offgrid.conformance.wire.Reply;
import java.util.Map;
import java.util.function.Consumer;

/** One sync request of a contract device. */
final class ContractFlight implements Flight {
    private final Account account;
    private final Map<String, Object> request;
    private final String token;
    private final Consumer<Reply> receiver;
    private Reply reply;

    ContractFlight(Account account, String token, Map<String, Object> request, Consumer<Reply> receiver) {
        this.account = account;
        this.token = token;
        this.request = request;
        this.receiver = receiver;
    }

    @Override
    public void reachServer() {
        reply = account.http().post("/api/sync", token, request);
    }

    @Override
    public void deliverAnswer() {
        receiver.accept(reply);
    }
}
