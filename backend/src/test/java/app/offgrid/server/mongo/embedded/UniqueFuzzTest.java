package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random writes under unique indexes of all kinds, next to a model that is a map and looks at everything: a write is refused
 * if and only if the model would hold one key twice, and a refused write changes nothing.
 */
class UniqueFuzzTest extends InMemoryServer {
    private static final int STEPS = Integer.getInteger("offgrid.fuzz.steps", 1200);
    private static final int DUPLICATE_KEY = 11000;

    private final Map<Integer, Document> model = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void duplicatesAreRefusedAndNothingElse(long seed) {
        Random random = new Random(seed);
        MongoCollection<Document> documents = collection("documents");
        documents.createIndex(new Document("a", 1).append("b", -1), new IndexOptions().unique(true));
        documents.createIndex(
                new Document("c", 1), new IndexOptions().unique(true).sparse(true));
        documents.createIndex(
                new Document("d", 1),
                new IndexOptions().unique(true).partialFilterExpression(Filters.eq("live", true)));
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            String where = "seed " + seed + " step " + step;
            Document document = document(random);
            int id = document.getInteger("_id");
            if (random.nextInt(4) == 0) {
                long removed = documents.deleteOne(Filters.eq("_id", id)).getDeletedCount();
                assertEquals(model.remove(id) == null ? 0 : 1, removed, where);
                continue;
            }
            boolean insert = random.nextBoolean();
            boolean allowed = !(insert && model.containsKey(id)) && isFree(document);
            assertEquals(allowed ? 0 : DUPLICATE_KEY, write(documents, document, insert, random), where + document);
            if (allowed) {
                model.put(id, document);
            } else {
                refused++;
            }
            if (step % 50 == 0) {
                assertEquals(
                        new ArrayList<>(model.values()),
                        documents.find().sort(Sorts.ascending("_id")).into(new ArrayList<>()),
                        where);
            }
        }
        assertTrue(refused > STEPS / 10 && model.size() > 20, refused + " refused, " + model.size() + " kept");
    }

    /** Returns the error's code, or 0 if the document is written. */
    private static int write(MongoCollection<Document> documents, Document document, boolean insert, Random random) {
        Document copy = new Document(document);
        Object id = document.get("_id");
        try {
            if (insert) {
                documents.insertOne(copy);
            } else if (random.nextBoolean()) {
                documents.replaceOne(Filters.eq("_id", id), copy, new ReplaceOptions().upsert(true));
            } else {
                documents.findOneAndReplace(Filters.eq("_id", id), copy, new FindOneAndReplaceOptions().upsert(true));
            }
            return 0;
        } catch (MongoException e) {
            return e.getCode();
        }
    }

    private boolean isFree(Document document) {
        Set<List<Object>> keys = keys(document);
        return model.values().stream()
                .filter(other -> !other.get("_id").equals(document.get("_id")))
                .noneMatch(other -> keys(other).stream().anyMatch(keys::contains));
    }

    /** The keys of a document, each with the name of its index. */
    private static Set<List<Object>> keys(Document document) {
        Set<List<Object>> keys = new HashSet<>();
        for (Object a : elements(document.get("a"))) {
            keys.add(key("ab", a, document.get("b")));
        }
        if (document.containsKey("c")) {
            keys.add(key("c", document.get("c")));
        }
        if (Objects.equals(document.get("live"), true)) {
            keys.add(key("d", document.get("d")));
        }
        return keys;
    }

    private static List<Object> key(String index, Object... values) {
        List<Object> key = new ArrayList<>(List.of(index));
        for (Object value : values) {
            key.add(value instanceof Number number ? (Object) number.doubleValue() : value);
        }
        return key;
    }

    private static List<?> elements(Object value) {
        return value instanceof List<?> list ? list : Collections.singletonList(value);
    }

    private static Document document(Random random) {
        Document document = new Document("_id", random.nextInt(60));
        if (random.nextInt(6) > 0) {
            document.append("a", random.nextInt(8) == 0 ? array(random) : value(random));
        }
        if (random.nextInt(6) > 0) {
            document.append("b", value(random));
        }
        if (random.nextInt(3) > 0) {
            document.append("c", random.nextInt(30) == 0 ? null : value(random));
        }
        document.append("d", value(random));
        if (random.nextInt(3) == 0) {
            document.append("live", random.nextInt(3) > 0);
        }
        return document;
    }

    private static List<Object> array(Random random) {
        return random.ints(1 + random.nextInt(3), 0, 40).boxed().distinct().collect(Collectors.toList());
    }

    private static Object value(Random random) {
        int number = random.nextInt(40);
        return switch (random.nextInt(4)) {
            case 0 -> number;
            case 1 -> (long) number;
            case 2 -> (double) number;
            default -> "text" + number;
        };
    }
}
