package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.sync.SyncStatus;
import app.offgrid.server.sync.JournalEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The ten invariants of the scenarios, by their numbers. The tenth is checked by {@link Tellings}. */
final class Invariants {
    /** Beyond this, what is checked after each step is checked at the end alone. */
    private static final int MOST_FOR_EACH_STEP = 60;

    private final Story story;

    Invariants(Story story) {
        this.story = story;
    }

    /** What must hold at any moment. */
    void afterStep() {
        for (StoryDevice device : story.devices()) {
            if (device.email() == null || device.noteIds().size() > MOST_FOR_EACH_STEP) {
                continue;
            }
            device.requireCursorOnlyRises();
            if (!device.isOfAnotherEpoch() && !story.server().hasLostHistory()) {
                syncedOnlyIfTheServerHasIt(device);
            }
        }
    }

    /** 9: what is shown as synced, the server has had at that revision. */
    private void syncedOnlyIfTheServerHasIt(StoryDevice device) {
        Map<String, NoteFields> versions = new HashMap<>();
        for (JournalEntry entry : story.server().journal(device.email())) {
            versions.put(
                    entry.noteId() + "@" + entry.note().revision(), entry.note().fields());
        }
        for (String noteId : device.noteIds()) {
            NoteReplica note = device.replica(noteId);
            if (note.state() == NoteState.SYNCED && note.fields() != null) {
                assertEquals(
                        versions.get(noteId + "@" + note.agreed().revision()),
                        note.fields(),
                        "9: \"synced\" is shown only for what the server has acknowledged");
            }
        }
    }

    /** What must hold when everything is settled. Returns how the story ends, without times. */
    List<String> whenSettled() {
        List<String> ending = new ArrayList<>();
        Set<String> accounts = new TreeSet<>();
        for (StoryDevice device : story.devices()) {
            if (device.email() != null) {
                accounts.add(device.email());
            }
        }
        accounts.addAll(story.otherAccounts());
        for (String email : accounts) {
            WireClient observer = story.client(email);
            Map<String, NoteSnapshot> account = observer.account();
            for (StoryDevice device : story.devicesOf(email)) {
                equal(device, account);
                drained(device);
                askedWithReason(device);
                if (story.server().keepsEverything()) {
                    syncedOnlyIfTheServerHasIt(device);
                }
            }
            nothingLost(email, observer, account);
            nothingOfOthers(email, account);
            account.values().forEach(note -> ending.add(email + " " + withoutTimes(note)));
        }
        nothingComesBack();
        if (story.server().keepsEverything()) {
            story.server().requireSound(); // 3, and the order of sequences and revisions
        }
        return ending;
    }

    /** 2 */
    private void equal(StoryDevice device, Map<String, NoteSnapshot> account) {
        Set<String> noteIds = new TreeSet<>(device.noteIds());
        noteIds.addAll(account.keySet());
        for (String noteId : noteIds) {
            NoteReplica note = device.replica(noteId);
            if (note.state() == NoteState.FAILED) {
                continue; // 7 has its reason
            }
            NoteSnapshot theirs = account.getOrDefault(noteId, NoteSnapshot.unknown(noteId));
            String what = "2: note " + noteId + " on " + device.name();
            assertEquals(theirs.fields(), note.fields(), what);
            List<Side> sides = new ArrayList<>();
            for (OpenSide open : note.sides()) {
                assertTrue(open.acknowledged() && !open.settled(), what + " has a side that waits for the server");
                sides.add(open.side());
            }
            assertEquals(theirs.sides(), sides, what);
            if (theirs.fields() != null) {
                assertEquals(theirs.revision(), note.agreed().revision(), what);
            }
        }
    }

    /** 7 */
    private static void drained(StoryDevice device) {
        SyncStatus status = device.device().status();
        assertEquals(0, status.counts().pending(), "7: " + device.name() + " has sent everything");
        for (String noteId : device.noteIds()) {
            NoteReplica note = device.replica(noteId);
            assertTrue(
                    note.state() != NoteState.FAILED || note.failure().message().length() > 0, "7: a named reason");
        }
        boolean isWell = status.state() == SyncStatus.State.UP_TO_DATE;
        assertTrue(
                isWell || status.failure() != null || status.counts().failed() > 0 || status.awaitingConsent() > 0,
                "7: " + device.name() + " says why: " + status.state());
    }

