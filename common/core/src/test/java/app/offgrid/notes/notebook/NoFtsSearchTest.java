package app.offgrid.notes.notebook;

import app.offgrid.notes.testing.NoFtsDatabases;

/** An SQLite without FTS4 finds the same, more slowly. */
class NoFtsSearchTest extends SearchContract {
    NoFtsSearchTest() {
        super(new NoFtsDatabases());
    }
}
