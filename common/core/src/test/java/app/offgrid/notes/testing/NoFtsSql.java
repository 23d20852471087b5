package app.offgrid.notes.testing;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.SerialSql;
import app.offgrid.notes.host.StorageException;
import java.util.List;

/** A database of a platform whose SQLite was built without FTS4, until it gets it. */
public final class NoFtsSql extends SerialSql {
    private final JdbcSql database;
    private boolean lacking = true;

    public NoFtsSql(JdbcSql database) {
        this.database = database;
    }

    /** The platform's SQLite is replaced by one that has the module, or one that lacks it. */
    public void lack(boolean module) {
        lacking = module;
    }

    @Override
    public int rowBytes() {
        return database.rowBytes();
    }

    @Override
    protected void run(String statement, Object[] parameters) {
        refuse(statement);
        database.execute(statement, parameters);
    }

    @Override
    protected <T> List<T> rows(String query, RowMapper<T> mapper, Object[] parameters) {
        refuse(query);
        return database.query(query, mapper, parameters);
    }

    private void refuse(String statement) {
        boolean uses = statement.contains("word_index") && !statement.startsWith("DROP TABLE IF EXISTS");
        if (lacking && uses) {
            throw new StorageException(
                    StorageException.Kind.UNAVAILABLE, statement, new IllegalStateException("no such module: fts4"));
        }
    }

    public void close() {
        database.close();
    }
}
