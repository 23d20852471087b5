package app.offgrid.notes.session;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.TokenVault;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.Tokens;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tokens of the account that is signed in, and the server they belong to: they are never sent to another. Kept in the
 * vault across restarts. Used on the worker; reading is safe from any thread.
 */
public final class Session {
    /** How a refresh ended. */
    public interface Refreshed {
        void refreshed();

        /** Of kind SIGNED_OUT if the session is over for good. */
        void failed(SyncFailure failure);
    }

    private final TokenVault vault;
    private final Transport transport;
    private volatile String server;
    private volatile Tokens tokens;
    private volatile int generation;

    public Session(TokenVault vault, Transport transport) {
        this.vault = vault;
        this.transport = transport;
        String secret = vault.load();
        if (secret != null) {
            restore(secret);
        }
    }

    private void restore(String secret) {
        try {
            Map<?, ?> tree = (Map<?, ?>) Json.parse(secret);
            tokens = Tokens.read(tree);
            server = (String) tree.get("server");
        } catch (JsonException unreadable) {
            // A vault that was cut short: the person signs in again, nothing else is lost.
            vault.store(null);
        }
    }

    public boolean isSignedIn() {
        return tokens != null;
    }

    /**
     * Another number for every sign-in and sign-out. An answer to a request of an earlier generation is nobody's business
     * any more: its notes belong to another account.
     */
    public int generation() {
        return generation;
    }

    /** The address of the server without a slash at its end; null if nobody is signed in. */
    public String server() {
        return server;
    }

    /** Null if nobody is signed in. */
    public String accessToken() {
        Tokens current = tokens;
        return current == null ? null : current.accessToken();
    }

    /** Null if nobody is signed in. */
    public String refreshToken() {
        Tokens current = tokens;
        return current == null ? null : current.refreshToken();
    }

    /** Starts a session; it is in the vault when this returns. */
    public synchronized void begin(String newServer, Tokens newTokens) {
        generation++;
        keep(newServer, newTokens);
    }

    /** Goes on with another pair of the same account, as after a change of the password. */
    public synchronized void renew(Tokens newTokens) {
        keep(server, newTokens);
    }

    private void keep(String newServer, Tokens newTokens) {
        Map<String, Object> tree = new LinkedHashMap<String, Object>(newTokens.toJson());
        tree.put("server", newServer);
        vault.store(Json.write(tree));
        server = newServer;
        tokens = newTokens;
    }

    /** Forgets the session. */
    public synchronized void end() {
        generation++;
        vault.store(null);
        tokens = null;
    }

    /** Trades the refresh token for a new pair. If the answer is lost, the same token may be sent again. */
    public void refresh(final Refreshed outcome) {
        final Tokens spent = tokens;
        final int begun = generation;
        if (spent == null) {
            outcome.failed(SyncFailure.of(SyncFailure.Kind.SIGNED_OUT, ""));
            return;
        }
        Map<String, Object> body = new LinkedHashMap<String, Object>();
        body.put("refreshToken", spent.refreshToken());
        HttpCall call = new HttpCall("POST", server + "/api/auth/refresh", null, Utf8.encode(Json.write(body)));
        transport.send(call, new Transport.Answer() {
            @Override
            public void answered(HttpReply reply) {
                takeRefresh(spent, begun, reply, outcome);
            }

            @Override
            public void failed(String reason) {
                outcome.failed(SyncFailure.of(SyncFailure.Kind.UNREACHABLE, reason));
            }
        });
    }

    private void takeRefresh(Tokens spent, int begun, HttpReply reply, Refreshed outcome) {
        if (generation != begun) {
            outcome.failed(SyncFailure.of(SyncFailure.Kind.SIGNED_OUT, ""));
            return;
        }
        if (tokens != spent) {
            // Another request has traded the same token meanwhile; its pair is good for this one too.
            outcome.refreshed();
            return;
        }
        String text = Utf8.decode(reply.body());
        if (reply.status() != 200) {
            outcome.failed(SyncFailure.ofAnswer(reply.status(), reply.retryAfter(), text));
            return;
        }
        Tokens fresh;
        try {
            fresh = Tokens.read(Json.parse(text));
        } catch (JsonException e) {
            outcome.failed(SyncFailure.of(SyncFailure.Kind.UNREACHABLE, e.getMessage()));
            return;
        }
        keep(server, fresh);
        outcome.refreshed();
    }
}
