package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.h2.mvstore.MVMap;

/**
 * An index in order: for look-ups by a prefix of its fields, ranges on the next one, and sorting both ways. Its
 * entries lie in the store beside the documents, so that neither memory nor the time of a start grows with them.
 *
 * <p>An entry of a unique index is the values of its fields; of any other, those and the document's id, so that documents
 * with equal values stand side by side.
 */
final class OrderedIndex extends Index<Long> {
    /** The first moment that BSON can name: before it stand the entries that are no moments. */
    private static final List<Object> FIRST_MOMENT = List.of(Instant.ofEpochMilli(Long.MIN_VALUE));

    private final IndexDefinition definition;
    private final IndexStorage storage;
    private final MVMap<List<Object>, Long> entries;
    /** Whether the index is one that was described in the store before, whose entries may be there already. */
    private final boolean known;

    private final QueryMatcher matcher = new DefaultQueryMatcher();
    /** Whether any document has had an array in an indexed field: then one document may have several entries. */
    private volatile boolean multikey;

    OrderedIndex(IndexDefinition definition, IndexStorage storage, boolean known) {
        super(definition.name(), definition.keys(), definition.isPartOfAll());
        this.definition = definition;
        this.storage = storage;
        this.entries = storage.entries();
        this.known = known;
        this.multikey = storage.isMultikey();
    }

    /** Whether all documents have to be entered before the index can be used. */
    boolean needsBuilding() {
        return !known || !storage.isComplete();
    }

    /** Enters all documents of a collection in place of whatever is there. */
    void build(StoredCollection collection) {
        storage.clear();
        multikey = false;
        collection.forEachStored((document, position) -> {
            checkAdd(document, collection);
            put(document, position);
        });
        storage.setComplete(multikey);
    }

    /** Moves the entries to a collection of another name. */
    void rename(String namespace) {
        storage.rename(namespace);
    }

    /** The library would fill an empty index itself, reading every document twice. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    IndexDefinition definition() {
        return definition;
    }

    boolean isMultikey() {
        return multikey;
    }

    /** The real server refuses an index whose name is taken by one with other options. */
    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof OrderedIndex index && definition.isSame(index.definition);
    }

    private boolean covers(Document document) {
        if (definition.filter() != null && !matcher.matches(document, definition.filter())) {
            return false;
        }
        if (!definition.sparse()) {
            return true;
        }
        for (String field : definition.fields()) {
            if (!(Utils.getSubdocumentValueCollectionAware(document, field) instanceof Missing)) {
                return true;
            }
        }
        return false;
    }

    /** The values under which a document is found: one list, or one for each element of an array. */
    private List<List<Object>> valuesOf(Document document) {
        List<Object> plain = new ArrayList<>();
        boolean array = false;
        boolean emptyArray = false;
        for (String field : definition.fields()) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, field);
            if (value instanceof Collection<?> elements) {
                array = true;
                emptyArray |= elements.isEmpty();
                value = null;
            }
            plain.add(value instanceof Missing ? null : value);
        }
        multikey |= array;
        if (!array || emptyArray) {
            // An empty array has no element, but the document must be found by the other fields.
            return List.of(copy(new KeyValue(plain).normalized()));
        }
        List<List<Object>> keys = new ArrayList<>();
        for (KeyValue value : getKeyValues(document)) {
            keys.add(copy(value));
        }
        return keys;
    }

    private static List<Object> copy(KeyValue values) {
        List<Object> key = new ArrayList<>(values.size());
        values.forEach(key::add);
        return key;
    }

    private List<Object> entry(List<Object> values, Document document) {
        return definition.unique() ? values : EntryKey.append(values, idOf(document));
    }

    private static Object idOf(Document document) {
        Object id = document.get("_id");
        return new KeyValue(Collections.singletonList(id)).normalized().get(0);
    }

    @Override
    public boolean isUnique() {
        return definition.unique();
    }

    @Override
    public Long getPosition(Document document) {
        if (definition.unique() && covers(document)) {
            for (List<Object> values : valuesOf(document)) {
                Long position = entries.get(values);
                if (position != null) {
                    return position;
                }
            }
        }
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        check(document, null, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
        ((StoredCollection) collection).prepareChange(after);
        check(after, covers(before) ? getPosition(before) : null, collection);
    }

    /** Whatever would go wrong with the entries goes wrong here, before anything is changed. */
    private void check(Document document, Long owner, MongoCollection<Long> collection) {
        if (!covers(document)) {
            return;
        }
        for (List<Object> values : valuesOf(document)) {
            values.forEach(EntryKey::checkType);
            // Also if it cannot be taken: a page that is damaged is met here.
            Long holder = entries.get(entry(values, document));
            if (definition.unique() && holder != null && !holder.equals(owner)) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
            }
        }
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        put(document, position);
        noteMultikey();
    }

    private void noteMultikey() {
        if (multikey && !storage.isMultikey()) {
            storage.setComplete(true);
        }
    }

    private void put(Document document, Long position) {
        if (covers(document)) {
            for (List<Object> values : valuesOf(document)) {
                entries.put(entry(values, document), position);
            }
        }
    }

    @Override
    public Long remove(Document document) {
        Long position = null;
        if (covers(document)) {
            for (List<Object> values : valuesOf(document)) {
                Long removed = entries.remove(entry(values, document));
                position = removed == null ? position : removed;
            }
        }
        return position;
    }

    @Override
    public void updateInPlace(Document before, Document after, Long position, MongoCollection<Long> collection) {
        ((StoredCollection) collection).beginChange();
        remove(before);
        put(after, position);
        noteMultikey();
    }

    /** Takes back {@link #updateInPlace}. */
    void undoUpdate(Document before, Document after, Long position) {
        remove(after);
        put(before, position);
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return entries.sizeAsLong();
    }

    @Override
    public void drop() {
        storage.remove();
    }

    @Override
    public boolean canHandle(Document query) {
        return new IndexPlan(this, FieldCondition.of(query)).score() > 0;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        return new IndexPlan(this, FieldCondition.of(query)).positions(false);
    }

    /** The document of a unique index with these values for all its fields, or none. */
    Iterable<Long> exactly(List<Object> values) {
        Long position = entries.get(values);
        return position == null ? List.of() : List.of(position);
    }

    /** A live view: the caller mostly stops early. */
    Iterable<Long> between(List<Object> from, List<Object> upTo, boolean backwards) {
        if (EntryKey.ORDER.compare(from, upTo) > 0) {
            return List.of();
        }
        return () -> backwards ? new EntryScan(entries, upTo, from, true) : new EntryScan(entries, from, upTo, false);
    }

    /**
     * What a document matches whose time in the indexed field is over; null if documents of this index live for ever or
     * none is over.
     */
    Document expired(Instant now) {
        if (definition.secondsToLive() == null) {
            return null;
        }
        Instant limit = now.minusSeconds(definition.secondsToLive());
        List<Object> first = entries.ceilingKey(FIRST_MOMENT);
        if (first == null || !(first.get(0) instanceof Instant time) || !time.isBefore(limit)) {
            return null;
        }
        Document over = new Document(definition.fields().get(0), new Document("$lt", limit));
        return definition.filter() == null ? over : new Document("$and", List.of(over, definition.filter()));
    }
}
