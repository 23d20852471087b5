package app.offgrid.notes.search;

import app.offgrid.notes.note.WellFormed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a person typed into the search field. Every word must be found, each at least as the beginning of one; what stands
 * in quotes, or is written together, must be found in that order side by side. Any text is a query; one without a letter
 * or digit asks for nothing. Immutable.
 */
public final class SearchQuery {
    /** What is typed beyond is not looked at. */
    static final int CHARACTERS = 200;

    private static final int PARTS = 8;
    private static final int TERMS = 12;

    /** Terms side by side; the last one may be only the beginning of a word. Immutable. */
    static final class Part {
        final String[] terms;
        final boolean prefix;

        Part(String[] terms, boolean prefix) {
            this.terms = terms;
            this.prefix = prefix;
        }
    }

    final List<Part> parts;

    private SearchQuery(List<Part> parts) {
        this.parts = Collections.unmodifiableList(parts);
    }

    /** Reads what was typed; never fails. */
    public static SearchQuery of(String typed) {
        String text = WellFormed.head(typed, CHARACTERS);
        List<Part> parts = new ArrayList<Part>();
        int i = 0;
        while (i < text.length() && parts.size() < PARTS) {
            boolean quoted = isQuote(text.charAt(i));
            int start = quoted ? i + 1 : i;
            int end = start;
            while (end < text.length() && !isQuote(text.charAt(end)) && (quoted || !isSpace(text.charAt(end)))) {
                end++;
            }
            boolean closed = quoted && end < text.length();
            Part part = part(text.substring(start, end), closed);
            if (part != null) {
                parts.add(part);
            }
            i = closed || !quoted && end < text.length() && isSpace(text.charAt(end)) ? end + 1 : end;
        }
        return new SearchQuery(parts);
    }

    private static Part part(String chunk, boolean closed) {
        List<Term> found = Terms.of(chunk, chunk.length());
        if (found.size() > TERMS) {
            found = found.subList(0, TERMS);
        }
        int count = found.size();
        if (count == 0) {
            return null;
        }
        Term last = found.get(count - 1);
        boolean prefix = last.kind == Term.Kind.LAST || last.kind == Term.Kind.WORD && !closed;
        if (count > 1 && last.kind == Term.Kind.LAST && found.get(count - 2).kind == Term.Kind.PAIR) {
            // The pair before it says it already.
            count--;
            prefix = false;
        }
        String[] terms = new String[count];
        for (int i = 0; i < count; i++) {
            terms[i] = found.get(i).text;
        }
        boolean cut = terms[count - 1].length() >= Terms.TERM_CHARACTERS - 1;
        return new Part(terms, prefix || cut);
    }

    /** True if it asks for nothing: then everything is found, and nothing marked. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /**
     * The query in the language of SQLite's FTS3 and FTS4, in the part that both of its syntaxes share: words, phrases and
     * prefixes, with AND between them unsaid.
     *
     * @param column the only one to look into, or null for all
     */
    public String match(String column) {
        StringBuilder match = new StringBuilder();
        for (Part part : parts) {
            match.append(match.length() == 0 ? "" : " ");
            match.append(column == null ? "" : column + ":");
            boolean phrase = part.terms.length > 1;
            match.append(phrase ? "\"" : "");
            append(part, match, part.prefix ? "*" : "");
            match.append(phrase ? "\"" : "");
        }
        return match.toString();
    }

    /** A pattern of LIKE for each part, for texts as {@link Terms#indexed} writes them. */
    public List<String> patterns() {
        List<String> patterns = new ArrayList<String>();
        for (Part part : parts) {
            StringBuilder pattern = new StringBuilder("% ");
            append(part, pattern, part.prefix ? "" : " ");
            patterns.add(pattern.append('%').toString());
        }
        return patterns;
    }

    private static void append(Part part, StringBuilder out, String end) {
        for (int i = 0; i < part.terms.length; i++) {
            out.append(i == 0 ? "" : " ").append(part.terms[i]);
        }
        out.append(end);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u00ab' || c == '\u00bb';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c >= '\u2000' && c <= '\u200a';
    }
}
