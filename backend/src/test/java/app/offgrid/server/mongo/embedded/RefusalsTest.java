package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server cannot do is refused aloud. */
class RefusalsTest extends InMemoryServer {
    private MongoCommandException refused(String command) {
        MongoDatabase database = client.getDatabase("test");
        database.getCollection("notes").insertOne(new Document("a", 1));
        return assertThrows(MongoCommandException.class, () -> database.runCommand(Document.parse(command)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{createIndexes: 'notes', indexes: [{key: {a: 1}, name: 'a', collation: {locale: 'de'}}]}",
                "{createIndexes: 'notes', indexes: [{key: {a: 'text'}, name: 'a'}]}",
                "{createIndexes: 'notes', indexes: [{key: {a: '2dsphere'}, name: 'a'}]}",
                "{createIndexes: 'notes', indexes: [{key: {a: 'hashed'}, name: 'a'}]}",
                "{createIndexes: 'notes', indexes: [{key: {'$**': 1}, name: 'a'}]}",
                "{find: 'notes', filter: {}, collation: {locale: 'de'}}",
                "{aggregate: 'notes', pipeline: [], cursor: {}, collation: {locale: 'de'}}",
                "{update: 'notes', updates: [{q: {}, u: {$set: {b: 1}}, collation: {locale: 'de'}}]}",
                "{update: 'notes', updates: [{q: {}, u: [{$set: {b: 1}}]}]}",
                "{delete: 'notes', deletes: [{q: {}, limit: 0, collation: {locale: 'de'}}]}",
                "{findAndModify: 'notes', query: {}, update: [{$set: {b: 1}}]}",
                "{create: 'strict', validator: {$jsonSchema: {required: ['a']}}}",
                "{create: 'ring', capped: true, size: 1000}",
                "{create: 'view', viewOn: 'notes', pipeline: []}",
                "{create: 'series', timeseries: {timeField: 'at'}}"
            })
    void optionThatWouldBeIgnoredIsNotSupported(String command) {
        assertEquals(115, refused(command).getErrorCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'notes', filter: {$text: {$search: 'x'}}}",
                "{find: 'notes', filter: {$where: 'true'}}",
                "{find: 'notes', filter: {$jsonSchema: {required: ['zzz']}}}",
                "{find: 'notes', filter: {a: {$madeUp: 1}}}",
                "{aggregate: 'notes', pipeline: [{$search: {}}], cursor: {}}",
                "{explain: {find: 'notes'}}",
                "{collMod: 'notes', validator: {}}",
                "{createIndexes: 'notes', indexes: [{key: {a: 1, b: 1}, name: 'ab', expireAfterSeconds: 1}]}"
            })
    void commandThatIsNotKnownFails(String command) {
        refused(command);
    }

    @Test
    void transactionIsRefusedAsByAStandAloneServer() {
        assertThrows(MongoException.class, () -> {
            try (ClientSession session = client.startSession()) {
                session.startTransaction();
                collection("notes").insertOne(session, new Document("a", 1));
            }
        });
        assertEquals(
                20,
                refused("{insert: 'notes', documents: [{a: 1}], startTransaction: true, autocommit: false}")
                        .getErrorCode());
        assertEquals(
                20,
                refused("{insert: 'notes', documents: [{a: 1}], txnNumber: 1}").getErrorCode());
    }

    @Test
    void changeStreamIsRefusedAsByAStandAloneServer() {
        assertEquals(
                40573,
                refused("{aggregate: 'notes', pipeline: [{$changeStream: {}}], cursor: {}}")
                        .getErrorCode());
    }
}
