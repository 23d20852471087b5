package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * mongo-java-server's command handling with what it lacks: logical sessions, the durability of acknowledged writes, right
 * counts after a failed insert, ordered updates, answers in batches, and a plain no where it would ignore something in
 * silence.
 */
final class DurableBackend extends AbstractMongoBackend {
    private static final Logger LOG = LoggerFactory.getLogger(DurableBackend.class);
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
    private static final Set<String> ORDERED_BY_DEFAULT = Set.of("insert", "update", "delete");
    private static final Set<String> SESSION_CALLS =
            Set.of("startsession", "endsessions", "refreshsessions", "killsessions");
    private static final int SESSION_MINUTES = 30;
    private static final int INTERNAL_ERROR = 1;
    private static final int COMMAND_NOT_SUPPORTED = 115;

    private final DataFile file;
    private final MVStore store;
    private final GroupCommit commits;
    private final Changes changes;
    private final FailureListener failures;
    private final Admission admission = new Admission();
    private final List<StoredCollection> collections = new CopyOnWriteArrayList<>();
    private final OpenCursors cursors = new OpenCursors(getCursorRegistry());
    private final Housekeeping housekeeping;

    /** @param file null for data that ends with the process */
    DurableBackend(DataFile file, FailureListener failures) {
        this.file = file;
        this.failures = failures;
        store = file == null ? DataFile.builder().open() : file.store();
        store.setVersionsToKeep(0);
        commits = file == null ? GroupCommit.inMemory(failures) : GroupCommit.onDisk(file, failures);
        changes = new Changes(file, commits);
        commits.write(() -> {
            // An index that the file does not have whole is built here.
            StoredDatabase.namesIn(store).forEach(this::resolveDatabase);
            return null;
        });
        housekeeping = new Housekeeping(file, commits, collections, cursors, failures);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, this);
    }

    MVStore store() {
        return store;
    }

    Changes changes() {
        return changes;
    }

    Admission admission() {
        return admission;
    }

    OpenCursors cursors() {
        return cursors;
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

    /** Answers errors itself: mongo-java-server would write the whole request, with its documents, to the log. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError e) {
            Document answer = error(e.getCode(), e.getMessageWithoutErrorCode());
            answer.putIfNotNull("codeName", e.getCodeName());
            return answer;
        } catch (MongoServerException e) {
            return error(INTERNAL_ERROR, e.getMessageWithoutErrorCode());
        } catch (RuntimeException e) {
            String command = message.getDocument().keySet().iterator().next();
            DamagedFileException damage = DamagedFileException.in(e);
            if (damage == null) {
                LOG.error("The embedded database failed at {}", command, e);
            } else {
                LOG.error("{}. Restore the data from a backup, see the operator's manual.", damage.getMessage());
            }
            return error(INTERNAL_ERROR, "Internal error: " + (damage == null ? e : damage));
        } catch (Error e) {
            failures.failed(e);
            throw e;
        }
    }

    private static Document error(int code, String message) {
        return new Document("ok", 0.0).append("errmsg", message).append("code", code);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("saslstart")) {
            return admission.admit(channel, query);
        }
        admission.check(channel, name);
        if (name.equals("hello") || name.equals("ismaster")) {
            return hello(super.handleCommand(channel, database, "ismaster", query));
        }
        if (SESSION_CALLS.contains(name)) {
            return session(name);
        }
        Refusals.check(name, query);
        setDefaults(name, query);
        if (WRITES.contains(name) || writesItsResult(name, query)) {
            return commits.write(() -> {
                try {
                    return write(name, query, one -> super.handleCommand(channel, database, command, one));
                } finally {
                    changes.requireWhole();
                }
            });
        }
        return LeadingMatch.during(
                name, query, () -> commits.read(() -> super.handleCommand(channel, database, command, query)));
    }

    private static Document write(String name, Document query, UnaryOperator<Document> run) {
        return OrderedUpdates.concerns(name, query)
                ? OrderedUpdates.run(query, run)
                : counted(name, query, run.apply(query));
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

    /** What a command means if it does not say; mongo-java-server has other ideas. */
    private static void setDefaults(String command, Document query) {
        if (ORDERED_BY_DEFAULT.contains(command)) {
            query.putIfAbsent("ordered", true);
        }
        if (command.equals("find") && !(query.get("batchSize") instanceof Number size && size.intValue() > 0)) {
            query.put("batchSize", OpenCursors.FIRST_BATCH_DOCUMENTS);
        }
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

    /** Of the old protocol only the greeting is spoken: nothing else of it asks who is there. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(COMMAND_NOT_SUPPORTED, "CommandNotSupported", "OP_QUERY is not supported");
    }

    @Override
    public void close() {
        housekeeping.close();
        super.close();
        commits.close(file == null ? store::close : file::close, store::closeImmediately);
    }
}
