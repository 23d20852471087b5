package app.offgrid.notes.session;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.SecretReading;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.TokenVault;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.Tokens;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tokens of the account that is signed in, and the server they belong to: they are never sent to another, nor to one that
 * {@link ServerAddress} refuses, whichever version signed in there. Kept in the vault across restarts. Used on the worker; reading is safe from any thread.
 *
 * <p>A vault stays with its device, a database may be copied to another (a backup, a transfer between phones) or be made anew
 * (the app was removed, and its vault was not). So the id of the device is kept in both, and once the vault can be read:
 *
 * <pre>
 *   id in the vault      session in the vault        what it is                    what is done
 *   the database's       of the database's account   the device as it was          nothing
 *   the database's       any other                   removed incompletely          the session is forgotten
 *   none                 of the database's account   an app that kept no id there  the id is kept there from now on
 *   any, new database    any                         the app was installed again   the session is forgotten
 *   another, or none     any other                   a copy of another device      the session is forgotten, a new id taken
 * </pre>
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
    private final SessionDatabase database;
    private volatile String server;
    private volatile Tokens tokens;
    private volatile boolean locked = true;
    /** The session in the vault is of a server that nothing may be sent to; it stays there until the next sign-in. */
    private volatile boolean refused;

    private volatile int generation;

    /** @throws StorageException if the database cannot take a new id for this device */
    public Session(TokenVault vault, Transport transport, SessionDatabase database) {
        this.vault = vault;
        this.transport = transport;
        this.database = database;
        unlock();
    }

    /**
     * Reads the vault if it could not be read before; nothing happens if it was, or still cannot be. Until then nothing is
     * written to it either.
     *
     * @throws StorageException if the database cannot take a new id for this device; then it stays unread
     */
    public synchronized void unlock() {
        if (!locked) {
            return;
        }
        SecretReading id = vault.load(TokenVault.Secret.DEVICE_ID);
        SecretReading secret = vault.load(TokenVault.Secret.SESSION);
        if (id.isLocked() || secret.isLocked()) {
            return;
        }
        boolean isSameId = database.deviceId().equals(id.value());
        boolean isOwners = secret.value() != null && restore(secret.value());
        boolean fits = isOwners && (isSameId || id.value() == null);
        if (!fits) {
            tokens = null;
            server = null;
            refused = false;
            if (secret.value() != null) {
                tryToStore(TokenVault.Secret.SESSION, null);
            }
            if (!isSameId && !database.isNew()) {
                database.becomeNewDevice(true);
            }
        }
        keepId(id.value());
        locked = false;
    }

    /** @return false if it is not the session of the account whose notes the database holds */
    private boolean restore(String secret) {
        try {
            Object tree = Json.parse(secret);
            Object address = tree instanceof Map ? ((Map<?, ?>) tree).get("server") : null;
            Tokens read = Tokens.read(tree);
            if (!(address instanceof String) || !read.userId().equals(database.userId())) {
                return false;
            }
            server = (String) address;
            refused = ServerAddress.isRefused(server);
            tokens = refused ? null : read;
            return true;
        } catch (JsonException unreadable) {
            // A vault that was cut short: the person signs in again, nothing else is lost.
            return false;
        }
    }

    private void keepId(String inVault) {
        if (!database.deviceId().equals(inVault)) {
            tryToStore(TokenVault.Secret.DEVICE_ID, database.deviceId());
        }
    }

    /** What the vault does not take now is tried again at the next start, or matters no more. */
    private boolean tryToStore(TokenVault.Secret name, String value) {
        try {
            vault.store(name, value);
            return true;
        } catch (StorageException refused) {
            return false;
        }
    }

    /** True as long as the vault cannot be read, so that nobody knows whether somebody is signed in. */
    public boolean isLocked() {
        return locked;
    }

    public boolean isSignedIn() {
        return tokens != null;
    }

    /** True if there was a session, with a server that nothing may be sent to: {@link #server}. */
    public boolean isAddressRefused() {
        return refused;
    }

    /** What keeps a request from being sent while {@link #isSignedIn} is false. */
    public SyncFailure whyNotSignedIn() {
        if (locked) {
            return SyncFailure.of(SyncFailure.Kind.LOCKED, "");
        }
        return refused
                ? SyncFailure.of(SyncFailure.Kind.NEEDS_HTTPS, server)
                : SyncFailure.of(SyncFailure.Kind.SIGNED_OUT, "");
    }

    /**
     * Another number for every sign-in and sign-out. An answer to a request of an earlier generation is nobody's business
     * any more: its notes belong to another account.
     */
    public int generation() {
        return generation;
    }

    /** The address of the server without a slash at its end; null if there is no session. */
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

    /**
     * Starts a session; it is in the vault when this returns.
     *
     * @throws StorageException if the vault does not take it; then nobody is signed in
     */
    public synchronized void begin(String newServer, Tokens newTokens) {
        unlock();
        if (locked) {
            // A person has signed in, and what cannot be read goes; whose id it was nobody knows.
            database.becomeNewDevice(false);
        }
        vault.store(TokenVault.Secret.DEVICE_ID, database.deviceId());
        vault.store(TokenVault.Secret.SESSION, secret(newServer, newTokens));
        generation++;
        locked = false;
        refused = false;
        server = newServer;
        tokens = newTokens;
    }

    /** Goes on with another pair of the same account, as after a change of the password. */
    public synchronized void renew(Tokens newTokens) {
        // A pair that the vault does not take is good for as long as the process lives.
        tryToStore(TokenVault.Secret.SESSION, secret(server, newTokens));
        tokens = newTokens;
    }

    private static String secret(String server, Tokens tokens) {
        Map<String, Object> tree = new LinkedHashMap<String, Object>(tokens.toJson());
        tree.put("server", server);
        return Json.write(tree);
    }

    /** Forgets the session. One that the vault keeps all the same fits no database any more, and goes at the next start. */
    public synchronized void end() {
        generation++;
        tokens = null;
        refused = false;
        tryToStore(TokenVault.Secret.SESSION, null);
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
        renew(fresh);
        outcome.refreshed();
    }
}
