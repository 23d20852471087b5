package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** How one index would answer one query: how much it narrows it, whether it also sorts, and which documents to look at. */
final class IndexPlan {
    /** A look-up of one document beats any scan. */
    private static final int ONE_DOCUMENT = 1000;

    private final OrderedIndex index;
    private final IndexDefinition definition;
    private final List<String> fields;
    private final Map<String, FieldCondition> conditions;

    IndexPlan(OrderedIndex index, Map<String, FieldCondition> conditions) {
        this.index = index;
        this.definition = index.definition();
        this.fields = usableFields(index);
        this.conditions = conditions;
    }

    /** The plan that narrows a query most, and of equals one that sorts; null if no index is of use. */
    static IndexPlan best(List<OrderedIndex> indexes, Document query, Document order) {
        Map<String, FieldCondition> conditions = FieldCondition.of(query);
        IndexPlan best = null;
        int bestScore = 0;
        for (OrderedIndex index : indexes) {
            IndexPlan plan = new IndexPlan(index, conditions);
            int score = plan.score();
            if (score > 0 && plan.direction(order) != 0) {
                score++;
            }
            if (score > bestScore) {
                best = plan;
                bestScore = score;
            }
        }
        return best;
    }

    /**
     * The leading fields whose conditions may be used together. Two fields inside one array of documents may be met by two
     * of its elements, for which there is no common entry, so only the first counts.
     */
    private static List<String> usableFields(OrderedIndex index) {
        List<String> all = index.definition().fields();
        if (!index.isMultikey()) {
            return all;
        }
        List<String> roots = new ArrayList<>();
        for (String field : all) {
            String root = Utils.firstFragment(field);
            if (roots.contains(root)) {
                break;
            }
            roots.add(root);
        }
        return all.subList(0, roots.size());
    }

    /**
     * Two points for each leading field of which the values are known, one for bounds on the next. 0 if the index cannot
     * be used.
     */
    int score() {
        if (!coversAllThatMatch()) {
            return 0;
        }
        int score = 0;
        for (String field : fields) {
            FieldCondition condition = conditions.get(field);
            if (condition == null || !condition.hasValues()) {
                return condition != null && condition.hasBounds() ? score + 1 : score;
            }
            if (condition.allowsNull() && definition.isPartOfAll()) {
                return 0;
            }
            score += 2;
            if (!condition.isSingleValue()) {
                return score;
            }
        }
        return isOneDocument(fields.size()) ? score + ONE_DOCUMENT : score;
    }

    private boolean isOneDocument(int knownFields) {
        return definition.unique() && knownFields == definition.fields().size();
    }

    /** A partial index can be used only if the query repeats its filter, value for value. */
    private boolean coversAllThatMatch() {
        if (definition.filter() == null) {
            return true;
        }
        for (Map.Entry<String, Object> need : definition.filter().entrySet()) {
            FieldCondition given = conditions.get(need.getKey());
            FieldCondition needed = FieldCondition.equality(need.getKey(), need.getValue());
            if (given == null || needed == null || !given.isSameValue(needed)) {
                return false;
            }
        }
        return true;
    }

    /** 1 or -1 if a scan, forwards or backwards, gives the documents in this order; 0 if it does not. */
    int direction(Document order) {
        if (order == null || order.isEmpty() || index.isMultikey()) {
            return 0;
        }
        int at = 0;
        while (at < fields.size() && isFixed(fields.get(at)) && !order.containsKey(fields.get(at))) {
            at++;
        }
        int direction = 0;
        for (Map.Entry<String, Object> key : order.entrySet()) {
            if (at == fields.size()
                    || !fields.get(at).equals(key.getKey())
                    || !(key.getValue() instanceof Number number)) {
                return 0;
            }
            int wanted = number.intValue() >= 0 ? 1 : -1;
            if (direction != 0 && wanted != direction) {
                return 0;
            }
            direction = wanted;
            at++;
        }
        return isInOrder() ? direction : 0;
    }

    /** Several values of one field are looked up one after the other, which is no order. */
    private boolean isInOrder() {
        for (String field : fields) {
            FieldCondition condition = conditions.get(field);
            if (condition == null || !condition.hasValues()) {
                return true;
            }
            if (!condition.isSingleValue()) {
                return false;
            }
        }
        return true;
    }

    private boolean isFixed(String field) {
        FieldCondition condition = conditions.get(field);
        return condition != null && condition.isSingleValue();
    }

    /** The positions of all documents that may match, each once. */
    Iterable<Long> positions(boolean backwards) {
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
        if (prefixes.size() == 1 && !index.isMultikey()) {
            return part(prefixes.get(0), range, backwards);
        }
        LinkedHashSet<Long> positions = new LinkedHashSet<>();
        for (List<Object> prefix : prefixes) {
            part(prefix, range, backwards).forEach(positions::add);
        }
        return positions;
    }

    private Iterable<Long> part(List<Object> prefix, FieldCondition range, boolean backwards) {
        if (isOneDocument(prefix.size())) {
            return index.exactly(prefix);
        }
        Object lower = range == null ? null : range.lower();
        Object upper = range == null ? null : range.upper();
        if (index.isMultikey() && lower != null) {
            // Two elements of one array may meet the two bounds, so only one bound may narrow the scan.
            upper = null;
        }
        return index.between(EntryKey.from(prefix, lower), EntryKey.upTo(prefix, upper), backwards);
    }
}
