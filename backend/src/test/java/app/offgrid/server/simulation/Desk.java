package app.offgrid.server.simulation;

import app.offgrid.notes.account.AccountDesk;
import app.offgrid.notes.account.AccountResult;
import app.offgrid.notes.account.ConnectionResult;
import app.offgrid.notes.account.SignedInDevice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What people do with their account beside signing in and out; what the server answers, its book of sessions judges. */
final class Desk {
    private final World world;

    Desk(World world) {
        this.world = world;
    }

    void perform(Act act, SimulatedDevice device) {
        if (device.account == null || device.isSignedOut()) {
            return;
        }
        AccountDesk desk = device.core().account();
        switch (act.a() % 4) {
            case 0 -> {
                world.coverage.count("desk: an address is tested");
                List<ConnectionResult> results = new ArrayList<>();
                desk.test(SimulatedDevice.SERVER, results::add);
                device.time.runTasks();
                world.exchange(device);
                for (ConnectionResult result : results) {
                    if (result != ConnectionResult.GOOD && !world.network.isOffline(device)) {
                        throw new Violation(0, "the server's address is " + result);
                    }
                }
            }
            case 1 -> {
                world.coverage.count("desk: this device has another name");
                device.core().settings().rename(device.name + " " + act.b() % 3);
            }
            default -> endAnother(act, device, desk);
        }
    }

    /** Looks at the list of devices, and signs one of them out. */
    private void endAnother(Act act, SimulatedDevice device, AccountDesk desk) {
        world.coverage.count("desk: devices are looked at");
        List<SignedInDevice> found = new ArrayList<>();
        desk.devices(new AccountDesk.Devices() {
            @Override
            public void found(List<SignedInDevice> devices) {
                found.addAll(devices);
            }

            @Override
            public void failed(AccountResult why) {
                world.coverage.count("desk: the list of devices does not come");
            }
        });
        device.time.runTasks();
        world.exchange(device);
        // The server's order is by times, and that of equal ones by chance.
        found.sort(Comparator.comparing(SignedInDevice::deviceId));
        found.removeIf(other -> other.deviceId().equals(device.core().settings().deviceId()));
        if (found.isEmpty() || device.isSignedOut() || act.b() % 2 == 0) {
            return;
        }
        String deviceId = found.get(act.c() % found.size()).deviceId();
        desk.signOutDevice(deviceId, result -> world.coverage.count("desk: a device is signed out"));
        device.time.runTasks();
    }
}
