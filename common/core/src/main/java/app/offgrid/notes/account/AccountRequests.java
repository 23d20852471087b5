package app.offgrid.notes.account;

import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.session.AccountCalls;
import app.offgrid.notes.session.SyncFailure;
import java.util.Map;

/** Requests about the account in its own name, and what their answers mean to a person. */
final class AccountRequests {
    private final AccountCalls calls;
    private final Worker worker;

    AccountRequests(AccountCalls calls, Worker worker) {
        this.calls = calls;
        this.worker = worker;
    }

    /** @param body null for a request without one */
    void send(String method, String path, Map<String, Object> body, Reading reading) {
        byte[] bytes = body == null ? null : Utf8.encode(Json.write(body));
        worker.execute(() -> calls.send(method, path, bytes, reading));
    }

    /** Takes the answer to a call of the account. */
    abstract static class Reading implements AccountCalls.Answer {
        private final AccountDesk.Ended outcome;

        Reading(AccountDesk.Ended outcome) {
            this.outcome = outcome;
        }

        /** The result, or null if it has been told already. */
        abstract AccountResult take(HttpReply reply);

        @Override
        public void answered(HttpReply reply) {
            AccountResult result;
            try {
                boolean good = reply.status() >= 200 && reply.status() < 300;
                result = good ? take(reply) : AccountResult.refused(reply.status(), Utf8.decode(reply.body()));
            } catch (StorageException e) {
                result = new AccountResult(AccountResult.Outcome.STORAGE_FAULT, e.getMessage());
            } catch (JsonException e) {
                result = new AccountResult(AccountResult.Outcome.SERVER_FAULT, e.getMessage());
            }
            if (result != null) {
                outcome.ended(result);
            }
        }

        @Override
        public void failed(SyncFailure failure) {
            outcome.ended(AccountResult.failed(failure));
        }
    }
}