    /** 6 */
    private static void askedWithReason(StoryDevice device) {
        for (String noteId : device.noteIds()) {
            for (Conflict conflict : device.device().book().conflicts(noteId)) {
                assertNotEquals(conflict.mine(), conflict.theirs(), "6: equal texts");
                if (conflict.base() != null) {
                    assertNotEquals(conflict.base(), conflict.mine(), "6: one side is unchanged");
                    assertNotEquals(conflict.base(), conflict.theirs(), "6: one side is unchanged");
                }
                assertTrue(conflict.isAboutDeletion() || !conflict.fields().isEmpty(), "6: the changes do not overlap");
            }
        }
    }

    /** 1 */
    private void nothingLost(String email, WireClient observer, Map<String, NoteSnapshot> account) {
        Map<String, Set<String>> histories = new HashMap<>();
        for (Ledger.Saved saved : story.ledger().texts()) {
            if (!email.equals(saved.email())) {
                continue;
            }
            if (account.containsKey(saved.noteId()) && isShown(saved, account.get(saved.noteId()))) {
                continue;
            }
            Set<String> history =
                    histories.computeIfAbsent(saved.noteId(), noteId -> new HashSet<>(observer.history(noteId)));
            boolean isRefused = story.devicesOf(email).stream()
                    .anyMatch(device -> device.replica(saved.noteId()).state() == NoteState.FAILED);
            assertTrue(
                    history.contains(saved.text()) || isRefused,
                    () -> "1: the text \"" + saved.text() + "\" that " + saved.by()
                            + " saved is not reachable; history: " + history);
        }
    }

    /** True if the text is the note's or a side's, or was merged into the note: each word that it brought is there. */
    private static boolean isShown(Ledger.Saved saved, NoteSnapshot note) {
        for (Side side : note.sides()) {
            if (side.fields() != null && side.fields().body().equals(saved.text())) {
                return true;
            }
        }
        if (note.fields() == null) {
            return false;
        }
        Set<String> brought = words(saved.text());
        brought.removeAll(words(saved.before()));
        return note.fields().body().equals(saved.text())
                || (!brought.isEmpty() && words(note.fields().body()).containsAll(brought));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.split("\\s+")));
    }

    /** 8 */
    private void nothingOfOthers(String email, Map<String, NoteSnapshot> account) {
        for (Ledger.Saved saved : story.ledger().texts()) {
            if (saved.email() != null && !saved.email().equals(email)) {
                NoteSnapshot note = account.get(saved.noteId());
                assertFalse(
                        note != null
                                && note.fields() != null
                                && note.fields().body().equals(saved.text()),
                        "8: " + email + " sees a text of " + saved.email());
            }
        }
    }

    /** 5 */
    private void nothingComesBack() {
        for (String noteId : story.ledger().deleted()) {
            for (StoryDevice device : story.devices()) {
                NoteReplica note = device.replica(noteId);
                assertTrue(
                        note.fields() == null || note.state() == NoteState.CONFLICT,
                        "5: a deleted note came back on " + device.name());
            }
        }
    }

    private static String withoutTimes(NoteSnapshot note) {
        StringBuilder text = new StringBuilder(note.noteId() + "@" + note.revision() + " " + timeless(note.fields()));
        for (Side side : note.sides()) {
            text.append(" | ").append(side.deviceName()).append(" on ").append(side.forkedFrom());
            text.append(": ").append(timeless(side.fields()));
        }
        return text.toString();
    }

    private static String timeless(NoteFields fields) {
        return fields == null
                ? "deleted"
                : fields.with(app.offgrid.notes.note.Field.EDITED_AT, 0L)
                        .with(app.offgrid.notes.note.Field.CREATED_AT, 0L)
                        .toString();
    }
}
