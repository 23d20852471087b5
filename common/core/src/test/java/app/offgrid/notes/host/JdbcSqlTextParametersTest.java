package app.offgrid.notes.host;

import java.nio.file.Path;

class JdbcSqlTextParametersTest extends SqlContract {
    @Override
    protected Sql open(Path file) {
        return JdbcSql.onFileWithTextParameters(file);
    }

    @Override
    protected void close(Sql sql) {
        ((JdbcSql) sql).close();
    }
}
