package app.offgrid.conformance.device;

import app.offgrid.conformance.wire.Change;
import app.offgrid.conformance.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a device knows of one note: the state that it last agreed on with the server, and what a person made of it. */
final class Replica {
    private final String noteId;
    long revision;
    /** As agreed on; null if there is none, or a tombstone. */
    Map<String, Object> base;
    /** As a person sees it; null if it is deleted. */
    Map<String, Object> mine;

    List<Map<String, Object>> sides = new ArrayList<>();
    /** Sides that a person has settled here. */
    final Set<String> settled = new LinkedHashSet<>();
    /** The change that was sent and is not answered, and the fields that it brings. */
    Map<String, Object> frozen;

    private Map<String, Object> sent;
    String problem;

    /** True if {@link #rival} is to be sent as a side. */
    private boolean isForked;

    private long forkedFrom;
    private Map<String, Object> rival;

    Replica(String noteId) {
        this.noteId = noteId;
    }

    Map<String, Object> rival() {
        return rival;
    }

    boolean isClean() {
        return frozen == null && !isForked && settled.isEmpty() && Fields.same(base, mine);
    }

    /** The change to be sent, the same one until it is answered; null if there is none. */
    Map<String, Object> freeze() {
        if (frozen == null && problem == null && !isClean()) {
            frozen = isForked ? diverging() : changing();
        }
        return frozen;
    }

    private Map<String, Object> diverging() {
        Map<String, Object> change = Change.diverge(noteId, revision, forkedFrom, "");
        sent = mine;
        if (rival == null) {
            change.remove("fields");
            change.put("deleted", true);
        } else {
            change.put("fields", new LinkedHashMap<>(rival));
        }
        return change;
    }

    private Map<String, Object> changing() {
        Map<String, Object> change;
        sent = mine;
        if (mine == null) {
            change = Change.delete(noteId, revision);
        } else {
            Map<String, Object> fields = Fields.difference(base == null ? Fields.empty() : base, mine);
            fields.put("editedAt", mine.get("editedAt"));
            change = Change.put(noteId, revision, fields);
        }
        return settled.isEmpty() ? change : Change.resolving(change, settled.toArray());
    }

    /** The frozen change was accepted. */
    void accepted(long newRevision, boolean settlesAtOnce) {
        revision = newRevision;
        if (frozen.get("op").equals("diverge")) {
            Map<String, Object> side = new LinkedHashMap<>();
            side.put("changeId", frozen.get("changeId"));
            side.put("fields", rival);
            sides.add(side);
            isForked = false;
            rival = null;
            if (settlesAtOnce) {
                settled.add((String) frozen.get("changeId"));
            }
        } else {
            base = sent;
            Object resolved = frozen.get("resolves");
            if (resolved instanceof List<?> ids) {
                settled.removeAll(ids);
                sides.removeIf(side -> ids.contains(side.get("changeId")));
            }
        }
        frozen = null;
    }

    /** The server has the note otherwise than this device; what a person has made here is put on top, or aside. */
    void takeIn(Map<String, Object> snapshot, Map<String, Object> theirs, boolean isNewestPreferred) {
        boolean isAgreed = Fields.same(base, mine);
        Map<String, Object> merged = isAgreed ? theirs : Fields.merge(base, mine, theirs);
        if (!isAgreed && merged == null && theirs != null && isNewestPreferred && isNewer(mine, theirs)) {
            merged = mine;
        }
        if (!isAgreed && merged == null && (mine != null || theirs != null)) {
            isForked = true;
            forkedFrom = revision;
            rival = mine;
            merged = theirs;
        }
        base = theirs;
        mine = merged;
        frozen = null;
        revision = (Long) snapshot.get("revision");
        sides = new ArrayList<>(Json.objects(snapshot.get("sides")));
        settled.removeIf(id -> sides.stream().noneMatch(side -> id.equals(side.get("changeId"))));
    }

    private static boolean isNewer(Map<String, Object> mine, Map<String, Object> theirs) {
        return mine != null && (Long) mine.get("editedAt") > (Long) theirs.get("editedAt");
    }

    /** The server has lost this note, or its latest revisions: what this device has is a change on what is there. */
    void lostByServer(long revisionThere, Map<String, Object> fieldsThere) {
        revision = revisionThere;
        base = fieldsThere;
        frozen = null;
    }

    /** The account was read whole, and this note was not in it. */
    void notMet(boolean isHistoryLost) {
        if (isHistoryLost) {
            lostByServer(0, null);
        } else if (isClean()) {
            mine = null;
            base = null;
        }
    }
}
