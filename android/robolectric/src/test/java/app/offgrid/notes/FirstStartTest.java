package app.offgrid.notes;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/** The app as it is met first: no account, no network needed. */
@RunWith(OnAndroid.class)
public class FirstStartTest {
    @Rule
    public final Phone phone = new Phone();

    @Test
    public void itStartsWithTheListAndKeepsAndFindsNotes() {
        phone.launch();
        assertEquals("NoteListForm", phone.formName());
        phone.write("Groceries", "milk\neggs\nStra\u00dfe caf\u00e9");
        phone.write("Trip", "- tent\n- rope");
        assertEquals(2, phone.notes().size());
        assertEquals(List.of("Groceries"), found("strasse"));
        assertEquals(List.of("Groceries"), found("cafe"));
        assertEquals(List.of("Trip"), found("ten"));
    }

    private List<String> found(String typed) {
        return phone.inApp(() -> {
            List<String> titles = new ArrayList<>();
            phone.wiring().core.notes().search().find(typed, app.offgrid.notes.store.NoteFilter.ALL, null).notes()
                    .forEach(note -> titles.add(note.note().title()));
            return titles;
        });
    }
}
