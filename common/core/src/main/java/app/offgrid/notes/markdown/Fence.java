package app.offgrid.notes.markdown;

/** Code between fences of back-ticks or tildes, while its lines are read. */
final class Fence {
    final Block block;
    private final char sign;
    private final int length;
    private final int indent;
    private boolean filled;

    private Fence(Block block, char sign, int length, int indent) {
        this.block = block;
        this.sign = sign;
        this.length = length;
        this.indent = indent;
    }

    /** The fence that this line opens, or null. */
    static Fence open(Line line, int indent) {
        char c = line.first();
        if (c != '`' && c != '~') {
            return null;
        }
        int length = line.run();
        if (length < 3) {
            return null;
        }
        for (int i = line.at + length; i < line.end; i++) {
            if (c == '`' && line.text.charAt(i) == '`') {
                return null;
            }
        }
        return new Fence(new Block(Block.Kind.CODE, line.at), c, length, indent);
    }

    boolean closes(Line line) {
        int start = line.at;
        while (start < line.end && (line.text.charAt(start) == ' ' || line.text.charAt(start) == '\t')) {
            start++;
        }
        int end = start;
        while (end < line.end && line.text.charAt(end) == sign) {
            end++;
        }
        int run = end - start;
        while (end < line.end && line.text.charAt(end) <= ' ') {
            end++;
        }
        return run >= length && end == line.end;
    }

    void add(Line line) {
        line.skip(indent);
        int end = line.end;
        if (end > line.at && line.text.charAt(end - 1) == '\r') {
            end--;
        }
        if (filled) {
            block.content.append('\n');
        }
        filled = true;
        block.content.append(line.text, line.at, end);
    }
}
