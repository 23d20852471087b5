package app.offgrid.notes.protocol;

import app.offgrid.notes.note.WellFormed;
import java.util.Collection;
import java.util.Map;

/**
 * Which texts a request may hold: U+0000 and lone surrogates make it malformed, save in the fields of a change, where each
 * is taken as U+FFFD. Read by the server alone; what a device reads is mended instead, since nobody can ask a server again.
 */
public final class RequestTexts {
    private RequestTexts() {}

    /**
     * Looks at all texts of a request, the names of its members and those that nobody knows too.
     *
     * @throws JsonException with the path of the first that may not be there
     */
    public static void check(Map<?, ?> request) {
        check(request, "$", 0);
    }

    /** @param depth 2 for a change: the request's member {@code changes} is an array of them */
    private static void check(Map<?, ?> object, String path, int depth) {
        for (Map.Entry<?, ?> member : object.entrySet()) {
            String name = (String) member.getKey();
            String where = path + "." + name;
            requireWellFormed(name, WellFormed.of(where));
            boolean isOfChange = depth == 2 && name.equals("fields");
            boolean isChanges = depth == 0 && name.equals("changes");
            if (!isOfChange) {
                checkValue(member.getValue(), where, isChanges ? 1 : 3);
            }
        }
    }

    private static void checkValue(Object value, String path, int depth) {
        if (value instanceof String) {
            requireWellFormed((String) value, path);
        } else if (value instanceof Map) {
            check((Map<?, ?>) value, path, depth + 1);
        } else if (value instanceof Collection) {
            int index = 0;
            for (Object item : (Collection<?>) value) {
                checkValue(item, path + "[" + index++ + "]", item instanceof Collection ? 3 : depth);
            }
        }
    }

    private static void requireWellFormed(String text, String path) {
        if (!WellFormed.is(text)) {
            throw new JsonException(path, "There must be no U+0000 and no half of a surrogate pair at " + path + ".");
        }
    }
}
