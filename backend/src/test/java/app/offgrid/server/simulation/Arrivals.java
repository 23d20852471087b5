package app.offgrid.server.simulation;

import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;

/** Who is told of the syncs that a server process answers. */
interface Arrivals {
    /** Nobody is. */
    Arrivals UNHEARD = new Arrivals() {
        @Override
        public void arrived(SyncRequest request) {}

        @Override
        public void answered(String userId, SyncRequest request, SyncResponse response) {}
    };

    /** Before it is looked at. */
    void arrived(SyncRequest request);

    /** After everything that it does is done. */
    void answered(String userId, SyncRequest request, SyncResponse response);
}
