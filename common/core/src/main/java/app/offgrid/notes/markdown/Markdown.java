package app.offgrid.notes.markdown;

import java.util.ArrayList;
import java.util.List;

/** Reads the blocks of a Markdown text, line by line. The time is linear in the length of the text. */
public final class Markdown {
    /** Quotes and lists within each other; what is deeper is text of the deepest. Bounds the time and every stack. */
    public static final int MOST_DEPTH = 16;

    private final Block document = new Block(Block.Kind.DOCUMENT, 0);
    private final List<Container> open = new ArrayList<Container>();
    /** The paragraph, code or table that a line may go on with, or null. */
    private Block leaf;

    private Fence fence;

    private Markdown() {}

    /**
     * The blocks of a text.
     *
     * @param text any text; not null
     * @return a block of kind DOCUMENT
     */
    public static Block parse(String text) {
        Markdown parser = new Markdown();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            parser.take(new Line(text, at, end));
            at = end + 1;
        }
        return parser.document;
    }

    private void take(Line line) {
        int matched = 0;
        while (matched < open.size() && open.get(matched).takes(line)) {
            matched++;
        }
        boolean all = matched == open.size();
        if (fence != null && all) {
            code(line);
            return;
        }
        if (line.isBlank()) {
            closeFrom(matched);
            leaf = null;
            return;
        }
        if (!all) {
            boolean lazy = leaf != null && leaf.kind() == Block.Kind.PARAGRAPH && !Leaves.begins(line, open.size());
            if (lazy) {
                line.skipSpace();
                Leaves.append(leaf, line.rest());
                return;
            }
            closeFrom(matched);
        }
        containers(line);
        leaf(line);
    }

    private void closeFrom(int matched) {
        if (matched < open.size()) {
            leaf = null;
            fence = null;
        }
        while (open.size() > matched) {
            open.remove(open.size() - 1);
        }
    }

    private Block inner() {
        return open.isEmpty() ? document : open.get(open.size() - 1).block;
    }

    /** Opens the quotes and items that begin in this line. */
    private void containers(Line line) {
        while (open.size() < MOST_DEPTH) {
            int indent = line.indent();
            if (indent < 0) {
                return;
            }
            line.skipSpace();
            ListMarker marker = Leaves.isRule(line) ? null : ListMarker.read(line);
            if (line.first() == '>') {
                Block quote = new Block(Block.Kind.QUOTE, line.at);
                inner().blocks.add(quote);
                open.add(new Container(quote, 0, '>'));
                line.advance(1);
                line.skip(1);
            } else if (marker != null && !interruptsWrongly(line, marker)) {
                item(line, marker, indent);
            } else {
                return;
            }
            leaf = null;
        }
        line.skipSpace();
    }

    /** In the middle of a paragraph only a filled item, and of numbers only the first, begins a list: "in\n1984. Then". */
    private boolean interruptsWrongly(Line line, ListMarker marker) {
        boolean inParagraph = leaf != null && leaf.kind() == Block.Kind.PARAGRAPH;
        return inParagraph && (marker.number > 1 || marker.number == 0 || line.at + marker.length >= line.end);
    }

    private void item(Line line, ListMarker marker, int indent) {
        Block.Kind kind = marker.number < 0 ? Block.Kind.BULLETS : Block.Kind.NUMBERS;
        Block parent = inner();
        Block list = parent.last();
        if (list == null || list.kind() != kind || list.sign != marker.sign) {
            list = new Block(kind, line.at);
            list.level = Math.max(0, marker.number);
            list.sign = marker.sign;
            parent.blocks.add(list);
        }
        Block item = new Block(Block.Kind.ITEM, line.at);
        list.blocks.add(item);
        open.add(new Container(item, indent + 2, marker.sign));
        line.advance(marker.length);
        if (line.indent() >= 0) {
            line.skipSpace();
        }
        box(line, item);
    }

    private static void box(Line line, Block item) {
        int at = line.at;
        boolean isBox = at + 2 < line.end
                && line.text.charAt(at) == '['
                && line.text.charAt(at + 2) == ']'
                && (at + 3 == line.end || line.text.charAt(at + 3) <= ' ');
        char mark = isBox ? line.text.charAt(at + 1) : '?';
        if (mark == ' ' || mark == 'x' || mark == 'X') {
            item.box = at;
            item.checked = mark != ' ';
            line.advance(3);
            line.skipSpace();
        }
    }

    private void leaf(Line line) {
        if (line.isBlank()) {
            leaf = null;
            return;
        }
        int indent = line.indent();
        line.skipSpace();
        Block before = leaf;
        leaf = null;
        if (before != null && before.kind() == Block.Kind.TABLE && Tables.isRow(line)) {
            before.blocks.add(Tables.row(line, before.blocks.get(0).blocks.size()));
            leaf = before;
            return;
        }
        boolean inParagraph = before != null && before.kind() == Block.Kind.PARAGRAPH;
        if (inParagraph && underlines(line, before)) {
            return;
        }
        Fence opened = Fence.open(line, indent);
        if (opened != null) {
            fence = opened;
            inner().blocks.add(opened.block);
        } else if (Leaves.isRule(line)) {
            inner().blocks.add(new Block(Block.Kind.RULE, line.at));
        } else if (Leaves.headingLevel(line) > 0) {
            inner().blocks.add(Leaves.heading(line));
        } else if (inParagraph) {
            Leaves.append(before, line.rest());
            leaf = before;
        } else {
            leaf = new Block(Block.Kind.PARAGRAPH, line.at);
            leaf.content.append(line.rest());
            inner().blocks.add(leaf);
        }
    }

    /** Turns the paragraph above into a heading or the head of a table, if this line is what makes it so. */
    private boolean underlines(Line line, Block paragraph) {
        Block parent = inner();
        Block made = Tables.begun(line, paragraph);
        if (made != null) {
            leaf = made;
        } else {
            made = Leaves.underlined(line, paragraph);
        }
        if (made == null) {
            return false;
        }
        parent.blocks.set(parent.blocks.size() - 1, made);
        return true;
    }

    private void code(Line line) {
        if (fence.closes(line)) {
            fence = null;
        } else {
            fence.add(line);
        }
    }
}
