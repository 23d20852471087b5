package app.offgrid.notes.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlToMarkdownTest {
    private static String markdown(String html) {
        return HtmlToMarkdown.of(html).markdown();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "<h2>Title</h2><p>text</p> = ## Title\\n\\ntext",
                "<div>a</div><div>b</div> = a\\nb",
                "<div>a</div><div><br/></div><div>b</div> = a\\n\\nb",
                "<p>a <b>bold </b>c</p> = a **bold** c",
                "<b><i>both</i></b> = ***both***",
                "<b>one<div>two</div></b> = **one**\\n**two**",
                "<s>gone</s> <code>a`b</code> = ~~gone~~ ``a`b``",
                "<blockquote><p>q</p><p>r</p></blockquote>after = > q\\n>\\n> r\\n\\nafter",
                "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul> = - a\\n- b\\n  - c",
                "<ol><li><p>a</p><p>b</p></li><li>c</li></ol> = 1. a\\n\\n   b\\n2. c",
                "<ul><li></li><li>x</li></ul> = -\\n- x",
                "<pre>a\\n  b</pre> = ```\\na\\n  b\\n```",
                "1 * 2 # 3 <b> </b>snake_case _x_ = 1 \\\\* 2 # 3 snake_case \\\\_x\\\\_",
                "<p># no</p><p>- no</p><p>1. no</p> = \\\\# no\\n\\n\\\\- no\\n\\n1\\\\. no",
                "&lt;b&gt; &amp;amp; &eacute;&#233;&#xe9; &unknown; & = \\\\<b> &amp; ééé &unknown; &",
                "<script>x<y</script>a<style>b</style><!-- c -->d = ad",
            })
    void becomesMarkdown(String html, String expected) {
        assertEquals(
                expected.replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\"),
                markdown(html.replace("\\n", "\n")));
    }

    @Test
    void aLinkKeepsItsTargetUnlessItIsAScript() {
        assertEquals("[a](https://x.example/a%20%28b%29)", markdown("<a href='https://x.example/a (b)'>a</a>"));
        assertEquals("https://x.example/", markdown("<a href=\"https://x.example/\">https://x.example/</a>"));
        assertEquals("a", markdown("<a href='javascript:alert(1)'>a</a>"));
    }

    @Test
    void aTableBecomesATable() {
        String html = "<table><tr><th>a</th><th>b</th></tr><tr><td><p>1|2</p></td></tr></table>after";

        assertEquals("| a | b |\n| --- | --- |\n| 1\\|2 | |\n\nafter", markdown(html));
    }

    @Test
    void nothingOfATableOrAnEmptyHeadingIsLostOrMisplaced() {
        assertEquals("| stray |\n| --- |\n| a |", markdown("<table>stray<tr><td>a</td></tr></table>"));
        assertEquals("x", markdown("<h1></h1><p>x</p>"));
        assertEquals("Page", HtmlToMarkdown.of("<title>Page</title>text").title());
        assertEquals("text", markdown("<title>Page</title>text"));
    }

    @Test
    void aDocumentTypeNeverDefinesAnEntity() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"boom\"><!ENTITY b \"&a;&a;&a;\">]><p>&b; SYSTEM</p>";

        assertEquals("&b; SYSTEM", markdown(bomb));
    }

    @Test
    void deepNestingAndBrokenTagsTakeNoStackAndLittleTime() {
        String deep = "<ul><li><b><blockquote>".repeat(100_000) + "x";

        assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> assertTrue(markdown(deep).contains("x")));
    }

    @Test
    void anyTextCanBeConverted() {
        String[] pieces = {
            "<p>",
            "</p>",
            "<b",
            ">",
            "a ",
            "<li>",
            "</ul>",
            "<table>",
            "<td>",
            "&",
            "&#",
            ";",
            "<![CDATA[",
            "]]",
            "<pre>",
            "</pre>",
            "</b>",
            "\"",
            "<en-todo/>",
            "<ol start='9'>",
            "<!--",
            "-->",
            "\n",
            "<span style='font-weight:bold'>",
            "</span>",
            "</table>",
            "<tr>",
            "<h3>",
            "<",
            "\uD83D",
            "<script>"
        };
        Random random = new Random(7);
        for (int run = 0; run < 5_000; run++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            markdown(html.toString());
        }
    }
}
