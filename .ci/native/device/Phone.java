import app.offgrid.notes.assembly.Host;
import app.offgrid.notes.assembly.NotesCore;
import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.Randomness;
import app.offgrid.notes.host.SecretReading;
import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.TokenVault;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.sync.SyncEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole core on a database of its own, with a clock and chance that come out alike on every machine. */
final class Phone implements Clock, Randomness, Timers, TokenVault, Transport, Worker {
    static final String SERVER = "https://notes.example";

    private final String name;
    private final NativeSql sql;
    private final List<Runnable> tasks = new ArrayList<Runnable>();
    private final Map<String, Runnable> alarms = new LinkedHashMap<String, Runnable>();
    private NotesCore core;
    private final Map<String, String> secrets = new LinkedHashMap<String, String>();
    private long clock = 1790000000000L;
    private long seed;
    private int failing;

    Phone(String name, String file) {
        this.name = name;
        this.seed = name.length();
        this.sql = new NativeSql(file);
        start();
    }

    /** Starts the app; again, as after its process was killed. */
    void start() {
        tasks.clear();
        alarms.clear();
        core = new NotesCore(new Host(sql, this, this, this, this, this, this), name, true);
        run();
    }

    NotesCore core() {
        return core;
    }

    /** From now on so many requests reach the server, whose replies are lost. */
    void loseReplies(int count) {
        failing = count;
    }

    void sync() {
        core.sync().post(SyncEvent.of(SyncEvent.Kind.REFRESH));
        run();
    }

    /** Fires every timer that runs, once. */
    void wait(int times) {
        for (int i = 0; i < times; i++) {
            List<Runnable> due = new ArrayList<Runnable>(alarms.values());
            alarms.clear();
            clock += 60000;
            for (Runnable task : due) {
                task.run();
                run();
            }
        }
    }

    void run() {
        for (int i = 0; i < 100000 && !tasks.isEmpty(); i++) {
            tasks.remove(0).run();
        }
    }

    /** What a person finds on it. */
    void describe(String when) {
        describe(when + " " + name + " notes", NoteList.ACTIVE);
        describe(when + " " + name + " archive", NoteList.ARCHIVE);
        describe(when + " " + name + " trash", NoteList.TRASH);
        Lines.add(when + " " + name + " status", core.notes().unsent() + " unsent, " + core.notes().count(NoteFilter.CONFLICTS)
                + " conflicts, " + core.notes().count(NoteFilter.FAILED) + " failed");
    }

    private void describe(String what, NoteList list) {
        for (NoteSummary note : core.notes().page(list, 0, 1000)) {
            Lines.add(what, note.noteId() + " " + note.title() + " " + note.preview() + " " + note.tags() + " "
                    + note.pinned() + " " + note.editedAt() + " " + note.state().name() + " "
                    + note.headline().text() + " " + core.notes().open(note.noteId()).fields().body());
        }
    }

    @Override
    public long now() {
        clock += 1000;
        return clock;
    }

    @Override
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            bytes[i] = (byte) (seed >>> 40);
        }
        return bytes;
    }

    @Override
    public void start(String timer, long delayMillis, Runnable task) {
        alarms.remove(timer);
        alarms.put(timer, task);
    }

    @Override
    public void cancel(String timer) {
        alarms.remove(timer);
    }

    @Override
    public SecretReading load(Secret name) {
        String secret = secrets.get(name.key());
        return secret == null ? SecretReading.NOTHING : SecretReading.of(secret);
    }

    @Override
    public void store(Secret name, String value) {
        if (value == null) {
            secrets.remove(name.key());
        } else {
            secrets.put(name.key(), value);
        }
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Nothing is ever under way for long here. */
    @Override
    public void giveUp() {}

    @Override
    public void send(HttpCall call, Answer answer) {
        String body = call.body() == null ? "" : Utf8.decode(call.body());
        Lines.add(name + " asks", call.method() + " " + call.url() + " " + call.bearer() + " " + body);
        byte[] reply = Port.exchange(
                Utf8.encode(call.method()),
                Utf8.encode(call.url()),
                call.bearer() == null ? null : Utf8.encode(call.bearer()),
                call.body());
        if (failing > 0) {
            failing--;
            tasks.add(() -> answer.failed("the reply was lost"));
            return;
        }
        int end = 0;
        while (reply[end] != '\n') {
            end++;
        }
        byte[] content = new byte[reply.length - end - 1];
        System.arraycopy(reply, end + 1, content, 0, content.length);
        int status = (reply[0] - '0') * 100 + (reply[1] - '0') * 10 + reply[2] - '0';
        tasks.add(() -> answer.answered(new HttpReply(status, null, content)));
    }
}
