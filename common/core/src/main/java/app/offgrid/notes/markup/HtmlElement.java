package app.offgrid.notes.markup;

import java.util.HashMap;
import java.util.Map;

/** What an element of HTML, or of Evernote's ENML, means for Markdown. */
enum HtmlElement {
    /** Nothing of its own: its text counts. */
    PLAIN(""),
    /** Text with an empty line around it. */
    PARAGRAPH("p dl figure form table-caption"),
    /** Text on a line of its own. */
    LINE("div section article header footer main aside nav address center dt dd caption figcaption en-note body html"),
    HEADING("h1 h2 h3 h4 h5 h6"),
    QUOTE("blockquote"),
    LIST("ul ol menu"),
    ITEM("li"),
    STRONG("b strong"),
    EMPHASIS("i em cite dfn var"),
    STRIKE("s strike del"),
    CODE("code tt kbd samp"),
    PREFORMATTED("pre listing"),
    LINK("a"),
    SPAN("span font"),
    BREAK("br"),
    RULE("hr"),
    IMAGE("img"),
    TABLE("table"),
    ROW("tr"),
    CELL("td th"),
    CHECK_BOX("en-todo input"),
    ATTACHMENT("en-media object embed video audio iframe"),
    ENCRYPTED("en-crypt"),
    TITLE("title"),
    /** Nothing in it is for people. */
    HIDDEN("script style template noscript");

    private static final Map<String, HtmlElement> BY_NAME = new HashMap<String, HtmlElement>();

    static {
        for (HtmlElement element : values()) {
            int at = 0;
            while (at < element.names.length()) {
                int end = element.names.indexOf(' ', at);
                end = end < 0 ? element.names.length() : end;
                BY_NAME.put(element.names.substring(at, end), element);
                at = end + 1;
            }
        }
    }

    private final String names;

    HtmlElement(String names) {
        this.names = names;
    }

    /** @param name in lower case */
    static HtmlElement of(String name) {
        HtmlElement element = BY_NAME.get(name);
        return element == null ? PLAIN : element;
    }
}
