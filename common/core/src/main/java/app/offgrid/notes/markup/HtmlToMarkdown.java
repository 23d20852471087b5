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
    private final List<String> attachments = new ArrayList<String>();
    private final MarkdownBuilder out = new MarkdownBuilder();
    private final SpanStyles spans = new SpanStyles();

    private int hiddenDepth;
    private StringBuilder title;
    private boolean inTitle;
    private boolean hasEncrypted;
    private String markdown;

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
        return markdown;
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
            } else if (out.code() != null) {
                if (out.code().tag(token == Token.START, in.name(), element)) {
                    out.endCode();
                }
            } else if (token == Token.START) {
                start(element);
            } else {
                end(element);
            }
        }
        markdown = out.end();
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
        if (inTitle) {
            title.append(text);
        } else if (out.code() != null) {
            out.code().text(text);
        } else {
            out.inline.add(text);
        }
    }

    private void start(HtmlElement element) {
        switch (element) {
            case HEADING:
                out.startHeading("######".substring(0, in.name().charAt(1) - '0') + " ");
                break;
            case QUOTE:
                out.paragraph();
                out.blocks.openQuote(in.name());
                break;
            case LIST:
                startList();
                break;
            case ITEM:
                out.flush();
                out.blocks.openItem(in.name());
                if (style().indexOf("--en-checked:") >= 0) {
                    out.blocks.check(style().indexOf("--en-checked:true") >= 0);
                }
                break;
            case PREFORMATTED:
                out.startCode(in.name());
                break;
            case LINE:
                if (style().indexOf("-en-codeblock:true") >= 0) {
                    out.startCode(in.name());
                } else {
                    out.flush();
                }
                break;
            case PARAGRAPH:
                out.paragraph();
                break;
            case BREAK:
                out.inline.addRaw("\n");
                break;
            case RULE:
                out.paragraph();
                out.blocks.write("---");
                out.blocks.gap();
                break;
            case TITLE:
                title = title == null ? new StringBuilder() : title;
                inTitle = true;
                break;
            default:
                startInline(element);
        }
    }

    private void startInline(HtmlElement element) {
        switch (element) {
            case STRONG:
                out.inline.open(in.name(), "**", null);
                break;
            case EMPHASIS:
                out.inline.open(in.name(), "*", null);
                break;
            case STRIKE:
                out.inline.open(in.name(), "~~", null);
                break;
            case CODE:
                out.inline.open(in.name(), "`", null);
                break;
            case SPAN:
                spans.start(style(), out.inline);
                break;
            case LINK:
                if (LinkTarget.isSafe(in.attribute("href"))) {
                    out.inline.open("a", "", in.attribute("href").trim());
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
                out.startTable(element);
                break;
            default:
                break;
        }
    }

    private void end(HtmlElement element) {
        switch (element) {
            case HEADING:
                out.endHeading();
                break;
            case TITLE:
                inTitle = false;
                break;
            case PARAGRAPH:
                out.paragraph();
                break;
            case LINE:
                out.flush();
                break;
            case QUOTE:
                out.flush();
                out.blocks.close(in.name());
                out.blocks.gap();
                break;
            case LIST:
                out.flush();
                out.blocks.close(in.name());
                if (!out.blocks.isInContainer()) {
                    out.blocks.gap();
                }
                break;
            case ITEM:
                out.flush();
                out.blocks.close(in.name());
                out.blocks.noGap();
                break;
            case SPAN:
                spans.end(out.inline);
                break;
            case TABLE:
            case CELL:
                out.endTable(element);
                break;
            default:
                out.inline.close(in.name());
        }
    }

    private void startList() {
        out.flush();
        if (!out.blocks.isInContainer()) {
            out.blocks.gap();
        }
        int first = 0;
        if ("ol".equals(in.name())) {
            String start = in.attribute("start");
            first = start != null && start.length() < 7 && isNumber(start) ? Math.max(1, Integer.parseInt(start)) : 1;
        }
        out.blocks.openList(in.name(), first);
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
            out.inline.addRaw("!" + InlineText.link(MarkdownEscape.inline(alt == null ? "" : alt), source.trim()));
        } else {
            attachment("image");
        }
    }

    /** Leaves a mark at the place where it stood. */
    private void attachment(String type) {
        attachments.add(type);
        out.inline.addRaw("[" + MarkdownEscape.inline(type) + "]");
    }

    private void checkBox() {
        if ("input".equals(in.name()) && !"checkbox".equals(in.attribute("type"))) {
            return;
        }
        boolean done = "true".equals(in.attribute("checked"))
                || "checked".equals(in.attribute("checked"))
                || "input".equals(in.name()) && in.attribute("checked") != null;
        out.checkBox(done);
    }
}
