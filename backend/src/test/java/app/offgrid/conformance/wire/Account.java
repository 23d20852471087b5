package app.offgrid.conformance.wire;

import java.util.Map;
import java.util.UUID;

/** An account that the kit has made at the server, signed in. */
public final class Account {
    private final Http http;
    private final String email;
    private final String password;
    private String accessToken;
    private String refreshToken;

    private Account(Http http, String email, String password) {
        this.http = http;
        this.email = email;
        this.password = password;
    }

    /** Makes an account with a random address and a random password. */
    public static Account register(Http http) {
        Account account =
                new Account(http, "conformance-" + UUID.randomUUID() + "@example.org", "pass " + UUID.randomUUID());
        account.take(
                http.post("/api/auth/register", null, account.credentials()).expect(201));
        return account;
    }

    private void take(Reply tokens) {
        accessToken = tokens.string("accessToken");
        refreshToken = tokens.string("refreshToken");
    }

    /** The body of a registration or a sign-in. */
    public Map<String, Object> credentials() {
        return Map.of("email", email, "password", password);
    }

    public String email() {
        return email;
    }

    public String password() {
        return password;
    }

    public Http http() {
        return http;
    }

    public String accessToken() {
        return accessToken;
    }

    public String refreshToken() {
        return refreshToken;
    }

    /** Signs in anew with the password. */
    public void signIn() {
        take(http.post("/api/auth/login", null, credentials()).expect(200));
    }

    /** Removes the account from the server. */
    public Reply remove() {
        return http.delete("/api/account", accessToken, Map.of("password", password));
    }
}
