package app.offgrid.notes.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.store.NoteCursor;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.store.NoteOrder;
import app.offgrid.notes.store.NotePage;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.testing.Databases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lists, notebooks, tags, many notes at once and the trash, the same on every database that the app runs on. */
public abstract class OrganiseContract extends NoteBookContract {
    protected OrganiseContract(Databases databases) {
        super(databases);
    }

    private static final Progress GO_ON = done -> true;

    private String write(String title, String... tags) {
        return write(title, "body", List.of(tags));
    }

    private List<String> titles(NoteFilter filter, NoteOrder order, int pageSize) {
        List<String> titles = new ArrayList<>();
        NoteCursor after = null;
        do {
            NotePage page = book.page(filter, order, after, pageSize);
            for (NoteSummary note : page.notes()) {
                titles.add(note.title());
            }
            after = page.next();
        } while (after != null);
        return titles;
    }

    private List<String> titles(NoteFilter filter) {
        return titles(filter, NoteOrder.TITLE_A_TO_Z, 50);
    }

    @Test
    void listsAreSortedInEveryOrderWithThePinnedNotesFirst() {
        String[] names = {"banana", "Äpfel", "Zucchini", "apple"};
        for (String name : names) {
            write(name);
            device.time().shiftClock(1000);
        }
        book.pin(write("pinned"), true);
        assertEquals(
                List.of("pinned", "Äpfel", "apple", "banana", "Zucchini"),
                titles(NoteFilter.ALL, NoteOrder.TITLE_A_TO_Z, 2));
        assertEquals(
                List.of("pinned", "Zucchini", "banana", "apple", "Äpfel"),
                titles(NoteFilter.ALL, NoteOrder.TITLE_Z_TO_A, 2));
        for (NoteOrder oldest : new NoteOrder[] {NoteOrder.EDITED_OLDEST_FIRST, NoteOrder.CREATED_OLDEST_FIRST}) {
            assertEquals(List.of("pinned", "banana", "Äpfel", "Zucchini", "apple"), titles(NoteFilter.ALL, oldest, 2));
        }
        for (NoteOrder newest : new NoteOrder[] {NoteOrder.EDITED_NEWEST_FIRST, NoteOrder.CREATED_NEWEST_FIRST}) {
            assertEquals(List.of("pinned", "apple", "Zucchini", "Äpfel", "banana"), titles(NoteFilter.ALL, newest, 2));
        }
    }

    @Test
    void aNoteWithoutATitleIsSortedByItsFirstWords() {
        write("cherry");
        write("", "# *Banana*\nsplit", List.of());
        write("apple");
        List<String> headlines = new ArrayList<>();
        for (NoteSummary note :
                book.page(NoteFilter.ALL, NoteOrder.TITLE_A_TO_Z, null, 50).notes()) {
            headlines.add(note.headline().text());
        }
        assertEquals(List.of("apple", "Banana", "cherry"), headlines);
    }

