package app.offgrid.notes.device;

import app.offgrid.notes.notebook.OrganiseContract;

/** On Codename One's own database class. */
class DeviceOrganiseTest extends OrganiseContract {
    DeviceOrganiseTest() {
        super(new DeviceDatabases());
    }
}
