package app.offgrid.notes.host;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sqlite.SQLiteConnection;

/** SQLite through JDBC, for tests and simulations. Binds as strictly as the strictest phone if told so. */
public final class JdbcSql extends SerialSql implements AutoCloseable {
    private static final int MOST_STATEMENTS = 200;
    /** How statements begin that are prepared once. */
    private static final Set<String> KEPT = Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "BEGIN ", "COMMIT");

    private final Connection connection;
    private final boolean bindsTextOnly;
    private int rowBytes = ROW_BYTES;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
            if (size() <= MOST_STATEMENTS) {
                return false;
            }
            try {
                eldest.getValue().close();
            } catch (SQLException e) {
                throw failure("close a statement", e);
            }
            return true;
        }
    };

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
        try {
            PreparedStatement prepared = prepare(statement);
            bind(prepared, parameters, bindsTextOnly);
            prepared.execute();
            release(statement, prepared);
        } catch (SQLException e) {
            forget(statement);
            throw failure(statement, e);
        }
    }

    @Override
    protected <T> List<T> rows(String query, RowMapper<T> mapper, Object[] parameters) {
        try {
            PreparedStatement prepared = prepare(query);
            bind(prepared, parameters, true); // as every port of Codename One binds the parameters of a query
            List<T> mapped = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                String[] texts = new String[rows.getMetaData().getColumnCount()];
                Row row = new JdbcRow(rows, texts);
                while (rows.next()) {
                    for (int column = 0; column < texts.length; column++) {
                        texts[column] = rows.getString(column + 1);
                    }
                    // Those too that nobody looks at: Android hands over what was asked for.
                    MeasuredRow whole = new MeasuredRow(row, rowBytes);
                    for (int column = 0; column < texts.length; column++) {
                        whole.text(column);
                    }
                    mapped.add(mapper.map(row));
                }
            }
            release(query, prepared);
            return mapped;
        } catch (SQLException e) {
            forget(query);
            throw failure(query, e);
        }
    }

    /** A simulation runs the same few statements millions of times. No two of them are ever open at once. */
    private PreparedStatement prepare(String statement) throws SQLException {
        PreparedStatement prepared = statements.get(statement);
        return prepared == null ? connection.prepareStatement(statement) : prepared;
    }

    /** Keeps what is said again and again; a statement about the schema may hold locks as long as it is open. */
    private void release(String statement, PreparedStatement prepared) throws SQLException {
        if (KEPT.contains(statement.substring(0, Math.min(statement.length(), 6)))) {
            statements.put(statement, prepared);
        } else {
            prepared.close();
        }
    }

    /** After a failure a statement may be in any state. */
    private void forget(String statement) {
        PreparedStatement broken = statements.remove(statement);
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException e) {
                // What failed is told by the failure that led here.
            }
        }
    }

    /** Makes rows short, so that short texts are long ones. */
    public JdbcSql withRowsOf(int bytes) {
        rowBytes = bytes;
        return this;
    }

    @Override
    public int rowBytes() {
        return rowBytes;
    }

    /** How many rows were changed since it was opened; the same number means the same content. */
    public long changes() {
        try {
            return connection.unwrap(SQLiteConnection.class).getDatabase().total_changes();
        } catch (SQLException e) {
            throw failure("count changes", e);
        }
    }

    /** The whole database, byte by byte. */
    public byte[] image() {
        try {
            return connection.unwrap(SQLiteConnection.class).serialize("main");
        } catch (SQLException e) {
            throw failure("image", e);
        }
    }

    /** A database in memory becomes what an image holds. */
    public void become(byte[] image) {
        try {
            for (PreparedStatement prepared : statements.values()) {
                prepared.close();
            }
            statements.clear();
            connection.unwrap(SQLiteConnection.class).deserialize("main", image);
        } catch (SQLException e) {
            throw failure("become an image", e);
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

    /** The row on which the result set stands, with its texts. */
    private record JdbcRow(ResultSet rows, String[] texts) implements Row {
        @Override
        public String text(int column) {
            return texts[column];
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
