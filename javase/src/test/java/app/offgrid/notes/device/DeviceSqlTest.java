package app.offgrid.notes.device;

import app.offgrid.notes.host.SqlContract;

/** On Codename One's own database class. */
class DeviceSqlTest extends SqlContract {
    DeviceSqlTest() {
        super(new DeviceDatabases());
    }
}
