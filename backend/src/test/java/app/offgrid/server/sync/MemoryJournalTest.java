package app.offgrid.server.sync;

final class MemoryJournalTest extends JournalContract {
    private MemoryJournal memory;

    private MemoryJournal memory() {
        if (memory == null) {
            memory = new MemoryJournal();
        }
        return memory;
    }

    @Override
    Journal journal() {
        return memory();
    }

    @Override
    NoteView view() {
        return memory();
    }

    @Override
    Upkeep upkeep() {
        return memory();
    }
}
