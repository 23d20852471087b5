package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A collection of the library's whose documents are in a {@link DocumentMap}, with indexes beside it. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Long> {
    /** How many expired documents go in one turn to write. */
    private static final int EXPIRY_BATCH = 500;

    private final DocumentMap documents;
    private final OpenCursors cursors;
    private final Changes changes;
    private final List<OrderedIndex> indexes = new CopyOnWriteArrayList<>();
    /** Whether the command under way changes one document only; guarded by this collection's monitor. */
    private boolean changesOne;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Long, byte[]> documents,
            OpenCursors cursors,
            Changes changes) {
        super(database, name, options, cursors.registry());
        this.documents = new DocumentMap(documents);
        this.cursors = cursors;
        this.changes = changes;
    }

    /** How many documents were decoded since the beginning; tells whether an index was used. */
    long visited() {
        return documents.visited();
    }

    /** Moves what is stored to a collection of another name. */
    void renameMaps(MVStore store, String name, String namespace) {
        documents.rename(store, name);
        indexes.forEach(index -> index.rename(namespace));
    }

    /** To be called before an index or a document is changed. */
    void prepareChange(Document after) {
        changes.prepare(DocumentSize.of(after));
    }

    /** To be called when an index is changed before its document. */
    void beginChange() {
        changes.begin();
    }

    @Override
    public synchronized void addDocument(Document document) {
        prepareChange(document);
        super.addDocument(document);
        changes.end();
    }

    @Override
    public synchronized void removeDocument(Document document) {
        prepareChange(document);
        changes.begin();
        super.removeDocument(document);
        changes.end();
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        byte[] bytes = StoredDocument.encode(document);
        Long position = documents.newPosition();
        changes.begin();
        documents.put(position, bytes);
        return position;
    }

    /** Null if it has been removed since its position was found. */
    @Override
    protected Document getDocument(Long position) {
        return documents.get(position);
    }

    @Override
    protected void removeDocument(Long position) {
        documents.remove(position);
    }

    @Override
    protected void handleUpdate(Long position, Document before, Document after) {
        byte[] bytes;
        try {
            bytes = StoredDocument.encode(after);
        } catch (MongoServerError tooLarge) {
            // The caller has changed the indexes already.
            indexes.forEach(index -> index.undoUpdate(before, after, position));
            changes.end();
            throw tooLarge;
        }
        documents.put(position, bytes);
        changes.end();
    }

    @Override
    public synchronized int count(Document query, int skip, int limit) {
        return super.count(query, skip, limit);
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
        return documents
                .positions(false)
                .map(position -> new DocumentWithPosition<>(getDocument(position), position))
                .filter(document -> document.getDocument() != null);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document projection) {
        Stream<Document> all = documents.at(documents.positions(isNaturalDescending(order)));
        return matchDocumentsFromStream(all, query, order, skip, limit, batchSize, projection);
    }

    /** With a batch size, reads no further than the first batch; without, for callers that change what they read, all. */
    @Override
    protected QueryResult matchDocumentsFromStream(
            Document query,
            Stream<Document> candidates,
            int skip,
            int limit,
            int batchSize,
            Comparator<Document> order,
            Document projection) {
        if (batchSize <= 0) {
            return super.matchDocumentsFromStream(query, candidates, skip, limit, 0, order, projection);
        }
        Stream<Document> matching = candidates.filter(document -> documentMatchesQuery(document, query));
        Stream<Document> sorted =
                order == null ? matching : SortLimit.guard(matching).sorted(order);
        Stream<Document> part = limit > 0 ? sorted.skip(skip).limit(limit) : sorted.skip(skip);
        return cursors.firstBatch(
                part.map(document -> projected(document, projection)).iterator(), batchSize);
    }

    /** A detour, since the library keeps its projection to itself. */
    private Document projected(Document document, Document projection) {
        if (projection == null || projection.isEmpty()) {
            return document;
        }
        return super.matchDocumentsFromStream(new Document(), Stream.of(document), 0, 0, 0, null, projection)
                .iterator()
                .next();
    }

    /** Fills a new index itself: the library would read every document twice. */
    @Override
    public synchronized void addIndex(Index<Long> index) {
        OrderedIndex added = (OrderedIndex) index;
        boolean isNew = indexes.stream().noneMatch(other -> other.getName().equals(index.getName()));
        if (isNew && added.needsBuilding()) {
            try {
                added.build(this);
            } catch (MongoServerError e) {
                added.drop();
                throw new IndexBuildFailedException(e, this);
            }
        }
        super.addIndex(index);
        if (isNew) {
            indexes.add(added);
        }
    }

    /** Visits all documents with their positions, each after there is room for a change. */
    void forEachStored(BiConsumer<Document, Long> visitor) {
        streamAllDocumentsWithPosition().forEach(stored -> {
            changes.prepare(0);
            visitor.accept(stored.getDocument(), stored.getPosition());
        });
    }

    @Override
    public void dropIndex(String name) {
        super.dropIndex(name);
        indexes.removeIf(index -> index.getName().equals(name));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document projection) {
        int wanted = changesOne && limit == 0 ? 1 : limit;
        IndexPlan plan = IndexPlan.best(indexes, query, order);
        if (plan == null) {
            return matchDocuments(query, order, skip, wanted, batchSize, projection);
        }
        int direction = plan.direction(order);
        return matchDocumentsFromStream(
                documents.at(stream(plan.positions(direction < 0))),
                query,
                direction != 0 ? null : order,
                skip,
                wanted,
                batchSize,
                projection);
    }

    private static <T> Stream<T> stream(Iterable<T> values) {
        return StreamSupport.stream(values.spliterator(), false);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        changesOne = !isMulti;
        try {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            changesOne = false;
        }
    }

    /** Keeps no more than the positions of what it removes in memory. There is no operations log to write to. */
    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        Stream<Long> matching =
                candidates(selector).filter(position -> documentMatchesQuery(getDocument(position), selector));
        List<Long> removed = (limit > 0 ? matching.limit(limit) : matching).toList();
        for (Long position : removed) {
            removeDocument(getDocument(position));
        }
        return removed.size();
    }

    /** For aggregations: with a leading condition only what meets it, read as it is asked for. */
    @Override
    public Stream<Document> queryAllAsStream() {
        Document condition = LeadingMatch.take(getCollectionName());
        return condition == null
                ? super.queryAllAsStream()
                : documents.at(candidates(condition)).filter(document -> documentMatchesQuery(document, condition));
    }

    /** The positions at which to look for documents that match; maybe more, never fewer. */
    private Stream<Long> candidates(Document query) {
        IndexPlan plan = IndexPlan.best(indexes, query, null);
        return plan == null ? documents.positions(false) : stream(plan.positions(false));
    }

    boolean hasExpired(Instant now) {
        return indexes.stream().anyMatch(index -> index.expired(now) != null);
    }

    /** Removes some of the documents that an index with a time to live says are over; returns how many. */
    int removeExpired(Instant now) {
        int removed = 0;
        for (OrderedIndex index : indexes) {
            Document expired = index.expired(now);
            if (expired != null) {
                removed += deleteDocuments(expired, EXPIRY_BATCH, NoopOplog.get());
            }
        }
        return removed;
    }
}
