package app.offgrid.notes.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A piece of a Markdown text that stands on lines of its own. Not changed once the parser has handed it out. */
public final class Block {
    /** What a block is. */
    public enum Kind {
        /** The whole text; has children. */
        DOCUMENT,
        PARAGRAPH,
        /** Level 1 to 6. */
        HEADING,
        /** Fenced code; its text is not Markdown. */
        CODE,
        /** Has children. */
        QUOTE,
        /** Its children are items. */
        BULLETS,
        /** Its children are items; its level is the first number. */
        NUMBERS,
        /** Has children, and a check box perhaps. */
        ITEM,
        RULE,
        /** Its children are rows, the first of them the header. */
        TABLE,
        /** Its children are cells. */
        ROW,
        CELL
    }

    final StringBuilder content = new StringBuilder();
    final List<Block> blocks = new ArrayList<Block>();
    int level;
    int box = -1;
    /** Of a paragraph. */
    int lines = 1;

    boolean checked;
    /** Of a list: its sign. */
    char sign;

    private final Kind kind;
    private final int from;

    Block(Kind kind, int from) {
        this.kind = kind;
        this.from = from;
    }

    public Kind kind() {
        return kind;
    }

    /** Where its first line's first sign stands, in characters from the beginning of the whole text. */
    public int from() {
        return from;
    }

    /** Of a heading 1 to 6; of a numbered list the first number; else 0. */
    public int level() {
        return level;
    }

    /** Where the bracket of an item's check box stands in the whole text, or -1 if it has none. */
    public int box() {
        return box;
    }

    /** True if the check box is ticked. */
    public boolean isChecked() {
        return checked;
    }

    /** The Markdown of a paragraph, heading or cell, the text of code; lines are parted by line feeds. */
    public String text() {
        return content.toString();
    }

    /** The words of a paragraph, heading or cell with their looks. */
    public List<Inline> inlines() {
        return InlineParser.parse(text());
    }

    /** The blocks within; unmodifiable. */
    public List<Block> children() {
        return Collections.unmodifiableList(blocks);
    }

    Block last() {
        return blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    }
}
