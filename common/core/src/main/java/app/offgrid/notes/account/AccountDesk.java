package app.offgrid.notes.account;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.AccountDevice;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.Problem;
import app.offgrid.notes.protocol.Tokens;
import app.offgrid.notes.session.AccountCalls;
import app.offgrid.notes.session.ServerAddress;
import app.offgrid.notes.session.Session;
import app.offgrid.notes.store.SyncStore;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncLoop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates accounts, signs in and out, and changes what the server knows of an account. Calls return at once; the outcome
 * comes on the worker.
 *
 * <p>The notes of a device belong to one account. What was written without an account is sent to the first one that signs
 * in; nobody else can sign in before that account has signed out. Its notes then go from the device, or stay on it as if
 * they had been written without an account.
 */
public final class AccountDesk {
    /** Where the outcome of signing in arrives, once, on the worker. */
    public interface SignedIn {
        void ended(SignInResult result);
    }

    /** Where the outcome of a call in the account's name arrives, once, on the worker; never after signing out. */
    public interface Ended {
        void ended(AccountResult result);
    }

    /** Where the account's devices arrive, once, on the worker; never after signing out. */
    public interface Devices {
        /** @param devices the one heard of last first; this one is there once it has synced */
        void found(List<SignedInDevice> devices);

        void failed(AccountResult why);
    }

    /** Where the outcome of a test of an address arrives, once, on the worker. */
    public interface Tested {
        void found(ConnectionResult result);
    }

    private final Transport transport;
    private final AccountRequests requests;
    private final Session session;
    private final SyncStore store;
    private final SyncLoop loop;
    private final Worker worker;

    public AccountDesk(Transport transport, Session session, SyncStore store, SyncLoop loop, Worker worker) {
        this.transport = transport;
        this.requests = new AccountRequests(new AccountCalls(transport, session), worker);
        this.session = session;
        this.store = store;
        this.loop = loop;
        this.worker = worker;
    }

    /** True if the device is tied to an account, be its session alive or not. */
    public boolean hasAccount() {
        return store.userId() != null;
    }

    /** The address of the account, or null. */
    public String email() {
        return store.email();
    }

    /** The server of the session, or null. */
    public String server() {
        return session.server();
    }

    /** Creates an account and signs in to it. */
    public void register(String server, String email, String password, SignedIn outcome) {
        authenticate("/api/auth/register", 201, server, email, password, outcome);
    }

    /** Signs in to an account. */
    public void signIn(String server, String email, String password, SignedIn outcome) {
        authenticate("/api/auth/login", 200, server, email, password, outcome);
    }

    /**
     * Ends the session and removes the account's notes from this device, unsent edits too: count them and warn first.
     *
     * @param done runs on the worker when the device is empty
     */
    public void signOut(Runnable done) {
        signOut(false, done);
    }

    /**
     * Ends the session and forgets the account.
     *
     * @param keepNotes true to keep the notes on this device as they are here, the unsent edits too: as if they had been
     *     written without an account
     * @param done runs on the worker when it is done
     */
    public void signOut(boolean keepNotes, Runnable done) {
        worker.execute(() -> {
            String refreshToken = session.refreshToken();
            if (refreshToken != null) {
                Map<String, Object> body = new LinkedHashMap<String, Object>();
                body.put("refreshToken", refreshToken);
                // Nobody waits for the answer: without it the token runs out by itself.
                transport.send(call(session.server(), "/api/auth/logout", body), new Unheard());
            }
            leave(keepNotes);
            done.run();
        });
    }

    private void leave(boolean keepNotes) {
        session.end();
        if (keepNotes) {
            store.detach();
        } else {
            store.wipe();
        }
        loop.post(SyncEvent.of(SyncEvent.Kind.SIGNED_OUT));
    }

    /**
     * Removes the account from the server with all its notes and their history, and then from this device.
     *
     * @param keepNotes true to keep the notes on this device
     */
    public void delete(String password, boolean keepNotes, Ended outcome) {
        Map<String, Object> body = new LinkedHashMap<String, Object>();
        body.put("password", password);
        requests.send("DELETE", "/api/account", body, new AccountRequests.Reading(outcome) {
            @Override
            AccountResult take(HttpReply reply) {
                leave(keepNotes);
                return AccountResult.DONE;
            }
        });
    }

    /** Changes the password. Every other device of the account is signed out by that. */
    public void changePassword(String oldPassword, String newPassword, Ended outcome) {
        Map<String, Object> body = new LinkedHashMap<String, Object>();
        body.put("oldPassword", oldPassword);
        body.put("newPassword", newPassword);
        requests.send("POST", "/api/account/password", body, new AccountRequests.Reading(outcome) {
            @Override
            AccountResult take(HttpReply reply) {
                session.renew(Tokens.read(Json.parse(Utf8.decode(reply.body()))));
                return AccountResult.DONE;
            }
        });
    }

