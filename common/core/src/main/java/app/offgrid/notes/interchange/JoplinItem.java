package app.offgrid.notes.interchange;

import java.util.HashMap;
import java.util.Map;

/**
 * One item of Joplin's raw format: a title, an empty line, a text, an empty line, and a tail of {@code name: value} lines, of
 * which only the tail is always there.
 */
final class JoplinItem {
    static final int NOTE = 1;
    static final int FOLDER = 2;
    static final int RESOURCE = 4;
    static final int TAG = 5;
    static final int NOTE_TAG = 6;

    private final Map<String, String> tail = new HashMap<String, String>();
    private String title = "";
    private String body = "";

    private JoplinItem() {}

    /** Null if the text has no such tail with an id and a type. */
    static JoplinItem parse(String text) {
        JoplinItem item = new JoplinItem();
        String lines = text.indexOf('\r') >= 0 ? text.replace('\r', ' ') : text;
        int end = lines.length();
        while (end > 0 && lines.charAt(end - 1) <= ' ') {
            end--;
        }
        while (end > 0) {
            int start = lines.lastIndexOf('\n', end - 1) + 1;
            String line = lines.substring(start, end).trim();
            int colon = line.indexOf(':');
            if (colon < 1) {
                break;
            }
            item.tail.put(
                    line.substring(0, colon).trim(), line.substring(colon + 1).trim());
            end = start - 1;
        }
        if (item.id().length() == 0 || item.type() == 0) {
            return null;
        }
        item.split(end <= 0 ? "" : text.substring(0, end));
        return item;
    }

    private void split(String head) {
        String trimmed = head.endsWith("\n") ? head.substring(0, head.length() - 1) : head;
        int lineEnd = trimmed.indexOf('\n');
        title = (lineEnd < 0 ? trimmed : trimmed.substring(0, lineEnd)).trim();
        int at = lineEnd < 0 ? trimmed.length() : lineEnd + 1;
        if (trimmed.startsWith("\r\n", at)) {
            at += 2;
        } else if (trimmed.startsWith("\n", at)) {
            at++;
        }
        body = trimmed.substring(at);
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    String id() {
        return value("id");
    }

    /** 0 if it is not said. */
    int type() {
        String type = value("type_");
        return type.length() > 0 && type.length() < 4 && type.charAt(0) >= '0' && type.charAt(0) <= '9'
                ? number(type)
                : 0;
    }

    private static int number(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = value * 10 + Math.max(0, Character.digit(digits.charAt(i), 10));
        }
        return value;
    }

    /** Empty if it is not there. */
    String value(String name) {
        String value = tail.get(name);
        return value == null ? "" : value;
    }

    boolean isTrue(String name) {
        return value(name).equals("1");
    }

    /** True if the value is a number that is not nought: Joplin's times that may be missing. */
    boolean isSet(String name) {
        return value(name).length() > 0 && !value(name).equals("0");
    }
}
