package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Runs the statements of an ordered update command one by one and stops at the first that fails, which mongo-java-server
 * does not.
 */
final class OrderedUpdates {
    private final List<Document> upserted = new ArrayList<>();
    private int matched;
    private int modified;

    private OrderedUpdates() {}

    /** True for a command that may not go on after a failed statement. */
    static boolean concerns(String command, Document query) {
        return command.equals("update")
                && !Boolean.FALSE.equals(query.get("ordered"))
                && query.get("updates") instanceof Collection<?> updates
                && updates.size() > 1;
    }

    /**
     * The answer to an ordered update.
     *
     * @param run answers an update command of one statement
     */
    static Document run(Document query, UnaryOperator<Document> run) {
        OrderedUpdates all = new OrderedUpdates();
        int index = 0;
        for (Object statement : (Collection<?>) query.get("updates")) {
            Document single = query.clone();
            single.put("updates", List.of(statement));
            Document answer = run.apply(single);
            List<Document> errors = all.add(index, answer);
            if (!errors.isEmpty()) {
                return all.answer().append("writeErrors", errors);
            }
            index++;
        }
        return all.answer();
    }

    /** Adds the answer to one statement; returns its errors, which is one or none. */
    private List<Document> add(int index, Document answer) {
        matched += ((Number) answer.get("n")).intValue();
        modified += ((Number) answer.get("nModified")).intValue();
        upserted.addAll(moved(answer.get("upserted"), index));
        return moved(answer.get("writeErrors"), index);
    }

    /** The same entries, said of the statement at that index. */
    private static List<Document> moved(Object entries, int index) {
        List<Document> moved = new ArrayList<>();
        if (entries instanceof Collection<?> all) {
            for (Object entry : all) {
                Document copy = ((Document) entry).clone();
                copy.put("index", index);
                moved.add(copy);
            }
        }
        return moved;
    }

    private Document answer() {
        Document answer = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            answer.append("upserted", upserted);
        }
        return answer.append("ok", 1.0);
    }
}
