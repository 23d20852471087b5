package app.offgrid.notes.interchange;

import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import java.util.ArrayList;
import java.util.List;

/** Values of front matter: scalars and lists of them. */
final class YamlValue {
    private YamlValue() {}

    /** A plain, double-quoted (as in JSON) or single-quoted value; null for anything else of YAML. */
    static String text(String value) {
        if (value.startsWith("\"")) {
            try {
                Object parsed = Json.parse(value);
                return parsed instanceof String ? (String) parsed : null;
            } catch (JsonException e) {
                return null;
            }
        }
        if (value.startsWith("'")) {
            return value.length() > 1 && value.endsWith("'") ? singleQuoted(value) : null;
        }
        boolean isOther = value.length() > 0 && "[{|>&*!%@`".indexOf(value.charAt(0)) >= 0;
        return isOther ? null : value;
    }

    private static String singleQuoted(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < value.length() - 1; i++) {
            text.append(value.charAt(i));
            if (value.charAt(i) == '\'') {
                i++;
            }
        }
        return text.toString();
    }

    /**
     * A list in brackets, in lines that begin with a dash, or divided by commas.
     *
     * @param items the lines that follow; empty for none
     * @return null if it is no such list
     */
    static List<String> list(String value, String items) {
        List<String> result = new ArrayList<String>();
        if (items.length() > 0) {
            return value.length() == 0 && addLines(items, result) ? result : null;
        }
        boolean isInBrackets = value.startsWith("[") && value.endsWith("]");
        return addParts(isInBrackets ? value.substring(1, value.length() - 1) : value, result) ? result : null;
    }

    private static boolean addLines(String items, List<String> result) {
        int at = 0;
        while (at < items.length()) {
            int end = items.indexOf('\n', at);
            end = end < 0 ? items.length() : end;
            String line = items.substring(at, end).trim();
            if (!add(line.substring(Math.min(2, line.length())).trim(), result)) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    private static boolean addParts(String parts, List<String> result) {
        int at = 0;
        while (at < parts.length()) {
            int end = partEnd(parts, at);
            if (!add(parts.substring(at, end).trim(), result)) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    /** The next comma that does not stand in quotes. */
    private static int partEnd(String parts, int from) {
        int at = from;
        while (at < parts.length() && parts.charAt(at) == ' ') {
            at++;
        }
        char quote = at < parts.length() ? parts.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            for (at++; at < parts.length() && parts.charAt(at) != quote; at++) {
                if (quote == '"' && parts.charAt(at) == '\\') {
                    at++;
                }
            }
        }
        int comma = at < parts.length() ? parts.indexOf(',', at) : -1;
        return comma < 0 ? parts.length() : comma;
    }

    private static boolean add(String value, List<String> result) {
        String text = text(value);
        if (text != null
                && value.length() > 0
                && (value.startsWith("\"") || text.trim().length() > 0)) {
            result.add(text);
        }
        return text != null;
    }
}
