import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.notebook.Settlement;
import java.util.ArrayList;
import java.util.List;

/**
 * A story of three devices and some rounds: notes come and go, merge and collide, replies are lost, a process is killed. The
 * server's replies were recorded on the JVM, so each request has to be the same, byte by byte.
 */
final class SyncAnswers {
    private static final String EMAIL = "ana@example.org";
    private static final String PASSWORD = "a long password";

    private SyncAnswers() {}

    static void answer() {
        Phone phone = new Phone("phone", "phone.db");
        Phone laptop = new Phone("laptop", "laptop.db");
        signIn(phone, true);
        String shopping = write(phone, "Shopping", "bread\nmilk\n\ud83c\udf45 tomatoes\n");
        String trip = write(phone, "", "# Trip\n\nWe leave on Monday.\n");
        String draft = write(phone, "Draft", "to be deleted");
        phone.sync();
        signIn(laptop, false);
        laptop.sync();
        show("first", phone, laptop);

        // Different lines merge, the same word collides.
        edit(phone, shopping, "bread and butter\nmilk\n\ud83c\udf45 tomatoes\n");
        edit(laptop, shopping, "bread\nmilk\n\ud83c\udf45 tomatoes\nsoap\n");
        edit(phone, trip, "# Trip\n\nWe leave on Tuesday.\n");
        edit(laptop, trip, "# Trip\n\nWe leave on Sunday.\n");
        rounds(phone, laptop);
        show("collided", phone, laptop);
        decide(laptop, trip);
        rounds(phone, laptop);
        show("decided", phone, laptop);

        // Deleted here, edited there; replies lost on their way; the app killed before it hears of it.
        phone.core().notes().delete(draft);
        edit(laptop, draft, "not to be deleted");
        phone.loseReplies(2);
        phone.sync();
        phone.start();
        rounds(phone, laptop);
        phone.wait(3);
        rounds(phone, laptop);
        show("deleted", phone, laptop);

        third(phone, laptop);
    }

    /** A device that comes late, with notes of its own and a long one, and leaves. */
    private static void third(Phone phone, Phone laptop) {
        Phone tablet = new Phone("tablet", "tablet.db");
        String own = write(tablet, "Written before signing in", "own");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            lines.append("line ").append(i).append(" of a long note \u4e2d\n");
        }
        String written = write(tablet, "Long", lines.toString());
        signIn(tablet, false);
        rounds(tablet, phone);
        rounds(tablet, laptop);
        edit(phone, written, lines.toString().substring(20) + "end\n");
        edit(tablet, written, "start\n" + lines.toString());
        phone.core().notes().trash(own);
        rounds(tablet, phone);
        rounds(tablet, laptop);
        show("third", phone, laptop);
        tablet.describe("third");
        tablet.core().account().signOut(() -> Lines.add("tablet", "signed out"));
        tablet.run();
        tablet.describe("signed out");
    }

    private static void signIn(Phone phone, boolean create) {
        List<SignInResult> results = new ArrayList<SignInResult>();
        if (create) {
            phone.core().account().register(Phone.SERVER, EMAIL, PASSWORD, result -> results.add(result));
        } else {
            phone.core().account().signIn(Phone.SERVER, EMAIL, PASSWORD, result -> results.add(result));
        }
        phone.run();
        Lines.add("sign in", results.get(0).outcome().name());
    }

    private static String write(Phone phone, String title, String body) {
        NoteEditor editor = phone.core().notes().create();
        Lines.add("write", editor.save(editor.fields().withTitle(title).withBody(body)).name());
        phone.run();
        return editor.noteId();
    }

    private static void edit(Phone phone, String noteId, String body) {
        NoteEditor editor = phone.core().notes().open(noteId);
        Lines.add("edit", editor.save(editor.fields().withBody(body)).name());
        // Nothing is sent before its round: what waits is dropped as by a kill, and starts again.
        phone.start();
    }

    private static void rounds(Phone one, Phone other) {
        for (int i = 0; i < 3; i++) {
            one.sync();
            other.sync();
        }
    }

    private static void decide(Phone phone, String noteId) {
        for (Conflict conflict : phone.core().notes().conflicts(noteId)) {
            Lines.add("conflict", conflict.mine().body() + "|" + conflict.theirs().body() + "|"
                    + conflict.base().body() + "|" + conflict.isAboutDeletion());
            Settlement settlement = phone.core().notes().settlements().settle(conflict, conflict.mine());
            phone.run();
            Lines.add("undo", phone.core().notes().settlements().undo(settlement).name());
            phone.run();
        }
        for (Conflict conflict : phone.core().notes().conflicts(noteId)) {
            phone.core().notes().settlements().settle(conflict, conflict.theirs());
            phone.run();
        }
    }

    private static void show(String when, Phone phone, Phone laptop) {
        phone.describe(when);
        laptop.describe(when);
    }
}
