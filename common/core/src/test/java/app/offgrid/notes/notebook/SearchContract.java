package app.offgrid.notes.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.search.Range;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.SearchCursor;
import app.offgrid.notes.testing.Databases;
import app.offgrid.notes.testing.Device;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a person finds, the same on every database that the app runs on. */
public abstract class SearchContract extends NoteBookContract {
    protected SearchContract(Databases databases) {
        super(databases);
    }

    private List<String> find(String typed) {
        return find(typed, NoteFilter.OUTSIDE_TRASH);
    }

    private List<String> find(String typed, NoteFilter filter) {
        List<String> titles = new ArrayList<>();
        for (FoundNote found : book.search().find(typed, filter, null).notes()) {
            titles.add(found.note().title());
        }
        return titles;
    }

    private String write(String title, String body, String... tags) {
        return write(title, body, List.of(tags));
    }

    @Test
    void everyWordMustBeThereAtLeastAsABeginning() {
        write("Groceries", "bread, milk and honey");
        write("Bakery", "bread only");
        assertEquals(List.of("Groceries"), find("bre mil"));
        assertEquals(Set.of("Groceries", "Bakery"), new HashSet<>(find("b")));
        assertEquals(List.of(), find("read"));
        assertEquals(List.of(), find("bread wine"));
    }

    @Test
    void quotedWordsMustStandSideBySide() {
        write("one", "the red house by the lake");
        write("two", "the house is red");
        assertEquals(List.of("one"), find("\"red house\""));
        assertEquals(List.of("one"), find("\"red hou"));
        assertEquals(List.of(), find("\"red hou\""));
        write("three", "an e-mail address");
        assertEquals(List.of("three"), find("e-mail"));
    }

    @Test
    void hitsInTheTitleComeFirstThenMoreAndCloserHits() {
        write("Garden", "roses");
        write("far", "roses need " + "much patience ".repeat(20) + "and water");
        write("near", "water the roses");
        write("often", "water water water, and roses roses roses near water");
        write("Roses and water", "nothing else");
        assertEquals(List.of("Roses and water", "often", "near", "far"), find("roses water"));
    }

    private String snippetOf(String words) {
        return book.search()
                .find(words, NoteFilter.ALL, null)
                .notes()
                .get(0)
                .snippet()
                .text();
    }

    @Test
    void aPieceOfTheBodyIsShownWithoutItsSigns() {
        write("list", "# Plan\n- [ ] call **Ana**\n- see [the map](https://example.org/route)\n" + "x ".repeat(90));
        assertTrue(snippetOf("ana").startsWith("Plan \u00b7 call Ana \u00b7 see the map \u00b7 x x"));
        assertTrue(snippetOf("ana").endsWith("x\u2026"));
        assertTrue(snippetOf("route").contains("[the map](https://example.org/route)"));
    }

    @Test
    void whatStandsInTheHeadlineIsNotSaidAgain() {
        write("", "# Bread\n- flour\n- water", List.of());
        assertEquals("flour \u00b7 water", snippetOf("bread"));
        assertEquals("flour \u00b7 water", snippetOf("water"));
        write("", "Nothing but this", List.of());
        assertEquals("", snippetOf("nothing"));
    }

    @Test
    void theFirstWordsOfANoteWithoutATitleCountAsOne() {
        write("", "bread\n" + "x ".repeat(40), List.of());
        write("Bakery", "sells bread, bread and bread");
        FoundNote found =
                book.search().find("bre", NoteFilter.ALL, null).notes().get(0);
        assertEquals("bread", found.note().headline().text());
        assertEquals(List.of(new Range(0, 3)), found.headlineMarks());
    }

    @Test
    void hitsAreMarkedInTheTitleAndInAPieceOfTheBody() {
        write("Über Füchse", "x ".repeat(300) + "Der Fuchs läuft.\nEnde");
        FoundNote found =
                book.search().find("fuchs", NoteFilter.ALL, null).notes().get(0);
        assertEquals(List.of(new Range(5, 10)), found.headlineMarks());
        String snippet = found.snippet().text();
        Range mark = found.snippet().ranges().get(0);
        assertEquals("Fuchs", snippet.substring(mark.start(), mark.end()));
        assertTrue(snippet.startsWith("\u2026") && snippet.endsWith("Ende"), snippet);

        found = book.search().find("fuc uber", NoteFilter.ALL, null).notes().get(0);
        assertEquals(List.of(new Range(0, 4), new Range(5, 8)), found.headlineMarks());
    }

    @Test
    void aHitFarDownInALongBodyIsShownToo() {
        write("long", "word ".repeat(10_000) + "needle " + "word ".repeat(10));
        FoundNote found =
                book.search().find("needle", NoteFilter.ALL, null).notes().get(0);
        assertTrue(found.snippet().text().contains("needle"), found.snippet().text());
        assertEquals(1, found.snippet().ranges().size());
    }

