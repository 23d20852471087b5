package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long answers come in batches that are read as they are asked for. */
class CursorTest extends InMemoryServer {
    private MongoCollection<Document> journal;

    @BeforeEach
    void fill() {
        journal = collection("journal");
        journal.createIndex(Indexes.ascending("userId", "sequence"));
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(new Document("_id", i).append("userId", "u").append("sequence", i));
        }
        journal.insertMany(many);
    }

    private static List<Integer> ids(Iterable<Document> documents) {
        List<Integer> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.getInteger("_id")));
        return ids;
    }

    @Test
    void answerIsWholeWhateverItsBatches() {
        List<Integer> all = IntStream.range(0, 1000).boxed().toList();
        List<Integer> backwards =
                IntStream.range(0, 1000).map(i -> 999 - i).boxed().toList();

        assertEquals(all, ids(journal.find()));
        assertEquals(all, ids(journal.find().batchSize(7)));
        assertEquals(backwards, ids(journal.find(Filters.eq("userId", "u")).sort(Sorts.descending("sequence"))));
        assertEquals(backwards, ids(journal.find().sort(Sorts.descending("_id")).batchSize(333)));
        assertEquals(all.subList(10, 310), ids(journal.find().skip(10).limit(300)));
        assertEquals(
                List.of(new Document("_id", 0)),
                journal.find().projection(Projections.include("_id")).limit(1).into(new ArrayList<>()));
    }

    @Test
    void documentsBeyondTheBatchAreNotRead() {
        long before = server.visited();
        try (MongoCursor<Document> cursor =
                journal.find(Filters.eq("userId", "u")).batchSize(10).iterator()) {
            cursor.next();
            assertTrue(server.visited() - before <= 12, "looked at " + (server.visited() - before));
        }
    }

    @Test
    void cursorGoesOnWhenDocumentsGo() {
        try (MongoCursor<Document> cursor = journal.find(Filters.eq("userId", "u"))
                .sort(Sorts.ascending("sequence"))
                .batchSize(10)
                .iterator()) {
            cursor.next();
            journal.deleteMany(Filters.lt("sequence", 990));
            List<Integer> rest = new ArrayList<>();
            cursor.forEachRemaining(document -> rest.add(document.getInteger("_id")));
            assertEquals(List.of(995, 996, 997, 998, 999), rest.subList(rest.size() - 5, rest.size()));
            assertTrue(rest.size() < 30, "removed documents are still there: " + rest.size());
        }
    }

    @Test
    void largeDocumentsComeInSeveralAnswers() {
        MongoCollection<Document> large = collection("large");
        for (int i = 0; i < 5; i++) {
            large.insertOne(new Document("_id", i).append("body", new Binary(new byte[8 * 1024 * 1024 - 100])));
        }

        assertEquals(List.of(0, 1, 2, 3, 4), ids(large.find()));
        assertEquals(List.of(4, 3, 2, 1, 0), ids(large.find().sort(Sorts.descending("_id", "x"))));
        try (MongoCursor<Document> cursor = large.find().cursor()) {
            cursor.next();
            assertTrue(cursor.available() < 2, "more than 16 MB in one answer");
        }
    }

    @Test
    void sortOfTooMuchNeedsAnIndex() {
        MongoCollection<Document> large = collection("large");
        for (int i = 0; i < 14; i++) {
            large.insertOne(
                    new Document("_id", i).append("n", -i).append("body", new Binary(new byte[8 * 1024 * 1024])));
        }

        MongoCommandException e = assertThrows(
                MongoCommandException.class,
                () -> large.find().sort(Sorts.ascending("n")).first());
        assertEquals(292, e.getErrorCode());
        large.createIndex(Indexes.ascending("n"));
        assertEquals(
                13,
                large.find(Filters.lt("n", 1))
                        .sort(Sorts.ascending("n"))
                        .first()
                        .getInteger("_id"));
    }

    @Test
    void cursorThatIsLeftIsClosedInTime() {
        OpenCursors cursors = new OpenCursors(new CursorRegistry());
        de.bwaldvogel.mongo.bson.Document document = new de.bwaldvogel.mongo.bson.Document("a", 1);
        long left =
                cursors.firstBatch(List.of(document, document).iterator(), 1).getCursorId();
        long now = System.nanoTime();

        cursors.removeIdle(now);
        assertEquals(1, cursors.size());
        cursors.removeIdle(now + TimeUnit.MINUTES.toNanos(11));

        assertEquals(0, cursors.size());
        assertFalse(cursors.registry().remove(left));
    }

    @Test
    void whatItsReaderIsDoneWithIsHeldNoLonger() {
        CursorRegistry registry = new CursorRegistry();
        OpenCursors cursors = new OpenCursors(registry);
        for (int i = 0; i < 20; i++) {
            long id = cursors.firstBatch(
                            List.of(
                                            new de.bwaldvogel.mongo.bson.Document("_id", 1),
                                            new de.bwaldvogel.mongo.bson.Document("_id", 2))
                                    .iterator(),
                            1)
                    .getCursorId();
            registry.remove(id);
        }
        assertEquals(1, cursors.size());
    }
}
