package app.offgrid.notes.host;

import app.offgrid.notes.testing.JdbcDatabases;

class JdbcSqlTextParametersTest extends SqlContract {
    JdbcSqlTextParametersTest() {
        super(new JdbcDatabases(JdbcSql::onFileWithTextParameters));
    }
}
