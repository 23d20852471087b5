package app.offgrid.conformance.device;

import app.offgrid.conformance.Unmet;
import app.offgrid.conformance.story.Device;
import app.offgrid.conformance.story.Flight;
import app.offgrid.conformance.story.StoryClock;
import app.offgrid.conformance.wire.Account;
import app.offgrid.conformance.wire.Change;
import app.offgrid.conformance.wire.Json;
import app.offgrid.conformance.wire.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The smallest device that keeps the contract, written from its page alone; its store is its memory. */
final class ContractDevice implements Device {
    private static final int MOST_CHANGES = 500;
    private static final int MOST_REQUESTS = 100;

    private final Function<String, Account> accounts;
    private final StoryClock clock;
    private final String name;
    private final String deviceId = Change.id();
    private final Map<String, Replica> notes = new LinkedHashMap<>();
    private Account account;
    private String token;
    private String epoch;
    private long cursor;
    private long skew;
    private long pageSize = 500;
    private Set<String> known;
    private boolean isNewestPreferred;
    /** Notes met since the resync began, with their revisions; null while there is none. */
    private Set<String> met;

    private boolean isHistoryLost;
    private boolean isMoreWaiting;

    ContractDevice(Function<String, Account> accounts, String account, String name, StoryClock clock) {
        this.accounts = accounts;
        this.account = accounts.apply(account);
        this.token = this.account.accessToken();
        this.name = name;
        this.clock = clock;
    }

    @Override
    public void skewClock(long millis) {
        skew = millis;
    }

    @Override
    public void knowOnly(Set<String> fields) {
        known = fields;
        for (Replica note : notes.values()) {
            note.base = readable(note.base);
            note.mine = readable(note.mine);
        }
    }

    @Override
    public void pageSize(int size) {
        pageSize = size;
    }

    @Override
    public void preferNewest() {
        isNewestPreferred = true;
    }

    private Replica replica(String noteId) {
        return notes.computeIfAbsent(noteId, Replica::new);
    }

    @Override
    public void edit(String noteId, Map<String, ?> changed) {
        Replica note = replica(noteId);
        note.problem = null;
        Map<String, Object> fields = note.mine == null ? Fields.empty() : new LinkedHashMap<>(note.mine);
        fields.putAll(changed);
        fields.put("editedAt", clock.now() + skew);
        note.mine = readable(fields);
    }

    @Override
    public void delete(String noteId) {
        replica(noteId).mine = null;
    }

    @Override
    public void settle(String noteId, String body) {
        Replica note = replica(noteId);
        for (Map<String, Object> side : note.sides) {
            note.settled.add((String) side.get("changeId"));
        }
        edit(noteId, Map.of("body", body));
    }

