package app.offgrid.notes.account;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.Problem;
import app.offgrid.notes.session.ServerAddress;
import java.util.Map;

/**
 * Finds out whether a notes server answers at an address. It asks for {@code GET /health}, then for the digest without a
 * token: a server of the contract refuses that in the contract's own words. Nothing secret is sent.
 */
final class ConnectionTest {
    /** Where the outcome arrives, once, on the worker. */
    interface Outcome {
        void found(ConnectionResult result);
    }

    private final Transport transport;
    private final String server;
    private final Outcome outcome;

    /** @param server a normalized address */
    ConnectionTest(Transport transport, String server, Outcome outcome) {
        this.transport = transport;
        this.server = server;
        this.outcome = outcome;
    }

    void start() {
        if (ServerAddress.isRefused(server)) {
            outcome.found(ConnectionResult.NEEDS_HTTPS);
            return;
        }
        ask("/health", reply -> {
            ConnectionResult fault = faultOf(reply);
            if (fault != null) {
                outcome.found(fault);
            } else if (reply.status() != 200 || !hasStatus(reply)) {
                outcome.found(ConnectionResult.NOT_A_NOTES_SERVER);
            } else {
                askForContract();
            }
        });
    }

    private void askForContract() {
        ask("/api/sync/digest", reply -> {
            ConnectionResult fault = faultOf(reply);
            if (fault != null) {
                outcome.found(fault);
            } else {
                boolean refused = reply.status() == 401
                        && Problem.of(401, Utf8.decode(reply.body())).code().equals(Problem.UNAUTHORIZED);
                outcome.found(refused ? ConnectionResult.GOOD : ConnectionResult.NOT_A_NOTES_SERVER);
            }
        });
    }

    private interface Reader {
        void read(HttpReply reply);
    }

    private void ask(String path, Reader reader) {
        transport.send(new HttpCall("GET", server + path, null, null), new Transport.Answer() {
            @Override
            public void answered(HttpReply reply) {
                reader.read(reply);
            }

            @Override
            public void failed(String reason) {
                outcome.found(ofFailure(reason));
            }
        });
    }

    /** What is wrong by the status alone, or null. */
    private ConnectionResult faultOf(HttpReply reply) {
        int status = reply.status();
        if (status >= 300 && status < 400) {
            // The token goes to the host it was made for, so this app follows nobody elsewhere.
            return ServerAddress.isPlain(server) ? ConnectionResult.NEEDS_HTTPS : ConnectionResult.MOVED;
        }
        if (status == 404 || status == 405) {
            return ConnectionResult.NOT_FOUND;
        }
        if (status == 426) {
            return ConnectionResult.OTHER_VERSION;
        }
        if (status == 429) {
            return ConnectionResult.TOO_MANY_TRIES;
        }
        return status >= 500 ? ConnectionResult.SERVER_FAULT : null;
    }

    private static boolean hasStatus(HttpReply reply) {
        try {
            Object tree = Json.parse(Utf8.decode(reply.body()));
            return tree instanceof Map && ((Map<?, ?>) tree).get("status") instanceof String;
        } catch (JsonException somethingElse) {
            return false;
        }
    }

    /** Platforms have no more than words for why no answer came; those of encryption are told from the others. */
    private ConnectionResult ofFailure(String reason) {
        String words = reason.toLowerCase();
        boolean secure = !ServerAddress.isPlain(server)
                && (words.indexOf("ssl") >= 0 || words.indexOf("tls") >= 0 || words.indexOf("certificate") >= 0);
        return secure ? ConnectionResult.NO_SECURE_CONNECTION : ConnectionResult.NO_ANSWER;
    }
}
