package app.offgrid.notes.testing;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.ChangeResult;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.Problem;
import app.offgrid.notes.protocol.ResponseJson;
import app.offgrid.notes.protocol.SyncJson;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The contract in memory, as plainly as it can be written: what the real server is measured by, and what devices are tested
 * against. One account a password-less address; thread-safe.
 */
public final class ModelServer {
    /** One accepted change and what the note was after it. */
    public record Entry(String changeId, NoteSnapshot note) {}

    private final Map<String, ModelAccount> accounts = new LinkedHashMap<>();
    private final ModelGate gate = new ModelGate(accounts);
    private boolean lying;

    /** Answers one request. */
    public synchronized HttpReply answer(HttpCall call) {
        String target = call.url().substring(call.url().indexOf('/', "https://".length()));
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        try {
            Object tree = call.body() == null ? null : Json.parse(Utf8.decode(call.body()));
            switch (path) {
                case "/api/sync":
                    return sync(call.bearer(), tree);
                case "/api/sync/digest":
                    return digest(call.bearer());
                default:
                    return path.endsWith("/history")
                            ? history(call.bearer(), path.split("/")[3], query)
                            : gate.answer(call, path, (Map<?, ?>) tree);
            }
        } catch (JsonException e) {
            return problem(400, Problem.MALFORMED_REQUEST, e.getMessage());
        }
    }

    /** From now on no access token that was given out is good any more. */
    public synchronized void expireAccessTokens() {
        gate.expireAccessTokens();
    }

    /** From now on every session is over. */
    public synchronized void revokeSessions() {
        gate.revokeSessions();
    }

    /** Null if the token is not good (any more). */
    private ModelAccount accountOf(String bearer) {
        String email = gate.emailOf(bearer);
        return email == null ? null : accounts.get(email);
    }

    static HttpReply unauthorized() {
        return problem(401, Problem.UNAUTHORIZED, "Sign in.");
    }

    private HttpReply digest(String bearer) {
        ModelAccount account = accountOf(bearer);
        if (account == null) {
            return unauthorized();
        }
        return json(200, account.digest(lying));
    }

    private HttpReply history(String bearer, String noteId, String query) {
        ModelAccount account = accountOf(bearer);
        if (account == null) {
            return unauthorized();
        }
        long before = Long.MAX_VALUE;
        int limit = 50;
        for (String parameter : query.split("&")) {
            if (parameter.startsWith("before=")) {
                before = Long.parseLong(parameter.substring("before=".length()));
            } else if (parameter.startsWith("limit=")) {
                limit = Integer.parseInt(parameter.substring("limit=".length()));
            }
        }
        if (!account.latest.containsKey(noteId)) {
            return problem(404, Problem.NOT_FOUND, "There is no such note.");
        }
        return json(200, account.history(noteId, before, limit));
    }

    private HttpReply sync(String bearer, Object tree) {
        ModelAccount account = accountOf(bearer);
        if (account == null) {
            return unauthorized();
        }
        SyncRequest request = SyncJson.readRequest(tree);
        gate.heardOf(bearer, request.deviceId(), request.deviceName());
        boolean foreign = request.epoch() != null && !request.epoch().equals(account.epoch);
        if (foreign || request.cursor() > account.journal.size()) {
            return json(200, ResponseJson.write(SyncResponse.resync(account.epoch, SyncResponse.EPOCH_CHANGED)));
        }
        if (request.cursor() > 0 && request.cursor() < account.tombstonesFrom) {
            return json(200, ResponseJson.write(SyncResponse.resync(account.epoch, SyncResponse.CURSOR_EXPIRED)));
        }
        List<ChangeResult> results = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (NoteChange change : request.changes()) {
            ChangeResult result = take(account, request, change);
            results.add(result);
            if (result.outcome() == ChangeResult.Outcome.ACCEPTED) {
                taken.add(change.changeId());
            }
        }
        return json(200, ResponseJson.write(account.page(request, results, taken)));
    }

