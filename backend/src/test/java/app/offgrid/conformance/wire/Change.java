package app.offgrid.conformance.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The changes of the contract, as JSON objects that a check may bend. */
public final class Change {
    private Change() {}

    /** A random UUID. */
    public static String id() {
        return UUID.randomUUID().toString();
    }

    public static Map<String, Object> put(String noteId, long baseRevision, Map<String, ?> fields) {
        Map<String, Object> change = of("put", noteId, baseRevision);
        change.put("fields", fields);
        return change;
    }

    /** A put of a body alone. */
    public static Map<String, Object> put(String noteId, long baseRevision, String body) {
        return put(noteId, baseRevision, Map.of("body", body));
    }

    public static Map<String, Object> delete(String noteId, long baseRevision) {
        return of("delete", noteId, baseRevision);
    }

    public static Map<String, Object> diverge(String noteId, long baseRevision, long forkedFrom, String body) {
        Map<String, Object> change = of("diverge", noteId, baseRevision);
        change.put("forkedFrom", forkedFrom);
        change.put("fields", Map.of("body", body));
        return change;
    }

    /** The same change with one member set. */
    public static Map<String, Object> with(Map<String, Object> change, String member, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(change);
        copy.put(member, value);
        return copy;
    }

    /** The same change that also settles sides. */
    public static Map<String, Object> resolving(Map<String, Object> change, Object... changeIds) {
        return with(change, "resolves", List.of(changeIds));
    }

    private static Map<String, Object> of(String op, String noteId, long baseRevision) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("changeId", id());
        change.put("noteId", noteId);
        change.put("baseRevision", baseRevision);
        change.put("op", op);
        return change;
    }
}
