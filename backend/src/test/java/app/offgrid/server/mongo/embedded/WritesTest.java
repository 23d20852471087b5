package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes leave what the real server would leave, also where some of them fail. */
class WritesTest extends InMemoryServer {
    private static final int MEGABYTE = 1024 * 1024;

    private MongoCollection<Document> notes;

    @BeforeEach
    void createIndexes() {
        notes = collection("notes");
        notes.createIndex(Indexes.ascending("userId", "noteId"), new IndexOptions().unique(true));
        notes.createIndex(Indexes.ascending("userId", "sequence"));
    }

    private static Document note(String id, String noteId, long sequence) {
        return new Document("_id", id)
                .append("userId", "u")
                .append("noteId", noteId)
                .append("sequence", sequence);
    }

    private static ReplaceOneModel<Document> upsert(Document note) {
        return new ReplaceOneModel<>(
                Filters.and(Filters.eq("_id", note.get("_id")), Filters.lt("sequence", note.get("sequence"))),
                note,
                new ReplaceOptions().upsert(true));
    }

    @Test
    void orderedBulkStopsAtTheFirstDuplicate() {
        notes.insertOne(note("a", "1", 10));
        List<ReplaceOneModel<Document>> writes =
                List.of(upsert(note("b", "2", 11)), upsert(note("a", "1", 5)), upsert(note("c", "3", 12)));

        MongoBulkWriteException e = assertThrows(MongoBulkWriteException.class, () -> notes.bulkWrite(writes));

        assertEquals(1, e.getWriteErrors().size());
        assertEquals(1, e.getWriteErrors().get(0).getIndex());
        assertEquals(11000, e.getWriteErrors().get(0).getCode());
        assertEquals(1, e.getWriteResult().getUpserts().size());
        assertEquals(2, notes.countDocuments());
    }

    @Test
    void unorderedBulkGoesOnAfterADuplicate() {
        notes.insertOne(note("a", "1", 10));
        List<ReplaceOneModel<Document>> writes =
                List.of(upsert(note("a", "1", 5)), upsert(note("b", "2", 11)), upsert(note("a", "1", 13)));

        MongoBulkWriteException e = assertThrows(
                MongoBulkWriteException.class, () -> notes.bulkWrite(writes, new BulkWriteOptions().ordered(false)));

        assertEquals(0, e.getWriteErrors().get(0).getIndex());
        assertEquals(1, e.getWriteResult().getUpserts().get(0).getIndex());
        assertEquals(1, e.getWriteResult().getModifiedCount());
        assertEquals(13L, notes.find(Filters.eq("_id", "a")).first().getLong("sequence"));
    }

    @Test
    void upsertTakesItsValuesFromAMicronautFilter() {
        Document filter = Document.parse("{$and: [{userId: {$eq: 'u'}}, {noteId: {$eq: 'n'}}]}");

        UpdateResult first = notes.updateOne(filter, Updates.set("sequence", 1L), new UpdateOptions().upsert(true));
        UpdateResult second = notes.updateOne(filter, Updates.set("sequence", 2L), new UpdateOptions().upsert(true));

        assertNotNull(first.getUpsertedId());
        assertEquals(1, second.getModifiedCount());
        assertEquals("n", notes.find(Filters.eq("sequence", 2L)).first().getString("noteId"));
    }

