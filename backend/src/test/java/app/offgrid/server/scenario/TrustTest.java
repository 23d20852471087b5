package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.ChangeResult;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.sync.SyncStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenarios T1 to T6: other accounts, strange clients, limits and sessions that end. T3 is told with the real forms too. */
class TrustTest extends Story {
    private static Map<String, Object> body(String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("body", text);
        return fields;
    }

    private WireClient bobByHand() {
        StoryDevice bob = device("Bob's");
        bob.signsIn(BOB);
        return client(BOB);
    }

    @Scenario
    void t1OtherAccountReachesNothingAndLearnsNothing() {
        Map<String, NoteSnapshot> before = client(ANA).account();
        WireClient bob = bobByHand();
        String unknown = WireClient.noteId("unknown");

        // pushes with Ana's note id, and with one that nobody has: the answers are alike
        SyncResponse onHers =
                bob.sync(bob.request(0, 500, List.of(WireClient.change(note(), 1L, "put", body("Bob was here")))));
        SyncResponse onNone =
                bob.sync(bob.request(0, 500, List.of(WireClient.change(unknown, 1L, "put", body("Bob was here")))));
        ChangeResult hers = onHers.results().get(0);
        ChangeResult none = onNone.results().get(0);
        assertEquals(ChangeResult.Outcome.STALE, hers.outcome());
        assertEquals(none.outcome(), hers.outcome());
        assertEquals(NoteSnapshot.unknown(note()), hers.current());
        assertEquals(NoteSnapshot.unknown(unknown), none.current());

        // asks for its history, and for that of none
        HttpReply history = bob.get("/api/notes/" + note() + "/history");
        assertEquals(404, history.status());
        assertArrayEquals(
                bob.get("/api/notes/" + unknown + "/history").body(),
                history.body(),
                "not told from one that is not there");

        // names Ana's device and her cursor
        Map<String, Object> asHers = bob.request(1, 500, List.of());
        asHers.put("deviceId", a.stored("device_id"));
        SyncResponse response = bob.sync(asHers);
        assertTrue(response.notes().isEmpty());

        // and may have a note of the same id, which is another note
        bob.account();
        bob.sync(bob.request(0, 500, List.of(WireClient.change(note(), 0L, "put", body("Bob's own")))));
        settle();
        assertEquals(before, client(ANA).account());
        everybodyShows("v1");
        assertEquals("Bob's own", client(BOB).account().get(note()).fields().body());
    }

    @Scenario
    void t1DeletionWithTheIdOfAnotherAccountsNoteDeletesNothing() {
        WireClient bob = bobByHand();

        SyncResponse response = bob.sync(bob.request(0, 500, List.of(WireClient.change(note(), 1L, "delete", null))));
        settle();

        assertEquals(0, response.results().get(0).revision());
        assertEquals(0, response.results().get(0).sequence());
        everybodyShows("v1");
    }

    @Scenario
    void t2WhatOnlyTheServerMaySayIsNeverTakenFromAClient() {
        StoryDevice bob = device("Bob's");
        bob.signsIn(BOB);
        WireClient ana = client(ANA);
        ana.account();
        String noteId = WireClient.noteId("noteId");
        Map<String, Object> fields = body("by hand");
        Map<String, Object> change = WireClient.change(noteId, 0L, "put", fields);
        Map<String, Object> request = ana.request(0, 500, List.of(change));
        for (Map<String, Object> place : List.of(fields, change, request)) {
            place.put("userId", server().userId(BOB));
            place.put("revision", 99L);
            place.put("sequence", 99L);
            place.put("deleted", true);
            place.put("$set", Map.of("userId", server().userId(BOB)));
            place.put("__proto__", Map.of("isAdmin", true));
            place.put("fields.of.nobody", "hidden");
        }

        SyncResponse response = ana.sync(request);
        settle();

        ChangeResult result = response.results().get(0);
        assertEquals(ChangeResult.Outcome.ACCEPTED, result.outcome());
        assertEquals(List.of(1L, 2L), List.of(result.revision(), result.sequence()));
        b.shows(noteId, "by hand");
        assertEquals(0, bob.device().book().count(NoteList.ACTIVE));
        String page =
                Utf8.decode(client(ANA).post(ana.request(0, 500, List.of())).body());
        String history =
                Utf8.decode(client(ANA).get("/api/notes/" + noteId + "/history").body());
        for (String word : List.of("$set", "__proto__", "isAdmin", "nobody", "hidden", server().userId(BOB))) {
            assertFalse((page + history).contains(word), "never stored: " + word);
        }
    }

