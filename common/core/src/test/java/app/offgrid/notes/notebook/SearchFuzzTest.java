package app.offgrid.notes.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.search.Hits;
import app.offgrid.notes.search.SearchQuery;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import app.offgrid.notes.testing.NoFtsSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SearchFuzzTest {
    @Test
    void withFts() {
        try (JdbcSql sql = JdbcSql.inMemory()) {
            nothingThatIsTypedBreaksTheQueryAndTheIndexFindsWhatIsThere(sql);
        }
    }

    @Test
    void withoutFts() {
        try (JdbcSql sql = JdbcSql.inMemory()) {
            nothingThatIsTypedBreaksTheQueryAndTheIndexFindsWhatIsThere(new NoFtsSql(sql));
        }
    }

    private static List<String> find(Device device, String typed) {
        List<String> titles = new ArrayList<>();
        for (FoundNote found :
                device.book().search().find(typed, NoteFilter.ALL, null).notes()) {
            titles.add(found.note().title());
        }
        return titles;
    }

    /** Whatever is typed is a query, and finds exactly the notes in which our own reading finds it. */
    private void nothingThatIsTypedBreaksTheQueryAndTheIndexFindsWhatIsThere(Sql sql) {
        Device device = new Device("A", sql, new ModelServer()::answer);
        Random random = new Random(7);
        String[] pieces = {
            "a",
            "ab",
            "Abc",
            "rose",
            "ROSES",
            "\"",
            "'",
            "*",
            "-",
            "(",
            ")",
            " ",
            " ",
            " ",
            ":",
            "title:",
            "NEAR/2",
            " OR ",
            " AND ",
            " NOT ",
            "^",
            "%",
            "_",
            "\\",
            ";--",
            "\u0000",
            "東京",
            "京",
            "ไทย",
            "é",
            "e\u0301",
            "\ud83d\ude00",
            "\ud83d",
            "\ue000p0",
            "123",
            "\n",
            "“",
            "marks:",
            "مدرسة",
            "x".repeat(60)
        };
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add(random(random, pieces, 8));
            device.write("n" + i, texts.get(i));
        }
        int found = 0;
        for (int i = 0; i < 1500; i++) {
            String typed = random(random, pieces, 1 + random.nextInt(5));
            SearchQuery query = SearchQuery.of(typed);
            Set<String> wanted = new TreeSet<>();
            for (int k = 0; k < texts.size() && !query.isEmpty(); k++) {
                String text = "n" + k + "\n\n" + texts.get(k);
                if (Hits.in(text, text.length(), query).partsFound()
                        == query.patterns().size()) {
                    wanted.add("n" + k);
                }
            }
            assertEquals(wanted, new TreeSet<>(find(device, typed)), "typed: <" + typed + ">");
            found += wanted.size();
        }
        assertTrue(found > 1000, "found: " + found);
    }

    private static String random(Random random, String[] pieces, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
