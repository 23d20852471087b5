package app.offgrid.notes.ui;

import com.codename1.ui.Font;
import java.util.ArrayList;
import java.util.List;

/** Fills lines with pieces of a {@link FlowText} and puts those of each line into the order in which they are seen. */
final class FlowLines {
    private final FlowText text;
    private final int room;
    private final boolean rightToLeft;
    private final List<Piece> pieces = new ArrayList<Piece>();
    /** Those of the line that is being filled. */
    private final List<Piece> filled = new ArrayList<Piece>();

    private int lines;
    private int widest;
    private int length;

    /** @param room the width of a line in pixels, at least 1 */
    FlowLines(FlowText text, int room, boolean rightToLeft) {
        this.text = text;
        this.room = room;
        this.rightToLeft = rightToLeft;
    }

    /** All pieces of the lines that are full. */
    List<Piece> pieces() {
        return pieces;
    }

    int count() {
        return lines;
    }

    /** The width of the longest line, in pixels. */
    int widest() {
        return widest;
    }

    void add(Piece piece) {
        filled.add(piece);
        length += piece.width;
    }

    /** What has no space in it stays on one line if a line has room for it. */
    void addWord(List<Piece> word) {
        int width = 0;
        for (Piece piece : word) {
            width += piece.width;
        }
        if (length > 0 && length + width > room && !word.isEmpty()) {
            end();
        }
        for (Piece piece : word) {
            if (width <= room) {
                add(piece);
            } else {
                addCut(piece);
            }
        }
    }

    private void addCut(Piece piece) {
        Font font = text.font(piece.run);
        int at = 0;
        while (at < piece.text.length()) {
            if (length >= room) {
                end();
            }
            int end = WordBreak.fitting(font, piece.text, at, room - length);
            String part = piece.text.substring(at, end);
            int width = font.stringWidth(part);
            if (length > 0 && length + width > room) {
                end();
                continue;
            }
            add(new Piece(piece.run, part, piece.level, width, false));
            at = end;
        }
    }

    /** Spaces at the end of a line say nothing; the rest is put into the order in which it is seen. */
    void end() {
        while (!filled.isEmpty() && filled.get(filled.size() - 1).isSpace) {
            filled.remove(filled.size() - 1);
        }
        List<Piece> joined = joined();
        byte[] order = new byte[joined.size()];
        int width = 0;
        for (int i = 0; i < order.length; i++) {
            order[i] = joined.get(i).level;
            width += joined.get(i).width;
        }
        int x = rightToLeft ? room - width : 0;
        for (int index : BidiLevels.visualOrder(order)) {
            Piece piece = joined.get(index);
            piece.x = x;
            piece.line = lines;
            x += piece.width;
            pieces.add(piece);
        }
        widest = Math.max(widest, width);
        lines++;
        filled.clear();
        length = 0;
    }

    /** What follows each other in one look and direction is drawn at once, as the platform shapes and spaces it. */
    private List<Piece> joined() {
        List<Piece> joined = new ArrayList<Piece>();
        int at = 0;
        while (at < filled.size()) {
            Piece first = filled.get(at);
            int next = at + 1;
            while (!first.isSpace && goesOn(first, next)) {
                int word = filled.get(next).isSpace ? next + 1 : next;
                if (!goesOn(first, word)) {
                    break;
                }
                next = word + 1;
            }
            StringBuilder words = new StringBuilder();
            for (Piece piece : filled.subList(at, next)) {
                words.append(piece.text);
            }
            String all = words.toString();
            int width = next == at + 1 ? first.width : text.font(first.run).stringWidth(all);
            boolean turned = first.level % 2 == 1 && !TextDirection.isRightToLeft(all, false);
            String shown = turned ? BidiLevels.turned(all) : all;
            joined.add(new Piece(first.run, shown, first.level, width, first.isSpace));
            at = next;
        }
        return joined;
    }

    private boolean goesOn(Piece first, int index) {
        return index < filled.size() && filled.get(index).run == first.run && filled.get(index).level == first.level;
    }

    /** A piece of a line where it stands: words, or the spaces between them. */
    static final class Piece {
        final int run;
        final String text;
        final int width;
        private final byte level;
        private final boolean isSpace;
        private int x;
        private int line;

        Piece(int run, String text, byte level, int width, boolean isSpace) {
            this.run = run;
            this.text = text;
            this.level = level;
            this.width = width;
            this.isSpace = isSpace;
        }

        /** Pixels from the left edge of the lines. */
        int x() {
            return x;
        }

        /** The number of its line, from 0. */
        int line() {
            return line;
        }
    }
}
