package app.offgrid.server.simulation;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.protocol.AccountDevice;
import app.offgrid.notes.protocol.Tokens;
import app.offgrid.server.http.ProblemException;
import app.offgrid.server.http.Problems;
import app.offgrid.server.session.SessionsInMemory;
import app.offgrid.server.simulation.rule.SessionBook;
import io.micronaut.security.authentication.Authentication;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Who may use a simulated server: the real rules of sessions, and passwords that nobody hashes. */
public final class Accounts {
    private record Account(String userId, String password) {}

    /** Accounts of different simulations may share one database. */
    private static final AtomicLong WORLDS = new AtomicLong();

    private final Map<String, Account> accounts = new HashMap<>();
    private final SessionsInMemory sessions;
    /** Promise 24: what is answered about tokens is what a plain book of them says. */
    private final SessionBook book = new SessionBook();

    /** @param clock the server's */
    public Accounts(InstantSource clock) {
        sessions = new SessionsInMemory(clock);
    }

    HttpReply authenticate(String call, Map<?, ?> body, Consumer<String> open) {
        switch (call) {
            case "register":
                return register((String) body.get("email"), (String) body.get("password"), open);
            case "login":
                Account account = accounts.get((String) body.get("email"));
                if (account == null || !account.password().equals(body.get("password"))) {
                    throw Problems.badCredentials();
                }
                return begun(account.userId(), 200);
            case "refresh":
                return refreshed((String) body.get("refreshToken"));
            case "logout":
                sessions.rules().end((String) body.get("refreshToken"));
                book.ended((String) body.get("refreshToken"));
                return new HttpReply(204, null, new byte[0]);
            default:
                throw Problems.notFound(call);
        }
    }

    private HttpReply register(String email, String password, Consumer<String> open) {
        if (accounts.containsKey(email)) {
            throw Problems.malformed("email", "taken");
        }
        String userId = new UUID(WORLDS.incrementAndGet(), accounts.size() + 1L).toString();
        open.accept(userId);
        accounts.put(email, new Account(userId, password));
        return begun(userId, 201);
    }

    private HttpReply begun(String userId, int status) {
        Tokens tokens = sessions.rules().begin(userId);
        Violation.unless(24, () -> book.began(userId, tokens.accessToken(), tokens.refreshToken()));
        return answer(tokens, status);
    }

    private HttpReply refreshed(String spent) {
        Tokens tokens;
        try {
            tokens = sessions.rules().refresh(spent);
        } catch (ProblemException e) {
            Violation.unless(24, () -> book.refused(spent));
            throw e;
        }
        Violation.unless(24, () -> book.refreshed(spent, tokens.accessToken(), tokens.refreshToken()));
        return answer(tokens, 200);
    }

    /** Changes the password; every other device of the account is signed out. */
    HttpReply changePassword(HttpCall call, Map<?, ?> body) {
        Authentication caller = caller(call.bearer());
        String family = sessions.rules().livingFamilyOf(caller);
        String email = emailOf(caller.getName());
        if (!accounts.get(email).password().equals(body.get("oldPassword"))) {
            throw Problems.badCredentials();
        }
        accounts.put(email, new Account(caller.getName(), (String) body.get("newPassword")));
        sessions.rules().endOthers(caller.getName(), family);
        Tokens tokens = sessions.rules().renew(family);
        Violation.unless(24, () -> book.passwordChanged(call.bearer(), tokens.accessToken(), tokens.refreshToken()));
        return answer(tokens, 200);
    }

    private static HttpReply answer(Tokens tokens, int status) {
        return WireServer.json(status, tokens.toJson());
    }

    private String emailOf(String userId) {
        for (Map.Entry<String, Account> account : accounts.entrySet()) {
            if (account.getValue().userId().equals(userId)) {
                return account.getKey();
            }
        }
        throw Problems.unauthorized();
    }

    /** The account whose token it is; a problem for any other text. */
    String userOf(String bearer) {
        return caller(bearer).getName();
    }

    private Authentication caller(String bearer) {
        Authentication caller = sessions.authentication(bearer);
        Violation.unless(24, () -> book.used(bearer, caller.getName()));
        return caller;
    }

    /** Takes note of the device that has signed a request. */
    void heardOf(String bearer, String deviceId, String deviceName) {
        sessions.devices().heardOf(sessions.authentication(bearer), deviceId, deviceName);
        book.heardOf(bearer, deviceId);
    }

    /** The devices that are signed in; or, with the path of one, the end of its sessions. */
    HttpReply devices(HttpCall call, String path) {
        Authentication caller = caller(call.bearer());
        sessions.rules().livingFamilyOf(caller);
        String userId = caller.getName();
        if (path.isEmpty()) {
            List<AccountDevice> devices = sessions.devices().ofUser(userId);
            Set<String> ids = new TreeSet<>();
            devices.forEach(device -> ids.add(device.deviceId()));
            Violation.unless(24, () -> book.requireDevices(userId, ids));
            return WireServer.json(200, AccountDevice.writeAll(devices));
        }
        String deviceId = path.substring(1);
        if (!sessions.devices().signOut(userId, deviceId)) {
            throw Problems.notFound("No device of this id is signed in.");
        }
        book.endedDevice(userId, deviceId);
        return new HttpReply(204, null, new byte[0]);
    }

    /** The account's id; null if there is none of this address. */
    public String userId(String email) {
        Account account = accounts.get(email);
        return account == null ? null : account.userId();
    }

    /** The account's password, which its owner knows whatever answers were lost. */
    String password(String email) {
        return accounts.get(email).password();
    }

    /** From now on no access token that was given out is good any more. */
    public void expireAccessTokens() {
        sessions.expireAccessTokens();
    }
}