    private ChangeResult take(ModelAccount account, SyncRequest request, NoteChange change) {
        Entry known = account.byChange.get(change.changeId());
        if (known != null) {
            NoteSnapshot then = known.note();
            return ChangeResult.accepted(change.changeId(), change.noteId(), then.revision(), then.sequence());
        }
        NoteSnapshot now = current(account, change.noteId());
        if (change.fault() != null) {
            return ChangeResult.rejected(
                    change.changeId(),
                    change.noteId(),
                    change.fault().code(),
                    change.fault().message());
        }
        boolean settlesAny =
                now.sides().stream().anyMatch(side -> change.resolves().contains(side.changeId()));
        if (change.op() == NoteChange.Op.DELETE && now.isDeleted() && !settlesAny) {
            return ChangeResult.accepted(change.changeId(), change.noteId(), now.revision(), now.sequence());
        }
        if (change.baseRevision() != now.revision()) {
            return ChangeResult.stale(change.changeId(), now);
        }
        List<Side> sides = new ArrayList<>();
        for (Side side : now.sides()) {
            if (!change.resolves().contains(side.changeId())) {
                sides.add(side);
            }
        }
        NoteFields fields = fieldsAfter(now, change);
        if (change.op() == NoteChange.Op.DIVERGE) {
            if (sides.size() >= Limits.SIDES) {
                return ChangeResult.rejected(
                        change.changeId(), change.noteId(), Problem.TOO_MANY_SIDES, "16 versions wait already.");
            }
            NoteFields version = change.patch() == null ? null : NoteFields.EMPTY.apply(change.patch());
            sides.add(new Side(
                    change.changeId(), request.deviceId(), request.deviceName(), change.forkedFrom(), version));
        }
        NoteSnapshot next = new NoteSnapshot(
                change.noteId(),
                now.revision() + 1,
                account.journal.size() + 1,
                change.changeId(),
                request.deviceId(),
                request.deviceName(),
                fields,
                sides);
        account.append(new Entry(change.changeId(), next));
        return ChangeResult.accepted(change.changeId(), change.noteId(), next.revision(), next.sequence());
    }

    private static NoteFields fieldsAfter(NoteSnapshot now, NoteChange change) {
        switch (change.op()) {
            case PUT:
                return (now.isDeleted() ? NoteFields.EMPTY : now.fields()).apply(change.patch());
            case DELETE:
                return null;
            default:
                return now.fields();
        }
    }

    private static NoteSnapshot current(ModelAccount account, String noteId) {
        return account.latest.getOrDefault(noteId, NoteSnapshot.unknown(noteId));
    }

    /** The time of all tombstones is up: no trace is left of the notes that are deleted now. */
    public synchronized void expireTombstones(String email) {
        ModelAccount account = accounts.get(email);
        account.tombstonesFrom = account.journal.size();
        account.latest.values().removeIf(NoteSnapshot::isDeleted);
    }

    /** The history of an account is lost down to the given length; its epoch is a new one. */
    public synchronized void restoreBackup(String email, int length) {
        ModelAccount account = accounts.get(email);
        account.truncate(length);
        account.epoch = account.epoch + "+";
    }

    /** No trace is left of a note, as after a defect of the server. */
    public synchronized void forget(String email, String noteId) {
        accounts.get(email).latest.remove(noteId);
    }

    /** From now on no digest is right. */
    public synchronized void lieAboutDigests() {
        lying = true;
    }

    /** The account's history is another one from now on. */
    public synchronized void replaceJournal(String email, List<Entry> journal, String epoch) {
        ModelAccount account = accounts.get(email);
        account.truncate(0);
        journal.forEach(account::append);
        account.epoch = epoch;
    }

    /** Every accepted change of an account, in order. */
    public synchronized List<Entry> journal(String email) {
        return new ArrayList<>(accounts.get(email).journal);
    }

    /** The note as it stands; revision 0 if there is no trace of it. */
    public synchronized NoteSnapshot note(String email, String noteId) {
        return current(accounts.get(email), noteId);
    }

    static HttpReply problem(int status, String code, String detail) {
        return json(status, new Problem(status, code, code, detail).toJson());
    }

    static HttpReply json(int status, Map<String, Object> tree) {
        return new HttpReply(status, null, Utf8.encode(Json.write(tree)));
    }
}
