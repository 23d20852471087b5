package app.offgrid.notes.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.interchange.NotTaken.Reason;
import app.offgrid.notes.note.NoteFields;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownImportTest extends ImportStory {
    @Test
    void theFirstHeadingIsTheTitleAndTheFolderTheNotebook() {
        take(new MemoryArchive()
                .with("Work/Ideas/a.md", "\n# An idea\n\nbody\n")
                .with("plain.txt", "no heading")
                .with(".obsidian/app.md", "hidden"));

        assertEquals(List.of("An idea", "plain"), titles().stream().sorted().toList());
        NoteFields note = note("An idea");
        assertEquals("body\n", note.body());
        assertEquals("Work/Ideas", note.notebook());
        assertEquals(MemoryArchive.CHANGED, note.editedAt());
        assertNull(note("plain").notebook());
    }

    @Test
    void frontMatterIsReadAndWhatNobodyKnowsStaysInTheText() {
        take(
                new MemoryArchive()
                        .with(
                                "a.md",
                                """
                ---
                title: 'It''s "quoted"'
                tags:
                  - one
                  - "two, three"
                created: 2020-02-29 12:30:00Z
                updated: 2021-01-01T00:00:00+02:00
                aliases:
                  - other
                latitude: 1.0
                ---

                Text
                """));

        NoteFields note = note("It's \"quoted\"");
        assertEquals(List.of("one", "two, three"), note.tags());
        assertEquals(Instant.parse("2020-02-29T12:30:00Z").toEpochMilli(), note.createdAt());
        assertEquals(Instant.parse("2020-12-31T22:00:00Z").toEpochMilli(), note.editedAt());
        assertEquals("---\naliases:\n  - other\nlatitude: 1.0\n---\n\nText\n", note.body());
    }

    @Test
    void whatDoesNotFitItsFieldGoesIntoTheText() {
        String title = "t".repeat(1_500);

        ImportReport report = take(new MemoryArchive().with("a.md", "# " + title + "\nbody"));

        NoteFields note = note("t".repeat(1_000));
        assertEquals(title + "\n\nbody", note.body());
        assertEquals(1, report.count(Reason.MOVED_INTO_TEXT));
    }

    @Test
    void namesThatPointOutOfTheArchiveAreRefused() {
        ImportReport report = take(new MemoryArchive()
                .with("../../evil.md", "x")
                .with("/etc/evil.md", "x")
                .with("C:\\evil.md", "x")
                .with("a/../../evil.md", "x")
                .with("good.md", "x"));

        assertEquals(List.of("good"), titles());
        assertEquals(4, report.count(Reason.UNSAFE_NAME));
    }

    @Test
    void textThatIsNoUtf8IsNotGuessedAt() {
        ImportReport report = take(new MemoryArchive()
                .with("latin.md", new byte[] {'a', (byte) 0xe4, 'b'})
                .with("huge.md", new byte[ImportLimits.ENTRY_BYTES + 1])
                .with("picture.png", new byte[] {1}));

        assertEquals(List.of(), titles());
        assertEquals(1, report.count(Reason.UNREADABLE));
        assertEquals(1, report.count(Reason.OVER_LIMIT));
        assertEquals(1, report.count(Reason.ATTACHMENT));
        assertTrue(report.notTaken().get(0).detail().contains("UTF-8"));
    }

    @Test
    void anArchiveWithoutNotesIsToldToBeOne() {
        ImportReport report = take(new MemoryArchive().with("a.png", "x"));

        assertEquals(ImportReport.State.BROKEN, report.state());
    }
}
