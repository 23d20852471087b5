import app.offgrid.notes.notebook.FoundNote;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.store.NoteFilter;
import java.util.ArrayList;
import java.util.List;

/** A person without an account: notes written, changed, put in order, searched, and found again after a restart. */
final class StoreAnswers {
    private static final String[] WORDS = {
        "tent", "bread", "caf\u00e9", "Stra\u00dfe", "\u4e2d\u6587", "\ud83d\udea3\ud83c\udffd", "road", "\u0645\u0644\u0627\u062d\u0638\u0629", "signal", "\u0928\u094b\u091f"
    };

    private StoreAnswers() {}

    static void answer() {
        Phone phone = new Phone("store", "store.db");
        List<String> ids = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            NoteEditor editor = phone.core().notes().create();
            List<String> tags = new ArrayList<String>();
            tags.add("tag" + i % 5);
            Lines.add("save " + i, editor.save(editor.fields()
                            .withTitle(i % 3 == 0 ? "" : "note " + i + " " + WORDS[i % WORDS.length])
                            .withBody(prose(i))
                            .withTags(tags))
                    .name());
            ids.add(editor.noteId());
        }
        for (int i = 0; i < 30; i++) {
            NoteEditor editor = phone.core().notes().open(ids.get(i * 2));
            Lines.add("edit " + i, editor.save(editor.fields().withBody(editor.fields().body() + "\n- [ ] tent " + i)).name());
        }
        phone.core().notes().pin(ids.get(3), true);
        phone.core().notes().trash(ids.get(5));
        phone.core().notes().archive(ids.get(6), true);
        phone.core().notes().delete(ids.get(7));
        hostile(phone);
        phone.describe("store");
        search(phone);
        phone.start();
        phone.describe("restart");
        search(phone);
    }

    /** Texts that a phone's SQLite or its conversion would cut or empty. */
    private static void hostile(Phone phone) {
        String[] bodies = {"abc\0def", "abc\ud83d def", "\udc00", "\0", "\ufffe\uffff", "it's \"quoted\" %_ ; -- */"};
        for (int i = 0; i < bodies.length; i++) {
            NoteEditor editor = phone.core().notes().create();
            Lines.add("hostile " + i, editor.save(editor.fields().withTitle("h" + bodies[i]).withBody("b " + bodies[i])).name());
            Lines.add("hostile body " + i, phone.core().notes().open(editor.noteId()).fields().body());
        }
    }

    private static void search(Phone phone) {
        String[] queries = {"tent", "cafe", "strasse", "\u4e2d", "\"tent 1\"", "note 7", "zzz", "tag1", "\u0645\u0644\u0627\u062d\u0638", "a b", ""};
        for (String query : queries) {
            StringBuilder found = new StringBuilder();
            for (FoundNote note : phone.core().notes().search().find(query, NoteFilter.ALL, null).notes()) {
                found.append(note.note().noteId()).append(note.headlineMarks()).append(note.snippet().text());
                found.append(note.snippet().ranges()).append(' ');
            }
            Lines.add("search " + query, found.toString());
        }
        Lines.add("tags", "" + phone.core().notes().tags().list().size());
    }

    private static String prose(int seed) {
        StringBuilder prose = new StringBuilder();
        int next = seed * 7 + 1;
        for (int i = 0; i < 40 + seed; i++) {
            next = (next * 1103515245 + 12345) & 0x7fffffff;
            prose.append(WORDS[(next >>> 8) % WORDS.length]).append(i % 9 == 8 ? "\n" : " ");
        }
        return prose.toString();
    }
}
