package app.offgrid.notes.markup;

/** Puts a Markdown text together from blocks, lines, cells and code as they come. */
final class MarkdownBuilder {
    final MarkdownBlocks blocks = new MarkdownBlocks();
    final InlineText inline = new InlineText();
    private String lineSign = "";
    private CodeBlock code;
    private MarkdownTable table;
    private int tableDepth;

    /** The block of code that is being collected, or null. */
    CodeBlock code() {
        return code;
    }

    /** Ends everything that is open; the text without white space around it. */
    String end() {
        if (code != null) {
            endCode();
        }
        flush();
        if (table != null) {
            endTable();
        }
        return blocks.text().trim();
    }

    /** The line that now begins bears this sign; in a table there is no place for one. */
    void startHeading(String sign) {
        paragraph();
        lineSign = table == null ? sign : "";
    }

    void endHeading() {
        paragraph();
        lineSign = "";
    }

    void checkBox(boolean done) {
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

    void startCode(String element) {
        paragraph();
        code = new CodeBlock(element);
    }

    void endCode() {
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

    void startTable(HtmlElement element) {
        if (element == HtmlElement.TABLE && tableDepth++ == 0) {
            paragraph();
            table = new MarkdownTable();
        } else if (table != null && tableDepth == 1) {
            takeRest();
            if (element == HtmlElement.ROW) {
                table.row();
            }
        }
    }

    void endTable(HtmlElement element) {
        if (element == HtmlElement.CELL && table != null && tableDepth == 1) {
            table.cell(inline.take());
        } else if (element == HtmlElement.TABLE && table != null && --tableDepth == 0) {
            endTable();
        }
    }

    /** Text between the cells, where none should be, is a cell of its own. */
    private void takeRest() {
        String rest = inline.take().trim();
        if (rest.length() > 0) {
            table.cell(rest);
        }
    }

    private void endTable() {
        takeRest();
        blocks.write(table.markdown());
        table = null;
        tableDepth = 0;
        blocks.gap();
    }

    void paragraph() {
        flush();
        if (table == null && !blocks.isAtItemStart()) {
            blocks.gap();
        }
    }

    /** Ends the line that is being collected. Within a table cell a line end is a space. */
    void flush() {
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
