package app.offgrid.notes.session;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.Problem;

/**
 * Requests in the name of the account that is signed in. An access token that has run out is traded for a new one, once,
 * and the request sent again; an answer that comes after somebody signed out is nobody's business any more and is dropped.
 */
public final class AccountCalls {
    /** Where the answer arrives, on the worker; never, if somebody signed out meanwhile. */
    public interface Answer {
        /** Any status but 401, save for a 401 that is about a password. */
        void answered(HttpReply reply);

        void failed(SyncFailure failure);
    }

    private final Transport transport;
    private final Session session;

    public AccountCalls(Transport transport, Session session) {
        this.transport = transport;
        this.session = session;
    }

    /** @param body JSON in UTF-8 for a POST, or null for a GET */
    public void send(String path, byte[] body, Answer answer) {
        send(body == null ? "GET" : "POST", path, body, answer);
    }

    /**
     * @param method GET, POST or DELETE
     * @param body JSON in UTF-8, or null
     */
    public void send(String method, String path, byte[] body, Answer answer) {
        try {
            session.unlock();
        } catch (StorageException e) {
            answer.failed(SyncFailure.of(SyncFailure.Kind.STORAGE, e.getMessage()));
            return;
        }
        if (!session.isSignedIn()) {
            answer.failed(session.whyNotSignedIn());
            return;
        }
        send(new Request(method, path, body, answer), true);
    }

    private static final class Request {
        final String method;
        final String path;
        final byte[] body;
        final Answer answer;

        Request(String method, String path, byte[] body, Answer answer) {
            this.method = method;
            this.path = path;
            this.body = body;
            this.answer = answer;
        }
    }

    private void send(Request request, boolean mayRefresh) {
        HttpCall call =
                new HttpCall(request.method, session.server() + request.path, session.accessToken(), request.body);
        final int generation = session.generation();
        transport.send(call, new Transport.Answer() {
            @Override
            public void answered(HttpReply reply) {
                if (session.generation() != generation) {
                    // Somebody signed out meanwhile, and in again perhaps: this is of another account.
                    return;
                }
                if (reply.status() != 401 || isAboutPassword(reply)) {
                    request.answer.answered(reply);
                } else if (mayRefresh) {
                    refresh(request);
                } else {
                    // The new token has run out on its way: only a refused refresh means that the session is over.
                    request.answer.failed(SyncFailure.of(SyncFailure.Kind.BUSY, "A new token was refused."));
                }
            }

            @Override
            public void failed(String reason) {
                request.answer.failed(SyncFailure.of(SyncFailure.Kind.UNREACHABLE, reason));
            }
        });
    }

    private static boolean isAboutPassword(HttpReply reply) {
        return Problem.of(401, Utf8.decode(reply.body())).code().equals(Problem.BAD_CREDENTIALS);
    }

    private void refresh(Request request) {
        session.refresh(new Session.Refreshed() {
            @Override
            public void refreshed() {
                send(request, false);
            }

            @Override
            public void failed(SyncFailure failure) {
                request.answer.failed(failure);
            }
        });
    }
}
