package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.testing.Device;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A diagnosis says what somebody needs who is to help, and not a word of what a person wrote. */
class DiagnosisTest extends TwoDevices {
    private static final String SECRET = "Geheimnis";

    private String diagnosis() {
        return a.loop()
                .diagnostics()
                .diagnose(a.status(), "1.0", "and 14", a.time().now())
                .text();
    }

    /** Everything that a person, a server or a file could write holds the word. */
    private void givenTheWordEverywhere() {
        for (String state : new String[] {"", "pending", "conflict"}) {
            NoteEditor editor = a.book().create();
            editor.save(editor.fields()
                    .withTitle(SECRET + " title " + state)
                    .withBody(SECRET + " body")
                    .withTags(Arrays.asList(SECRET))
                    .with(Field.NOTEBOOK, SECRET));
        }
        a.settings().rename(SECRET + "'s phone");
        a.network()
                .answerNext(
                        400,
                        null,
                        "{\"code\":\"" + SECRET + "\",\"title\":\"" + SECRET + "\",\"detail\":\"" + SECRET + "\"}");
        a.sync();
        a.network().answerNext(500, null, SECRET);
        a.sync();
        a.network().answerNext(200, null, "{\"epoch\":\"" + SECRET + "\",\"" + SECRET);
        a.sync();
        a.network()
                .answerNext(
                        200,
                        null,
                        "{\"epoch\":\"" + SECRET + "\",\"cursor\":3,\"hasMore\":false,\"results\":[],"
                                + "\"notes\":[{\"noteId\":\"" + SECRET + "\",\"sequence\":3,\"fields\":{\"title\":\""
                                + SECRET + "\"}}]}");
        a.sync();
    }

    @Test
    void noTextOfANoteNoAddressAndNoTokenIsInIt() {
        givenTheWordEverywhere();

        String text = diagnosis();

        assertFalse(text.contains(SECRET), text);
        assertFalse(text.contains("@"), text);
        assertFalse(text.contains(Device.SERVER), text);
        assertFalse(text.contains("example"), text);
        assertFalse(text.contains("token") || text.contains("refresh-"), text);
        assertFalse(text.contains(n), "not even the id of a note: " + text);
        assertTrue(text.matches("[A-Za-z0-9 .,:_\n-]*"), text);
    }

    @Test
    void aCodeOfAFailureThatNobodyKnowsIsNotRepeated() {
        databaseOfA.execute("UPDATE note SET state=2, failure_code=?, failure_message=?", SECRET, SECRET);

        String text = diagnosis();

        assertFalse(text.contains(SECRET), text);
        assertTrue(text.contains("failed by: other 1"), text);
    }

    @Test
    void aVersionOrPlatformThatIsNoneIsCut() {
        String text = a.loop()
                .diagnostics()
                .diagnose(
                        a.status(),
                        "1.0\ntoken: {x}",
                        "and " + "9".repeat(100),
                        a.time().now())
                .text();
        assertTrue(text.contains("app: 1.0token x\n"), text);
        assertTrue(text.contains("platform: and " + "9".repeat(36) + "\n"), text);
    }

    @Test
    void itSaysWhatSomebodyNeedsToKnow() {
        a.type(n, "v2");
        a.network().answerNext(500, null, "{}");
        a.sync();
        a.time().pass(0);

        String text = diagnosis();

        for (String fact : new String[] {
            "app: 1.0\n",
            "platform: and 14\n",
            "state: WAITING\n",
            "notes: 1: pending 1, failed 0, conflicts 0\n",
            "sent without an answer: 1\n",
            "queue: left behind by 1 answers, first 0 min 0 s ago\n",
            "last contact: 0 min 0 s ago\n",
            "cursor: 1\n",
            "reading: news only\n",
            "errors since start: BUSY 0 min 0 s ago\n"
        }) {
            assertTrue(text.contains(fact), fact + " is not in\n" + text);
        }
        assertTrue(text.matches("(?s).*\nepoch: [0-9a-f]{8}\n.*"), text);
    }
}
