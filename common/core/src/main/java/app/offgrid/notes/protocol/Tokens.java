package app.offgrid.notes.protocol;

import java.util.LinkedHashMap;
import java.util.Map;

/** The answer of the sign-in calls: who it is and the pair of tokens. Immutable. */
public final class Tokens {
    private final String userId;
    private final String accessToken;
    private final String refreshToken;
    private final long expiresIn;

    /** @param expiresIn seconds until the access token expires */
    public Tokens(String userId, String accessToken, String refreshToken, long expiresIn) {
        this.userId = userId;
        this.accessToken = accessToken;
        this.refreshToken = refreshToken;
        this.expiresIn = expiresIn;
    }

    public String userId() {
        return userId;
    }

    public String accessToken() {
        return accessToken;
    }

    public String refreshToken() {
        return refreshToken;
    }

    /** Seconds. */
    public long expiresIn() {
        return expiresIn;
    }

    public Map<String, Object> toJson() {
        Map<String, Object> tree = new LinkedHashMap<String, Object>();
        tree.put("userId", userId);
        tree.put("accessToken", accessToken);
        tree.put("refreshToken", refreshToken);
        tree.put("expiresIn", Long.valueOf(expiresIn));
        return tree;
    }

    /** @throws JsonException with the path of what is missing or ill-typed */
    public static Tokens read(Object tree) {
        JsonNode node = JsonNode.of(tree, "$");
        return new Tokens(
                node.text("userId"), node.text("accessToken"), node.text("refreshToken"), node.number("expiresIn", 0));
    }

    /** Tells nothing of the tokens. */
    @Override
    public String toString() {
        return "tokens of " + userId;
    }
}
