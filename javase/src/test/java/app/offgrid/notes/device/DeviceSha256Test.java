package app.offgrid.notes.device;

import app.offgrid.notes.host.Sha256;
import app.offgrid.notes.host.Sha256Contract;

class DeviceSha256Test extends Sha256Contract {
    @Override
    protected Sha256 sha256() {
        return new DeviceSha256(new NativeHashImpl());
    }
}
