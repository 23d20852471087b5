package app.offgrid.notes.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.interchange.NotTaken.Reason;
import app.offgrid.notes.note.NoteFields;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnexImportTest extends ImportStory {
    private MemoryArchive travel() {
        return new MemoryArchive().with("travel.enex", sample("travel.enex"));
    }

    @Test
    void aNoteComesWithItsTextTagsAndTimes() {
        ImportReport report = take(travel());

        assertEquals(ImportReport.State.COMPLETE, report.state());
        assertEquals(3, report.taken());
        assertEquals(3, report.total());
        NoteFields note = note("Packing & planning");
        assertEquals(List.of("Norway 2024", "travel"), note.tags());
        assertEquals(Instant.parse("2024-06-02T09:15:33Z").toEpochMilli(), note.createdAt());
        assertEquals(Instant.parse("2024-06-11T18:00:00Z").toEpochMilli(), note.editedAt());
        assertEquals(
                """
                # To do

                - [x] Book the **night train**
                - [ ] Tent pegs

                - [x] Passport
                - [ ] Rain coat

                See [the map](https://example.org/map) & *call ahead*.

                1. Oslo
                   - Museum
                2. Bergen

                | Day | Hut |
                | --- | --- |
                | 1 | Lake \\| hut |

                ```
                ls -l
                  cd /tmp
                ```

                5 \\* 3 < 20 and **bold again**

                ---

                [image/jpeg]

                https://example.org/huts""",
                note.body());
    }

    @Test
    void tasksBecomeCheckBoxes() {
        take(travel());

        assertEquals(
                "Before\nafter\n\n- [ ] Water plants\n- [x] Lock door",
                note("Tasks of the new kind").body());
    }

    @Test
    void whatCannotBeTakenIsToldOf() {
        ImportReport report = take(travel());

        assertEquals("open end", note("Half secret").body());
        assertEquals(1, report.count(Reason.ENCRYPTED));
        assertEquals(1, report.count(Reason.ATTACHMENT));
        assertTrue(report.notTaken().toString().contains("Packing & planning: ATTACHMENT (image/jpeg)"));
    }

    @Test
    void aFileThatEndsTooEarlyGivesTheNotesBefore() {
        String whole = sample("travel.enex");
        String half = whole.substring(0, whole.indexOf("Lock door"));

        ImportReport report = take(new MemoryArchive().with("half.enex", half));

        assertEquals(1, report.taken());
        assertEquals(1, report.count(Reason.UNREADABLE));
    }

    @Test
    void aNoteOverTheLimitIsToldOfAndNotCut() {
        String enex = "<en-export><note><title>Big</title><content><![CDATA[<en-note>" + "word ".repeat(300_000)
                + "</en-note>]]></content></note><note><title>Small</title><content>x</content></note></en-export>";

        ImportReport report = take(new MemoryArchive().with("big.enex", enex));

        assertEquals(List.of("Small"), titles());
        assertEquals(
                "Big: OVER_LIMIT (The body is 1,499,999 bytes; the limit is 1,048,576.)",
                report.notTaken().get(0).toString());
    }

    @Test
    void entitiesOfADocumentTypeAreNotExpanded() {
        String bomb = "<!DOCTYPE e [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
                + "<en-export><note><title>t &b;</title><content>c</content></note></en-export>";

        take(new MemoryArchive().with("bomb.enex", bomb));

        assertEquals(List.of("t &b;"), titles());
    }
}
