package app.offgrid.server.histories;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.assembly.Host;
import app.offgrid.notes.assembly.NotesCore;
import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.notebook.Settlement;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.ResponseJson;
import app.offgrid.notes.protocol.SyncJson;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.testing.MemoryVault;
import app.offgrid.notes.testing.SeededRandomness;
import app.offgrid.notes.testing.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The whole core on a database, with a network that keeps each answer to a sync until it is told what becomes of it. */
final class RealDevice implements Transport, AutoCloseable {
    private static final String SERVER = "https://notes.example";
    private static final String EMAIL = "ana@example.org";
    private static final String PASSWORD = "a long password";

    private final String name;
    private final Function<HttpCall, HttpReply> server;
    private final JdbcSql database = JdbcSql.inMemory();
    private final VirtualTime time = new VirtualTime(Text.NOW);
    private final SeededRandomness randomness;
    private final MemoryVault vault = new MemoryVault();
    private NotesCore core;
    private boolean isNextLost;
    private Answer awaiting;
    private List<NoteChange> sent;
    private HttpReply reply;
    private Settlement decision;

    RealDevice(String name, Function<HttpCall, HttpReply> server) {
        this.name = name;
        this.server = server;
        this.randomness = new SeededRandomness(name.hashCode());
        start();
    }

    private void start() {
        core = new NotesCore(new Host(database, this, time, time, time, randomness, vault), name, true);
    }

    void signIn(boolean isFirst) {
        List<SignInResult> result = new ArrayList<>();
        if (isFirst) {
            core.account().register(SERVER, EMAIL, PASSWORD, result::add);
        } else {
            core.account().signIn(SERVER, EMAIL, PASSWORD, result::add);
        }
        time.runTasks();
        while (awaiting != null) {
            answerArrives();
        }
    }

    @Override
    public void send(HttpCall call, Answer answer) {
        if (!call.url().endsWith("/api/sync")) {
            HttpReply now = server.apply(call);
            time.execute(() -> answer.answered(now));
        } else if (isNextLost) {
            isNextLost = false;
            time.execute(() -> answer.failed("lost"));
        } else {
            sent = SyncJson.readRequest(Json.parse(Utf8.decode(call.body()))).changes();
            reply = server.apply(call);
            awaiting = answer;
        }
    }

    @Override
    public void giveUp() {
        answerLost();
    }

    /** True if an answer is on its way. */
    boolean isWaiting() {
        return awaiting != null;
    }

    /** What the last request said. */
    List<NoteChange> sent() {
        return sent == null ? List.of() : sent;
    }

    NotesCore core() {
        return core;
    }

    String write(NoteFields fields) {
        NoteEditor editor = core.notes().create();
        editor.save(fields);
        time.runTasks();
        return editor.noteId();
    }

    /** Does what an act says, with a note that says what the model's says. */
    void perform(Act act, String noteId, int word) {
        switch (act.kind()) {
            case EDIT_OWN -> edit(noteId, act.device(), word);
            case EDIT_SHARED -> edit(noteId, Text.SHARED, word);
            case TRASH -> core.notes().trash(noteId);
            case RESTORE -> core.notes().restore(noteId);
            case DELETE -> core.notes().delete(noteId);
            case SYNC -> core.sync().post(SyncEvent.of(SyncEvent.Kind.REFRESH));
            case REQUEST_LOST -> {
                isNextLost = true;
                core.sync().post(SyncEvent.of(SyncEvent.Kind.REFRESH));
            }
            case ANSWER_LOST -> answerLost();
            case ANSWER_ARRIVES -> answerArrives();
            case CRASH -> {
                time.crash();
                awaiting = null;
                decision = null;
                start();
            }
            case TAKE_BACK -> {
                core.notes().settlements().undo(decision);
                decision = null;
            }
            case KEEP_BOTH -> decision = core.notes().settlements().keepBoth(conflict(noteId, act));
            default -> settle(act, noteId, word);
        }
        time.runTasks();
    }

    private void edit(String noteId, int paragraph, int word) {
        NoteEditor editor = core.notes().open(noteId);
        editor.save(Text.with(editor.fields(), paragraph, word));
    }

    private Conflict conflict(String noteId, Act act) {
        return core.notes().conflicts(noteId).get(act.side());
    }

    private void settle(Act act, String noteId, int word) {
        NoteReplica note = core.store().find(noteId);
        OpenSide open = note.unsettledSides().get(act.side());
        Conflict conflict = conflict(noteId, act);
        decision = core.notes().settlements().settle(conflict, Person.result(act.kind(), note, open, conflict, word));
    }

    private void answerArrives() {
        Answer to = awaiting;
        awaiting = null;
        to.answered(reply);
        time.runTasks();
    }

    private void answerLost() {
        Answer to = awaiting;
        awaiting = null;
        if (to != null) {
            to.failed("lost");
            time.runTasks();
        }
    }

    /**
     * What there is of it, but for its last decision.
     *
     * @param head the sequence of the note's last change
     * @param entries how many the note has: a cursor that has read the last one becomes this, any other 0
     */
    DeviceValue value(String noteId, long head, int entries) {
        String cursor = meta("cursor");
        long read = cursor == null ? 0 : Long.parseLong(cursor);
        DeviceValue device = DeviceValue.of(
                core.store().find(noteId),
                read >= head ? entries : 0,
                meta("epoch"),
                "epoch_changed".equals(meta("resync")),
                database.query("SELECT 1 FROM note WHERE note_id=? AND confirmed=0", row -> row.number(0), noteId)
                        .isEmpty());
        if (awaiting == null) {
            return device;
        }
        // Versions that became notes of their own are none of the model's.
        List<NoteChange> changes =
                sent.stream().filter(change -> change.noteId().equals(noteId)).toList();
        return device.with(new DeviceValue.Exchange(changes, response(noteId, head, entries)));
    }

    private SyncResponse response(String noteId, long head, int entries) {
        SyncResponse all = ResponseJson.read(Json.parse(Utf8.decode(reply.body())), new ArrayList<>());
        return all.resync() != null
                ? all
                : SyncResponse.page(
                        all.epoch(),
                        all.cursor() >= head ? entries : 0,
                        all.hasMore(),
                        all.serverTime(),
                        all.results().stream()
                                .filter(result -> result.noteId().equals(noteId))
                                .toList(),
                        all.notes().stream()
                                .filter(note -> note.noteId().equals(noteId))
                                .toList());
    }

    private String meta(String key) {
        List<String> values = database.query("SELECT value FROM meta WHERE name=?", row -> row.text(0), key);
        return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public void close() {
        database.close();
    }
}
