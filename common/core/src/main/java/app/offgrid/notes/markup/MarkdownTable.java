package app.offgrid.notes.markup;

import java.util.ArrayList;
import java.util.List;

/** A table while its cells come in; the first row is the head, since Markdown knows no table without one. */
final class MarkdownTable {
    private static final int MOST_COLUMNS = 100;

    private final List<List<String>> rows = new ArrayList<List<String>>();

    void row() {
        rows.add(new ArrayList<String>());
    }

    void cell(String text) {
        if (rows.isEmpty()) {
            row();
        }
        List<String> row = rows.get(rows.size() - 1);
        String line = text.replace('\n', ' ').trim();
        if (row.size() == MOST_COLUMNS) {
            row.set(MOST_COLUMNS - 1, row.get(MOST_COLUMNS - 1) + " " + line);
        } else {
            row.add(line);
        }
    }

    String markdown() {
        int columns = 0;
        for (List<String> row : rows) {
            columns = Math.max(columns, row.size());
        }
        StringBuilder text = new StringBuilder();
        boolean isHead = true;
        for (List<String> row : rows) {
            if (row.isEmpty()) {
                continue;
            }
            writeRow(row, columns, text);
            if (isHead) {
                for (int i = 0; i < columns; i++) {
                    text.append("| --- ");
                }
                text.append("|\n");
            }
            isHead = false;
        }
        return text.toString();
    }

    private static void writeRow(List<String> row, int columns, StringBuilder text) {
        for (int i = 0; i < columns; i++) {
            text.append("| ");
            String cell = i < row.size() ? row.get(i) : "";
            for (int j = 0; j < cell.length(); j++) {
                if (cell.charAt(j) == '|') {
                    text.append('\\');
                }
                text.append(cell.charAt(j));
            }
            text.append(cell.length() > 0 ? " " : "");
        }
        text.append("|\n");
    }
}
