package app.offgrid.notes.interchange;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Uuid;
import app.offgrid.notes.note.WholeNumber;
import app.offgrid.notes.protocol.Json;
import java.util.List;

/**
 * What stands between two lines {@code ---} at the beginning of a Markdown file: a small part of YAML (names with plain or
 * quoted values, lists in either form). Lines that are none of it are kept in the text, so nothing is lost.
 */
final class FrontMatter {
    private static final String FENCE = "---";
    private static final String MILLISECONDS = "ms:";

    private NoteFields fields = NoteFields.EMPTY;
    private String noteId;
    private boolean hasTitle;
    private final StringBuilder unknown = new StringBuilder();
    private int bodyAt;

    private FrontMatter() {}

    /** Reads a file; one without front matter has only a body. */
    static FrontMatter parse(String text) {
        FrontMatter result = new FrontMatter();
        int end = text.startsWith(FENCE + "\n") || text.startsWith(FENCE + "\r\n") ? closing(text) : -1;
        if (end < 0) {
            return result;
        }
        result.readLines(text.substring(text.indexOf('\n') + 1, end));
        int lineEnd = text.indexOf('\n', end);
        int at = lineEnd < 0 ? text.length() : lineEnd + 1;
        // One empty line parts it from the text; whatever comes after that one is text.
        if (text.startsWith("\r\n", at)) {
            at += 2;
        } else if (text.startsWith("\n", at)) {
            at++;
        }
        result.bodyAt = at;
        return result;
    }

    /** Where the line that closes it begins, or -1. */
    private static int closing(String text) {
        int at = text.indexOf('\n') + 1;
        for (int lines = 0; at > 0 && at < text.length() && lines < ImportLimits.FRONT_MATTER_LINES; lines++) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end);
            if (line.trim().equals(FENCE) && line.startsWith(FENCE)) {
                return at;
            }
            if (line.length() > ImportLimits.FRONT_MATTER_LINE) {
                return -1;
            }
            at = end + 1;
        }
        return -1;
    }

    private void readLines(String block) {
        int at = 0;
        while (at < block.length()) {
            int end = block.indexOf('\n', at) + 1;
            end = end == 0 ? block.length() : end;
            int itemsEnd = end;
            while (itemsEnd < block.length() && isListItem(block, itemsEnd)) {
                int next = block.indexOf('\n', itemsEnd) + 1;
                itemsEnd = next == 0 ? block.length() : next;
            }
            String line = block.substring(at, end).trim();
            if (!take(line, block.substring(end, itemsEnd))) {
                unknown.append(block, at, itemsEnd);
            }
            at = itemsEnd;
        }
    }

    private static boolean isListItem(String block, int at) {
        int start = at;
        while (start < block.length() && block.charAt(start) == ' ') {
            start++;
        }
        return block.startsWith("- ", start);
    }

    /** True if it was understood. */
    private boolean take(String line, String items) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            return line.length() == 0 && items.length() == 0;
        }
        String name = line.substring(0, colon).trim().toLowerCase();
        String value = line.substring(colon + 1).trim();
        if (name.equals("tags") || name.equals("keywords")) {
            List<String> tags = YamlValue.list(value, items);
            fields = tags == null ? fields : fields.withTags(tags);
            return tags != null;
        }
        String text = items.length() == 0 ? YamlValue.text(value) : null;
        return text != null && takeText(name, text);
    }

    private boolean takeText(String name, String text) {
        switch (name) {
            case "id":
                noteId = Uuid.isCanonical(text) ? text : null;
                return noteId != null;
            case "title":
                hasTitle = true;
                fields = fields.withTitle(text);
                return true;
            case "notebook":
                fields = fields.with(Field.NOTEBOOK, text);
                return true;
            case "color":
                fields = NoteColor.NAMES.contains(text) ? fields.with(Field.COLOR, text) : fields;
                return NoteColor.NAMES.contains(text);
            case "pinned":
                return takeTruth(Field.PINNED, text);
            case "archived":
                return takeTruth(Field.ARCHIVED, text);
            case "trashed":
                return takeTime(Field.TRASHED_AT, text);
            case "created":
            case "date":
                return takeTime(Field.CREATED_AT, text);
            case "updated":
            case "modified":
                return takeTime(Field.EDITED_AT, text);
            default:
                return false;
        }
    }

    private boolean takeTruth(Field field, String text) {
        boolean known = text.equals("true") || text.equals("false");
        fields = known ? fields.with(field, Boolean.valueOf(text.equals("true"))) : fields;
        return known;
    }

    private boolean takeTime(Field field, String text) {
        Long time = text.startsWith(MILLISECONDS)
                ? WholeNumber.parse(text.substring(MILLISECONDS.length()))
                : Timestamps.parse(text);
        fields = time == null ? fields : fields.with(field, time);
        return time != null;
    }

    /** What the front matter says of the note; no body. */
    NoteFields fields() {
        return fields;
    }

    /** The id of this app that the file bears; null for none. */
    String noteId() {
        return noteId;
    }

    boolean hasTitle() {
        return hasTitle;
    }

    /** The text after the front matter, with what was not understood before it. */
    String body(String text) {
        String body = text.substring(bodyAt);
        return unknown.length() == 0 ? body : FENCE + "\n" + unknown + FENCE + "\n\n" + body;
    }

    /** A note as a Markdown file that {@link #parse} reads back whole (save lone surrogates, which UTF-8 has no bytes for). */
    static String write(String noteId, NoteFields note) {
        StringBuilder text = new StringBuilder(FENCE).append('\n');
        line(text, "id", noteId);
        line(text, "title", Json.write(note.title()));
        if (note.tags().size() > 0) {
            line(text, "tags", Json.write(note.tags()));
        }
        if (note.notebook() != null) {
            line(text, "notebook", Json.write(note.notebook()));
        }
        if (!NoteColor.NONE.equals(note.color())) {
            line(text, "color", note.color());
        }
        if (note.pinned()) {
            line(text, "pinned", "true");
        }
        if (note.archived()) {
            line(text, "archived", "true");
        }
        if (note.trashedAt() != null) {
            line(text, "trashed", time(note.trashedAt().longValue()));
        }
        line(text, "created", time(note.createdAt()));
        line(text, "updated", time(note.editedAt()));
        return text.append(FENCE).append("\n\n").append(note.body()).toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private static String time(long millis) {
        return Timestamps.isPrintable(millis) ? Timestamps.format(millis) : MILLISECONDS + millis;
    }
}
