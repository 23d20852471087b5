package app.offgrid.notes.sync;

import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.note.FieldFault;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.ResponseJson;
import app.offgrid.notes.protocol.SyncJson;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.protocol.UnreadableNote;
import app.offgrid.notes.replica.Failure;
import app.offgrid.notes.session.AccountCalls;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.store.Batch;
import app.offgrid.notes.store.ContractException;
import app.offgrid.notes.store.RoundOutcome;
import app.offgrid.notes.store.SyncStore;
import java.util.ArrayList;
import java.util.List;

/** One request and what its answer does to the database. Runs on the worker. */
final class SyncRound {
    /** Where the end of a round is reported, once. */
    interface Report {
        void done(RoundOutcome outcome);

        void failed(SyncFailure failure);
    }

    private final SyncStore store;
    private final AccountCalls calls;
    private final Clock clock;
    private final SyncProfile profile;

    SyncRound(SyncStore store, AccountCalls calls, Clock clock, SyncProfile profile) {
        this.store = store;
        this.calls = calls;
        this.clock = clock;
        this.profile = profile;
    }

    /**
     * @param batchLimit most changes to send
     * @param pageLimit most notes to ask for
     * @param readCursor where to read on, or -1 for the durable cursor
     */
    void run(int batchLimit, int pageLimit, long readCursor, Report report) {
        final Batch batch;
        try {
            batch = store.freeze(batchLimit, readCursor, profile.context());
        } catch (StorageException e) {
            report.failed(SyncFailure.of(SyncFailure.Kind.STORAGE, e.getMessage()));
            return;
        }
        send(batch, pageLimit, report);
    }

    private void send(Batch batch, int pageLimit, Report report) {
        SyncRequest request = new SyncRequest(
                Limits.PROTOCOL,
                profile.deviceId(),
                profile.deviceName(),
                batch.epoch(),
                batch.cursor(),
                pageLimit,
                batch.changes());
        calls.send("/api/sync", Utf8.encode(Json.write(SyncJson.write(request))), new AccountCalls.Answer() {
            @Override
            public void answered(HttpReply reply) {
                take(batch, reply, report);
            }

            @Override
            public void failed(SyncFailure failure) {
                report.failed(failure);
            }
        });
    }

    private void take(Batch batch, HttpReply reply, Report report) {
        String text = Utf8.decode(reply.body());
        if (reply.status() != 200) {
            report.failed(SyncFailure.ofAnswer(reply.status(), reply.retryAfter(), text));
            return;
        }
        RoundOutcome outcome;
        try {
            List<UnreadableNote> unreadable = new ArrayList<UnreadableNote>();
            SyncResponse response = ResponseJson.read(Json.parse(text), unreadable);
            outcome = store.apply(batch, response, unreadable, profile.context(), clock.now());
        } catch (JsonException e) {
            // Cut in the middle, or a page of a hotel's network: no answer of the server in either case.
            report.failed(SyncFailure.of(SyncFailure.Kind.UNREACHABLE, e.getMessage()));
            return;
        } catch (ContractException e) {
            report.failed(SyncFailure.of(SyncFailure.Kind.CONTRACT_BROKEN, e.getMessage()));
            return;
        } catch (StorageException e) {
            report.failed(SyncFailure.of(SyncFailure.Kind.STORAGE, e.getMessage()));
            return;
        }
        report.done(outcome);
    }

    /** Takes the change at the head of the queue out: it is too large even alone. */
    void rejectHead(String detail) {
        store.rejectHead(new Failure(FieldFault.NOTE_TOO_LARGE, detail));
    }
}
