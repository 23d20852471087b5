package app.offgrid.notes.markup;

import app.offgrid.notes.markup.MarkupReader.Token;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Turns HTML or ENML into Markdown: headings, paragraphs, lists, check boxes, quotes, tables, code, emphasis and links. What
 * Markdown has no sign for becomes plain text. For one text.
 */
public final class HtmlToMarkdown {
    private final MarkupReader in;
    private final MarkdownBlocks blocks = new MarkdownBlocks();
    private final List<String> attachments = new ArrayList<String>();
    private final SpanStyles spans = new SpanStyles();

    private InlineText inline = new InlineText();
    private String lineSign = "";
    private CodeBlock code;
    private MarkdownTable table;
    private int tableDepth;
    private int hiddenDepth;
    private StringBuilder title;
    private boolean hasEncrypted;

    private HtmlToMarkdown(String html) {
        in = new MarkupReader(new StringReader(html), Math.max(1, html.length()));
    }

    /** Converts a text; never fails, whatever it holds. */
    public static HtmlToMarkdown of(String html) {
        HtmlToMarkdown conversion = new HtmlToMarkdown(html);
        try {
            conversion.run();
        } catch (IOException e) {
            throw new IllegalStateException("reading a string cannot fail: " + e);
        }
        return conversion;
    }

    /** The Markdown, without white space around it. */
    public String markdown() {
        return blocks.text().trim();
    }

    /** The title element; empty if there is none. */
    public String title() {
        return title == null ? "" : title.toString().trim();
    }

    /** The media types or addresses of what the text shows but does not hold; unmodifiable. */
    public List<String> attachments() {
        return Collections.unmodifiableList(attachments);
    }

    /** True if a part of the text was encrypted and so was left out. */
    public boolean hasEncrypted() {
        return hasEncrypted;
    }

    private void run() throws IOException {
        for (Token token = in.next(); token != Token.NOTHING; token = in.next()) {
            HtmlElement element = token == Token.TEXT ? null : HtmlElement.of(in.name());
            if (hiddenDepth > 0 || element == HtmlElement.HIDDEN || element == HtmlElement.ENCRYPTED) {
                hide(token, element);
            } else if (token == Token.TEXT) {
                text(in.text());
            } else if (code != null) {
                if (code.tag(token == Token.START, in.name(), element)) {
                    endCode();
                }
            } else if (token == Token.START) {
                start(element);
            } else {
                end(element);
            }
        }
        if (code != null) {
            endCode();
        }
        flush();
        if (table != null) {
            endTable();
        }
    }

    private void hide(Token token, HtmlElement element) {
        boolean hides = element == HtmlElement.HIDDEN || element == HtmlElement.ENCRYPTED;
        hasEncrypted |= element == HtmlElement.ENCRYPTED;
        if (hides && token == Token.START) {
            hiddenDepth++;
        } else if (hides && token == Token.END && hiddenDepth > 0) {
            hiddenDepth--;
        }
    }

    private void text(String text) {
        if (title != null && "title".equals(in.name())) {
            title.append(text);
        } else if (code != null) {
            code.text(text);
        } else {
            inline.add(text);
        }
    }

    private void start(HtmlElement element) {
        switch (element) {
            case HEADING:
                paragraph();
                lineSign = "######".substring(0, in.name().charAt(1) - '0') + " ";
                break;
            case QUOTE:
                paragraph();
                blocks.openQuote(in.name());
                break;
            case LIST:
                startList();
                break;
            case ITEM:
                flush();
                blocks.openItem(in.name());
                if (style().indexOf("--en-checked:") >= 0) {
                    blocks.check(style().indexOf("--en-checked:true") >= 0);
                }
                break;
            case PREFORMATTED:
                startCode();
                break;
            case LINE:
                if (style().indexOf("-en-codeblock:true") >= 0) {
                    startCode();
                } else {
                    flush();
                }
                break;
            case PARAGRAPH:
                paragraph();
                break;
            case BREAK:
                inline.addRaw("\n");
                break;
            case RULE:
                paragraph();
                blocks.write("---");
                blocks.gap();
                break;
            case TITLE:
                title = new StringBuilder();
                break;
            default:
                startInline(element);
        }
    }

    private void startInline(HtmlElement element) {
        switch (element) {
            case STRONG:
                inline.open(in.name(), "**", null);
                break;
            case EMPHASIS:
                inline.open(in.name(), "*", null);
                break;
            case STRIKE:
                inline.open(in.name(), "~~", null);
                break;
            case CODE:
                inline.open(in.name(), "`", null);
                break;
            case SPAN:
                spans.start(style(), inline);
                break;
            case LINK:
                if (LinkTarget.isSafe(in.attribute("href"))) {
                    inline.open("a", "", in.attribute("href").trim());
                }
                break;
            case IMAGE:
                image();
                break;
            case ATTACHMENT:
                attachment(in.attribute("type") == null ? in.name() : in.attribute("type"));
                break;
            case CHECK_BOX:
                checkBox();
                break;
            case TABLE:
            case ROW:
            case CELL:
                startTable(element);
                break;
            default:
                break;
        }
    }

