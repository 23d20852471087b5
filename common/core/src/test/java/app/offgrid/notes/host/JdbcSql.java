package app.offgrid.notes.host;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQLite through JDBC, for tests and simulations. Binds as strictly as the strictest phone if told so. */
public final class JdbcSql extends SerialSql implements AutoCloseable {
    private final Connection connection;
    private final boolean bindsTextOnly;

    private JdbcSql(String place, boolean bindsTextOnly) {
        this.bindsTextOnly = bindsTextOnly;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + place);
        } catch (SQLException e) {
            throw failure("open", e);
        }
    }

    /** A database that lives as long as this object. */
    public static JdbcSql inMemory() {
        return new JdbcSql(":memory:", false);
    }

    /** Opens or makes a database file with the settings of the device: write-ahead log, every commit on disk. */
    public static JdbcSql onFile(Path file) {
        return prepared(new JdbcSql(file.toString(), false));
    }

    /**
     * The same file without waiting for the disk: outlives a crash of the program (all that a simulation can make happen)
     * but not of the machine, and is many times faster.
     */
    public static JdbcSql onFastFile(Path file) {
        JdbcSql sql = onFile(file);
        sql.execute("PRAGMA synchronous=OFF");
        return sql;
    }

    /** As {@link #onFile}, but every parameter arrives as text, as the iOS port does it. */
    public static JdbcSql onFileWithTextParameters(Path file) {
        return prepared(new JdbcSql(file.toString(), true));
    }

    private static JdbcSql prepared(JdbcSql sql) {
        try {
            sql.query("PRAGMA journal_mode=WAL", row -> row.text(0));
            sql.execute("PRAGMA synchronous=FULL");
            return sql;
        } catch (StorageException e) {
            sql.close();
            throw e;
        }
    }

    @Override
    protected void run(String statement, Object[] parameters) {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, parameters, bindsTextOnly);
            prepared.execute();
        } catch (SQLException e) {
            throw failure(statement, e);
        }
    }

    @Override
    protected <T> List<T> rows(String query, RowMapper<T> mapper, Object[] parameters) {
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            bind(prepared, parameters, true); // as every port of Codename One binds the parameters of a query
            List<T> mapped = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                Row row = new JdbcRow(rows);
                while (rows.next()) {
                    mapped.add(mapper.map(row));
                }
            }
            return mapped;
        } catch (SQLException e) {
            throw failure(query, e);
        }
    }

    /** Closes the file. Open it again for what a restart of the app would find. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure("close", e);
        }
    }

    private static void bind(PreparedStatement prepared, Object[] parameters, boolean asText) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            prepared.setObject(i + 1, asText && value != null ? value.toString() : value);
        }
    }

    private static StorageException failure(String what, SQLException cause) {
        return new StorageException(StorageException.kindOf(cause.getMessage()), what, cause);
    }

    /** The row on which the result set stands. */
    private record JdbcRow(ResultSet rows) implements Row {
        @Override
        public String text(int column) {
            try {
                return rows.getString(column + 1);
            } catch (SQLException e) {
                throw failure("column " + column, e);
            }
        }

        @Override
        public long number(int column) {
            try {
                return rows.getLong(column + 1);
            } catch (SQLException e) {
                throw failure("column " + column, e);
            }
        }

        @Override
        public Long nullableNumber(int column) {
            long value = number(column);
            try {
                return rows.wasNull() ? null : value;
            } catch (SQLException e) {
                throw failure("column " + column, e);
            }
        }
    }
}
