package app.offgrid.server.simulation;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.Problem;
import app.offgrid.notes.protocol.ResponseJson;
import app.offgrid.notes.protocol.SyncJson;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.server.http.ProblemException;
import app.offgrid.server.http.Problems;
import app.offgrid.server.sync.Answers;
import app.offgrid.server.sync.SyncService;
import java.util.Map;

/**
 * One server process without its network: the real sync service behind the real bytes of the contract. Any number of them
 * may work on one database and one {@link Accounts}.
 */
public final class WireServer {
    private static final String HISTORY = "/history";
    private static final String DEVICES = "/api/account/devices";

    private final SyncService service;
    private final Accounts accounts;
    private final int page;
    private final Arrivals arrivals;

    public WireServer(SyncService service, Accounts accounts) {
        this(service, accounts, Limits.PAGE, Arrivals.UNHEARD);
    }

    /**
     * @param page most notes that are answered at once, whatever a device asks for
     * @param arrivals is told of each sync
     */
    WireServer(SyncService service, Accounts accounts, int page, Arrivals arrivals) {
        this.page = page;
        this.arrivals = arrivals;
        this.service = service;
        this.accounts = accounts;
    }

    /** Answers one request, as the controllers do. */
    public HttpReply answer(HttpCall call) {
        String path = call.url().substring(call.url().indexOf('/', "https://".length()));
        try {
            Object tree = call.body() == null ? null : Json.parse(Utf8.decode(call.body()));
            return route(path, call, tree);
        } catch (JsonException e) {
            return problem(Problems.malformed(e.path(), e.getMessage()));
        } catch (ProblemException e) {
            return problem(e);
        }
    }

    private HttpReply route(String path, HttpCall call, Object tree) {
        if (path.startsWith("/api/auth/")) {
            return accounts.authenticate(path.substring("/api/auth/".length()), (Map<?, ?>) tree, service::open);
        }
        if (path.equals("/api/account/password")) {
            return accounts.changePassword(call, (Map<?, ?>) tree);
        }
        if (path.equals("/health")) {
            return json(200, Map.of("status", "UP"));
        }
        if (path.startsWith(DEVICES)) {
            return accounts.devices(call, path.substring(DEVICES.length()));
        }
        String userId = accounts.userOf(call.bearer());
        if (path.equals("/api/sync")) {
            SyncRequest request = SyncJson.readRequest(tree);
            arrivals.arrived(request);
            accounts.heardOf(call.bearer(), request.deviceId(), request.deviceName());
            SyncResponse response = service.sync(userId, bounded(request));
            arrivals.answered(userId, request, response);
            return json(200, ResponseJson.write(response));
        }
        if (path.equals("/api/sync/digest")) {
            return json(200, Answers.digest(service.head(userId)));
        }
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        if (plain.startsWith("/api/notes/") && plain.endsWith(HISTORY)) {
            String noteId = plain.substring("/api/notes/".length(), plain.length() - HISTORY.length());
            long before = parameter(path, "before", Long.MAX_VALUE);
            int limit = (int) Math.min(parameter(path, "limit", 50), 100);
            return json(
                    200,
                    Answers.history(service.history(userId, noteId, before, limit)
                            .orElseThrow(() -> Problems.notFound("There is no such note."))));
        }
        throw Problems.notFound(path);
    }

    private SyncRequest bounded(SyncRequest request) {
        return new SyncRequest(
                Limits.PROTOCOL,
                request.deviceId(),
                request.deviceName(),
                request.epoch(),
                request.cursor(),
                Math.min(page, request.limit()),
                request.changes());
    }

    private static long parameter(String path, String name, long usual) {
        int start = path.indexOf(name + "=");
        if (start < 0) {
            return usual;
        }
        int end = path.indexOf('&', start);
        return Long.parseLong(path.substring(start + name.length() + 1, end < 0 ? path.length() : end));
    }

    private static HttpReply problem(ProblemException e) {
        Problem problem = e.problem();
        String retryAfter = e.retryAfterSeconds() > 0 ? Long.toString(e.retryAfterSeconds()) : null;
        return new HttpReply(problem.status(), retryAfter, Utf8.encode(Json.write(problem.toJson())));
    }

    static HttpReply json(int status, Map<String, Object> tree) {
        return new HttpReply(status, null, Utf8.encode(Json.write(tree)));
    }
}
