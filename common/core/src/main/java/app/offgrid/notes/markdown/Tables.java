package app.offgrid.notes.markdown;

import java.util.ArrayList;
import java.util.List;

/** Tables with pipes. */
final class Tables {
    /** More columns than these are no table. */
    static final int MOST_COLUMNS = 64;
    /** A line of more characters is no head. */
    private static final int MOST_HEAD = 4096;

    private Tables() {}

    /** The table whose head is the paragraph, if this line is the row of dashes below a head; else null. */
    static Block begun(Line line, Block paragraph) {
        // The lines are counted, not looked for: a long paragraph would be gone through at each of its lines.
        if (paragraph.lines != 1 || paragraph.content.length() > MOST_HEAD || "|:-".indexOf(line.first()) < 0) {
            return null;
        }
        if (paragraph.text().indexOf('|') < 0) {
            return null;
        }
        List<String> dashes = cells(line.rest(), MOST_COLUMNS + 1);
        for (String cell : dashes) {
            if (!isDashes(cell)) {
                return null;
            }
        }
        List<String> head = cells(paragraph.text(), MOST_COLUMNS + 1);
        if (head.size() != dashes.size() || head.size() > MOST_COLUMNS) {
            return null;
        }
        Block table = new Block(Block.Kind.TABLE, paragraph.from());
        table.blocks.add(row(paragraph.from(), head));
        return table;
    }

    private static boolean isDashes(String cell) {
        int from = cell.startsWith(":") ? 1 : 0;
        int to = cell.endsWith(":") ? cell.length() - 1 : cell.length();
        for (int i = from; i < to; i++) {
            if (cell.charAt(i) != '-') {
                return false;
            }
        }
        return to > from;
    }

    /** A row goes on with a table as long as it has a pipe. */
    static boolean isRow(Line line) {
        int pipe = line.text.indexOf('|', line.at);
        return pipe >= 0 && pipe < line.end;
    }

    static Block row(Line line, int columns) {
        return row(line.at, cells(line.rest(), columns));
    }

    private static Block row(int from, List<String> cells) {
        Block row = new Block(Block.Kind.ROW, from);
        for (String words : cells) {
            Block cell = new Block(Block.Kind.CELL, from);
            cell.content.append(words);
            row.blocks.add(cell);
        }
        return row;
    }

    /** The cells of a row, at most that many; an escaped pipe parts none. */
    private static List<String> cells(String row, int most) {
        List<String> cells = new ArrayList<String>();
        StringBuilder cell = new StringBuilder();
        int at = row.startsWith("|") ? 1 : 0;
        while (at < row.length() && cells.size() < most) {
            char c = row.charAt(at);
            if (c == '\\' && at + 1 < row.length()) {
                cell.append(row.charAt(at + 1) == '|' ? "|" : row.substring(at, at + 2));
                at += 2;
                continue;
            }
            if (c == '|') {
                cells.add(cell.toString().trim());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
            at++;
        }
        if (cell.length() > 0 && cells.size() < most) {
            cells.add(cell.toString().trim());
        }
        return cells;
    }
}
