package app.offgrid.notes.notebook;

import app.offgrid.notes.testing.NoFtsDatabases;

/** Nothing but searching needs FTS4. */
class NoFtsOrganiseTest extends OrganiseContract {
    NoFtsOrganiseTest() {
        super(new NoFtsDatabases());
    }
}
