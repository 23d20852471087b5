package app.offgrid.notes.notebook;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.testing.NoFtsSql;
import java.nio.file.Path;

/** An SQLite without FTS4 finds the same, more slowly. */
class NoFtsSearchTest extends SearchContract {
    @Override
    protected Sql open(Path file) {
        return new NoFtsSql(JdbcSql.onFastFile(file));
    }

    @Override
    protected void close(Sql sql) {
        ((NoFtsSql) sql).close();
    }
}
