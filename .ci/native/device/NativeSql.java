import app.offgrid.notes.host.SerialSql;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.note.Utf8;
import java.util.ArrayList;
import java.util.List;

/** SQLite as Codename One's port for iOS has it: all parameters arrive as text, all columns come as text. */
final class NativeSql extends SerialSql {
    private static final int ROW = 100;
    private static final int DONE = 101;

    private final long database;

    NativeSql(String file) {
        database = Port.open(Utf8.encode(file));
        query("PRAGMA journal_mode=WAL", row -> row.text(0));
        execute("PRAGMA synchronous=FULL");
    }

    private long prepared(String sql, Object[] parameters) {
        long statement = Port.prepare(database, Utf8.encode(sql));
        if (statement == 0) {
            throw failure(sql);
        }
        for (int i = 0; i < parameters.length; i++) {
            Port.bind(statement, i + 1, parameters[i] == null ? null : Utf8.encode(parameters[i].toString()));
        }
        return statement;
    }

    private StorageException failure(String what) {
        String message = Utf8.decode(Port.error(database));
        return new StorageException(StorageException.kindOf(message), what + ": " + message, null);
    }

    @Override
    protected void run(String sql, Object[] parameters) {
        long statement = prepared(sql, parameters);
        int outcome = Port.step(statement);
        StorageException failure = outcome == ROW || outcome == DONE ? null : failure(sql);
        Port.done(statement);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    protected <T> List<T> rows(String query, RowMapper<T> mapper, Object[] parameters) {
        long statement = prepared(query, parameters);
        try {
            List<T> mapped = new ArrayList<T>();
            Row row = new StatementRow(statement);
            int outcome = Port.step(statement);
            while (outcome == ROW) {
                mapped.add(mapper.map(row));
                outcome = Port.step(statement);
            }
            return mapped(query, mapped, outcome);
        } finally {
            Port.done(statement);
        }
    }

    private <T> List<T> mapped(String query, List<T> mapped, int outcome) {
        if (outcome != DONE) {
            throw failure(query);
        }
        return mapped;
    }

    private static final class StatementRow implements Row {
        private final long statement;

        StatementRow(long statement) {
            this.statement = statement;
        }

        @Override
        public String text(int column) {
            byte[] text = Port.column(statement, column);
            return text == null ? null : Utf8.decode(text);
        }

        @Override
        public long number(int column) {
            Long value = nullableNumber(column);
            return value == null ? 0 : value.longValue();
        }

        @Override
        public Long nullableNumber(int column) {
            String text = text(column);
            return text == null ? null : Long.valueOf(Long.parseLong(text));
        }
    }
}
