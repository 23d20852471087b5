package app.offgrid.notes.notebook;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.testing.JdbcDatabases;

class JdbcSearchTest extends SearchContract {
    JdbcSearchTest() {
        super(new JdbcDatabases(JdbcSql::onFastFile));
    }
}
