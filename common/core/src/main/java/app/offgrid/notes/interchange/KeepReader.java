package app.offgrid.notes.interchange;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.protocol.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads Google Keep's notes as Google Takeout writes them: a JSON file a note (its HTML twin and the pictures beside it are
 * passed over; the note itself says which pictures it had).
 */
final class KeepReader extends NoteFiles {
    private static final Map<String, String> COLORS = colors();

    KeepReader(ArchiveFiles files, int total, Identities identities, Findings findings) {
        super(files, total, identities, findings);
    }

    private static Map<String, String> colors() {
        Map<String, String> colors = new HashMap<String, String>();
        String[] pairs = {
            "RED",
            "red",
            "ORANGE",
            "orange",
            "YELLOW",
            "yellow",
            "GREEN",
            "green",
            "TEAL",
            "teal",
            "BLUE",
            "blue",
            "CERULEAN",
            "blue",
            "PURPLE",
            "purple",
            "PINK",
            "pink",
            "BROWN",
            "orange"
        };
        for (int i = 0; i < pairs.length; i += 2) {
            colors.put(pairs[i], pairs[i + 1]);
        }
        return colors;
    }

    /** True if a JSON text looks like one of Keep's notes. */
    static boolean looksLikeNote(String json) {
        return json.indexOf("\"userEditedTimestampUsec\"") >= 0
                || json.indexOf("\"textContent\"") >= 0
                || json.indexOf("\"listContent\"") >= 0;
    }

    @Override
    boolean isPassedOver(String name) {
        return !name.toLowerCase().endsWith(".json");
    }

    @Override
    ForeignNote read() throws IOException {
        Object tree = Json.parse(files.text());
        if (tree instanceof Map && isNote((Map<?, ?>) tree)) {
            return read((Map<?, ?>) tree);
        }
        findings.add(files.name(), NotTaken.Reason.UNKNOWN_TYPE, "");
        return null;
    }

    private static boolean isNote(Map<?, ?> tree) {
        return tree.containsKey("userEditedTimestampUsec")
                || tree.containsKey("textContent")
                || tree.containsKey("listContent");
    }

    private ForeignNote read(Map<?, ?> tree) {
        String item = text(tree, "title").length() == 0 ? files.fileName() : text(tree, "title");
        long edited = time(tree, "userEditedTimestampUsec");
        long created = time(tree, "createdTimestampUsec");
        NoteFields fields = NoteFields.EMPTY
                .withTitle(text(tree, "title"))
                .withBody(body(tree))
                .withTags(labels(tree))
                .with(Field.PINNED, Boolean.valueOf(truth(tree, "isPinned")))
                .with(Field.ARCHIVED, Boolean.valueOf(truth(tree, "isArchived")))
                .with(Field.EDITED_AT, Long.valueOf(edited == 0 ? created : edited))
                .with(Field.CREATED_AT, Long.valueOf(created == 0 ? edited : created));
        String color = COLORS.get(text(tree, "color"));
        if (color != null) {
            fields = fields.with(Field.COLOR, color);
        }
        if (truth(tree, "isTrashed")) {
            fields = fields.with(Field.TRASHED_AT, Long.valueOf(edited));
        }
        for (Map<?, ?> attachment : objects(tree, "attachments")) {
            findings.add(item, NotTaken.Reason.ATTACHMENT, text(attachment, "filePath"));
        }
        String id = created == 0
                ? identities.ofContent("keep", files.fileName(), fields.title() + "\n" + fields.body())
                : identities.of("keep", String.valueOf(tree.get("createdTimestampUsec")));
        return new ForeignNote(item, id, fields, false);
    }

    private static String body(Map<?, ?> tree) {
        StringBuilder body = new StringBuilder(text(tree, "textContent"));
        for (Map<?, ?> line : objects(tree, "listContent")) {
            newLine(body);
            body.append(truth(line, "isChecked") ? "- [x] " : "- [ ] ");
            body.append(text(line, "text").replace('\n', ' '));
        }
        boolean isFirst = true;
        for (Map<?, ?> annotation : objects(tree, "annotations")) {
            String url = text(annotation, "url");
            // Keep makes an annotation of every address in the text; only others are news.
            if (url.length() > 0 && body.toString().indexOf(url) < 0) {
                body.append(isFirst && body.length() > 0 ? "\n" : "");
                newLine(body);
                String title = text(annotation, "title").trim();
                body.append(title.length() == 0 ? url : "[" + inBrackets(title) + "](" + url + ")");
                isFirst = false;
            }
        }
        return body.toString();
    }

    private static String inBrackets(String title) {
        return title.replace('[', '(').replace(']', ')').replace('\n', ' ');
    }

    private static void newLine(StringBuilder body) {
        if (body.length() > 0) {
            body.append('\n');
        }
    }

    private static List<String> labels(Map<?, ?> tree) {
        List<String> labels = new ArrayList<String>();
        for (Map<?, ?> label : objects(tree, "labels")) {
            if (text(label, "name").trim().length() > 0) {
                labels.add(text(label, "name").trim());
            }
        }
        return labels;
    }

    private static String text(Map<?, ?> tree, String name) {
        Object value = tree.get(name);
        return value instanceof String ? (String) value : "";
    }

    private static boolean truth(Map<?, ?> tree, String name) {
        return Boolean.TRUE.equals(tree.get(name));
    }

    /** Microseconds in the file, milliseconds here; 0 if it is not there. */
    private static long time(Map<?, ?> tree, String name) {
        Object value = tree.get(name);
        return value instanceof Long ? ((Long) value).longValue() / 1000 : 0;
    }

    private static List<Map<?, ?>> objects(Map<?, ?> tree, String name) {
        List<Map<?, ?>> objects = new ArrayList<Map<?, ?>>();
        Object value = tree.get(name);
        if (value instanceof Collection) {
            for (Object object : (Collection<?>) value) {
                if (object instanceof Map) {
                    objects.add((Map<?, ?>) object);
                }
            }
        }
        return objects;
    }
}
