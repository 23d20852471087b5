package app.offgrid.server.mongo;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import org.bson.Document;

/**
 * The collections, each with its indexes made before its first use. Promises rest on the unique ones, so nothing is
 * written without them; a database that cannot be reached at the start of the process is tried again at each use.
 *
 * <p>Each index of an account's data begins with {@code userId} and so does each filter, so that a cluster may be sharded
 * by {@code {userId: 1}}.
 */
@Singleton
public class Database {
    private final MongoDatabase database;
    private volatile boolean ready;

    public Database(MongoClient client, @Property(name = "micronaut.data.mongodb.database") String name) {
        this.database = client.getDatabase(name);
    }

    /** The state of each account's journal, by user id. */
    public MongoCollection<Document> journals() {
        return collection("journals");
    }

    /** The entries of the journals. */
    public MongoCollection<Document> journal() {
        return collection("journal");
    }

    /** Receipts of changes that were accepted without effect. */
    public MongoCollection<Document> acknowledgements() {
        return collection("acknowledgements");
    }

    /** How far devices have come that read an account whole. */
    public MongoCollection<Document> wholeReads() {
        return collection("whole_reads");
    }

    /** The view: notes in their latest state. */
    public MongoCollection<Document> notes() {
        return collection("notes");
    }

    /** How far the time of the retention has got. */
    public MongoCollection<Document> clocks() {
        return collection("clocks");
    }

    /** Makes the indexes if this process has not yet. */
    public void ensureIndexes() {
        if (!ready) {
            createIndexes();
            ready = true;
        }
    }

    /** Returns if the database answers; throws what the driver throws if it does not. */
    public void ping() {
        database.runCommand(new Document("ping", 1));
    }

    private MongoCollection<Document> collection(String name) {
        ensureIndexes();
        return database.getCollection(name);
    }

    private synchronized void createIndexes() {
        IndexOptions unique = new IndexOptions().unique(true);
        MongoCollection<Document> journal = database.getCollection("journal");
        journal.createIndex(ascending("userId", "sequence"), unique);
        journal.createIndex(ascending("userId", "changeId"), unique);
        journal.createIndex(ascending("userId", "noteId", "revision"));
        MongoCollection<Document> notes = database.getCollection("notes");
        notes.createIndex(ascending("userId", "noteId"), unique);
        notes.createIndex(ascending("userId", "sequence"));
        database.getCollection("acknowledgements").createIndex(ascending("userId", "changeId"), unique);
        database.getCollection("whole_reads").createIndex(ascending("userId", "deviceId"), unique);
        database.getCollection("accounts").createIndex(ascending("userId"));
        MongoCollection<Document> ended = database.getCollection("ended_sessions");
        ended.createIndex(ascending("endedAt"));
        ended.createIndex(ascending("expiresAt"));
        MongoCollection<Document> families = database.getCollection("token_families");
        families.createIndex(ascending("userId"));
        dropTimeToLive(families);
        families.createIndex(ascending("expiresAt"));
    }

    /** An earlier version left it to the database's clock, whatever that said, when a session is over. */
    private static void dropTimeToLive(MongoCollection<Document> families) {
        for (Document index : families.listIndexes()) {
            if (index.containsKey("expireAfterSeconds")) {
                families.dropIndex(index.getString("name"));
            }
        }
    }
}