    /** Signs another device of the account out; it may go on for some minutes. */
    public void signOutDevice(String deviceId, Ended outcome) {
        requests.send("DELETE", "/api/account/devices/" + deviceId, null, new AccountRequests.Reading(outcome) {
            @Override
            AccountResult take(HttpReply reply) {
                return AccountResult.DONE;
            }
        });
    }

    /** Asks which devices are signed in to the account. */
    public void devices(Devices outcome) {
        requests.send("GET", "/api/account/devices", null, new AccountRequests.Reading(outcome::failed) {
            @Override
            AccountResult take(HttpReply reply) {
                outcome.found(SignedInDevice.all(AccountDevice.readAll(Json.parse(Utf8.decode(reply.body())))));
                return null;
            }
        });
    }

    /** Finds out whether a notes server answers at an address. */
    public void test(String address, Tested outcome) {
        String server = ServerAddress.normalized(address);
        if (server == null) {
            worker.execute(() -> outcome.found(ConnectionResult.NO_ADDRESS));
            return;
        }
        ConnectionTest test = new ConnectionTest(transport, server, result -> {
            boolean offline = result == ConnectionResult.NO_ANSWER && !loop.isOnline();
            outcome.found(offline ? ConnectionResult.NO_NETWORK : result);
        });
        worker.execute(test::start);
    }

    private void authenticate(
            String path, int success, String address, String email, String password, SignedIn outcome) {
        String server = ServerAddress.normalized(address);
        if (server == null) {
            worker.execute(() -> outcome.ended(new SignInResult(SignInResult.Outcome.WRONG_SERVER, address)));
            return;
        }
        if (ServerAddress.isRefused(server)) {
            worker.execute(() -> outcome.ended(new SignInResult(SignInResult.Outcome.NEEDS_HTTPS, address)));
            return;
        }
        Map<String, Object> body = new LinkedHashMap<String, Object>();
        body.put("email", email.trim());
        body.put("password", password);
        transport.send(call(server, path, body), new Transport.Answer() {
            @Override
            public void answered(HttpReply reply) {
                SignInResult result;
                try {
                    result = take(server, email.trim(), reply, success);
                } catch (StorageException e) {
                    result = new SignInResult(SignInResult.Outcome.STORAGE_FAULT, e.getMessage());
                }
                outcome.ended(result);
            }

            @Override
            public void failed(String reason) {
                outcome.ended(new SignInResult(SignInResult.Outcome.UNREACHABLE, reason));
            }
        });
    }

    private SignInResult take(String server, String email, HttpReply reply, int success) {
        String text = Utf8.decode(reply.body());
        if (reply.status() != success) {
            return refused(reply.status(), Problem.of(reply.status(), text));
        }
        Tokens tokens;
        try {
            tokens = Tokens.read(Json.parse(text));
        } catch (JsonException e) {
            return new SignInResult(SignInResult.Outcome.WRONG_SERVER, e.getMessage());
        }
        String owner = store.userId();
        if (owner != null && !owner.equals(tokens.userId())) {
            return new SignInResult(SignInResult.Outcome.OTHER_ACCOUNT, store.email());
        }
        // The database first: a session without its owner on record could send one account's notes to another.
        store.bind(tokens.userId(), email);
        session.begin(server, tokens);
        loop.post(SyncEvent.of(SyncEvent.Kind.SIGNED_IN));
        return new SignInResult(SignInResult.Outcome.SIGNED_IN, "");
    }

    private static SignInResult refused(int status, Problem problem) {
        return new SignInResult(outcomeOf(status, problem.code()), problem.detail());
    }

    private static SignInResult.Outcome outcomeOf(int status, String code) {
        if (code.equals(Problem.BAD_CREDENTIALS)) {
            return SignInResult.Outcome.BAD_CREDENTIALS;
        }
        if (code.equals(Problem.EMAIL_TAKEN)) {
            return SignInResult.Outcome.EMAIL_TAKEN;
        }
        if (code.equals(Problem.WEAK_PASSWORD)) {
            return SignInResult.Outcome.WEAK_PASSWORD;
        }
        if (status == 400 && code.length() > 0) {
            return SignInResult.Outcome.INVALID_INPUT;
        }
        if (status == 429) {
            return SignInResult.Outcome.TOO_MANY_TRIES;
        }
        return status >= 500 ? SignInResult.Outcome.SERVER_FAULT : SignInResult.Outcome.WRONG_SERVER;
    }

    private static HttpCall call(String server, String path, Map<String, Object> body) {
        return new HttpCall("POST", server + path, null, Utf8.encode(Json.write(body)));
    }

    private static final class Unheard implements Transport.Answer {
        @Override
        public void answered(HttpReply reply) {}

        @Override
        public void failed(String reason) {}
    }
}
