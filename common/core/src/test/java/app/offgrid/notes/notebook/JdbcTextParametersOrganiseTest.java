package app.offgrid.notes.notebook;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.testing.JdbcDatabases;

class JdbcTextParametersOrganiseTest extends OrganiseContract {
    JdbcTextParametersOrganiseTest() {
        super(new JdbcDatabases(JdbcSql::onFileWithTextParameters));
    }
}
