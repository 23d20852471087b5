package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a driver may rely on, as with a real server. */
class EmbeddedMongoTest {
    private EmbeddedMongo server;
    private MongoClient client;
    private MongoCollection<Document> journal;

    @BeforeEach
    void start() {
        server = EmbeddedMongo.inMemory();
        client = MongoClients.create(server.connectionString("test"));
        journal = client.getDatabase("test").getCollection("journal");
        journal.createIndex(Indexes.ascending("userId", "sequence"), new IndexOptions().unique(true));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static Document entry(String user, long sequence) {
        return new Document("userId", user).append("sequence", sequence);
    }

    private static ErrorCategory category(MongoWriteException e) {
        return e.getError().getCategory();
    }

    @Test
    void sequenceThatIsTakenIsRefusedInEveryWayOfWriting() {
        journal.insertOne(entry("u", 1));
        journal.insertOne(entry("u", 2));
        journal.insertOne(entry("v", 1));

        assertEquals(
                ErrorCategory.DUPLICATE_KEY,
                category(assertThrows(MongoWriteException.class, () -> journal.insertOne(entry("u", 1)))));
        assertEquals(
                ErrorCategory.DUPLICATE_KEY,
                category(assertThrows(
                        MongoWriteException.class,
                        () -> journal.updateOne(
                                Filters.and(Filters.eq("userId", "u"), Filters.eq("sequence", 2)),
                                Updates.set("sequence", 1L)))));
        assertEquals(
                ErrorCategory.DUPLICATE_KEY,
                category(assertThrows(
                        MongoWriteException.class,
                        () -> journal.replaceOne(
                                Filters.eq("_id", "new"), entry("u", 2), new ReplaceOptions().upsert(true)))));
        MongoCommandException command = assertThrows(
                MongoCommandException.class,
                () -> journal.findOneAndUpdate(
                        Filters.eq("sequence", 2), Updates.set("sequence", 1), new FindOneAndUpdateOptions()));
        assertEquals(11000, command.getErrorCode());
        assertEquals(3, journal.countDocuments());
    }

    @Test
    void sameNumberOfAnotherTypeIsTheSameKey() {
        journal.insertOne(entry("u", 1));
        assertThrows(
                MongoWriteException.class,
                () -> journal.insertOne(new Document("userId", "u").append("sequence", 1.0)));
    }

    @Test
    void orderedInsertStopsAtTheFirstDuplicateAndKeepsWhatCameBefore() {
        journal.insertOne(entry("u", 3));
        List<Document> batch = List.of(entry("u", 1), entry("u", 2), entry("u", 3), entry("u", 4));

        MongoBulkWriteException e = assertThrows(MongoBulkWriteException.class, () -> journal.insertMany(batch));

        assertEquals(2, e.getWriteResult().getInsertedCount());
        assertEquals(2, e.getWriteErrors().get(0).getIndex());
        assertEquals(11000, e.getWriteErrors().get(0).getCode());
        assertEquals(3, journal.countDocuments());
        assertNull(journal.find(Filters.eq("sequence", 4)).first());
    }

    @Test
    void unorderedInsertSkipsDuplicates() {
        journal.insertOne(entry("u", 2));
        List<Document> batch = List.of(entry("u", 1), entry("u", 2), entry("u", 3));

        MongoBulkWriteException e = assertThrows(
                MongoBulkWriteException.class, () -> journal.insertMany(batch, new InsertManyOptions().ordered(false)));

        assertEquals(2, e.getWriteResult().getInsertedCount());
        assertEquals(3, journal.countDocuments());
    }

    @Test
    void bulkOfConditionalUpsertsIsTaken() {
        List<UpdateOneModel<Document>> writes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            writes.add(new UpdateOneModel<>(
                    Filters.and(Filters.eq("_id", "n" + i % 250), Filters.lt("sequence", (long) i)),
                    Updates.set("sequence", (long) i),
                    new UpdateOptions().upsert(i < 250)));
        }

        var result = client.getDatabase("test").getCollection("notes").bulkWrite(writes);

        assertEquals(250, result.getUpserts().size());
        assertEquals(250, result.getModifiedCount());
    }

