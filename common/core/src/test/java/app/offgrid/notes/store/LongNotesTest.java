package app.offgrid.notes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes as long as they may be, on databases that hand over no row of more than 2 MiB. */
class LongNotesTest {
    private static final int MOST = Limits.BODY_BYTES;

    private final ModelServer server = new ModelServer();
    private final JdbcSql databaseOfA = JdbcSql.inMemory();
    private final JdbcSql databaseOfB = JdbcSql.inMemory();
    private final Device a = new Device("A", databaseOfA, server::answer).signIn();
    private final Device b = new Device("B", databaseOfB, server::answer).signIn();

    @AfterEach
    void close() {
        databaseOfA.close();
        databaseOfB.close();
    }

    /** As long as a note may be, of lines that differ. */
    private static String text(String mark, String character) {
        StringBuilder text = new StringBuilder(MOST);
        for (int line = 0; text.length() < MOST - 200; line++) {
            text.append(mark).append(line).append(character.repeat(80)).append('\n');
        }
        return text.toString();
    }

    /** What JSON writes as it is, in two characters and in six. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "\u0001"})
    void theLongestNoteIsEditedSyncedAndReadBack(String character) {
        String first = text("first", character);
        String noteId = a.write("Long", first);
        a.sync();
        b.sync();
        assertEquals(first, b.body(noteId));
        assertEquals(NoteState.SYNCED, a.state(noteId));

        String second = first.replace("first7" + character, "second7" + character);
        b.type(noteId, second);
        b.sync();
        a.sync();

        assertEquals(second, a.body(noteId));
        assertEquals(NoteState.SYNCED, a.state(noteId));
        assertEquals(NoteState.SYNCED, b.state(noteId));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u0001"})
    void aConflictOfThreeLongestTextsIsAskedAboutAndSettled(String character) {
        String base = text("base", character);
        String noteId = a.write("Long", base);
        a.sync();
        b.sync();
        b.type(noteId, text("theirs", character));
        b.sync();
        a.type(noteId, text("mine", character));
        a.sync();
        assertEquals(NoteState.CONFLICT, a.state(noteId));
        b.sync();
        Conflict conflict = b.conflict(noteId);
        assertTrue(conflict.theirs().body().length() > MOST / 2);

        b.book().settle(conflict, conflict.mine());
        b.sync();
        a.sync();

        assertEquals(NoteState.SYNCED, a.state(noteId));
        assertEquals(b.body(noteId), a.body(noteId));
    }

    @Test
    void twelveLongNotesAreAllSent() {
        List<String> ids = new ArrayList<>();
        for (int kilobytes = 400; kilobytes <= 1_000; kilobytes += 50) {
            ids.add(a.write("Note of " + kilobytes, "\"".repeat(kilobytes * 1_024)));
        }
        a.sync();
        b.sync();
        for (String noteId : ids) {
            assertEquals(NoteState.SYNCED, a.state(noteId));
            assertEquals(a.body(noteId), b.body(noteId));
        }
    }

    @Test
    void aLongNoteThatWasDeletedElsewhereIsBroughtBack() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < Removals.ASK_FROM + 1; i++) {
            ids.add(a.write("Note " + i, i == 0 ? text("kept", "\u0001") : "short"));
        }
        String kept = a.body(ids.get(0));
        a.sync();
        b.sync();
        ids.forEach(noteId -> a.book().delete(noteId));
        a.sync();
        b.sync();
        b.loop().answers().decideRemoval(true);
        b.run();
        assertEquals(0, b.titles().size());

        b.loop().answers().undoRemoval();
        b.run();
        a.sync();

        assertEquals(kept, b.body(ids.get(0)));
        assertEquals(kept, a.body(ids.get(0)));
    }

    @Test
    void itsEarlierTextsAreKeptFoundAndExported() {
        String first = text("first", "\u0001");
        String noteId = a.write("Long", first);
        a.time().pass(VersionTable.STOOD_MILLIS);
        a.type(noteId, text("needle", "\u0001"));

        List<KeptVersion> versions = a.store().versions(noteId);
        assertEquals(1, versions.size());
        assertEquals(first, versions.get(0).fields().body());
        NoteWalk walk = new NoteWalk(databaseOfA);
        assertEquals(a.body(noteId), walk.next(10).get(0).fields().body());
        assertEquals(1, a.store().page(NoteList.ACTIVE, 0, 10).size());
    }

    @Test
    void fieldsOverEveryLimitAreKeptAndDoNotHarmTheLists() {
        String huge = "t".repeat(3 * MOST);
        NoteFields fields = NoteFields.EMPTY
                .withTitle(huge)
                .withBody(huge)
                .withTags(List.of(huge))
                .with(Field.NOTEBOOK, huge);
        NoteEditor editor = a.book().create();
        editor.save(fields);
        a.write("Other", "note");

        assertEquals(2, a.titles().size());
        assertEquals(huge, a.fields(editor.noteId()).title());
        assertEquals(NoteState.FAILED, a.state(editor.noteId()));
        a.sync();
        assertEquals(1, a.store().counts().failed());
        assertEquals(0, a.store().counts().pending());
        assertEquals(1, a.loop().diagnostics().waiting(10).size());
        a.store().labels().notebooks();
        a.store().labels().tags();
    }
}
