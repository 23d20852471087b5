package app.offgrid.notes.sync;

import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.note.NoteVersion;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.HistoryJson;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.session.AccountCalls;
import app.offgrid.notes.session.Session;
import app.offgrid.notes.session.SyncFailure;
import java.util.Collections;
import java.util.List;

/** The versions of a note that the server keeps. Needs a network; nothing of it is stored here. */
public final class NoteHistory {
    /** The server gives no more at once. */
    public static final int MOST = 100;

    /** Where the versions arrive, once, on the worker; never, if somebody signed out meanwhile. */
    public interface Answer {
        /** @param versions in falling revision; empty if the server keeps none (any more) or has never had the note */
        void found(List<NoteVersion> versions);

        void failed(SyncFailure failure);
    }

    private final AccountCalls calls;

    public NoteHistory(Transport transport, Session session) {
        this.calls = new AccountCalls(transport, session);
    }

    /**
     * Asks for versions of a note; returns at once.
     *
     * @param before only versions below this revision, or 0 for the newest
     * @param limit most versions, from 1 to {@link #MOST}
     */
    public void fetch(String noteId, long before, int limit, Answer answer) {
        String path = "/api/notes/" + noteId + "/history?limit=" + Math.min(limit, MOST)
                + (before > 0 ? "&before=" + before : "");
        calls.send(path, null, new AccountCalls.Answer() {
            @Override
            public void answered(HttpReply reply) {
                take(reply, answer);
            }

            @Override
            public void failed(SyncFailure failure) {
                answer.failed(failure);
            }
        });
    }

    private static void take(HttpReply reply, Answer answer) {
        String text = Utf8.decode(reply.body());
        if (reply.status() == 404) {
            answer.found(Collections.<NoteVersion>emptyList());
            return;
        }
        if (reply.status() != 200) {
            answer.failed(SyncFailure.ofAnswer(reply.status(), reply.retryAfter(), text));
            return;
        }
        List<NoteVersion> versions;
        try {
            versions = HistoryJson.read(Json.parse(text));
        } catch (JsonException e) {
            answer.failed(SyncFailure.of(SyncFailure.Kind.UNREACHABLE, e.getMessage()));
            return;
        }
        answer.found(versions);
    }
}