    @Test
    void caseDiacriticsAndFormsOfLettersDoNotCount() {
        write("Müller", "");
        write("école", "");
        write("arabic", "ذهب أحمد إلى المَدْرَسَة");
        write("hindi", "यह ज़रूर करना है");
        assertEquals(List.of("Müller"), find("MULL"));
        assertEquals(List.of("Müller"), find("Mu\u0308ller"));
        assertEquals(List.of("école"), find("Ecole"));
        assertEquals(List.of("arabic"), find("احمد المدرسه"));
        assertEquals(List.of("hindi"), find("जरूर"));
    }

    @Test
    void textWithoutSpacesIsFoundByAnyPartOfIt() {
        write("ja", "明日は東京都庁に行きます");
        write("zh", "我们在北京大学学习");
        write("th", "วันนี้อากาศดีมาก");
        write("ko", "우리학교에서");
        write("emoji", "coffee \u2615\ufe0f and \ud83c\udf70");
        assertEquals(List.of("ja"), find("東京"));
        assertEquals(List.of("ja"), find("京都庁"));
        assertEquals(List.of("ja", "zh"), new ArrayList<>(new TreeSet<>(find("京"))));
        assertEquals(List.of("zh"), find("大学"));
        assertEquals(List.of(), find("学大"));
        assertEquals(List.of("th"), find("อากาศ"));
        assertEquals(List.of("ko"), find("학교"));
        assertEquals(List.of("emoji"), find("\ud83c\udf70"));
        FoundNote found = book.search().find("京", NoteFilter.ALL, null).notes().get(0);
        Range mark = found.snippet().ranges().get(0);
        assertEquals("京", found.snippet().text().substring(mark.start(), mark.end()));
    }

    @Test
    void filtersNarrowASearch() {
        String work = write("plan work", "plan", "Büro", "q3");
        String home = write("plan home", "plan", "home");
        String old = write("plan old", "plan");
        String gone = write("plan gone", "plan");
        Selection selection = book.selection();
        selection.move(List.of(work), "Büro");
        selection.color(List.of(home), "red");
        book.archive(old, true);
        book.trash(gone);
        assertEquals(List.of("plan work"), find("plan", NoteFilter.ALL.notebook("Büro")));
        assertEquals(List.of("plan home"), find("plan", NoteFilter.ALL.inNoNotebook()));
        assertEquals(
                List.of("plan work"), find("plan", NoteFilter.ALL.tag("Büro").tag("q3")));
        assertEquals(List.of(), find("plan", NoteFilter.ALL.tag("Büro").tag("home")));
        assertEquals(List.of("plan home"), find("plan", NoteFilter.ALL.color("red")));
        assertEquals(List.of("plan old"), find("plan", NoteFilter.ARCHIVE));
        assertEquals(List.of("plan gone"), find("plan", NoteFilter.TRASH));
        assertEquals(3, find("plan").size());
        device.signIn();
        device.sync();
        device.type(home, "plan changed");
        assertEquals(List.of("plan home"), find("plan", NoteFilter.everywhere().state(NoteState.PENDING)));
        assertEquals(List.of("plan home"), find("home", NoteFilter.ALL));
    }

    @Test
    void whateverChangesANoteChangesWhatIsFound() {
        Device other = new Device("B", open(folder.resolve("other.db")), server::answer).signIn();
        device.signIn();
        String note = write("first", "apple");
        device.sync();
        other.sync();
        other.type(note, "pear");
        other.sync();
        device.sync();
        assertEquals(List.of(), find("apple"));
        assertEquals(List.of("first"), find("pear"));
        other.book().delete(note);
        other.sync();
        device.sync();
        assertEquals(List.of(), find("pear"));
        write("mine", "plum");
        device.signOut();
        assertEquals(List.of(), find("plum"));
        write("after", "plum");
        assertEquals(List.of("after"), find("plum"));
    }

    @Test
    void pagesOfASearchShowEveryNoteOnce() {
        int notes = 500;
        for (int i = 0; i < notes; i++) {
            write(i % 5 == 0 ? "common " + i : "note " + i, "a common word");
        }
        Set<String> seen = new HashSet<>();
        int shown = 0;
        SearchCursor after = null;
        do {
            FoundPage page = book.search().find("common", NoteFilter.ALL, after);
            for (FoundNote found : page.notes()) {
                seen.add(found.note().noteId());
                shown++;
            }
            after = page.next();
        } while (after != null);
        assertEquals(notes, seen.size());
        assertEquals(notes, shown);
    }

    @Test
    void aVeryLongNoteAndAVeryLongWordAreFound() {
        write("long", "x".repeat(300_000) + " end 東" + "京".repeat(50_000));
        assertEquals(List.of("long"), find("x".repeat(100)));
        assertEquals(List.of("long"), find("end"));
        assertEquals(1, book.count(NoteList.ACTIVE));
    }
}
