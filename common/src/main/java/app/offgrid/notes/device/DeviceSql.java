package app.offgrid.notes.device;

import app.offgrid.notes.host.SerialSql;
import app.offgrid.notes.host.StorageException;
import com.codename1.db.Cursor;
import com.codename1.db.Database;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The SQLite of the platform through Codename One. Keeps to what all ports do alike: parameters in arrays of objects,
 * cursors that only go forward, one connection that stays open as long as the app lives.
 */
public final class DeviceSql extends SerialSql {
    private final Database database;

    /** Takes over an open database and prepares it; nobody else may use it from now on. */
    public DeviceSql(Database database) {
        this.database = database;
        // Through a query, since it answers with a row and Android refuses that of a statement.
        query("PRAGMA journal_mode=WAL", row -> row.text(0));
        // A commit that the person was told of survives the battery being pulled out; NORMAL would lose it.
        execute("PRAGMA synchronous=FULL");
    }

    /**
     * Opens the app's database file of that name, or makes it. To be called once in a process for a file.
     *
     * @throws StorageException if it cannot be opened
     */
    public static Database connect(String fileName) {
        try {
            return Database.openOrCreate(fileName);
        } catch (IOException | RuntimeException e) { // Android throws unchecked what it cannot open
            throw failure("open " + fileName, e);
        }
    }

    @Override
    protected void run(String statement, Object[] parameters) {
        try {
            if (parameters.length == 0) {
                database.execute(statement);
            } else {
                database.execute(statement, parameters);
            }
        } catch (IOException | RuntimeException e) {
            throw failure(statement, e);
        }
    }

    @Override
    protected <T> List<T> rows(String query, RowMapper<T> mapper, Object[] parameters) {
        Cursor cursor = start(query, parameters);
        try {
            CursorRow row = new CursorRow(cursor);
            List<T> mapped = new ArrayList<T>();
            while (row.next()) {
                mapped.add(mapper.map(row));
            }
            return mapped;
        } finally {
            close(cursor);
        }
    }

    private Cursor start(String query, Object[] parameters) {
        try {
            return parameters.length == 0 ? database.executeQuery(query) : database.executeQuery(query, parameters);
        } catch (IOException | RuntimeException e) {
            throw failure(query, e);
        }
    }

    private static void close(Cursor cursor) {
        try {
            cursor.close();
        } catch (IOException | RuntimeException e) {
            throw failure("close a cursor", e);
        }
    }

    /** Some ports throw unchecked exceptions of the platform, of classes that only exist there. */
    private static StorageException failure(String what, Exception cause) {
        return new StorageException(StorageException.kindOf(cause.getMessage()), what, cause);
    }

    /** The row on which the cursor stands. */
    private static final class CursorRow implements Row {
        private final Cursor cursor;

        CursorRow(Cursor cursor) {
            this.cursor = cursor;
        }

        boolean next() {
            try {
                return cursor.next();
            } catch (IOException | RuntimeException e) {
                throw failure("next row", e);
            }
        }

        @Override
        public String text(int column) {
            try {
                return cursor.getRow().getString(column);
            } catch (IOException | RuntimeException e) {
                throw failure("column " + column, e);
            }
        }

        @Override
        public long number(int column) {
            Long value = nullableNumber(column);
            return value == null ? 0 : value.longValue();
        }

        /** By way of text: what the ports' number calls give for null differs. */
        @Override
        public Long nullableNumber(int column) {
            String text = text(column);
            return text == null ? null : Long.valueOf(Long.parseLong(text));
        }
    }
}
