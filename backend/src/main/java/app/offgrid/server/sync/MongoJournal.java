package app.offgrid.server.sync;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;

import app.offgrid.server.http.Problems;
import app.offgrid.server.mongo.Database;
import app.offgrid.server.mongo.Errors;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.InsertManyOptions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/**
 * The journal in MongoDB, on the driver itself: the order of a batch and how far it came are what counts here. An entry's
 * place is taken by inserting it under the unique key (userId, sequence).
 */
@Singleton
public class MongoJournal implements Journal {
    private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);
    private static final InsertManyOptions EACH = new InsertManyOptions().ordered(false);

    private final Database database;

    public MongoJournal(Database database) {
        this.database = database;
    }

    @Override
    public void open(String userId, String epoch) {
        Document state = new Document("_id", userId).append("epoch", epoch).append("floor", 0L);
        database.journals().insertOne(EntryDocument.withTotals(state, Totals.NONE));
    }

    @Override
    public Optional<JournalState> state(String userId) {
        Document state = database.journals().find(eq("_id", userId)).first();
        return Optional.ofNullable(state)
                .map(found -> new JournalState(
                        found.getString("epoch"),
                        EntryDocument.number(found, "floor"),
                        EntryDocument.readTotals(found)));
    }

    @Override
    public List<JournalEntry> entriesAfter(String userId, long sequence, int limit) {
        List<JournalEntry> entries = new ArrayList<>();
        long bytes = 0;
        try (MongoCursor<Document> found = database.journal()
                .find(and(eq("userId", userId), gt("sequence", sequence)))
                .sort(ascending("sequence"))
                .limit(limit)
                .cursor()) {
            while (bytes < SyncLimits.ROLL_FORWARD_BYTES && found.hasNext()) {
                JournalEntry entry = EntryDocument.read(found.next());
                entries.add(entry);
                bytes += Weight.of(entry.note());
            }
        }
        return entries;
    }

    @Override
    public long lastSequence(String userId) {
        Document last = database.journal()
                .find(eq("userId", userId))
                .sort(descending("sequence"))
                .projection(include("sequence"))
                .first();
        return last == null ? 0 : EntryDocument.number(last, "sequence");
    }

    @Override
    public Map<String, Receipt> receipts(String userId, Collection<String> changeIds) {
        Map<String, Receipt> receipts = new HashMap<>();
        collectReceipts(database.acknowledgements(), userId, changeIds, receipts);
        collectReceipts(database.journal(), userId, changeIds, receipts);
        return receipts;
    }

    private static void collectReceipts(
            MongoCollection<Document> collection,
            String userId,
            Collection<String> changeIds,
            Map<String, Receipt> receipts) {
        collection
                .find(and(eq("userId", userId), in("changeId", changeIds)))
                .projection(include("changeId", "noteId", "revision", "sequence"))
                .forEach(document -> receipts.put(document.getString("changeId"), EntryDocument.readReceipt(document)));
    }

    @Override
    public int append(String userId, List<JournalEntry> entries) {
        List<Document> documents = new ArrayList<>(entries.size());
        entries.forEach(entry -> documents.add(EntryDocument.of(userId, entry)));
        try {
            database.journal().insertMany(documents, IN_ORDER);
            return entries.size();
        } catch (MongoBulkWriteException e) {
            Errors.requireOnlyDuplicateKeys(e);
            return e.getWriteErrors().get(0).getIndex();
        }
    }

    @Override
    public void acknowledge(String userId, List<Receipt> receipts, long acceptedAt) {
        List<Document> documents = new ArrayList<>(receipts.size());
        receipts.forEach(receipt -> documents.add(EntryDocument.of(userId, receipt, acceptedAt)));
        try {
            database.acknowledgements().insertMany(documents, EACH);
        } catch (MongoBulkWriteException e) {
            Errors.requireOnlyDuplicateKeys(e);
        }
    }

    @Override
    public void advance(String userId, Totals applied) {
        database.journals()
                .updateOne(
                        and(eq("_id", userId), lt("sequence", applied.sequence())),
                        new Document("$set", EntryDocument.withTotals(new Document(), applied)));
    }

    @Override
    public void changeEpoch(String userId, String oldEpoch, String newEpoch) {
        database.journals().updateOne(and(eq("_id", userId), eq("epoch", oldEpoch)), set("epoch", newEpoch));
    }

    @Override
    public List<JournalEntry> history(String userId, String noteId, long before, int limit, NotesInMemory memory) {
        List<JournalEntry> versions = new ArrayList<>();
        long bytes = 0;
        try (MongoCursor<Document> found = database.journal()
                .find(and(eq("userId", userId), eq("noteId", noteId), lt("revision", before)))
                .sort(descending("revision"))
                .limit(limit)
                .cursor()) {
            while (found.hasNext() && bytes < SyncLimits.HISTORY_BYTES) {
                JournalEntry version = EntryDocument.read(found.next());
                long weight = Weight.of(version.note());
                if (!memory.loaded(weight)) {
                    // Not a shorter page: a device would take it for the end.
                    throw Problems.busy();
                }
                versions.add(version);
                bytes += weight;
            }
        }
        return versions;
    }

    @Override
    public void remove(String userId) {
        database.journals().deleteOne(eq("_id", userId));
        database.acknowledgements().deleteMany(eq("userId", userId));
        database.journal().deleteMany(eq("userId", userId));
    }
}
