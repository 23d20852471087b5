package app.offgrid.server.simulation;

import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.protocol.Tokens;
import app.offgrid.server.http.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Who may use a simulated server. A token is good until the simulation says that it has run out. */
public final class Accounts {
    private record Account(String userId, String password) {}

    /** Accounts of different simulations may share one database. */
    private static final AtomicLong WORLDS = new AtomicLong();

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, String> accessTokens = new HashMap<>();
    private final Map<String, String> refreshTokens = new HashMap<>();
    private final Set<String> expired = new HashSet<>();
    private int tokens;

    HttpReply answer(String call, Map<?, ?> body, Consumer<String> open) {
        switch (call) {
            case "register":
                return register((String) body.get("email"), (String) body.get("password"), open);
            case "login":
                Account account = accounts.get((String) body.get("email"));
                if (account == null || !account.password().equals(body.get("password"))) {
                    throw Problems.badCredentials();
                }
                return tokens(account.userId(), 200);
            case "refresh":
                String userId = refreshTokens.get((String) body.get("refreshToken"));
                if (userId == null) {
                    throw Problems.unauthorized();
                }
                return tokens(userId, 200);
            case "logout":
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
        return tokens(userId, 201);
    }

    private HttpReply tokens(String userId, int status) {
        tokens++;
        accessTokens.put("access-" + tokens, userId);
        refreshTokens.put("refresh-" + tokens, userId);
        Tokens answer = new Tokens(userId, "access-" + tokens, "refresh-" + tokens, 900);
        return WireServer.json(status, answer.toJson());
    }

    /** The account whose token it is; a problem for any other text. */
    String userOf(String bearer) {
        String userId = accessTokens.get(bearer);
        if (userId == null || expired.contains(bearer)) {
            throw Problems.unauthorized();
        }
        return userId;
    }

    /** The account's id; null if there is none of this address. */
    public String userId(String email) {
        Account account = accounts.get(email);
        return account == null ? null : account.userId();
    }

    /** From now on no access token that was given out is good any more. */
    public void expireAccessTokens() {
        expired.addAll(accessTokens.keySet());
    }
}