    @Scenario
    void t3UnsentEditsAreCountedAndReachNoOtherAccount() {
        a.goesOffline();
        a.edits("typed on the plane");
        String unsent = a.writes("diary", "for nobody else");
        assertEquals(2, a.device().book().unsent(), "what the warning says");
        a.goesOnline();

        // another account cannot come in before this one has signed out
        SignInResult refused = a.device().authenticate(true, BOB, StoryDevice.PASSWORD);
        assertEquals(SignInResult.Outcome.OTHER_ACCOUNT, refused.outcome());
        server().opened(BOB);
        a.goesOffline();
        a.signsOut();
        a.goesOnline();
        a.signsIn(BOB);
        settle();

        assertEquals(0, a.device().book().count(NoteList.ACTIVE));
        assertTrue(client(BOB).account().isEmpty());
        assertFalse(client(ANA).account().containsKey(unsent));
        b.shows("v1");
    }

    @Scenario
    void t4ChangeThatIsTooLargeSaysWhyAndHoldsUpNoOther() {
        String large = "x".repeat(Limits.BODY_BYTES + 1);
        a.device().type(note(), large);
        String other = a.writes("other", "text");

        settle();

        b.shows(other, "text");
        assertEquals(NoteState.FAILED, a.device().state(note()));
        String reason = a.device().book().open(note()).failure().message();
        assertTrue(reason.contains("1,048,576"), reason);
        a.shows(large);
        a.edits("short enough");
        settle();
        everybodyShows("short enough");
    }

    @Scenario
    void t4ServerRefusesTheChangeOfAClientThatDoesNotKnowTheLimitAndTakesTheOthers() {
        WireClient ana = client(ANA);
        ana.account();
        String tooLarge = WireClient.noteId("tooLarge");
        String good = WireClient.noteId("good");

        SyncResponse response = ana.sync(ana.request(
                0,
                500,
                List.of(
                        WireClient.change(tooLarge, 0L, "put", body("x".repeat(Limits.BODY_BYTES + 1))),
                        WireClient.change(good, 0L, "put", body("text")))));
        settle();

        assertEquals(ChangeResult.Outcome.REJECTED, response.results().get(0).outcome());
        assertEquals("note_too_large", response.results().get(0).code());
        assertEquals(ChangeResult.Outcome.ACCEPTED, response.results().get(1).outcome());
        b.shows(good, "text");
    }

    @Scenario
    void t5FieldsThatAnOldClientDoesNotKnowSurviveItsEdit() {
        a.changes(fields -> fields.withTags(List.of("trip"))
                .withPinned(true)
                .with(app.offgrid.notes.note.Field.COLOR, "teal")
                .with(app.offgrid.notes.note.Field.NOTEBOOK, "Travel"));
        settle();
        WireClient oldClient = client(ANA);
        oldClient.account();

        oldClient.sync(oldClient.request(
                2, 500, List.of(WireClient.change(note(), 2L, "put", body("edited by an old client")))));
        settle();

        everybodyShows("edited by an old client");
        assertEquals("T", b.device().fields(note()).title());
        assertEquals(List.of("trip"), b.device().fields(note()).tags());
        assertEquals("teal", b.device().fields(note()).color());
        assertEquals("Travel", b.device().fields(note()).notebook());
        assertTrue(b.device().fields(note()).pinned());
    }

    @Scenario
    void t6SessionThatEndsBetweenTwoBatchesLosesNothing() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            written.add(a.writes("note " + i, "text " + i));
        }
        server().tamperWithNextAnswer(reply -> {
            server().sessionsEnd(); // the answer to the first hundred is still on its way
            return reply;
        });
        a.syncs();
        assertEquals(SyncStatus.State.SIGNED_OUT, a.device().status().state());
        assertEquals(150, a.device().book().unsent());
        a.edits(written.get(0), "typed while signed out");

        a.signsIn(ANA);
        settle();

        assertEquals(251, client(ANA).account().size());
        b.shows(written.get(0), "typed while signed out");
        b.shows(written.get(249), "text 249");
    }

    @Scenario
    void t6AccessTokenThatRunsOutIsRenewedUnnoticed() {
        a.edits("v2");
        server().accessTokensRunOut();

        a.syncs();

        a.saysSynced(note());
        settle();
        everybodyShows("v2");
    }
}
