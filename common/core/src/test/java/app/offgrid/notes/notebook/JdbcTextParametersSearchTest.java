package app.offgrid.notes.notebook;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.Sql;
import java.nio.file.Path;

class JdbcTextParametersSearchTest extends SearchContract {
    @Override
    protected Sql open(Path file) {
        return JdbcSql.onFileWithTextParameters(file);
    }

    @Override
    protected void close(Sql sql) {
        ((JdbcSql) sql).close();
    }
}
