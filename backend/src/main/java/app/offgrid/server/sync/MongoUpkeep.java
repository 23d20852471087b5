package app.offgrid.server.sync;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.mul;
import static com.mongodb.client.model.Updates.set;

import app.offgrid.server.mongo.Database;
import com.mongodb.client.model.UpdateOptions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Upkeep of the journals in MongoDB. */
@Singleton
public class MongoUpkeep implements Upkeep {
    private final Database database;

    public MongoUpkeep(Database database) {
        this.database = database;
    }

    @Override
    public List<String> accounts(String above, int limit) {
        List<String> ids = new ArrayList<>();
        database.journals()
                .find(gt("_id", above))
                .sort(ascending("_id"))
                .projection(include("_id"))
                .limit(limit)
                .forEach(state -> ids.add(state.getString("_id")));
        return ids;
    }

    @Override
    public List<Trace> traces(String userId, long above, int limit) {
        List<Trace> traces = new ArrayList<>();
        database.journal()
                .find(and(eq("userId", userId), gt("sequence", above)))
                .sort(ascending("sequence"))
                .projection(include("sequence", "noteId", "acceptedAt"))
                .limit(limit)
                .forEach(entry -> traces.add(new Trace(
                        EntryDocument.number(entry, "sequence"),
                        entry.getString("noteId"),
                        entry.getDate("acceptedAt").getTime())));
        return traces;
    }

    @Override
    public List<Row> rows(String userId, Collection<String> noteIds) {
        List<Row> rows = new ArrayList<>();
        database.notes()
                .find(and(eq("userId", userId), in("noteId", noteIds)))
                .projection(include("noteId", "sequence", "deleted", "sides.changeId"))
                .forEach(row -> rows.add(new Row(
                        row.getString("noteId"),
                        EntryDocument.sequence(row),
                        row.getBoolean("deleted") && !row.containsKey("sides"))));
        return rows;
    }

    @Override
    public void forgetTombstones(String userId, Collection<Long> sequences) {
        database.notes()
                .updateMany(
                        and(eq("userId", userId), in("sequence", sequences), eq("deleted", true)),
                        mul("sequence", -1L));
    }

    @Override
    public void limitForgotten(String userId, long most) {
        Document last = database.notes()
                .find(and(eq("userId", userId), lt("sequence", 0L)))
                .sort(ascending("sequence"))
                .skip(Math.toIntExact(most))
                .projection(include("sequence"))
                .first();
        if (last != null) {
            long sequence = EntryDocument.number(last, "sequence");
            database.notes().deleteMany(and(eq("userId", userId), gte("sequence", sequence), lt("sequence", 0L)));
        }
    }

    @Override
    public void removeEntries(String userId, Collection<Long> sequences) {
        database.journal().deleteMany(and(eq("userId", userId), in("sequence", sequences)));
    }

    @Override
    public void removeOlder(String userId, long before) {
        database.acknowledgements().deleteMany(and(eq("userId", userId), lt("acceptedAt", new Date(before))));
        database.wholeReads().deleteMany(and(eq("userId", userId), lt("at", new Date(before))));
    }

    @Override
    public long floorRaisedAt(String userId) {
        Document state = database.journals().find(eq("_id", userId)).first();
        Date raised = state == null ? null : state.getDate("floorRaisedAt");
        return raised == null ? 0 : raised.getTime();
    }

    @Override
    public void raiseFloor(String userId, long floor, long now) {
        database.journals()
                .updateOne(
                        and(eq("_id", userId), lt("floor", floor)),
                        combine(set("floor", floor), set("floorRaisedAt", new Date(now))));
    }

    @Override
    public Optional<WholeRead> wholeRead(String userId, String deviceId) {
        Document read = database.wholeReads()
                .find(and(eq("userId", userId), eq("deviceId", deviceId)))
                .first();
        return Optional.ofNullable(read)
                .map(found ->
                        new WholeRead(EntryDocument.number(found, "floor"), EntryDocument.number(found, "cursor")));
    }

    @Override
    public void noteWholeRead(String userId, String deviceId, WholeRead read, long now) {
        database.wholeReads()
                .updateOne(
                        and(eq("userId", userId), eq("deviceId", deviceId)),
                        combine(set("floor", read.floor()), set("cursor", read.cursor()), set("at", new Date(now))),
                        new UpdateOptions().upsert(true));
    }

    @Override
    public void remove(String userId) {
        database.wholeReads().deleteMany(eq("userId", userId));
    }
}
