package app.offgrid.server.sync;

/** Hears how much a sync holds in memory beyond its own request, and says whether that may be. */
public interface NotesInMemory {
    /** Of a sync that nobody counts. */
    NotesInMemory UNCOUNTED = new NotesInMemory() {
        @Override
        public boolean loaded(long bytes) {
            return true;
        }

        @Override
        public void onlyPage(long stillHeld) {}
    };

    /** So many bytes of notes were read in addition to what was there; false if that is too much. May wait. */
    boolean loaded(long bytes);

    /**
     * All that was there is done with but for so many bytes, and a page is read next. May wait; throws {@code unavailable} if
     * there is no room.
     */
    void onlyPage(long stillHeld);
}
