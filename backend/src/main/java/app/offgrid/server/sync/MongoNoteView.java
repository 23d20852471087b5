package app.offgrid.server.sync;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.server.mongo.Database;
import app.offgrid.server.mongo.Errors;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The view in MongoDB, on the driver itself: a page ends by size, and what a batch of upserts met has to be known. */
@Singleton
public class MongoNoteView implements NoteView {
    private static final BulkWriteOptions EACH = new BulkWriteOptions().ordered(false);

    private final Database database;

    public MongoNoteView(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, NoteSnapshot> notes(String userId, Collection<String> noteIds, NotesInMemory memory) {
        Map<String, NoteSnapshot> notes = new HashMap<>();
        long bytes = 0;
        try (MongoCursor<Document> found = database.notes()
                .find(and(eq("userId", userId), in("noteId", noteIds)))
                .cursor()) {
            while (found.hasNext()) {
                NoteSnapshot note = EntryDocument.readNote(found.next());
                notes.put(note.noteId(), note);
                bytes += Weight.of(note);
                SyncLimits.requireWithin(bytes, noteIds.size(), memory.loaded(Weight.of(note)));
            }
        }
        return notes;
    }

    @Override
    public void apply(String userId, Collection<NoteSnapshot> notes) {
        List<NoteSnapshot> inTheWay = replace(userId, new ArrayList<>(notes), true);
        if (!inTheWay.isEmpty()) {
            // There is a row by now, of a later state or, if another process made it just before, of an earlier one.
            replace(userId, inTheWay, false);
        }
    }

    /** Replaces each row of an earlier state. Returns the notes whose row could not be made because there is one. */
    private List<NoteSnapshot> replace(String userId, List<NoteSnapshot> notes, boolean orInsert) {
        List<WriteModel<Document>> writes = new ArrayList<>(notes.size());
        for (NoteSnapshot note : notes) {
            writes.add(new ReplaceOneModel<>(
                    and(
                            eq("userId", userId),
                            eq("noteId", note.noteId()),
                            // Below zero is a forgotten tombstone; that of a later state stays, too.
                            gt("sequence", -note.sequence()),
                            lt("sequence", note.sequence())),
                    EntryDocument.ofNote(userId, note),
                    new ReplaceOptions().upsert(orInsert)));
        }
        List<NoteSnapshot> inTheWay = new ArrayList<>();
        try {
            database.notes().bulkWrite(writes, EACH);
        } catch (MongoBulkWriteException e) {
            Errors.requireOnlyDuplicateKeys(e);
            for (BulkWriteError error : e.getWriteErrors()) {
                inTheWay.add(notes.get(error.getIndex()));
            }
        }
        return inTheWay;
    }

    @Override
    public Page page(String userId, long after, long upTo, int limit, NotesInMemory memory) {
        List<NoteSnapshot> rows = new ArrayList<>();
        long bytes = 0;
        try (MongoCursor<Document> found = database.notes()
                .find(and(eq("userId", userId), gt("sequence", after), lte("sequence", upTo)))
                .sort(ascending("sequence"))
                .limit(limit + 1)
                .cursor()) {
            while (found.hasNext()) {
                if (rows.size() == limit || bytes >= SyncLimits.PAGE_BYTES) {
                    return new Page(rows, true);
                }
                NoteSnapshot row = EntryDocument.readNote(found.next());
                if (!memory.loaded(Weight.of(row))) {
                    return SyncLimits.endOf(rows);
                }
                rows.add(row);
                bytes += Weight.of(row);
            }
        }
        return new Page(rows, false);
    }

    @Override
    public void remove(String userId) {
        database.notes().deleteMany(eq("userId", userId));
    }
}
