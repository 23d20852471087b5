package app.offgrid.notes.markdown;

/** Headings, rules and paragraphs. */
final class Leaves {
    private Leaves() {}

    /** True if the line begins a block that ends a paragraph. */
    static boolean begins(Line line, int depth) {
        Line ahead = new Line(line.text, line.at, line.end);
        int indent = ahead.indent();
        ahead.skipSpace();
        return ahead.first() == '>' && depth < Markdown.MOST_DEPTH
                || ListMarker.read(ahead) != null
                || isRule(ahead)
                || headingLevel(ahead) > 0
                || Fence.open(ahead, indent) != null;
    }

    static void append(Block paragraph, String line) {
        paragraph.lines++;
        paragraph.content.append('\n').append(line);
    }

    /** Three or more of one of the signs, with spaces between them perhaps. */
    static boolean isRule(Line line) {
        char sign = line.first();
        if (sign != '-' && sign != '*' && sign != '_') {
            return false;
        }
        int count = 0;
        for (int i = line.at; i < line.end; i++) {
            char c = line.text.charAt(i);
            if (c == sign) {
                count++;
            } else if (c > ' ') {
                return false;
            }
        }
        return count >= 3;
    }

    /** 1 to 6, or 0 if the line is no heading. */
    static int headingLevel(Line line) {
        if (line.first() != '#') {
            return 0;
        }
        int level = line.run();
        int after = line.at + level;
        return level <= 6 && (after >= line.end || line.text.charAt(after) <= ' ') ? level : 0;
    }

    static Block heading(Line line) {
        Block heading = new Block(Block.Kind.HEADING, line.at);
        heading.level = headingLevel(line);
        line.advance(heading.level);
        line.skipSpace();
        String words = line.rest();
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == '#') {
            end--;
        }
        boolean closed = end == 0 || words.charAt(end - 1) <= ' ';
        heading.content.append(closed ? words.substring(0, end).trim() : words);
        return heading;
    }

    /** The paragraph as a heading, if this line underlines it with nothing but "=" or "-"; else null. */
    static Block underlined(Line line, Block paragraph) {
        char sign = line.first();
        if (sign != '=' && sign != '-' || line.run() != line.rest().length()) {
            return null;
        }
        Block heading = new Block(Block.Kind.HEADING, paragraph.from());
        heading.level = sign == '=' ? 1 : 2;
        heading.content.append(paragraph.content);
        return heading;
    }
}
