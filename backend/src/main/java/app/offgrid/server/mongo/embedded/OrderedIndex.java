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
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * An index in order: for look-ups by a prefix of its fields, ranges on the next one, and sorting both ways. Held in memory
 * and built anew from the documents when the file is opened.
 *
 * <p>An entry of a unique index is the values of its fields; of any other, those and the document's id, so that documents
 * with equal values stand side by side.
 */
final class OrderedIndex extends Index<Long> {
    /** The first moment that BSON can name: before it stand the entries that are no moments. */
    private static final List<Object> FIRST_MOMENT = List.of(Instant.ofEpochMilli(Long.MIN_VALUE));

    private final IndexDefinition definition;
    private final ConcurrentSkipListMap<List<Object>, Long> entries = new ConcurrentSkipListMap<>(EntryKey.ORDER);
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    /** Whether any document has had an array in an indexed field: then one document may have several entries. */
    private volatile boolean multikey;

    OrderedIndex(IndexDefinition definition) {
        super(definition.name(), definition.keys(), definition.isPartOfAll());
        this.definition = definition;
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
        check(after, covers(before) ? getPosition(before) : null, collection);
    }

    /** Whatever would go wrong with the entries goes wrong here, before anything is changed. */
    private void check(Document document, Long owner, MongoCollection<Long> collection) {
        if (!covers(document)) {
            return;
        }
        for (List<Object> values : valuesOf(document)) {
            values.forEach(EntryKey::checkType);
            Long holder = entries.get(values);
            if (definition.unique() && holder != null && !holder.equals(owner)) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
            }
        }
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        checkAdd(document, collection);
        put(document, position);
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
        remove(before);
        put(after, position);
    }

    /** Takes back {@link #updateInPlace}. */
    void undoUpdate(Document before, Document after, Long position) {
        remove(after);
        put(before, position);
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size();
    }

    @Override
    public void drop() {
        entries.clear();
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

    /** A live view: the caller mostly stops early, and a skip list may be changed while somebody walks it. */
    Iterable<Long> between(List<Object> from, List<Object> upTo, boolean backwards) {
        if (EntryKey.ORDER.compare(from, upTo) > 0) {
            return List.of();
        }
        NavigableMap<List<Object>, Long> part = entries.subMap(from, true, upTo, true);
        return (backwards ? part.descendingMap() : part).values();
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
