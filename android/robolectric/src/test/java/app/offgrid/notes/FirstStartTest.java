package app.offgrid.notes;

import static org.junit.Assert.assertEquals;

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
        assertEquals(List.of("Groceries"), phone.search("strasse"));
        assertEquals(List.of("Groceries"), phone.search("cafe"));
        assertEquals(List.of("Trip"), phone.search("ten"));
    }
}
