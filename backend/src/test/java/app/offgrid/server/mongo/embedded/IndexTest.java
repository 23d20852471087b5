package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Indexes find what a look at every document would find, in the corners that random documents seldom reach. */
class IndexTest extends InMemoryServer {
    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        things = collection("things");
    }

    private long count(String query) {
        return things.countDocuments(Document.parse(query));
    }

    @Test
    void emptyArrayIsFoundByTheOtherFields() {
        things.createIndex(Indexes.ascending("kind", "tags"));
        things.insertOne(Document.parse("{_id: 1, kind: 'a', tags: []}"));

        assertEquals(1, count("{kind: 'a'}"));
        assertEquals(0, count("{kind: 'a', tags: null}"));
        assertEquals(1, things.deleteMany(Filters.eq("kind", "a")).getDeletedCount());
    }

    @Test
    void conditionsOnOneArrayMayBeMetByTwoElements() {
        things.createIndex(Indexes.ascending("items.color", "items.size"));
        things.insertOne(Document.parse("{_id: 1, items: [{color: 'red', size: 1}, {color: 'blue', size: 2}]}"));

        assertEquals(1, count("{'items.color': 'red', 'items.size': 2}"));
        assertEquals(0, count("{items: {$elemMatch: {color: 'red', size: 2}}}"));
        assertEquals(1, count("{items: {$elemMatch: {color: 'red', size: 1}}}"));
    }

    @Test
    void twoBoundsOnAnArrayMayBeMetByTwoElements() {
        things.createIndex(Indexes.ascending("n"));
        things.insertOne(Document.parse("{_id: 1, n: [1, 10]}"));

        assertEquals(1, count("{$and: [{n: {$gt: 5}}, {n: {$lt: 3}}]}"));
        assertEquals(1, count("{n: {$gt: 0, $lt: 3}}"));
    }

    @Test
    void conditionThatComparesWithAnArrayIsNotNarrowed() {
        things.createIndex(Indexes.ascending("n"));
        things.insertOne(Document.parse("{_id: 1, n: [1, 2]}"));

        assertEquals(1, count("{n: [1, 2]}"));
        assertEquals(1, count("{n: {$in: [[1, 2]]}}"));
        assertEquals(1, count("{n: {$eq: [1, 2]}}"));
    }

    @Test
    void missingFieldsMeetNullInAUniqueIndex() {
        things.createIndex(Indexes.ascending("a", "b"), new IndexOptions().unique(true));
        things.insertMany(List.of(Document.parse("{_id: 1, a: 1}"), Document.parse("{_id: 2, a: 1, b: 2}")));

        assertEquals(1, count("{a: 1, b: null}"));
        assertEquals(2, count("{a: 1}"));
        assertThrows(MongoWriteException.class, () -> things.insertOne(new Document("a", 1)));
    }

    @Test
    void partialIndexIsUsedOnlyForWhatItCovers() {
        things.createIndex(
                Indexes.ascending("a"),
                new IndexOptions().partialFilterExpression(Document.parse("{$and: [{b: 1}, {c: {$gt: 5}}]}")));
        things.createIndex(Indexes.ascending("d"), new IndexOptions().partialFilterExpression(Filters.exists("e")));
        things.insertMany(List.of(
                Document.parse("{_id: 1, a: 1, b: 1, c: 9, d: 1, e: 1}"),
                Document.parse("{_id: 2, a: 1, b: 1, d: 1}")));

        assertEquals(2, count("{a: 1, b: 1}"));
        assertEquals(2, count("{a: 1}"));
        assertEquals(2, count("{d: 1}"));
    }

    @Test
    void expiryHeedsThePartialFilter() {
        Instant now = Instant.now();
        things.createIndex(
                Indexes.ascending("at"),
                new IndexOptions()
                        .expireAfter(60L, TimeUnit.SECONDS)
                        .partialFilterExpression(Filters.eq("done", true)));
        Date past = Date.from(now.minusSeconds(61));
        things.insertOne(new Document("_id", "done").append("at", past).append("done", true));
        things.insertOne(new Document("_id", "open").append("at", past).append("done", false));
        things.insertOne(new Document("_id", "undated").append("done", true));

        server.expire(now);

        assertEquals(1, things.countDocuments(Filters.eq("_id", "open")));
        assertEquals(1, things.countDocuments(Filters.eq("_id", "undated")));
        assertEquals(2, things.countDocuments());
    }

    @Test
    void sameNameForAnotherIndexIsRefused() {
        things.createIndex(Indexes.ascending("a"));
        things.createIndex(Indexes.ascending("a"));

        assertThrows(
                MongoCommandException.class,
                () -> things.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true)));
        assertEquals(
                86,
                assertThrows(
                                MongoCommandException.class,
                                () -> things.createIndex(Indexes.ascending("b"), new IndexOptions().name("a_1")))
                        .getErrorCode());
    }

    @Test
    void uniqueIndexOnDuplicatesIsNotMade() {
        things.insertMany(List.of(new Document("a", 1), new Document("a", 1)));
        Bson key = Indexes.ascending("a");

        MongoException e =
                assertThrows(MongoException.class, () -> things.createIndex(key, new IndexOptions().unique(true)));

        assertEquals(11000, e.getCode());
        things.insertOne(new Document("a", 1));
        things.createIndex(key);
        assertEquals(3, count("{a: 1}"));
    }

    @Test
    void droppedIndexIsGone() {
        things.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
        things.insertOne(new Document("a", 1));
        things.dropIndex("a_1");
        things.insertOne(new Document("a", 1));

        assertEquals(2, count("{a: 1}"));
    }
}
