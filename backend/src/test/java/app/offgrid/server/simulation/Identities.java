package app.offgrid.server.simulation;

import app.offgrid.notes.note.Utf8;
import java.util.HashMap;
import java.util.Map;

/** Whose id and whose token each request bears: a copy of a device's notes must become a device of its own. */
final class Identities {
    private static final String ID = "\"deviceId\":\"";
    private static final int ID_LENGTH = 36;

    private final Map<String, SimulatedDevice> owners = new HashMap<>();

    /** Invariant 11, at every request that arrives. */
    void check(Network.Request request) {
        if (request.call().bearer() != null) {
            require(request.call().bearer(), request.from());
        }
        if (request.call().url().endsWith("/api/sync")) {
            String body = Utf8.decode(request.call().body());
            int start = body.indexOf(ID) + ID.length();
            require(body.substring(start, start + ID_LENGTH), request.from());
        }
    }

    private void require(String identity, SimulatedDevice device) {
        SimulatedDevice owner = owners.putIfAbsent(identity, device);
        if (owner != null && owner != device) {
            throw new Violation(11, device.name + " and " + owner.name + " both go by " + identity);
        }
    }
}
