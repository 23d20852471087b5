package app.offgrid.notes.testing;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.Sql;
import java.nio.file.Path;
import java.util.function.Function;

/** On JDBC, in one of the ways in which {@link JdbcSql} opens a file. */
public final class JdbcDatabases implements Databases {
    private final Function<Path, JdbcSql> opener;

    public JdbcDatabases(Function<Path, JdbcSql> opener) {
        this.opener = opener;
    }

    @Override
    public Sql open(Path file) {
        return opener.apply(file);
    }

    @Override
    public void close(Sql sql) {
        ((JdbcSql) sql).close();
    }
}
