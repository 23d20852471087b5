package app.offgrid.notes.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.testing.Device;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Importing again, stopping in the middle, and what comes of the notes afterwards. */
class TwiceTest extends ImportStory {
    private static MemoryArchive notes(int count) {
        MemoryArchive archive = new MemoryArchive();
        for (int i = 0; i < count; i++) {
            archive.with("note " + i + ".md", "text " + i);
        }
        return archive;
    }

    @Test
    void aSecondRunTakesNothing() {
        MemoryArchive archive = notes(120).with("a/same.md", "the same text").with("b/same.md", "the same text");
        take(archive);

        ImportReport again = take(archive);

        assertEquals(0, again.taken());
        assertEquals(122, again.alreadyThere());
        assertEquals(0, again.alreadyThereButDifferent());
        assertEquals(122, titles().size());
    }

    @Test
    void anEditedNoteIsLeftAsItIs() {
        take(notes(3));
        device.type(noteId("note 1"), "edited");

        ImportReport again = take(notes(3));

        assertEquals("edited", note("note 1").body());
        assertEquals(3, again.alreadyThere());
        assertEquals(1, again.alreadyThereButDifferent());
    }

    @Test
    void aDeletedNoteStaysDeletedUnlessItIsAskedFor() {
        take(notes(3));
        device.signIn();
        String gone = noteId("note 1");
        device.book().delete(gone);
        assertEquals(1, take(notes(3)).deletedSince());
        device.sync();

        assertEquals(1, take(notes(3)).deletedSince());
        assertNull(device.fields(gone));

        assertEquals(1, take(device, notes(3), true).taken());
        assertEquals("text 1", device.body(gone));
    }

    @Test
    void importedNotesAreSentAndAnotherDeviceThatImportsTheSameGetsNoCopies() {
        take(notes(3));
        assertEquals(NoteState.PENDING, device.state(noteId("note 1")));
        device.signIn();
        assertEquals(NoteState.SYNCED, device.state(noteId("note 1")));

        try (JdbcSql second = JdbcSql.inMemory()) {
            Device other = new Device("Laptop", second, server::answer);
            take(other, notes(3), false);
            other.signIn();
            assertEquals(3, other.titles().size());
            assertEquals(NoteState.SYNCED, other.state(noteId("note 1")));
        }
    }

    @Test
    void afterSigningOutTheSameFileCanBeTakenAgain() {
        take(notes(3));
        device.signIn();
        device.signOut();

        assertEquals(3, take(notes(3)).taken());
    }

    @Test
    void cancellingKeepsWhatWasTakenAndARunAfterwardsTakesTheRest() {
        List<ImportReport> heard = new ArrayList<>();
        Import[] running = new Import[1];
        running[0] = device.importer().start(notes(200), false, report -> {
            heard.add(report);
            if (report.done() >= 50) {
                running[0].cancel();
            }
        });
        device.time().runTasks();

        ImportReport last = heard.get(heard.size() - 1);
        assertEquals(ImportReport.State.CANCELLED, last.state());
        assertEquals(50, last.taken());
        assertEquals(200, last.total());
        assertEquals(150, take(notes(200)).taken());
    }

    @Test
    void anImportEndsWhenThePersonSignsOutAndLeavesNothingToTheNextAccount() {
        device.signIn();
        List<ImportReport> heard = new ArrayList<>();
        device.importer().start(notes(500), false, heard::add);

        device.signOut();

        assertEquals(ImportReport.State.CANCELLED, heard.get(heard.size() - 1).state());
        assertEquals(List.of(), titles());
    }

    @Test
    void anImportGoesOnWhenThePersonSignsInMeanwhile() {
        List<ImportReport> heard = new ArrayList<>();
        device.importer().start(notes(500), false, heard::add);

        device.signIn();

        assertEquals(ImportReport.State.COMPLETE, heard.get(heard.size() - 1).state());
        assertEquals(500, titles().size());
    }

    @Test
    void anArchiveThatBreaksInTheMiddleGivesWhatCameBefore() {
        ImportReport report = take(notes(100).brokenAfter(70));

        assertEquals(ImportReport.State.BROKEN, report.state());
        assertEquals("broken on purpose", report.problem());
        assertEquals(70, report.taken());
        assertEquals(70, titles().size());
    }
}
