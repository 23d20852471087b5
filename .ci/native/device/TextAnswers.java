import app.offgrid.notes.markdown.Block;
import app.offgrid.notes.markdown.Headline;
import app.offgrid.notes.markdown.Inline;
import app.offgrid.notes.markdown.Markdown;
import app.offgrid.notes.markdown.PlainText;
import app.offgrid.notes.markup.HtmlToMarkdown;
import app.offgrid.notes.merge.Graphemes;
import app.offgrid.notes.merge.Hunk;
import app.offgrid.notes.merge.MergedText;
import app.offgrid.notes.merge.TextMerge;
import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.note.Hex;
import app.offgrid.notes.note.Sha256;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.search.Range;
import app.offgrid.notes.search.SearchQuery;
import app.offgrid.notes.search.Terms;
import app.offgrid.notes.search.TextFind;
import app.offgrid.notes.writing.Formatting;
import app.offgrid.notes.writing.ListContinuation;
import app.offgrid.notes.writing.TextSize;
import app.offgrid.notes.writing.TextState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the core makes of texts: merges, Markdown, terms, HTML, JSON, digests, writing. */
final class TextAnswers {
    private TextAnswers() {}

    static void answer(String kind, String name, List<String> texts) {
        if (kind.equals("merge")) {
            merge(name, texts.get(0), texts.get(1), texts.get(2));
        } else if (kind.equals("json")) {
            json(name, texts.get(0));
        } else if (kind.equals("find")) {
            find(name, texts.get(0), texts.get(1));
        } else if (kind.equals("bytes")) {
            bytes(name, texts.get(0));
        } else {
            text(name, texts.get(0));
        }
    }

    private static void merge(String name, String base, String mine, String theirs) {
        Lines.add(name, shown(TextMerge.merge(base, mine, theirs)));
        Lines.add(name + " swapped", shown(TextMerge.merge(base, theirs, mine)));
    }

    private static String shown(MergedText merged) {
        StringBuilder shown = new StringBuilder();
        for (Hunk hunk : merged.hunks()) {
            if (hunk.isConflict()) {
                shown.append('<').append(hunk.base()).append('|').append(hunk.mine());
                shown.append('|').append(hunk.theirs()).append('>');
            } else {
                shown.append(hunk.text());
            }
        }
        return shown.toString();
    }

    private static void json(String name, String text) {
        String answer;
        try {
            answer = Json.write(withoutFractions(Json.parse(text)));
        } catch (JsonException e) {
            answer = "refused: " + e.getMessage();
        }
        Lines.add(name, answer);
    }

    /** How a fraction is written differs on the two machines; the app reads none and writes none. */
    private static Object withoutFractions(Object tree) {
        if (tree instanceof Double) {
            return "a fraction";
        }
        if (tree instanceof List) {
            List<Object> items = new ArrayList<Object>();
            for (Object item : (List<?>) tree) {
                items.add(withoutFractions(item));
            }
            return items;
        }
        if (tree instanceof Map) {
            Map<String, Object> members = new LinkedHashMap<String, Object>();
            for (Map.Entry<?, ?> member : ((Map<?, ?>) tree).entrySet()) {
                members.put((String) member.getKey(), withoutFractions(member.getValue()));
            }
            return members;
        }
        return tree;
    }

    private static void find(String name, String text, String wanted) {
        StringBuilder answer = new StringBuilder();
        for (Range range : TextFind.all(text, wanted)) {
            answer.append(range.start()).append('-').append(range.end()).append(' ');
        }
        SearchQuery query = SearchQuery.of(wanted);
        answer.append(query.isEmpty() ? "empty" : query.match("words")).append(' ').append(query.patterns());
        Lines.add(name, answer.toString());
    }

    /** Bytes in hex, well-formed or not. */
    private static void bytes(String name, String hex) {
        byte[] bytes = Hex.bytes(hex);
        Lines.add(name, Utf8.isValid(bytes) + " " + Utf8.decode(bytes));
        Lines.add(name + " sha", Hex.of(Sha256.of(bytes)));
    }

    private static void text(String name, String text) {
        byte[] bytes = Utf8.encode(text);
        Lines.add(name, text);
        Lines.add(name + " sha", Hex.of(Sha256.of(bytes)) + " " + text.hashCode());
        Lines.add(name + " json", Json.write(text));
        StringBuilder blocks = new StringBuilder();
        block(Markdown.parse(text), blocks);
        Lines.add(name + " markdown", blocks.toString());
        Lines.add(name + " plain", PlainText.of(text, "\n"));
        Headline headline = Headline.of("", text);
        Lines.add(name + " headline", headline.text() + "|" + headline.rest());
        Lines.add(name + " terms", Terms.indexed(text));
        Lines.add(name + " order", Terms.sortKey(text, 50));
        Lines.add(name + " html", HtmlToMarkdown.of(text).markdown());
        Lines.add(name + " size", FieldRules.codePoints(text) + " " + FieldRules.utf8Length(text));
        Lines.add(name + " cut", FieldRules.cut(text, 20));
        TextSize size = TextSize.of(text);
        Lines.add(name + " words", size.words() + " " + size.characters());
        writing(name, text);
    }

    private static void writing(String name, String text) {
        int middle = text.length() == 0 ? 0 : Graphemes.end(text, 0);
        TextState state = new TextState(text, 0, middle);
        Lines.add(name + " bold", Formatting.bold(state).toString());
        Lines.add(name + " link", Formatting.link(state).toString());
        for (Formatting.Lines kind : Formatting.Lines.values()) {
            Lines.add(name + " " + kind.name(), Formatting.lines(state, kind).toString());
        }
        Lines.add(name + " in", Formatting.indent(TextState.at(text, middle)).toString());
        TextState next = ListContinuation.after(text, text + "\n", text.length());
        Lines.add(name + " on", next == null ? "null" : next.toString());
    }

    private static void block(Block block, StringBuilder out) {
        out.append('(').append(block.kind().name()).append(block.from()).append(',').append(block.level());
        out.append(',').append(block.box());
        if (block.text() != null) {
            out.append('\'').append(block.text()).append('\'');
        }
        if (block.inlines() != null) {
            for (Inline inline : block.inlines()) {
                out.append(inline.isStrong() ? "S" : "").append(inline.isEmphasis() ? "E" : "");
                out.append(inline.isStrike() ? "X" : "").append(inline.isCode() ? "C" : "");
                out.append('[').append(inline.text()).append('|').append(inline.link()).append(']');
            }
        }
        if (block.children() != null) {
            for (Block child : block.children()) {
                block(child, out);
            }
        }
        out.append(')');
    }
}