    @Test
    void rangesSortsAndCountsVisitOnlyWhatTheyReturn() {
        List<Document> many = new ArrayList<>();
        for (int i = 1; i <= 2000; i++) {
            many.add(entry("u" + i % 4, i));
        }
        journal.insertMany(many);

        assertVisits(10, () -> journal.find(Filters.and(Filters.eq("userId", "u1"), Filters.gt("sequence", 1000L)))
                .sort(Sorts.ascending("sequence"))
                .limit(10)
                .into(new ArrayList<>())
                .size());
        assertVisits(1, () -> journal.find(Filters.eq("userId", "u1"))
                .sort(Sorts.descending("sequence"))
                .limit(1)
                .into(new ArrayList<>())
                .size());
        Document micronaut = Document.parse("{$and: [{userId: {$eq: 'u2'}}, {sequence: {$eq: 1002}}]}");
        assertVisits(1, () -> journal.find(micronaut).into(new ArrayList<>()).size());
        assertVisits(500, () -> (int) journal.countDocuments(Filters.eq("userId", "u3")));
        assertVisits(2, () -> journal.find(Filters.and(Filters.eq("userId", "u1"), Filters.in("sequence", 1, 5, 6)))
                .into(new ArrayList<>())
                .size());
    }

    /** The query returns so many documents and has looked at no more than one beyond them. */
    private void assertVisits(int expected, Callable<Integer> query) {
        long before = server.visited();
        int returned;
        try {
            returned = query.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        long visited = server.visited() - before;
        assertEquals(expected, returned);
        assertTrue(visited <= expected + 1, "looked at " + visited + " documents");
    }

    @Test
    void sessionsWorkAndTransactionsAreRefused() {
        try (ClientSession session = client.startSession()) {
            journal.insertOne(session, entry("u", 1));
            assertEquals(1, journal.countDocuments(session));
            session.startTransaction();
            assertThrows(MongoException.class, () -> journal.insertOne(session, entry("u", 2)));
        }
        assertEquals(1, journal.countDocuments());
    }

    @Test
    void oneOfManyWritersOfOneKeyWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (long sequence = 1; sequence <= 30; sequence++) {
                long contested = sequence;
                List<Callable<Boolean>> writers = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    writers.add(() -> {
                        try {
                            journal.insertOne(entry("u", contested));
                            return true;
                        } catch (MongoWriteException e) {
                            return false;
                        }
                    });
                }
                int winners = 0;
                for (Future<Boolean> writer : threads.invokeAll(writers)) {
                    winners += writer.get() ? 1 : 0;
                }
                assertEquals(1, winners);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void findOneAndUpdateIsAtomic() throws Exception {
        MongoCollection<Document> counters = client.getDatabase("test").getCollection("counters");
        counters.insertOne(new Document("_id", "c").append("n", 0));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> turns = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                turns.add(() -> counters.findOneAndUpdate(
                                Filters.eq("_id", "c"),
                                Updates.inc("n", 1),
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                        .getInteger("n"));
            }
            long distinct = threads.invokeAll(turns).stream()
                    .map(EmbeddedMongoTest::get)
                    .distinct()
                    .count();
            assertEquals(200, distinct);
        } finally {
            threads.shutdown();
        }
    }

    private static Integer get(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void partialUniqueIndexHoldsOnlyForWhatItCovers() {
        MongoCollection<Document> accounts = client.getDatabase("test").getCollection("accounts");
        accounts.createIndex(
                Indexes.ascending("email"),
                new IndexOptions().unique(true).partialFilterExpression(Filters.eq("live", true)));
        accounts.insertOne(new Document("email", "a").append("live", false));
        accounts.insertOne(new Document("email", "a").append("live", true));
        accounts.insertOne(new Document("email", "a").append("live", false));

        assertThrows(
                MongoWriteException.class, () -> accounts.insertOne(new Document("email", "a").append("live", true)));
        assertEquals(3, accounts.countDocuments(Filters.eq("email", "a")));
    }

    @Test
    void expiredDocumentsGo() {
        Instant now = Instant.now();
        MongoCollection<Document> tokens = client.getDatabase("test").getCollection("tokens");
        tokens.createIndex(
                Indexes.ascending("at"), new IndexOptions().expireAfter(60L, java.util.concurrent.TimeUnit.SECONDS));
        tokens.insertOne(new Document("_id", "old").append("at", Date.from(now.minusSeconds(61))));
        tokens.insertOne(new Document("_id", "fresh").append("at", Date.from(now)));

        server.expire(now);

        assertNull(tokens.find(Filters.eq("_id", "old")).first());
        assertEquals(1, tokens.countDocuments());
    }
}
