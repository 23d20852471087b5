package app.offgrid.notes.host;

import java.nio.file.Path;

class JdbcSqlTest extends SqlContract {
    @Override
    protected Sql open(Path file) {
        return JdbcSql.onFile(file);
    }

    @Override
    protected void close(Sql sql) {
        ((JdbcSql) sql).close();
    }
}
