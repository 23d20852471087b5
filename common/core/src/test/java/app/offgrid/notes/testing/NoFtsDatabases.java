package app.offgrid.notes.testing;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.Sql;
import java.nio.file.Path;

/** On JDBC, without the module for words. */
public final class NoFtsDatabases implements Databases {
    @Override
    public Sql open(Path file) {
        return new NoFtsSql(JdbcSql.onFastFile(file));
    }

    @Override
    public void close(Sql sql) {
        ((NoFtsSql) sql).close();
    }
}
