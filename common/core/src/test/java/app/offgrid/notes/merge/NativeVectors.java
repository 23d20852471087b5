package app.offgrid.notes.merge;

import app.offgrid.notes.markdown.MarkdownLawsTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/**
 * Writes what the core's tests work on as vectors for its run on an iPhone's runtime ({@code .ci/ios-run}): the corpus of
 * merges and random ones, Markdown, HTML, JSON, well-formed and broken, and texts made to be deep or long. First argument:
 * the file. A vector is its kind, the number of its texts, and each with its length in bytes.
 */
public final class NativeVectors {
    /** Deeper than anybody writes; the native stack has room for about a thousand calls. */
    private static final int DEEP = 3000;

    private static final String[] ODD = {
        "",
        " ",
        "\r\n\r",
        "\0",
        "a\0b",
        "\ud83d\ude00",
        "e\u0301\u0327 Å Å ﬁ ß ẞ İ ı Σς ǆ",
        "\u0661\u0662\u0663 १२३ ①②",
        "\u202eright\u202c to \u200fleft",
        "\uffff\ufffe\ufdd0",
        "\ud834\udd1e\ud834\udd1e",
        "한국어 조선말 日本語テキスト、中文。",
        "9223372036854775807 -9223372036854775808 1e400 0x10",
        "| a | b |\n|---|:-:|\n| 1 | 2 |",
        "- [ ] one\n  - [x] two\n\t1. three\n",
        "```java\nint x;\n```\n~~~\nopen",
        "[a](https://e.org \"t\") <https://e.org> www.e.org ![i](x) [r][1]\n\n[1]: y"
    };

    private static final String[] HTML = {
        "<h2>Title</h2><p>text</p>",
        "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>",
        "&lt;b&gt; &amp;amp; &eacute;&#233;&#xe9; &#x1f600; &#55357; &#0; &unknown; &",
        "<table><tr><th>a</th></tr><tr><td>1|2</td></tr></table>",
        "<script>x<y</script>a<style>b</style><!-- c -->d<![CDATA[e]]>",
        "<p>a <b>bold </b>c<br/>d <a href='javascript:x'>no</a> <a href=\"https://e.org/?a=b&amp;c\">yes</a>",
        "<div unclosed <b attr=>x",
        "<en-todo checked=\"true\"/>done<div><en-todo/>open</div>"
    };

    private static final String[] JSON = {
        "{\"a\":[1,-0,9223372036854775807,-9223372036854775808,true,false,null,\"\\u00e9\\ud83d\\ude00\\n\"]}",
        "[]",
        "{}",
        " [ 1 , 2 ] ",
        "[1.5]",
        "[1e3]",
        "[9223372036854775808]",
        "[01]",
        "[-]",
        "[1,]",
        "{\"a\":1,\"a\":2}",
        "\"\\ud83d\"",
        "\"\\udc00x\"",
        "\"\\u0000\"",
        "\"tab\tin\"",
        "tru",
        "\u0661",
        "{\"a\" 1}",
        "",
        "[1] 2"
    };

    private static final String[] BYTES = {
        "", "00", "c3a9", "f09f9880", "eda080", "c080", "f8888080", "e282", "80", "fffe", "f4908080", "61e28261"
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private NativeVectors() {}

    public static void main(String[] arguments) throws IOException {
        NativeVectors vectors = new NativeVectors();
        vectors.merges();
        vectors.texts();
        vectors.deep();
        for (String json : JSON) {
            vectors.add("json", json);
        }
        vectors.add("json", resource("/wire/request.json"));
        vectors.add("json", resource("/wire/response.json"));
        for (String bytes : BYTES) {
            vectors.add("bytes", bytes);
        }
        Files.write(Path.of(arguments[0]), vectors.out.toByteArray());
    }

    private void merges() throws IOException {
        for (String file : MergeCorpusTest.FILES) {
            for (Map<String, String> story : MergeCorpusTest.stories(file)) {
                add("merge", story.get("base"), story.get("mine"), story.get("theirs"));
                add("text", story.get("mine"));
                add("find", story.get("mine"), firstWord(story.get("theirs")));
            }
        }
        Drafts.Kind[] kinds = Drafts.Kind.values();
        for (int seed = 0; seed < 240; seed++) {
            Drafts drafts = new Drafts(seed, kinds[seed % kinds.length], seed % 2 == 1);
            add("merge", drafts.base, drafts.mine, drafts.theirs);
            Texts texts = new Texts(seed);
            String base = texts.text();
            add("merge", base, texts.edited(base), texts.edited(base));
        }
    }

    private void texts() {
        for (String text : ODD) {
            add("text", text);
            add("find", text + text, text);
        }
        for (String html : HTML) {
            add("text", html);
        }
        for (int seed = 0; seed < 300; seed++) {
            add("text", MarkdownLawsTest.text(seed));
        }
        for (int i = 0; i < 8; i++) {
            // Not well-formed on purpose: what a vector cannot hold is made of it on its way in, alike on both
            // machines.
            StringBuilder units = new StringBuilder();
            Random random = new Random(i);
            for (int k = 0; k < 200; k++) {
                units.append((char) random.nextInt(0xd800));
            }
            add("text", units.toString());
        }
    }

    private void deep() {
        for (String sign :
                new String[] {"[", "> ", "- ", "*", "_a ", "(", "<div>", "<ul><li>", "<b>", "```\n", "  ", "\\"}) {
            add("text", sign.repeat(DEEP));
        }
        StringBuilder stairs = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            stairs.append("  ".repeat(i)).append("- x\n");
        }
        add("text", stairs.toString());
        add("json", "[".repeat(DEEP));
        add("json", "[".repeat(60) + "]".repeat(60));
        add("json", "{\"a\":".repeat(DEEP));
        add("merge", "a\n".repeat(DEEP), "b\na\n".repeat(DEEP / 2), "a\nc\n".repeat(DEEP / 2));
    }

    private static String firstWord(String text) {
        String word = text.trim();
        int end = word.indexOf(' ');
        return end < 0 ? word : word.substring(0, end);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = NativeVectors.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void add(String kind, String... texts) {
        line(kind);
        line(String.valueOf(texts.length));
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            line(String.valueOf(bytes.length));
            out.writeBytes(bytes);
        }
    }

    private void line(String text) {
        out.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
