package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a query says about one field, as far as an index can use it: the values it may have, or the bounds it lies between.
 * Never narrower than the query; the query itself is still matched against each document that a scan finds.
 */
final class FieldCondition {
    /** The normalised values that the field may have, in the query's order; null if the query names none. */
    private Set<Object> values;

    private Object lower;
    private Object upper;

    /** The conditions of a query by field; fields about which it says nothing usable are missing. */
    static Map<String, FieldCondition> of(Document query) {
        Map<String, FieldCondition> conditions = new HashMap<>();
        collect(query, conditions);
        return conditions;
    }

    /** The condition that a field is equal to a value; null if the value asks for something else. */
    static FieldCondition equality(String field, Object value) {
        Map<String, FieldCondition> conditions = new HashMap<>();
        collect(new Document(field, value), conditions);
        FieldCondition condition = conditions.get(field);
        boolean plain =
                !(value instanceof Document operators) || operators.keySet().equals(Set.of("$eq"));
        return plain && condition != null && condition.isSingleValue() ? condition : null;
    }

    private static void collect(Document query, Map<String, FieldCondition> conditions) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            String name = entry.getKey();
            Object value = entry.getValue();
            if (name.equals("$and") && value instanceof Collection<?> parts) {
                for (Object part : parts) {
                    if (part instanceof Document document) {
                        collect(document, conditions);
                    }
                }
            } else if (!name.startsWith("$")) {
                add(name, value, conditions);
            }
        }
    }

    private static void add(String field, Object value, Map<String, FieldCondition> conditions) {
        if (value instanceof Document operators
                && !operators.isEmpty()
                && operators.keySet().iterator().next().startsWith("$")) {
            for (Map.Entry<String, Object> operator : operators.entrySet()) {
                addOperator(field, operator.getKey(), operator.getValue(), conditions);
            }
        } else if (isUsable(value)) {
            condition(field, conditions).narrow(Collections.singletonList(value));
        }
    }

    private static void addOperator(
            String field, String operator, Object value, Map<String, FieldCondition> conditions) {
        switch (operator) {
            case "$eq" -> {
                if (isUsable(value)) {
                    condition(field, conditions).narrow(Collections.singletonList(value));
                }
            }
            case "$in" -> {
                if (value instanceof Collection<?> values && values.stream().allMatch(FieldCondition::isUsable)) {
                    condition(field, conditions).narrow(values);
                }
            }
            case "$gt", "$gte" -> {
                if (value != null && isUsable(value)) {
                    condition(field, conditions).lower = normalized(value);
                }
            }
            case "$lt", "$lte" -> {
                if (value != null && isUsable(value)) {
                    condition(field, conditions).upper = normalized(value);
                }
            }
            default -> {}
        }
    }

    /** Arrays and patterns match in ways that a look-up cannot. */
    private static boolean isUsable(Object value) {
        return !(value instanceof BsonRegularExpression) && !(value instanceof Collection);
    }

    private static FieldCondition condition(String field, Map<String, FieldCondition> conditions) {
        return conditions.computeIfAbsent(field, name -> new FieldCondition());
    }

    /** The first list of values counts; a second one is left to the matching of the documents. */
    private void narrow(Collection<?> allowed) {
        if (values == null) {
            values = new LinkedHashSet<>();
            for (Object value : allowed) {
                values.add(normalized(value));
            }
        }
    }

    /** The value as indexes hold it: numbers of all types that are equal are the same. */
    private static Object normalized(Object value) {
        return new KeyValue(Collections.singletonList(value)).normalized().get(0);
    }

    boolean hasValues() {
        return values != null;
    }

    boolean isSingleValue() {
        return values != null && values.size() == 1;
    }

    /** Whether both name one value, which is the same in MongoDB's order. */
    boolean isSameValue(FieldCondition other) {
        return isSingleValue()
                && other.isSingleValue()
                && ValueComparator.asc().compare(values().get(0), other.values().get(0)) == 0;
    }

    boolean allowsNull() {
        return values != null && values.contains(null);
    }

    /** Only if {@link #hasValues()}. */
    List<Object> values() {
        return new ArrayList<>(values);
    }

    boolean hasBounds() {
        return lower != null || upper != null;
    }

    /** Null if there is none. */
    Object lower() {
        return lower;
    }

    /** Null if there is none. */
    Object upper() {
        return upper;
    }
}
