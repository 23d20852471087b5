package app.offgrid.server.simulation;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.protocol.Tokens;
import app.offgrid.server.http.Problems;
import app.offgrid.server.session.SessionsInMemory;
import io.micronaut.security.authentication.Authentication;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
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
                return answer(sessions.rules().begin(account.userId()), 200);
            case "refresh":
                return answer(sessions.rules().refresh((String) body.get("refreshToken")), 200);
            case "logout":
                sessions.rules().end((String) body.get("refreshToken"));
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
        return answer(sessions.rules().begin(userId), 201);
    }

    /** Changes the password; every other device of the account is signed out. */
    HttpReply changePassword(HttpCall call, Map<?, ?> body) {
        Authentication caller = sessions.authentication(call.bearer());
        String family = sessions.rules().livingFamilyOf(caller);
        String email = emailOf(caller.getName());
        if (!accounts.get(email).password().equals(body.get("oldPassword"))) {
            throw Problems.badCredentials();
        }
        accounts.put(email, new Account(caller.getName(), (String) body.get("newPassword")));
        sessions.rules().endOthers(caller.getName(), family);
        return answer(sessions.rules().renew(family), 200);
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
        return sessions.authentication(bearer).getName();
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
