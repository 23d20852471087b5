package app.offgrid.notes.notebook;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.testing.JdbcDatabases;

class JdbcOrganiseTest extends OrganiseContract {
    JdbcOrganiseTest() {
        super(new JdbcDatabases(JdbcSql::onFastFile));
    }
}
