package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A collection as a map from a running number to the document's BSON. The numbers are the order of insertion, which is the
 * natural order. Every read decodes a copy of its own, so no caller can change what is stored.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Long> {
    private final MVMap<Long, byte[]> documents;
    private final List<OrderedIndex> indexes = new CopyOnWriteArrayList<>();
    private final AtomicLong lastPosition;
    private final AtomicLong visited = new AtomicLong();

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Long, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.lastPosition = new AtomicLong(documents.isEmpty() ? 0 : documents.lastKey());
    }

    /** How many documents were decoded since the beginning; tells whether an index was used. */
    long visited() {
        return visited.get();
    }

    void renameMap(MVStore store, String name) {
        store.renameMap(documents, name);
    }

    private static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    private Document decode(byte[] bytes) {
        visited.incrementAndGet();
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        Long position = lastPosition.incrementAndGet();
        documents.put(position, encode(document));
        return position;
    }

    @Override
    protected Document getDocument(Long position) {
        return decode(documents.get(position));
    }

    @Override
    protected void removeDocument(Long position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("No document at " + position);
        }
    }

    @Override
    protected void handleUpdate(Long position, Document before, Document after) {
        documents.put(position, encode(after));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** Sizes are not tracked: a number nobody asks for would cost every write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {}

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(decode(entry.getValue()), entry.getKey()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document projection) {
        Stream<Document> all;
        if (isNaturalDescending(order)) {
            all = Stream.iterate(documents.lastKey(), position -> position != null, documents::lowerKey)
                    .map(this::getDocument);
        } else {
            all = documents.values().stream().map(this::decode);
        }
        return matchDocumentsFromStream(all, query, order, skip, limit, batchSize, projection);
    }

    @Override
    public void addIndex(Index<Long> index) {
        super.addIndex(index);
        if (indexes.stream().noneMatch(known -> known.getName().equals(index.getName()))) {
            indexes.add((OrderedIndex) index);
        }
    }

    @Override
    public void dropIndex(String name) {
        super.dropIndex(name);
        indexes.removeIf(index -> index.getName().equals(name));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document projection) {
        Map<String, FieldCondition> conditions = FieldCondition.of(query);
        OrderedIndex best = null;
        int bestScore = 0;
        int direction = 0;
        for (OrderedIndex index : indexes) {
            IndexPlan plan = index.plan(conditions);
            int narrows = plan.score();
            int sorts = narrows > 0 ? plan.direction(order) : 0;
            int score = sorts == 0 ? narrows : narrows + 1;
            if (score > bestScore) {
                best = index;
                bestScore = score;
                direction = sorts;
            }
        }
        if (best == null) {
            return matchDocuments(query, order, skip, limit, batchSize, projection);
        }
        Iterable<Long> positions = best.scan(conditions, direction < 0);
        return matchDocuments(query, positions, direction == 0 ? order : null, skip, limit, batchSize, projection);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        Document condition = LeadingMatch.take(getCollectionName());
        return condition == null ? super.queryAllAsStream() : handleQueryAsStream(condition);
    }

    boolean hasExpired(Instant now) {
        for (OrderedIndex index : indexes) {
            if (index.hasEntryBefore(index.expiryLimit(now))) {
                return true;
            }
        }
        return false;
    }

    /** Removes the documents that an index with a time to live says are over; returns how many. */
    int removeExpired(Instant now) {
        int removed = 0;
        for (OrderedIndex index : indexes) {
            Instant limit = index.expiryLimit(now);
            if (limit != null) {
                String field = index.getKeys().get(0).getKey();
                Document expired = new Document(field, new Document("$lt", limit));
                removed += deleteDocuments(expired, 0, NoopOplog.get());
            }
        }
        return removed;
    }
}
