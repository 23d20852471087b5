package app.offgrid.notes.sync;

import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.AccountDigest;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.session.AccountCalls;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.store.RoundOutcome;
import app.offgrid.notes.store.WaitingQueries;

/**
 * Follows the reading of a whole account, for a bar to show. Once it turns out to take more than a page, the server is asked,
 * before the second one, where the account ends; without an answer the reading goes on and its end is unknown. On the worker.
 */
final class AccountReading {
    private final AccountCalls calls;
    private final WaitingQueries queries;
    private boolean underWay;
    private boolean asked;
    private AccountDigest end;
    private long cursor;

    AccountReading(AccountCalls calls, WaitingQueries queries) {
        this.calls = calls;
        this.queries = queries;
    }

    /** A round has ended well. */
    void took(RoundOutcome outcome) {
        underWay = outcome.more() && outcome.received() > 0 && isReadingAll();
        cursor = outcome.readCursor();
        if (!underWay) {
            stopped();
        }
    }

    /** A bar is not worth a failure: if the storage fails, the round after this one says so. */
    private boolean isReadingAll() {
        try {
            return queries.isReadingAll();
        } catch (StorageException e) {
            return false;
        }
    }

    /** Nothing is read for now. */
    void stopped() {
        underWay = false;
        asked = false;
        end = null;
    }

    /** Asks where the account ends, if that is of use and was not asked before, and then goes on with the reading. */
    void beforeRound(Runnable round) {
        if (!underWay || asked) {
            round.run();
            return;
        }
        asked = true;
        calls.send("/api/sync/digest", null, new AccountCalls.Answer() {
            @Override
            public void answered(HttpReply reply) {
                end = read(reply);
                round.run();
            }

            @Override
            public void failed(SyncFailure failure) {
                round.run();
            }
        });
    }

    private static AccountDigest read(HttpReply reply) {
        try {
            return reply.status() == 200 ? AccountDigest.read(Json.parse(Utf8.decode(reply.body()))) : null;
        } catch (JsonException noDigest) {
            return null;
        }
    }

    /**
     * How far it is; null if only news are read.
     *
     * @param received notes that have come in this run
     */
    ReadProgress progress(int received) {
        if (!underWay) {
            return null;
        }
        return new ReadProgress(
                queries.isFirstReading(),
                received,
                cursor,
                end == null ? 0 : end.sequence(),
                end == null ? 0 : end.count());
    }
}
