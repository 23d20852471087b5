package app.offgrid.notes.testing;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.protocol.AccountDevice;
import app.offgrid.notes.protocol.Problem;
import app.offgrid.notes.protocol.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may enter the {@link ModelServer}: passwords, sessions, and the devices that have them. */
final class ModelGate {
    /** One sign-in of a device with the tokens that descend from it. */
    private static final class Family {
        final String email;
        final int number;
        int generation;
        int expired;
        AccountDevice device;

        Family(String email, int number) {
            this.email = email;
            this.number = number;
        }

        String access() {
            return email + " " + number + " " + generation;
        }

        String refresh() {
            return "refresh-" + number + "-" + generation;
        }
    }

    private final Map<String, ModelAccount> accounts;
    private final Map<String, String> passwords = new LinkedHashMap<>();
    private final List<Family> families = new ArrayList<>();
    private int begun;

    ModelGate(Map<String, ModelAccount> accounts) {
        this.accounts = accounts;
    }

    HttpReply answer(HttpCall call, String path, Map<?, ?> body) {
        switch (call.method() + " " + path) {
            case "GET /health":
                return ModelServer.json(200, Map.of("status", "UP"));
            case "POST /api/auth/register":
            case "POST /api/auth/login":
                return authenticate(body, path.endsWith("register"));
            case "POST /api/auth/refresh":
                return refresh((String) body.get("refreshToken"));
            case "POST /api/auth/logout":
                families.removeIf(family -> family.refresh().equals(body.get("refreshToken")));
                return new HttpReply(204, null, new byte[0]);
            default:
                return path.startsWith("/api/account")
                        ? ofAccount(call, path, body)
                        : ModelServer.problem(404, Problem.NOT_FOUND, path);
        }
    }

    private HttpReply authenticate(Map<?, ?> body, boolean register) {
        String email = (String) body.get("email");
        String password = (String) body.get("password");
        if (email.indexOf('@') < 1) {
            return ModelServer.problem(400, Problem.MALFORMED_REQUEST, "This is no e-mail address.");
        }
        if (register && password.length() < 10) {
            return ModelServer.problem(400, Problem.WEAK_PASSWORD, "The password needs 10 characters.");
        }
        if (register && passwords.putIfAbsent(email, password) != null) {
            return ModelServer.problem(409, Problem.EMAIL_TAKEN, "There is an account for this address.");
        }
        if (!password.equals(passwords.get(email))) {
            return ModelServer.problem(401, Problem.BAD_CREDENTIALS, "Address or password is wrong.");
        }
        begun++;
        accounts.computeIfAbsent(email, key -> new ModelAccount("user-" + begun));
        Family family = new Family(email, begun);
        families.add(family);
        return tokens(family, register ? 201 : 200);
    }

    private HttpReply tokens(Family family, int status) {
        family.generation++;
        String user = accounts.get(family.email).userId;
        return ModelServer.json(status, new Tokens(user, family.access(), family.refresh(), 900).toJson());
    }

    private HttpReply refresh(String token) {
        for (Family family : families) {
            if (family.refresh().equals(token)) {
                return tokens(family, 200);
            }
        }
        return ModelServer.problem(401, Problem.UNAUTHORIZED, "The session is over.");
    }

    private HttpReply ofAccount(HttpCall call, String path, Map<?, ?> body) {
        Family family = familyOf(call.bearer());
        if (family == null) {
            return ModelServer.unauthorized();
        }
        switch (call.method() + " " + path) {
            case "GET /api/account/devices":
                return ModelServer.json(200, AccountDevice.writeAll(devices(family.email)));
            case "POST /api/account/password":
                return changePassword(family, body);
            case "DELETE /api/account":
                return delete(family, (String) body.get("password"));
            default:
                String deviceId = path.substring(path.lastIndexOf('/') + 1);
                boolean found = families.removeIf(
                        other -> other.device != null && other.device.deviceId().equals(deviceId));
                return found
                        ? new HttpReply(204, null, new byte[0])
                        : ModelServer.problem(404, Problem.NOT_FOUND, path);
        }
    }

    private HttpReply changePassword(Family family, Map<?, ?> body) {
        String password = (String) body.get("newPassword");
        if (!passwords.get(family.email).equals(body.get("oldPassword"))) {
            return ModelServer.problem(401, Problem.BAD_CREDENTIALS, "The password is wrong.");
        }
        if (password.length() < 10) {
            return ModelServer.problem(400, Problem.WEAK_PASSWORD, "The password needs 10 characters.");
        }
        passwords.put(family.email, password);
        families.removeIf(other -> other != family && other.email.equals(family.email));
        return tokens(family, 200);
    }

    private HttpReply delete(Family family, String password) {
        if (!passwords.get(family.email).equals(password)) {
            return ModelServer.problem(401, Problem.BAD_CREDENTIALS, "The password is wrong.");
        }
        accounts.remove(family.email);
        passwords.remove(family.email);
        families.removeIf(other -> other.email.equals(family.email));
        return new HttpReply(204, null, new byte[0]);
    }

    void heardOf(String bearer, String deviceId, String name) {
        familyOf(bearer).device = new AccountDevice(deviceId, name, System.currentTimeMillis());
    }

    private List<AccountDevice> devices(String email) {
        List<AccountDevice> devices = new ArrayList<>();
        for (Family family : families) {
            if (family.email.equals(email) && family.device != null) {
                devices.add(family.device);
            }
        }
        return devices;
    }

    void expireAccessTokens() {
        families.forEach(family -> family.expired = family.generation);
    }

    void revokeSessions() {
        families.clear();
    }

    /** Null if the token is not good (any more). */
    String emailOf(String bearer) {
        Family family = familyOf(bearer);
        return family == null ? null : family.email;
    }

    private Family familyOf(String bearer) {
        String[] token = bearer == null ? new String[0] : bearer.split(" ");
        for (Family family : families) {
            boolean isOne = token.length == 3
                    && family.email.equals(token[0])
                    && Integer.toString(family.number).equals(token[1]);
            if (isOne && Integer.parseInt(token[2]) > family.expired) {
                return family;
            }
        }
        return null;
    }
}