    @Test
    void updatesAndDeletesLookOnlyAtWhatTheyChange() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(note("id" + i, "n" + i, i));
        }
        notes.insertMany(many);

        assertVisits(1, () -> (int)
                notes.updateOne(Filters.and(Filters.eq("userId", "u"), Filters.eq("noteId", "n7")), Updates.set("x", 1))
                        .getModifiedCount());
        assertVisits(1, () -> (int)
                notes.updateOne(Filters.eq("userId", "u"), Updates.set("y", 1)).getModifiedCount());
        assertVisits(1, () -> (int) notes.replaceOne(Filters.eq("_id", "id9"), note("id9", "n9", 900))
                .getModifiedCount());
        assertVisits(
                1,
                () -> notes.findOneAndUpdate(Filters.eq("_id", "id3"), Updates.inc("sequence", 1000L)) == null ? 0 : 1);
        assertEquals(500, notes.deleteMany(Filters.eq("userId", "u")).getDeletedCount());
        assertEquals(0, notes.countDocuments(Filters.eq("userId", "u")));
    }

    @Test
    void documentOfEightMegabytesIsKept() {
        byte[] body = new byte[8 * MEGABYTE];
        body[body.length - 1] = 42;
        notes.insertOne(note("a", "1", 1).append("body", new Binary(body)));

        Document found = notes.find(Filters.eq("_id", "a")).first();

        assertEquals(42, found.get("body", Binary.class).getData()[body.length - 1]);
    }

    @Test
    void documentThatGrowsTooLargeStaysAsItWas() {
        notes.insertOne(note("a", "1", 1).append("body", new Binary(new byte[9 * MEGABYTE])));

        assertThrows(
                MongoException.class,
                () -> notes.updateOne(
                        Filters.eq("_id", "a"),
                        Updates.combine(
                                Updates.set("sequence", 2L), Updates.set("more", new Binary(new byte[9 * MEGABYTE])))));

        Document old = notes.find(Filters.and(Filters.eq("userId", "u"), Filters.eq("sequence", 1L)))
                .first();
        assertEquals("a", old.get("_id"));
        assertEquals(0, notes.countDocuments(Filters.and(Filters.eq("userId", "u"), Filters.eq("sequence", 2L))));
        assertEquals(1, notes.deleteMany(Filters.eq("_id", "a")).getDeletedCount());
    }

    @Test
    void documentWithTwoIndexedArraysLeavesNoTrace() {
        Document parallel =
                note("a", "1", 1).append("userId", List.of("u", "v")).append("sequence", List.of(1, 2));
        assertThrows(MongoWriteException.class, () -> notes.insertOne(parallel));
        notes.insertOne(note("a", "1", 1).append("userId", List.of("u", "v")));
        assertThrows(
                MongoWriteException.class,
                () -> notes.updateOne(Filters.eq("_id", "a"), Updates.set("sequence", List.of(1, 2))));

        assertEquals(1, notes.countDocuments(Filters.and(Filters.eq("userId", "v"), Filters.eq("sequence", 1))));
        assertEquals(1, notes.deleteOne(Filters.eq("_id", "a")).getDeletedCount());
        assertEquals(0, notes.countDocuments());
    }

    @Test
    void findAndModifyReportsADuplicateAsSuch() {
        notes.insertMany(List.of(note("a", "1", 1), note("b", "2", 2)));

        MongoCommandException e = assertThrows(
                MongoCommandException.class,
                () -> notes.findOneAndUpdate(Filters.eq("_id", "b"), Updates.set("noteId", "1")));

        assertEquals(11000, e.getErrorCode());
        assertEquals("2", notes.find(Filters.eq("_id", "b")).first().getString("noteId"));
    }

    @Test
    void numbersBeyondTheReachOfDoublesStayApart() {
        MongoCollection<Document> numbers = collection("numbers");
        long large = 1L << 53;
        numbers.insertOne(new Document("_id", large));
        numbers.insertOne(new Document("_id", large + 1));

        assertEquals(1, numbers.countDocuments(Filters.eq("_id", large + 1)));
        assertThrows(MongoWriteException.class, () -> numbers.insertOne(new Document("_id", large + 1)));
    }

    @Test
    void idWithoutAPlaceInTheOrderIsRefused() {
        MongoCollection<Document> codes = collection("codes");
        assertThrows(MongoWriteException.class, () -> codes.insertOne(new Document("_id", new Code("x"))));

        codes.insertOne(new Document("_id", 1));

        assertEquals(1, codes.countDocuments());
    }
}
