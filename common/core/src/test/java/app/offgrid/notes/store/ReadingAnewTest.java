package app.offgrid.notes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.replica.Pulling;
import app.offgrid.notes.testing.SeededRandomness;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading an account anew from a server that lost history, page by page, while others go on. */
class ReadingAnewTest {
    private static final Pulling.Context CONTEXT = new Pulling.Context("device-a", "A", ConflictPolicy.ASK);
    private static final NoteFields TEXT = NoteFields.EMPTY.withBody("as it is");
    private static final String N = "0a000000-0000-4000-8000-000000000000";
    private static final String B = "0b000000-0000-4000-8000-000000000000";
    private static final String PUT_BACK = "0c000000-0000-4000-8000-000000000003";
    private static final Side VERSION = new Side(PUT_BACK, B, "B", 2, NoteFields.EMPTY.withBody("what was lost"));

    private final JdbcSql sql = JdbcSql.inMemory();
    private final LocalStore store = LocalStore.open(sql, new Ids(new SeededRandomness(1)));
    private final SyncStore sync = new SyncStore(sql, new Ids(new SeededRandomness(2)));

    @AfterEach
    void close() {
        sql.close();
    }

    private void answered(SyncResponse response) {
        sync.apply(sync.freeze(100, -1, CONTEXT), response, List.of(), CONTEXT, 0);
    }

    private void read(long revision, String changeId, boolean isLast, Side... sides) {
        NoteSnapshot note = new NoteSnapshot(N, revision, revision * 10, changeId, B, "B", TEXT, List.of(sides));
        answered(SyncResponse.page("after", revision * 10, !isLast, 0, List.of(), List.of(note)));
    }

    @Test
    void whatIsReadTwiceIsTheSecondTimeOnWhatWasReadTheFirstTime() {
        // given a server that lost history, of which the note was read with a version that another device put back
        answered(SyncResponse.resync("after", SyncResponse.EPOCH_CHANGED));
        read(2, "0c000000-0000-4000-8000-000000000002", false);
        read(3, PUT_BACK, false, VERSION);
        assertEquals(NoteState.CONFLICT, store.find(N).state());
        // when the other device has settled that, and a later page tells it
        read(4, "0c000000-0000-4000-8000-000000000004", true);
        // then it is settled here too: nobody is asked, and nothing is sent
        NoteReplica note = store.find(N);
        assertEquals(NoteState.SYNCED, note.state());
        assertEquals(TEXT, note.fields());
        assertEquals(List.of(), note.sides());
        assertEquals(List.of(), sync.freeze(100, -1, CONTEXT).changes());
    }

    @Test
    void versionThatTheServerLostIsPutBackWhereTheNoteIsReadForTheFirstTime() {
        // given a note in conflict
        read(3, PUT_BACK, true, VERSION);
        // when the server that lost the version is read anew
        answered(SyncResponse.resync("after loss", SyncResponse.EPOCH_CHANGED));
        read(4, "0c000000-0000-4000-8000-000000000004", true);
        // then somebody is still asked, and the server gets the version again
        assertEquals(NoteState.CONFLICT, store.find(N).state());
        assertEquals(1, store.find(N).unsettledSides().size());
        assertEquals(PUT_BACK, sync.freeze(100, -1, CONTEXT).changes().get(0).changeId());
    }
}
