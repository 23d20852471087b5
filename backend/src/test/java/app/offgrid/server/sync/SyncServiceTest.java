package app.offgrid.server.sync;

import static app.offgrid.server.sync.Samples.delete;
import static app.offgrid.server.sync.Samples.id;
import static app.offgrid.server.sync.Samples.put;
import static app.offgrid.server.sync.Samples.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.server.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncServiceTest {
    private final Store store = Store.inMemory();
    private final SyncService service = store.service();
    private final String user = store.account();
    private final String other = id();

    private SyncResponse sync(long cursor, NoteChange... changes) {
        return service.sync(user, request(service.head(user).epoch(), cursor, changes));
    }

    @Test
    void anEmptyAccountHasAnEmptyPage() {
        SyncResponse page = service.sync(user, request(null, 0));
        assertEquals(0, page.cursor());
        assertEquals(List.of(), page.notes());
        assertEquals(service.head(user).epoch(), page.epoch());
    }

    @Test
    void aStrangerIsNotSignedIn() {
        ProblemException refused = assertThrows(ProblemException.class, () -> service.sync(id(), request(null, 0)));
        assertEquals(401, refused.problem().status());
    }

    @Test
    void aPageLeavesOutWhatTheRequestItselfGotAccepted() {
        sync(0, put(other, 0, "a"));
        NoteChange mine = put(id(), 0, "mine");
        SyncResponse page = sync(0, mine);
        assertEquals(List.of(other), ids(page));
        assertEquals(2, page.cursor());
        assertEquals(List.of(other), ids(sync(0, mine)), "sent again as well");
        assertEquals(2, sync(0).notes().size(), "but not another request's");
    }

    @Test
    void aNoteThatOthersChangedAfterMineIsInThePage() {
        NoteChange mine = put(other, 0, "mine");
        sync(0, mine);
        sync(0, put(other, 1, "theirs"));
        SyncResponse again = sync(0, mine);
        assertEquals(1, again.results().get(0).revision());
        assertEquals("theirs", again.notes().get(0).fields().body());
    }

    @Test
    void aDeletionWithoutEffectIsAnsweredAsTheFirstTimeOnceTheNoteIsBack() {
        sync(0, put(other, 0, "a"), delete(other, 1));
        NoteChange late = delete(other, 3);
        assertEquals(2, sync(0, late).results().get(0).revision());
        sync(0, put(other, 2, "back"));
        SyncResponse again = sync(0, late);
        assertEquals(2, again.results().get(0).revision());
        assertEquals("back", again.notes().get(0).fields().body());
    }

    @Test
    void pagesEndAtTheLimitAndEveryNoteComesOnce() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(id());
            sync(0, put(made.get(i), 0, "n"));
        }
        sync(0, put(made.get(0), 1, "edited"));
        List<String> read = new ArrayList<>();
        long cursor = 0;
        int pages = 0;
        boolean hasMore = true;
        while (hasMore) {
            SyncResponse page =
                    service.sync(user, request(id(), service.head(user).epoch(), cursor, 3, List.of()));
            read.addAll(ids(page));
            cursor = page.cursor();
            hasMore = page.hasMore();
            pages++;
        }
        made.add(made.remove(0));
        assertEquals(made, read);
        assertEquals(3, pages);
        assertEquals(8, cursor);
    }

    @Test
    void anotherEpochIsAnsweredWithTheAccountsAndTakesNoChange() {
        String epoch = service.head(user).epoch();
        SyncResponse answer = service.sync(user, request("foreign", 0, put(other, 0, "a")));
        assertEquals(SyncResponse.EPOCH_CHANGED, answer.resync());
        assertEquals(epoch, answer.epoch());
        assertEquals(List.of(), store.entries(user));
        assertEquals(
                SyncResponse.EPOCH_CHANGED,
                service.sync(user, request("foreign", 99)).resync());
        assertEquals(epoch, service.head(user).epoch());
    }

    @Test
    void aCursorAboveTheHeadGivesTheAccountANewEpochOnce() {
        String epoch = service.head(user).epoch();
        sync(0, put(other, 0, "a"));
        SyncResponse answer = sync(2, put(id(), 0, "b"));
        assertEquals(SyncResponse.EPOCH_CHANGED, answer.resync());
        assertNotEquals(epoch, answer.epoch());
        assertEquals(answer.epoch(), service.sync(user, request(epoch, 2)).epoch());
        assertEquals(1, store.entries(user).size());
        assertEquals(1, service.sync(user, request(answer.epoch(), 0)).notes().size());
    }

    @Test
    void aCursorWithoutAnEpochIsNoFirstSync() {
        sync(0, put(other, 0, "a"));
        assertEquals(
                SyncResponse.EPOCH_CHANGED, service.sync(user, request(null, 1)).resync());
    }

    @Test
    void aBatchThatIsTooLargeIsRefusedBeforeAnythingIsTaken() {
        sync(0, put(other, 0, "x".repeat(1_000_000)));
        NoteChange[] edits = new NoteChange[100];
        for (int i = 0; i < edits.length; i++) {
            edits[i] = put(other, 5, "stale");
        }
        ProblemException refused = assertThrows(ProblemException.class, () -> sync(0, edits));
        assertEquals(413, refused.problem().status());
    }

    @Test
    void historyHasEveryVersionAndIsNobodyElses() {
        sync(0, put(other, 0, "a"), put(other, 1, "b"), delete(other, 2));
        assertEquals(
                3,
                service.history(user, other, Long.MAX_VALUE, 50).orElseThrow().size());
        assertEquals(1, service.history(user, other, 2, 50).orElseThrow().size());
        assertEquals(List.of(), service.history(user, other, 1, 50).orElseThrow());
        assertTrue(service.history(store.account(), other, 9, 50).isEmpty());
    }

    private static List<String> ids(SyncResponse page) {
        return page.notes().stream().map(NoteSnapshot::noteId).toList();
    }
}
