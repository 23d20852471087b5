package app.offgrid.notes.markup;

import java.util.ArrayList;
import java.util.List;

/** Writes blocks of Markdown, each line with the prefix of the quotes and list items around it. */
final class MarkdownBlocks {
    /** Deeper quotes and lists are written as if they were this deep. */
    private static final int DEEPEST = 32;

    private static final class Container {
        private final String element;
        private final String rest;
        private String first;
        private int number;

        Container(String element, String first, String rest) {
            this.element = element;
            this.first = first;
            this.rest = rest;
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final List<Container> containers = new ArrayList<Container>();
    private int tooDeep;
    private boolean gap;

    /** The next block stands after an empty line. */
    void gap() {
        gap = true;
    }

    /** The next block follows at once. */
    void noGap() {
        gap = false;
    }

    /** Writes lines; nothing for an empty text. */
    void write(String lines) {
        int at = 0;
        while (at < lines.length()) {
            int end = lines.indexOf('\n', at);
            end = end < 0 ? lines.length() : end;
            writeLine(lines.substring(at, end));
            at = end + 1;
        }
    }

    private void writeLine(String line) {
        if (out.length() > 0) {
            out.append('\n');
            if (gap) {
                out.append(trimmedEnd(prefix(false))).append('\n');
            }
        }
        gap = false;
        out.append(trimmedEnd(prefix(true) + line));
    }

    private String prefix(boolean uses) {
        StringBuilder prefix = new StringBuilder();
        for (Container container : containers) {
            boolean isFirst = container.first != null;
            prefix.append(isFirst ? uses ? container.first : "" : container.rest);
            if (isFirst && uses) {
                container.first = null;
            }
        }
        return prefix.toString();
    }

    static String trimmedEnd(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
            end--;
        }
        return line.substring(0, end);
    }

    void openQuote(String element) {
        open(new Container(element, "> ", "> "));
    }

    /** @param start the number of the first item; 0 for a list without numbers */
    void openList(String element, int start) {
        Container list = new Container(element, "", "");
        list.number = start;
        open(list);
    }

    void openItem(String element) {
        int last = containers.size() - 1;
        int number = last >= 0 ? containers.get(last).number : 0;
        String sign = "- ";
        if (number > 0) {
            sign = number + ". ";
            containers.get(last).number = number + 1;
        }
        open(new Container(element, sign, "          ".substring(0, Math.min(10, sign.length()))));
    }

    private void open(Container container) {
        if (containers.size() < DEEPEST) {
            containers.add(container);
        } else {
            tooDeep++;
        }
    }

    /** Ends the innermost container of this element with all within it; nothing if there is none. */
    void close(String element) {
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        int found = containers.size() - 1;
        while (found >= 0 && !containers.get(found).element.equals(element)) {
            found--;
        }
        if (found >= 0) {
            closeTo(found);
        }
    }

    private void closeTo(int size) {
        while (containers.size() > size) {
            Container last = containers.get(containers.size() - 1);
            if (last.element.equals("li") && last.first != null) {
                writeLine("");
            }
            containers.remove(containers.size() - 1);
        }
    }

    /** True if the innermost container is a list item in which nothing stands yet. */
    boolean isAtItemStart() {
        int last = containers.size() - 1;
        return last >= 0 && containers.get(last).element.equals("li") && containers.get(last).first != null;
    }

    /** Gives the item in which nothing stands yet a check box. */
    void check(boolean done) {
        containers.get(containers.size() - 1).first = done ? "- [x] " : "- [ ] ";
    }

    boolean isInContainer() {
        return containers.size() > 0;
    }

    String text() {
        closeTo(0);
        return out.toString();
    }
}
