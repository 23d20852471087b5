package app.offgrid.conformance.naive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The note of the naive design: a row whose members are all sent and all stored, each time. */
final class NaiveNote {
    private NaiveNote() {}

    /** The row that the members make up: unknown ones are dropped, missing ones are empty. */
    static Map<String, Object> of(Map<String, Object> members) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", null);
        row.put("title", "");
        row.put("body", "");
        row.put("tags", List.of());
        row.put("color", "none");
        row.put("pinned", false);
        row.put("deleted", false);
        row.put("updatedAt", 0L);
        for (Map.Entry<String, Object> member : row.entrySet()) {
            member.setValue(members.getOrDefault(member.getKey(), member.getValue()));
        }
        return row;
    }
}
