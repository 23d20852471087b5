package app.offgrid.notes.sync;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.session.Session;
import app.offgrid.notes.session.SyncFailure;

/**
 * Requests in the name of the account that is signed in. An access token that has run out is traded for a new one, once,
 * and the request sent again; an answer that comes after somebody signed out is nobody's business any more and is dropped.
 */
final class AccountCalls {
    /** Where the answer arrives, on the worker; never, if somebody signed out meanwhile. */
    interface Answer {
        /** Any status but 401. */
        void answered(HttpReply reply);

        void failed(SyncFailure failure);
    }

    private final Transport transport;
    private final Session session;

    AccountCalls(Transport transport, Session session) {
        this.transport = transport;
        this.session = session;
    }

    /** @param body JSON in UTF-8, or null for a GET */
    void send(String path, byte[] body, Answer answer) {
        if (!session.isSignedIn()) {
            answer.failed(SyncFailure.of(SyncFailure.Kind.SIGNED_OUT, ""));
            return;
        }
        send(path, body, answer, true);
    }

    private void send(String path, byte[] body, Answer answer, boolean mayRefresh) {
        HttpCall call =
                new HttpCall(body == null ? "GET" : "POST", session.server() + path, session.accessToken(), body);
        final int generation = session.generation();
        transport.send(call, new Transport.Answer() {
            @Override
            public void answered(HttpReply reply) {
                if (session.generation() != generation) {
                    // Somebody signed out meanwhile, and in again perhaps: this is of another account.
                    return;
                }
                if (reply.status() == 401 && mayRefresh) {
                    refresh(path, body, answer);
                } else if (reply.status() == 401) {
                    // The new token has run out on its way: only a refused refresh means that the session is over.
                    answer.failed(SyncFailure.of(SyncFailure.Kind.BUSY, "A new token was refused."));
                } else {
                    answer.answered(reply);
                }
            }

            @Override
            public void failed(String reason) {
                answer.failed(SyncFailure.of(SyncFailure.Kind.UNREACHABLE, reason));
            }
        });
    }

    private void refresh(String path, byte[] body, Answer answer) {
        session.refresh(new Session.Refreshed() {
            @Override
            public void refreshed() {
                send(path, body, answer, false);
            }

            @Override
            public void failed(SyncFailure failure) {
                answer.failed(failure);
            }
        });
    }
}
