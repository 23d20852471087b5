package app.offgrid.notes.sync;

import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.AccountDigest;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.session.AccountCalls;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.store.DigestComparison;

/** Asks the server what its notes add up to and compares. Runs on the worker. */
final class DigestCheck {
    /** Where the end is reported, once. */
    interface Report {
        /** @param repairing true if the account must now be read anew */
        void done(boolean repairing);

        /** The device's own storage failed. */
        void failed(SyncFailure failure);
    }

    private final AccountCalls calls;
    private final DigestComparison comparison;

    DigestCheck(AccountCalls calls, DigestComparison comparison) {
        this.calls = calls;
        this.comparison = comparison;
    }

    void run(Report report) {
        calls.send("/api/sync/digest", null, new AccountCalls.Answer() {
            @Override
            public void answered(HttpReply reply) {
                take(reply, report);
            }

            @Override
            public void failed(SyncFailure failure) {
                // The sync itself went well: a check that cannot be made is made another time.
                report.done(false);
            }
        });
    }

    private void take(HttpReply reply, Report report) {
        if (reply.status() != 200) {
            report.done(false);
            return;
        }
        boolean repairing;
        try {
            AccountDigest theirs = AccountDigest.read(Json.parse(Utf8.decode(reply.body())));
            repairing = comparison.compare(theirs) == DigestComparison.Outcome.REPAIRING;
        } catch (JsonException noDigest) {
            repairing = false;
        } catch (StorageException e) {
            report.failed(SyncFailure.of(SyncFailure.Kind.STORAGE, e.getMessage()));
            return;
        }
        report.done(repairing);
    }
}
