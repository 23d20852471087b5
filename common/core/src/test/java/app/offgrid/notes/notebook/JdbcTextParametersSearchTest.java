package app.offgrid.notes.notebook;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.testing.JdbcDatabases;

class JdbcTextParametersSearchTest extends SearchContract {
    JdbcTextParametersSearchTest() {
        super(new JdbcDatabases(JdbcSql::onFileWithTextParameters));
    }
}
