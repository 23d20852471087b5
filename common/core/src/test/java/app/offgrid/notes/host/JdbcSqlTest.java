package app.offgrid.notes.host;

import app.offgrid.notes.testing.JdbcDatabases;

class JdbcSqlTest extends SqlContract {
    JdbcSqlTest() {
        super(new JdbcDatabases(JdbcSql::onFile));
    }
}