    @Override
    public Flight depart() {
        List<Object> changes = new ArrayList<>();
        for (Replica note : notes.values()) {
            // While the account is read whole nothing is sent: what is there is not yet known.
            Map<String, Object> change = met == null && changes.size() < MOST_CHANGES ? note.freeze() : null;
            if (change != null) {
                changes.add(change);
            }
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("protocol", 1L);
        request.put("deviceId", deviceId);
        request.put("deviceName", name);
        request.put("epoch", epoch);
        request.put("cursor", cursor);
        request.put("limit", pageSize);
        request.put("changes", changes);
        return new ContractFlight(account, token, request, this::receive);
    }

    @Override
    public void sync() {
        for (int i = 0; i < MOST_REQUESTS; i++) {
            Flight flight = depart();
            flight.reachServer();
            flight.deliverAnswer();
            if (!isMoreWaiting && notes.values().stream().allMatch(note -> note.isClean() || note.problem != null)) {
                return;
            }
        }
        throw new Unmet("After " + MOST_REQUESTS + " requests " + name + " still has something to send or to fetch.");
    }

    private void receive(Reply reply) {
        isMoreWaiting = true;
        if (reply.status() == 401) {
            account.signIn();
            token = account.accessToken();
            return;
        }
        epoch = reply.expect(200).string("epoch");
        Object resync = reply.at("resync");
        if (resync != null) {
            isHistoryLost = resync.equals("epoch_changed");
            met = new LinkedHashSet<>();
            cursor = 0;
            return;
        }
        for (Map<String, Object> result : reply.list("results")) {
            settle(result);
        }
        for (Map<String, Object> snapshot : reply.list("notes")) {
            apply(snapshot);
        }
        cursor = reply.number("cursor");
        isMoreWaiting = Boolean.TRUE.equals(reply.at("hasMore"));
        if (met != null && !isMoreWaiting) {
            endResync();
        }
    }

    private void settle(Map<String, Object> result) {
        String noteId =
                (String) (result.get("noteId") == null ? Json.at(result, "current.noteId") : result.get("noteId"));
        Replica note = notes.get(noteId);
        Unmet.unless(
                note != null
                        && note.frozen != null
                        && note.frozen.get("changeId").equals(result.get("changeId")),
                "a result for a change that was not sent: " + result);
        switch (String.valueOf(result.get("outcome"))) {
            case "accepted" -> note.accepted((Long) result.get("revision"), isNewestPreferred);
            case "stale" -> take(note, Json.object(result.get("current")));
            default -> {
                note.problem = String.valueOf(result.get("message"));
                note.frozen = null;
            }
        }
    }

    private void apply(Map<String, Object> snapshot) {
        Replica note = replica((String) snapshot.get("noteId"));
        long revision = (Long) snapshot.get("revision");
        if (met != null) {
            met.add((String) snapshot.get("noteId"));
            if (isHistoryLost && revision < note.revision) {
                note.lostByServer(revision, fieldsOf(snapshot));
                return;
            }
        }
        if (revision > note.revision || met != null) {
            take(note, snapshot);
        }
    }

    private void take(Replica note, Map<String, Object> snapshot) {
        note.takeIn(snapshot, fieldsOf(snapshot), isNewestPreferred);
    }

    private void endResync() {
        for (Map.Entry<String, Replica> entry : notes.entrySet()) {
            if (!met.contains(entry.getKey())) {
                entry.getValue().notMet(isHistoryLost);
            }
        }
        met = null;
    }

    /** The fields of a snapshot as far as this app knows them; null for a tombstone. */
    private Map<String, Object> fieldsOf(Map<String, Object> snapshot) {
        if (Boolean.TRUE.equals(snapshot.get("deleted"))) {
            return null;
        }
        Map<String, Object> fields = Fields.empty();
        fields.putAll(Json.object(snapshot.get("fields")));
        return readable(fields);
    }

    private Map<String, Object> readable(Map<String, Object> fields) {
        if (fields == null || known == null) {
            return fields;
        }
        Map<String, Object> some = new LinkedHashMap<>(fields);
        some.keySet().retainAll(known);
        return some;
    }

    @Override
    public void loseSession() {
        token = "a token that is no longer good";
    }

    @Override
    public void moveTo(String other) {
        account = accounts.apply(other);
        token = account.accessToken();
    }

    @Override
    public Map<String, Object> fields(String noteId) {
        return notes.containsKey(noteId) ? notes.get(noteId).mine : null;
    }

    @Override
    public int prompts(String noteId) {
        return replica(noteId).sides.size();
    }

    @Override
    public String problem(String noteId) {
        return replica(noteId).problem;
    }

    @Override
    public Set<String> reachable(String noteId) {
        Replica note = replica(noteId);
        Set<String> bodies = new LinkedHashSet<>();
        addBody(bodies, note.mine);
        addBody(bodies, note.rival());
        note.sides.forEach(side -> addBody(bodies, side.get("fields")));
        Reply history = account.http().get("/api/notes/" + noteId + "/history?limit=100", account.accessToken());
        if (history.status() != 404) {
            history.expect(200).list("versions").forEach(version -> addBody(bodies, version.get("fields")));
        }
        return bodies;
    }

    private static void addBody(Set<String> bodies, Object fields) {
        if (Json.object(fields).get("body") instanceof String body) {
            bodies.add(body);
        }
    }

    @Override
    public Object state(String noteId) {
        Replica note = replica(noteId);
        Map<String, Object> state = new TreeMap<>();
        if (note.mine != null) {
            state.putAll(note.mine);
            state.remove("editedAt");
            state.computeIfPresent("tags", (unused, tags) -> Set.copyOf((List<?>) tags));
        }
        List<Object> sides = new ArrayList<>();
        note.sides.forEach(side -> sides.add(
                side.get("changeId") + " " + Json.object(side.get("fields")).get("body")));
        state.put("sides", sides);
        state.put("deleted", note.mine == null);
        state.put("revision", note.revision);
        return state;
    }

    @Override
    public String toString() {
        return name;
    }
}