    /** Many equal keys, every filter, every order, every page size: pages show what one long list would. */
    @Test
    void pagesOfAnySizeShowEachNoteOnceInTheOrderOfTheWholeList() {
        Random random = new Random(3);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            ids.add(write(
                    "t" + random.nextInt(9), random.nextBoolean() ? new String[] {"x"} : new String[] {"y", "z"}));
            device.time().shiftClock(random.nextInt(3));
        }
        Selection selection = book.selection();
        selection.pin(some(ids, random), true);
        selection.archive(some(ids, random), true);
        selection.trash(some(ids, random));
        selection.move(some(ids, random), "book");
        selection.color(some(ids, random), "red");
        List<NoteFilter> filters = List.of(
                NoteFilter.ALL,
                NoteFilter.ARCHIVE,
                NoteFilter.TRASH,
                NoteFilter.UNSYNCED,
                NoteFilter.CONFLICTS,
                NoteFilter.OUTSIDE_TRASH.tag("x"),
                NoteFilter.ALL.tag("y").tag("z").notebook("book"),
                NoteFilter.OUTSIDE_TRASH.color("red"),
                NoteFilter.ALL.inNoNotebook());
        for (NoteFilter filter : filters) {
            for (NoteOrder order : NoteOrder.values()) {
                List<String> whole = titles(filter, order, 200);
                assertEquals(book.count(filter), whole.size());
                for (int size : new int[] {1, 7}) {
                    assertEquals(whole, titles(filter, order, size));
                }
            }
        }
        assertEquals(150, book.count(NoteFilter.UNSYNCED));
        assertThrows(IllegalArgumentException.class, () -> titles(NoteFilter.ALL, NoteOrder.TITLE_A_TO_Z, 201));
    }

    private static List<String> some(List<String> ids, Random random) {
        List<String> copy = new ArrayList<>(ids);
        Collections.shuffle(copy, random);
        return copy.subList(0, copy.size() / 3);
    }

    @Test
    void aListThatIsReadWhileNotesChangeShowsNoNoteTwice() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ids.add(write("n" + i));
            device.time().shiftClock(1);
        }
        List<String> seen = new ArrayList<>();
        NoteCursor after = null;
        int step = 0;
        do {
            NotePage page = book.page(NoteFilter.ALL, NoteOrder.EDITED_NEWEST_FIRST, after, 10);
            for (NoteSummary note : page.notes()) {
                seen.add(note.noteId());
            }
            after = page.next();
            device.type(ids.get(59 - step * 10), "edited after it was shown");
            write("new " + step);
            book.trash(ids.get(58 - step * 10));
            step++;
        } while (after != null);
        assertEquals(60, seen.size());
        assertEquals(60, new HashSet<>(seen).size());
    }

    @Test
    void notebooksAreListedRenamedMergedAndTakenAway() {
        Selection selection = book.selection();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            ids.add(write("n" + i));
        }
        selection.move(ids.subList(0, 200), "Work");
        selection.move(ids.subList(200, 230), "Home");
        book.archive(ids.get(0), true);
        book.trash(ids.get(1));
        assertEquals("[Home 30+0, Work 198+1]", book.notebooks().list().toString());

        Undo undo = book.notebooks().rename("Work", " Büro ", GO_ON);
        assertEquals("[Büro 198+1, Home 30+0]", book.notebooks().list().toString());
        assertEquals("Büro", device.fields(ids.get(1)).notebook());
        selection.move(ids.subList(5, 6), "Home");
        assertEquals(199, selection.undo(undo));
        assertEquals("[Home 31+0, Work 197+1]", book.notebooks().list().toString());

        book.notebooks().rename("Home", "Work", GO_ON);
        assertEquals("[Work 228+1]", book.notebooks().list().toString());
        book.notebooks().trash("Work", GO_ON);
        assertEquals(230, book.count(NoteFilter.TRASH));
        selection.restore(ids.subList(0, 10));
        book.notebooks().dissolve("Work", GO_ON);
        assertEquals(10, book.count(NoteFilter.everywhere().inNoNotebook()) - 220);
        assertEquals("[]", book.notebooks().list().toString());
    }

    @Test
    void aRenamingThatIsStoppedGoesOnWhenItIsCalledAgain() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            ids.add(write("n" + i, "old"));
        }
        book.tags().rename("old", "new", done -> false);
        assertEquals("[new 100+0, old 50+0]", book.tags().list().toString());
        book.tags().rename("old", "new", GO_ON);
        assertEquals("[new 150+0]", book.tags().list().toString());
    }

    @Test
    void tagsAreCountedSuggestedRenamedAndRemoved() {
        write("a", "Café", "travel");
        write("b", "café", "travel", "train");
        String c = write("c", "travel");
        book.trash(write("gone", "train"));
        assertEquals(
                "[Café 1+0, café 1+0, train 1+0, travel 3+0]",
                book.tags().list().toString());
        assertEquals(List.of("travel", "train"), Tags.suggest(book.tags().list(), "TR", List.of(), 5));
        assertEquals(List.of("Café"), Tags.suggest(book.tags().list(), "cafe", List.of("café"), 5));
        assertEquals(List.of("travel"), Tags.suggest(book.tags().list(), "", List.of(), 1));

        Undo undo = book.tags().rename("travel", "train", GO_ON);
        assertEquals("[Café 1+0, café 1+0, train 3+0]", book.tags().list().toString());
        book.selection().addTag(List.of(c), "mine");
        assertEquals(3, book.selection().undo(undo));
        assertEquals(List.of("mine", "travel"), device.fields(c).tags());
        assertEquals(
                "[Café 1+0, café 1+0, mine 1+0, train 1+0, travel 3+0]",
                book.tags().list().toString());
        book.tags().remove("travel", GO_ON);
        assertEquals(List.of("mine"), device.fields(c).tags());
    }

    @Test
    void aStepOverManyNotesIsTakenBackFieldByFieldWhereNobodyChangedItSince() {
        String a = write("a", "keep");
        String b = write("b");
        book.pin(b, true);
        List<String> both = List.of(a, b, "no such note");
        Selection selection = book.selection();
        Undo pin = selection.pin(both, true);
        Undo color = selection.color(both, "red");
        Undo trash = selection.trash(both);
        Undo tag = selection.addTag(both, "new");
        assertEquals(1, pin.size());
        assertEquals(2, color.size());
        device.type(a, "typed since");
        selection.color(List.of(b), "blue");

        assertEquals(1, selection.undo(color));
        assertEquals(2, selection.undo(trash));
        assertEquals(2, selection.undo(tag));
        assertEquals(1, selection.undo(pin));
        NoteFields noteA = device.fields(a);
        assertEquals(
                "typed since none false [keep]",
                noteA.body() + " " + noteA.color() + " " + noteA.pinned() + " " + noteA.tags());
        assertNull(noteA.trashedAt());
        assertEquals("blue", device.fields(b).color());
        assertTrue(device.fields(b).pinned());
        assertEquals(0, selection.undo(tag));
    }

    @Test
    void aSelectionHasALimitAndIsChangedInTransactionsOfABoundedSize() {
        List<String> tooMany = Collections.nCopies(Selection.MOST + 1, "x");
        assertThrows(IllegalArgumentException.class, () -> book.selection().pin(tooMany, true));
        assertThrows(IllegalArgumentException.class, () -> book.selection().color(List.of(), "mauve"));
    }

    @Test
    void pinnedNotesOfAListAreCountedAndTagsOfAChoiceAreToldByUse() {
        String one = write("one", "b", "a");
        String two = write("two", "b", "c");
        String gone = write("gone", "d");
        book.pin(one, true);
        book.pin(gone, true);
        book.trash(gone);
        assertEquals(1, book.countPinned(NoteFilter.ALL));
        assertEquals(1, book.countPinned(NoteFilter.TRASH));
        assertEquals(0, book.countPinned(NoteFilter.ALL.tag("c")));
        assertEquals(List.of("b", "a", "c"), book.selection().tagsOf(List.of(one, two, "no such note")));
    }

    @Test
    void whatIsNotSyncedIsCountedAsItIsListedWithoutTheDeletionsThatWait() {
        String deleted = write("deleted");
        String pinned = write("pinned");
        write("synced");
        assertEquals(3, book.count(NoteFilter.UNSYNCED));
        device.signIn().sync();
        assertEquals(0, book.count(NoteFilter.UNSYNCED));
        book.delete(deleted);
        book.pin(pinned, true);
        assertEquals(List.of("pinned"), titles(NoteFilter.UNSYNCED));
        assertEquals(1, book.count(NoteFilter.UNSYNCED));
    }
}
