package app.offgrid.server.sync;

import static app.offgrid.server.sync.Samples.id;
import static app.offgrid.server.sync.Samples.put;
import static app.offgrid.server.sync.Samples.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.protocol.SyncResponse;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewEpochsTest {
    @ParameterizedTest
    @MethodSource("app.offgrid.server.sync.Store#both")
    void everyAccountReadsAnewWhatTheDatabaseHas(Store store) {
        // given two accounts, one of which has synced
        String ana = store.account();
        String ben = store.account();
        SyncResponse synced = store.service().sync(ana, request(null, 0, put(id(), 0, "kept")));
        String epochOfBen = store.service().head(ben).epoch();

        // when the operator has restored the database and says so
        int given = new NewEpochs(
                        store.journal(), store.upkeep(), () -> UUID.randomUUID().toString())
                .give();

        // then a device that is not ahead of the database is told all the same, and no note is gone
        SyncResponse answer = store.service().sync(ana, request(synced.epoch(), synced.cursor()));
        assertEquals(SyncResponse.EPOCH_CHANGED, answer.resync());
        assertEquals(
                1, store.service().sync(ana, request(answer.epoch(), 0)).notes().size());
        assertNotEquals(epochOfBen, store.service().head(ben).epoch());
        // (other tests may have left accounts in the same database)
        assertTrue(given >= 2);
    }
}
