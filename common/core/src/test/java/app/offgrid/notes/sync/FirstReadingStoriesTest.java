package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.testing.Device;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How far a first sync has come, and what is said where nobody knows. */
class FirstReadingStoriesTest extends TwoDevices {
    private static final int NOTES = 900;

    private final List<ReadProgress> shown = new ArrayList<>();
    private final JdbcSql databaseOfC = JdbcSql.inMemory();
    private boolean knowsNoDigest;
    private int digests;
    private Device c;

    @AfterEach
    void closeC() {
        databaseOfC.close();
    }

    private HttpReply answer(HttpCall call) {
        boolean digest = call.url().endsWith("/digest");
        digests += digest ? 1 : 0;
        return digest && knowsNoDigest ? new HttpReply(404, null, new byte[0]) : server.answer(call);
    }

    private void givenALargeAccountAndANewDevice() {
        for (int i = 1; i < NOTES; i++) {
            a.write("T" + i, "text");
        }
        a.sync();
        c = new Device("C", databaseOfC, this::answer);
        listen();
    }

    private void listen() {
        c.loop().addListener(new SyncListener() {
            @Override
            public void statusChanged(SyncStatus status) {
                if (status.reading() != null) {
                    shown.add(status.reading());
                }
            }

            @Override
            public void notesChanged() {}
        });
    }

    @Test
    void itsBarRisesToItsEnd() {
        givenALargeAccountAndANewDevice();

        c.signIn();

        assertEquals(NOTES, c.titles().size());
        assertNull(c.status().reading(), "it is at its end");
        assertTrue(shown.size() > 2, shown.size() + " reports");
        int before = -1;
        for (ReadProgress progress : shown) {
            assertTrue(progress.isFirst());
            assertTrue(progress.percent() >= before);
            before = progress.percent();
        }
        assertEquals(NOTES, shown.get(shown.size() - 1).notes());
        assertTrue(before > 50 && before < 100, "at last " + before);
    }

    @Test
    void withoutAnAnswerTheReadingGoesOnAndItsEndIsUnknown() {
        knowsNoDigest = true;
        givenALargeAccountAndANewDevice();

        c.signIn();

        assertEquals(NOTES, c.titles().size());
        assertFalse(shown.isEmpty());
        for (ReadProgress progress : shown) {
            assertEquals(-1, progress.percent());
            assertTrue(progress.received() > 0);
        }
    }

    @Test
    void afterTheProcessDiedInTheMiddleItGoesOnFromThere() {
        givenALargeAccountAndANewDevice();
        for (int i = 0; i < 4; i++) {
            c.network().letPass();
        }
        c.network().dropNextRequest();
        c.signIn();
        ReadProgress last = c.status().reading();
        assertNotNull(last, "it is not at its end");
        c.crash();
        listen();
        shown.clear();

        c.post(SyncEvent.Kind.RESUMED);

        assertEquals(NOTES, c.titles().size());
        assertTrue(shown.get(shown.size() - 1).percent() > last.percent());
        assertNull(c.status().reading());
    }

    @Test
    void aSmallAccountAndNewsCostNoMoreRequests() {
        c = new Device("C", databaseOfC, this::answer);
        listen();
        c.signIn();
        for (int i = 0; i < NOTES; i++) {
            a.write("T" + i, "text");
        }
        a.sync();

        c.sync();

        assertEquals(NOTES + 1, c.titles().size());
        assertTrue(shown.isEmpty(), "news are no first sync");
        assertTrue(digests <= 1, "digests: " + digests);
    }
}