    private void end(HtmlElement element) {
        switch (element) {
            case HEADING:
            case PARAGRAPH:
                paragraph();
                break;
            case LINE:
                flush();
                break;
            case QUOTE:
                flush();
                blocks.close(in.name());
                blocks.gap();
                break;
            case LIST:
                flush();
                blocks.close(in.name());
                if (!blocks.isInContainer()) {
                    blocks.gap();
                }
                break;
            case ITEM:
                flush();
                blocks.close(in.name());
                blocks.noGap();
                break;
            case SPAN:
                spans.end(inline);
                break;
            case TABLE:
            case CELL:
                endTable(element);
                break;
            default:
                inline.close(in.name());
        }
    }

    private void startList() {
        flush();
        if (!blocks.isInContainer()) {
            blocks.gap();
        }
        int first = 0;
        if ("ol".equals(in.name())) {
            String start = in.attribute("start");
            first = start != null && start.length() < 7 && isNumber(start) ? Math.max(1, Integer.parseInt(start)) : 1;
        }
        blocks.openList(in.name(), first);
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > 0;
    }

    private String style() {
        return SpanStyles.normalized(in.attribute("style"));
    }

    private void image() {
        String source = in.attribute("src");
        String alt = in.attribute("alt");
        if (LinkTarget.isSafe(source)) {
            inline.addRaw("!" + InlineText.link(MarkdownEscape.inline(alt == null ? "" : alt), source.trim()));
        } else {
            attachment("image");
        }
    }

    /** Leaves a mark at the place where it stood. */
    private void attachment(String type) {
        attachments.add(type);
        inline.addRaw("[" + MarkdownEscape.inline(type) + "]");
    }

    private void checkBox() {
        if ("input".equals(in.name()) && !"checkbox".equals(in.attribute("type"))) {
            return;
        }
        boolean done = "true".equals(in.attribute("checked"))
                || "checked".equals(in.attribute("checked"))
                || "input".equals(in.name()) && in.attribute("checked") != null;
        if (table != null) {
            inline.addRaw(done ? "[x] " : "[ ] ");
            return;
        }
        if (!inline.isEmpty()) {
            flush();
        }
        if (blocks.isAtItemStart()) {
            blocks.check(done);
        } else {
            lineSign = done ? "- [x] " : "- [ ] ";
        }
    }

    private void startCode() {
        paragraph();
        code = new CodeBlock(in.name());
    }

    private void endCode() {
        String lines = code.lines();
        code = null;
        if (lines.length() == 0) {
            return;
        }
        if (table == null) {
            blocks.write(CodeBlock.fenced(lines));
            blocks.gap();
        } else {
            inline.open("code block", "`", null);
            inline.add(lines);
            inline.close("code block");
        }
    }

    private void startTable(HtmlElement element) {
        if (element == HtmlElement.TABLE && tableDepth++ == 0) {
            paragraph();
            table = new MarkdownTable();
        } else if (table != null && tableDepth == 1) {
            inline.take();
            if (element == HtmlElement.ROW) {
                table.row();
            }
        }
    }

    private void endTable(HtmlElement element) {
        if (element == HtmlElement.CELL && table != null && tableDepth == 1) {
            table.cell(inline.take());
        } else if (element == HtmlElement.TABLE && table != null && --tableDepth == 0) {
            endTable();
        }
    }

    private void endTable() {
        String rest = inline.take().trim();
        if (rest.length() > 0) {
            table.cell(rest);
        }
        blocks.write(table.markdown());
        table = null;
        tableDepth = 0;
        blocks.gap();
    }

    private void paragraph() {
        flush();
        if (table == null && !blocks.isAtItemStart()) {
            blocks.gap();
        }
    }

    /** Ends the line that is being collected. Within a table cell a line end is a space. */
    private void flush() {
        if (table != null) {
            inline.addRaw(" ");
            return;
        }
        String text = inline.take();
        String lines = text.trim();
        if (lines.length() == 0) {
            if (text.indexOf('\n') >= 0) {
                blocks.gap();
            }
        } else {
            blocks.write(lineSign + escaped(lines, lineSign.length() > 0));
        }
        lineSign = lines.length() > 0 ? "" : lineSign;
    }

    private static String escaped(String lines, boolean afterSign) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at <= lines.length()) {
            int end = lines.indexOf('\n', at);
            end = end < 0 ? lines.length() : end;
            String line = lines.substring(at, end).trim();
            if (at > 0) {
                result.append(afterSign ? " " : "\n");
            }
            result.append(at == 0 && afterSign ? line : MarkdownEscape.lineStart(line));
            at = end + 1;
        }
        return result.toString();
    }
}
