package app.offgrid.notes.host;

import java.util.List;

/**
 * One SQLite database. Every call may come from any thread; the adapter lets one thread in at a time, and a transaction
 * keeps the others out until it has ended.
 *
 * <p>Parameters are String, Long or, save in a query, null; the columns they meet have declared types, since some platforms bind
 * everything as text. Texts come back as they were given, save that U+0000 and lone surrogates become U+FFFD, since not every platform
 * keeps them. Every failure is a {@link StorageException}.
 */
public interface Sql {
    /**
     * Most bytes that a row of a query has, its texts in UTF-8 together. Android hands rows over in a window of 2 MiB
     * (config_cursorWindowSize of its framework), each whole in one; 64 KiB are left for what the window needs itself.
     */
    int ROW_BYTES = 2 * 1024 * 1024 - 64 * 1024;

    /** Most bytes of a row in this database: {@link #ROW_BYTES}, or fewer where a test makes them short. */
    int rowBytes();

    /**
     * Runs the work in one transaction: all of it is on disk when this returns, or none of it after an exception. A
     * transaction inside another joins it.
     *
     * @param name what the transaction is for; for logs and for tests that stop at it
     */
    <T> T transaction(String name, Work<T> work);

    /** Runs one statement that returns no rows. */
    void execute(String statement, Object... parameters);

    /**
     * Runs a query and maps every row, in order. The mapper must not use this database. A row of more than {@link #rowBytes}
     * is a failure of kind ROW, on every platform; such a failure does not take back the transaction that it comes in, since
     * nothing was written.
     */
    <T> List<T> query(String query, RowMapper<T> mapper, Object... parameters);

    /** What happens inside a transaction. */
    interface Work<T> {
        T run();
    }

    /** Turns the current row into an object. */
    interface RowMapper<T> {
        T map(Row row);
    }

    /** The current row of a query; columns count from 0. */
    interface Row {
        /** The column as text; null if it is null. */
        String text(int column);

        /** The column as a number; 0 if it is null. */
        long number(int column);

        /** The column as a number; null if it is null. */
        Long nullableNumber(int column);
    }
}
