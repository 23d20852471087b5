package app.offgrid.notes.host;

/** A row that refuses to hand over more than the strictest platform could. */
final class MeasuredRow implements Sql.Row {
    private static final int NUMBER_BYTES = 8;

    private final Sql.Row row;
    private final int limit;
    private int bytes;

    MeasuredRow(Sql.Row row, int limit) {
        this.row = row;
        this.limit = limit;
    }

    @Override
    public String text(int column) {
        String text = row.text(column);
        if (text != null) {
            count(utf8Length(text));
        }
        return text;
    }

    @Override
    public long number(int column) {
        count(NUMBER_BYTES);
        return row.number(column);
    }

    @Override
    public Long nullableNumber(int column) {
        count(NUMBER_BYTES);
        return row.nullableNumber(column);
    }

    private void count(int more) {
        bytes += more;
        if (bytes > limit) {
            throw new StorageException(
                    StorageException.Kind.ROW, "A row of a query has more than " + limit + " bytes.", null);
        }
    }

    private static int utf8Length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Either half of a pair stands for two of its four bytes.
            length += c < 0x80 ? 1 : c < 0x800 || c >= 0xD800 && c <= 0xDFFF ? 2 : 3;
        }
        return length;
    }
}
