package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.Utf8;
import java.util.List;

/**
 * Text columns that may be longer than a row of a query may be: a short text comes with its row, a longer one in pieces
 * afterwards. To be used inside a transaction, so that the pieces are of one text.
 */
final class LongText {
    /** So many columns that are just short enough, and some small ones, are a row. */
    private static final int SHORT_PARTS = 10;
    /** A piece comes as hexadecimal digits, two a byte, whatever characters a boundary would cut. */
    private static final int PIECE_PARTS = 4;

    private final Sql sql;

    LongText(Sql sql) {
        this.sql = sql;
    }

    /** A text, or how many bytes one has that did not come with its row. */
    static final class Read {
        private final String text;
        private final Long bytes;

        /** @param at the first of the two {@linkplain #columns columns} */
        Read(Sql.Row row, int at) {
            text = row.text(at);
            bytes = row.nullableNumber(at + 1);
        }
    }

    /** Two columns of a query that stand for a text column. */
    String columns(String column) {
        String length = "length(CAST(" + column + " AS BLOB))";
        return "CASE WHEN " + length + "<=" + sql.rowBytes() / SHORT_PARTS + " THEN " + column + " END, " + length;
    }

    /**
     * The text whole; null if the column is null.
     *
     * @param from the table and the condition of the one row that it was read from, with the parameters of the condition
     */
    String whole(Read read, String column, String from, Object... parameters) {
        if (read.text != null || read.bytes == null) {
            return read.text;
        }
        byte[] bytes = new byte[read.bytes.intValue()];
        int piece = sql.rowBytes() / PIECE_PARTS;
        for (int at = 0; at < bytes.length; at += piece) {
            List<String> digits = sql.query(
                    "SELECT hex(substr(CAST(" + column + " AS BLOB)," + (at + 1) + "," + piece + ")) FROM " + from,
                    row -> row.text(0),
                    parameters);
            copy(digits.get(0), bytes, at);
        }
        return Utf8.decode(bytes);
    }

    private static void copy(String digits, byte[] bytes, int at) {
        for (int i = 0; i < digits.length(); i += 2) {
            bytes[at + i / 2] = (byte) (nibble(digits.charAt(i)) << 4 | nibble(digits.charAt(i + 1)));
        }
    }

    private static int nibble(char digit) {
        return digit <= '9' ? digit - '0' : digit - 'A' + 10;
    }
}
