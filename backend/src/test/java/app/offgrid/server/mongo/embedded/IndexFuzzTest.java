package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two collections with the same writes, one with indexes and one without: every query must answer the same. What a scan of
 * everything finds is the truth.
 */
class IndexFuzzTest {
    private static final int STEPS = Integer.getInteger("offgrid.fuzz.steps", 1200);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void indexesAnswerAsAFullScanDoes(long seed) {
        Random random = new Random(seed);
        try (EmbeddedMongo server = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(server.connectionString("fuzz"))) {
            MongoCollection<Document> indexed = client.getDatabase("fuzz").getCollection("indexed");
            MongoCollection<Document> plain = client.getDatabase("fuzz").getCollection("plain");
            indexed.createIndex(new Document("a", 1));
            indexed.createIndex(new Document("a", 1).append("b", 1));
            indexed.createIndex(new Document("b", 1).append("c", 1).append("a", 1));
            indexed.createIndex(new Document("c", 1), new IndexOptions().sparse(true));
            indexed.createIndex(new Document("c", -1).append("b", -1), new IndexOptions().sparse(true));
            indexed.createIndex(new Document("b", 1).append("_id", -1), new IndexOptions().unique(true));
            indexed.createIndex(
                    new Document("b", 1).append("a", 1),
                    new IndexOptions().name("partial").partialFilterExpression(new Document("c", 2)));
            int found = 0;
            for (int step = 0; step < STEPS; step++) {
                if (random.nextInt(3) == 0) {
                    assertEquals(write(plain, new Random(step)), write(indexed, new Random(step)), "step " + step);
                } else {
                    found += assertSameAnswer(indexed, plain, random, "seed " + seed + " step " + step);
                }
            }
            assertTrue(found > STEPS, "the queries find next to nothing: " + found);
        }
    }

    private static String write(MongoCollection<Document> collection, Random random) {
        try {
            Document filter = query(random);
            switch (random.nextInt(6)) {
                case 0, 1, 2:
                    collection.insertOne(document(random).append("_id", random.nextInt(400)));
                    return "inserted";
                case 3:
                    Document change = set(random);
                    return "updated " + collection.updateMany(filter, change).getModifiedCount();
                case 4:
                    return "unset "
                            + collection
                                    .updateMany(filter, new Document("$unset", new Document(field(random), "")))
                                    .getModifiedCount();
                default:
                    Document one = new Document("_id", random.nextInt(400));
                    return "deleted " + collection.deleteMany(one).getDeletedCount();
            }
        } catch (MongoException e) {
            return "error " + e.getCode();
        }
    }

    private static int assertSameAnswer(
            MongoCollection<Document> indexed, MongoCollection<Document> plain, Random random, String where) {
        Document query = query(random);
        Document order = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            order.append(field(random), random.nextBoolean() ? 1 : -1);
        }
        // The id makes the order of equal documents the same on both sides.
        order.append("_id", random.nextBoolean() ? 1 : -1);
        int limit = random.nextInt(4) == 0 ? 5 : 0;
        List<Document> expected = plain.find(query).sort(order).limit(limit).into(new ArrayList<>());
        List<Document> actual = indexed.find(query).sort(order).limit(limit).into(new ArrayList<>());
        assertEquals(expected, actual, where + " " + query.toJson() + " " + order.toJson());
        assertEquals(plain.countDocuments(query), indexed.countDocuments(query), where + " " + query.toJson());
        return actual.size();
    }

    private static Document document(Random random) {
        Document document = new Document();
        for (String field : List.of("a", "b", "c")) {
            if (random.nextInt(5) > 0) {
                document.append(field, value(random, field));
            }
        }
        return document;
    }

    private static Document query(Random random) {
        Document query = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String field = field(random);
            switch (random.nextInt(6)) {
                case 0:
                    query.append(field, value(random, field));
                    break;
                case 1:
                    query.append(field, new Document("$in", List.of(scalar(random), scalar(random), scalar(random))));
                    break;
                case 2:
                    query.append(field, new Document("$gt", scalar(random)));
                    break;
                case 3:
                    query.append(field, new Document("$gte", 1).append("$lt", scalar(random)));
                    break;
                case 4:
                    query.append(
                            "$and",
                            List.of(
                                    new Document(field, new Document("$eq", scalar(random))),
                                    new Document(field(random), new Document("$gt", scalar(random)))));
                    break;
                default:
                    query.append(field, new Document("$lte", scalar(random)));
            }
        }
        return query;
    }

    private static String field(Random random) {
        return List.of("a", "b", "c").get(random.nextInt(3));
    }

    private static Object scalar(Random random) {
        switch (random.nextInt(8)) {
            case 0:
                return "text" + random.nextInt(3);
            case 1:
                return (double) random.nextInt(5);
            case 2:
                return (long) random.nextInt(5);
            default:
                return random.nextInt(5);
        }
    }

    private static Document set(Random random) {
        String field = field(random);
        return new Document("$set", new Document(field, value(random, field)));
    }

    private static List<Object> array(Random random) {
        List<Object> array = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(scalar(random));
        }
        return array;
    }

    /** Arrays in one field only: no server indexes two arrays of one document together. */
    private static Object value(Random random, String field) {
        switch (random.nextInt(14)) {
            case 0:
                return null;
            case 1:
                return field.equals("a") ? array(random) : scalar(random);
            default:
                return scalar(random);
        }
    }
}
