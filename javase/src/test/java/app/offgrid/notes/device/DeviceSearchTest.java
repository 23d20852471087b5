package app.offgrid.notes.device;

import app.offgrid.notes.notebook.SearchContract;

/** On Codename One's own database class. */
class DeviceSearchTest extends SearchContract {
    DeviceSearchTest() {
        super(new DeviceDatabases());
    }
}
