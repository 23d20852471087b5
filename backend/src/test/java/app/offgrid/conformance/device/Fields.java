package app.offgrid.conformance.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The fields of a note as the contract has them; null stands for a note that is not there. */
final class Fields {
    private Fields() {}

    static Map<String, Object> empty() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", "");
        fields.put("body", "");
        fields.put("tags", List.of());
        fields.put("notebook", null);
        fields.put("color", "none");
        fields.put("pinned", false);
        fields.put("archived", false);
        fields.put("trashedAt", null);
        fields.put("createdAt", 0L);
        fields.put("editedAt", 0L);
        return fields;
    }

    /** True if no person would see a difference: the time of the edit does not count, nor the order of tags. */
    static boolean same(Map<String, Object> one, Map<String, Object> other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return difference(one, other).isEmpty();
    }

    /** What {@code mine} has otherwise than {@code base}, the time of the edit aside. */
    static Map<String, Object> difference(Map<String, Object> base, Map<String, Object> mine) {
        Map<String, Object> difference = new LinkedHashMap<>();
        mine.forEach((name, value) -> {
            if (!name.equals("editedAt") && !Objects.equals(comparable(base.get(name)), comparable(value))) {
                difference.put(name, value);
            }
        });
        return difference;
    }

    private static Object comparable(Object value) {
        return value instanceof List<?> list ? Set.copyOf(list) : value;
    }

    /** The merge of two notes field by field; null if a person has to be asked. */
    static Map<String, Object> merge(Map<String, Object> base, Map<String, Object> mine, Map<String, Object> theirs) {
        if (same(base, mine) || same(mine, theirs)) {
            return theirs;
        }
        if (mine == null || theirs == null) {
            return null;
        }
        Map<String, Object> old = base == null ? empty() : base;
        Map<String, Object> merged = new LinkedHashMap<>(theirs);
        Map<String, Object> changed = difference(old, mine);
        Set<String> contested = difference(old, theirs).keySet();
        for (Map.Entry<String, Object> field : changed.entrySet()) {
            String name = field.getKey();
            Object value = field.getValue();
            if (contested.contains(name) && !Objects.equals(value, theirs.get(name))) {
                value = mergeContested(name, old.get(name), value, theirs.get(name));
                if (value == null) {
                    return null;
                }
            }
            merged.put(name, value);
        }
        merged.put("editedAt", Math.max((Long) mine.get("editedAt"), (Long) theirs.get("editedAt")));
        return merged;
    }

    private static Object mergeContested(String name, Object base, Object mine, Object theirs) {
        if (name.equals("title") || name.equals("body")) {
            return LineMerge.merge((String) base, (String) mine, (String) theirs);
        }
        if (name.equals("tags")) {
            Set<Object> tags = new LinkedHashSet<>((List<?>) theirs);
            tags.removeIf(tag -> ((List<?>) base).contains(tag) && !((List<?>) mine).contains(tag));
            tags.addAll((List<?>) mine);
            tags.removeIf(tag -> ((List<?>) base).contains(tag) && !((List<?>) theirs).contains(tag));
            return new ArrayList<>(tags);
        }
        return mine;
    }
}
