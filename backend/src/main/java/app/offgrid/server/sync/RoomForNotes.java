package app.offgrid.server.sync;

import app.offgrid.server.edge.Admission;

/** The notes that a request reads, counted in its part of the memory that all requests have together. */
record RoomForNotes(Admission.Room room) implements NotesInMemory {
    @Override
    public boolean loaded(long bytes) {
        return room.add(bytes);
    }

    @Override
    public void onlyPage(long stillHeld) {
        room.exchange(stillHeld);
    }
}
