package app.offgrid.server.sync;

import app.offgrid.server.mongo.Database;
import app.offgrid.server.mongo.MongoForTests;

final class MongoJournalTest extends JournalContract {
    private static final Database DATABASE = MongoForTests.database();

    @Override
    Journal journal() {
        return new MongoJournal(DATABASE);
    }

    @Override
    NoteView view() {
        return new MongoNoteView(DATABASE);
    }

    @Override
    Upkeep upkeep() {
        return new MongoUpkeep(DATABASE);
    }
}
