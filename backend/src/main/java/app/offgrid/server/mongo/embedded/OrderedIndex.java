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
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * An index in order: for look-ups by a prefix of its fields, ranges on the next one, and sorting both ways. Held in memory
 * and built anew from the documents when the file is opened.
 *
 * <p>An entry of a unique index is the values of its fields; of any other, those and the document's id, so that documents
 * with equal values stand side by side.
 */
final class OrderedIndex extends Index<Long> {
    private final IndexDefinition definition;
    private final List<String> fields;
    private final ConcurrentSkipListMap<List<Object>, Long> entries = new ConcurrentSkipListMap<>(EntryKey.ORDER);
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    /** Whether any document has had an array in an indexed field: then one document may have several entries. */
    private boolean multikey;

    OrderedIndex(IndexDefinition definition) {
        super(definition.name(), definition.keys(), definition.sparse() || definition.filter() != null);
        this.definition = definition;
        this.fields = definition.fields();
    }

    private boolean covers(Document document) {
        if (definition.filter() != null) {
            return matcher.matches(document, definition.filter());
        }
        if (!definition.sparse()) {
            return true;
        }
        for (String field : fields) {
            if (!(Utils.getSubdocumentValueCollectionAware(document, field) instanceof Missing)) {
                return true;
            }
        }
        return false;
    }

    private List<List<Object>> valuesOf(Document document) {
        Set<KeyValue> values = getKeyValues(document);
        if (values.size() > 1) {
            multikey = true;
        }
        List<List<Object>> keys = new ArrayList<>(values.size());
        for (KeyValue value : values) {
            List<Object> key = new ArrayList<>(value.size() + 1);
            value.forEach(key::add);
            keys.add(key);
        }
        return keys;
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
        checkFree(document, null, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
        checkFree(after, covers(before) ? getPosition(before) : null, collection);
    }

    private void checkFree(Document document, Long owner, MongoCollection<Long> collection) {
        if (!definition.unique() || !covers(document)) {
            return;
        }
        for (List<Object> values : valuesOf(document)) {
            Long holder = entries.get(values);
            if (holder != null && !holder.equals(owner)) {
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
        return plan(FieldCondition.of(query)).score() > 0;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        return scan(FieldCondition.of(query), false);
    }

    /** How this index would serve a query. */
    IndexPlan plan(Map<String, FieldCondition> conditions) {
        return new IndexPlan(definition, conditions, multikey);
    }

    /** The positions of all documents that may match, each once. */
    Iterable<Long> scan(Map<String, FieldCondition> conditions, boolean backwards) {
        List<List<Object>> prefixes = List.of(List.of());
        FieldCondition range = null;
        for (String field : fields) {
            FieldCondition condition = conditions.get(field);
            if (condition == null || !condition.hasValues()) {
                range = condition;
                break;
            }
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> prefix : prefixes) {
                for (Object value : condition.values()) {
                    longer.add(EntryKey.append(prefix, value));
                }
            }
            prefixes = longer;
            if (!condition.isSingleValue()) {
                break;
            }
        }
        if (prefixes.size() == 1 && !multikey) {
            return part(prefixes.get(0), range, backwards);
        }
        LinkedHashSet<Long> positions = new LinkedHashSet<>();
        for (List<Object> prefix : prefixes) {
            part(prefix, range, backwards).forEach(positions::add);
        }
        return positions;
    }

    private Iterable<Long> part(List<Object> prefix, FieldCondition range, boolean backwards) {
        if (definition.unique() && prefix.size() == fields.size()) {
            Long position = entries.get(prefix);
            return position == null ? List.of() : List.of(position);
        }
        Object lower = range == null ? null : range.lower();
        Object upper = range == null ? null : range.upper();
        if (multikey && lower != null) {
            // Two elements of one array may meet the two bounds, so only one bound may narrow the scan.
            upper = null;
        }
        List<Object> from = EntryKey.from(prefix, lower);
        List<Object> upTo = EntryKey.upTo(prefix, upper);
        NavigableMap<List<Object>, Long> part = EntryKey.ORDER.compare(from, upTo) > 0
                ? Collections.emptyNavigableMap()
                : entries.subMap(from, true, upTo, true);
        // A live view: the caller mostly stops early, and a skip list may be changed while somebody walks it.
        return (backwards ? part.descendingMap() : part).values();
    }

    /** Documents with an earlier time in the first field are over; null if documents of this index live for ever. */
    Instant expiryLimit(Instant now) {
        return definition.secondsToLive() == null ? null : now.minusSeconds(definition.secondsToLive());
    }

    /** True if a document has an earlier time than the limit in the first field; a quick look before a write. */
    boolean hasEntryBefore(Instant limit) {
        if (limit == null) {
            return false;
        }
        for (List<Object> key : entries.keySet()) {
            if (key.get(0) instanceof Instant time) {
                return time.isBefore(limit);
            }
        }
        return false;
    }
}
