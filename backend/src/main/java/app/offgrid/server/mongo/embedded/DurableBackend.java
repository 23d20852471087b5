package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.h2.mvstore.MVStore;

/**
 * mongo-java-server's command handling with what it lacks: logical sessions, the durability of acknowledged writes, right
 * counts after a failed insert, and a plain no where it would ignore something in silence.
 */
final class DurableBackend extends AbstractMongoBackend {
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");
    private static final Set<String> SESSION_CALLS =
            Set.of("startsession", "endsessions", "refreshsessions", "killsessions");
    private static final int SESSION_MINUTES = 30;

    private final MVStore store;
    private final GroupCommit commits;
    private final List<StoredCollection> collections = new CopyOnWriteArrayList<>();
    private final Housekeeping housekeeping;

    DurableBackend(MVStore store, boolean durable) {
        this.store = store;
        store.setVersionsToKeep(0);
        commits = new GroupCommit(store, durable);
        for (String database : StoredDatabase.namesIn(store)) {
            resolveDatabase(database);
        }
        housekeeping = new Housekeeping(store, commits, collections, durable);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, this);
    }

    MVStore store() {
        return store;
    }

    CursorRegistry cursors() {
        return getCursorRegistry();
    }

    /** The open collections; those of dropped databases leave it. */
    List<StoredCollection> collections() {
        return collections;
    }

    long visited() {
        return collections.stream().mapToLong(StoredCollection::visited).sum();
    }

    void expire(Instant now) {
        housekeeping.expire(now);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello") || name.equals("ismaster")) {
            return hello(super.handleCommand(channel, database, "ismaster", query));
        }
        if (SESSION_CALLS.contains(name)) {
            return session(name);
        }
        Refusals.check(name, query);
        try (LeadingMatch match = LeadingMatch.of(name, query)) {
            if (!WRITES.contains(name) && !writesItsResult(name, query)) {
                return super.handleCommand(channel, database, command, query);
            }
            return commits.write(() -> counted(name, query, super.handleCommand(channel, database, command, query)));
        }
    }

    private static Document hello(Document answer) {
        answer.put("isWritablePrimary", true);
        answer.put("helloOk", true);
        answer.put("logicalSessionTimeoutMinutes", SESSION_MINUTES);
        answer.put("readOnly", false);
        return answer;
    }

    /** Sessions carry no state here; the driver only wants to see them. */
    private static Document session(String command) {
        Document answer = new Document("ok", 1.0);
        if (command.equals("startsession")) {
            answer.put("id", new Document("id", UUID.randomUUID()));
        }
        return answer;
    }

    private static boolean writesItsResult(String command, Document query) {
        if (!command.equals("aggregate") || !(query.get("pipeline") instanceof Collection<?> stages)) {
            return false;
        }
        for (Object stage : stages) {
            if (stage instanceof Document document
                    && (document.containsKey("$out") || document.containsKey("$merge"))) {
                return true;
            }
        }
        return false;
    }

    /** mongo-java-server reports as inserted what was sent, even if some of it failed. */
    private static Document counted(String command, Document query, Document answer) {
        if (command.equals("insert") && answer.get("writeErrors") instanceof List<?> errors) {
            int sent = ((Collection<?>) query.get("documents")).size();
            boolean ordered = !Boolean.FALSE.equals(query.get("ordered"));
            answer.put("n", ordered ? ((Document) errors.get(0)).get("index") : Integer.valueOf(sent - errors.size()));
        }
        return answer;
    }

    @Override
    public void close() {
        housekeeping.close();
        super.close();
        if (!store.isClosed()) {
            commits.exclusively(() -> {
                store.commit();
                store.close();
            });
        }
    }

    /** What this server cannot do and must not seem to do. */
    private static final class Refusals {
        private static final int ILLEGAL_OPERATION = 20;
        private static final int COMMAND_NOT_SUPPORTED = 115;

        static void check(String command, Document query) {
            if (query.containsKey("startTransaction") || query.containsKey("autocommit")) {
                throw new MongoServerError(
                        ILLEGAL_OPERATION,
                        "IllegalOperation",
                        "Transaction numbers are only allowed on a replica set member or mongos");
            }
            if (query.containsKey("collation")) {
                throw unsupported("collation");
            }
            if (command.equals("create") && query.containsKey("validator")) {
                throw unsupported("validators of collections");
            }
            if (command.equals("createindexes") && query.get("indexes") instanceof Collection<?> indexes) {
                for (Object index : indexes) {
                    checkIndex((Document) index);
                }
            }
        }

        private static void checkIndex(Document index) {
            if (index.containsKey("collation")) {
                throw unsupported("an index with a collation");
            }
            for (Object direction : ((Document) index.get("key")).values()) {
                if (!(direction instanceof Number)) {
                    throw unsupported("an index of type " + direction);
                }
            }
        }

        private static MongoServerError unsupported(String what) {
            return new MongoServerError(
                    COMMAND_NOT_SUPPORTED, "CommandNotSupported", "The embedded server does not support " + what);
        }
    }
}
