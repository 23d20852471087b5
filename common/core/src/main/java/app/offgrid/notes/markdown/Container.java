package app.offgrid.notes.markdown;

/** A quote or a list item that is open while its lines are read. */
final class Container {
    final Block block;
    /** Of an item: how many columns a line needs to belong to it; 0 of a quote. */
    final int indent;
    /** Of an item: the sign of its list. */
    final char sign;

    Container(Block block, int indent, char sign) {
        this.block = block;
        this.indent = indent;
        this.sign = sign;
    }

    /** True if the line goes on with it; the line then stands after what belongs to the container. */
    boolean takes(Line line) {
        int columns = line.indent();
        if (block.kind() == Block.Kind.QUOTE) {
            if (columns < 0 || columns > 3) {
                return false;
            }
            int start = line.at;
            while (line.text.charAt(start) == ' ' || line.text.charAt(start) == '\t') {
                start++;
            }
            if (line.text.charAt(start) != '>') {
                return false;
            }
            line.skipSpace();
            line.advance(1);
            line.skip(1);
            return true;
        }
        if (columns < 0) {
            return !block.blocks.isEmpty();
        }
        if (columns < indent) {
            return false;
        }
        line.skip(indent);
        return true;
    }
}
