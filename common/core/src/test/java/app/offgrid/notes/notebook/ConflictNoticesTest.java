package app.offgrid.notes.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.Notifier;
import app.offgrid.notes.store.WaitingQueries;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A conflict comes while nobody looks: told once. */
class ConflictNoticesTest {
    private final ModelServer server = new ModelServer();
    private final JdbcSql sql = JdbcSql.inMemory();
    private final Device a = new Device("A", sql, server::answer).signIn();
    private final Device b = new Device("B", JdbcSql.inMemory(), server::answer).signIn();
    private final List<String> shown = new ArrayList<>();
    private final ConflictNotices.Wording words = new ConflictNotices.Wording() {
        @Override
        public String conflictTitle(String headline) {
            return headline;
        }

        @Override
        public String conflictText(boolean several) {
            return several ? "several" : "one";
        }
    };

    /** Every process has its own, over the same database. */
    private ConflictNotices notices() {
        return new ConflictNotices(a.store(), new WaitingQueries(sql), new Shown());
    }

    private void later() {
        a.time().shiftClock(1_000);
        b.time().shiftClock(1_000);
    }

    private String conflict(String title) {
        String note = a.write(title, "v1");
        a.sync();
        b.sync();
        b.type(note, "theirs");
        b.sync();
        a.type(note, "mine");
        a.sync();
        assertEquals(1, a.book().conflicts(note).size());
        return note;
    }

    @Test
    void itIsToldOnceAndNotInTheNextProcessEither() {
        String note = conflict("Groceries");

        notices().tell(words);
        notices().tell(words);

        assertEquals(List.of("conflict-" + note + " Groceries one"), shown);
        assertEquals(note, ConflictNotices.noteOf("conflict-" + note));
    }

    @Test
    void severalAtOnceAreOneNotificationAndTheNextOneIsTold() {
        conflict("Groceries");
        later();
        String trip = conflict("Trip");
        notices().tell(words);
        assertEquals(List.of("conflict-" + trip + " Trip several"), shown);
        shown.clear();
        later();

        String recipe = conflict("Recipe");
        notices().tell(words);

        assertEquals(List.of("conflict-" + recipe + " Recipe one"), shown);
    }

    @Test
    void whatWasThereWhenTheAppWasLeftIsNotTold() {
        String note = conflict("Groceries");

        notices().seen();
        notices().tell(words);

        assertEquals(List.of("taken back conflict-" + note), shown);
    }

    @Test
    void withoutAConflictNothingIsTold() {
        a.write("Groceries", "milk");
        a.sync();

        notices().tell(words);

        assertEquals(List.of(), shown);
    }

    /** What the platform is asked to show. */
    private final class Shown implements Notifier {
        @Override
        public void describe(String scheduled, String news) {}

        @Override
        public int capacity() {
            return 1;
        }

        @Override
        public void schedule(String id, String title, String text, long at) {
            throw new AssertionError("it is told at once");
        }

        @Override
        public void show(String id, String title, String text) {
            shown.add(id + " " + title + " " + text);
        }

        @Override
        public void cancel(String id) {
            shown.add("taken back " + id);
        }

        @Override
        public Permission permission() {
            return Permission.GRANTED;
        }

        @Override
        public void ask(Runnable answered) {
            answered.run();
        }

        @Override
        public void openSettings() {}
    }
}
