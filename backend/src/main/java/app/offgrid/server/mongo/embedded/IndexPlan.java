package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;

/** What one index can do for one query: how far it narrows the documents, and in which order it gives them. */
final class IndexPlan {
    /** A look-up of one document beats any scan. */
    private static final int ONE_DOCUMENT = 1000;

    private final IndexDefinition definition;
    private final List<String> fields;
    private final Map<String, FieldCondition> conditions;
    private final boolean multikey;
    private final boolean isSparse;

    /** @param multikey whether one document may have several entries in the index */
    IndexPlan(IndexDefinition definition, Map<String, FieldCondition> conditions, boolean multikey) {
        this.definition = definition;
        this.fields = definition.fields();
        this.conditions = conditions;
        this.multikey = multikey;
        this.isSparse = definition.sparse() || definition.filter() != null;
    }

    /**
     * How much of a query this index narrows: two points for each leading field of which the values are known, one for
     * bounds on the next. 0 if the index cannot be used.
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
            if (condition.allowsNull() && isSparse) {
                return 0;
            }
            score += 2;
            if (!condition.isSingleValue()) {
                return score;
            }
        }
        return definition.unique() ? score + ONE_DOCUMENT : score;
    }

    /** A partial index can be used only if the query repeats its filter, value for value. */
    private boolean coversAllThatMatch() {
        if (definition.filter() == null) {
            return true;
        }
        Map<String, FieldCondition> needed = FieldCondition.of(definition.filter());
        if (needed.size() != definition.filter().size()) {
            return false;
        }
        for (Map.Entry<String, FieldCondition> need : needed.entrySet()) {
            FieldCondition given = conditions.get(need.getKey());
            boolean equal = given != null
                    && given.isSingleValue()
                    && need.getValue().isSingleValue()
                    && !need.getValue().hasBounds()
                    && ValueEquality.same(
                            given.values().get(0), need.getValue().values().get(0));
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    /** 1 or -1 if a scan, forwards or backwards, gives the documents in this order; 0 if it does not. */
    int direction(Document order) {
        if (order == null || order.isEmpty() || multikey) {
            return 0;
        }
        int at = 0;
        while (at < fields.size() && isFixed(conditions.get(fields.get(at))) && !order.containsKey(fields.get(at))) {
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

    private static boolean isFixed(FieldCondition condition) {
        return condition != null && condition.isSingleValue();
    }
}
