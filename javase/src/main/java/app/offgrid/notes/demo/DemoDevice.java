package app.offgrid.notes.demo;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.assembly.Host;
import app.offgrid.notes.assembly.NotesCore;
import app.offgrid.notes.device.DeviceSql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.impl.javase.SEDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A device of the story: the app's core on the app's own database adapter, without screens. */
final class DemoDevice {
    private final String name;
    private final DemoHost host = new DemoHost();
    private final NotesCore core;

    DemoDevice(String name, Path database) throws SQLException {
        this.name = name;
        DeviceSql sql = new DeviceSql(new SEDatabase(DriverManager.getConnection("jdbc:sqlite:" + database)));
        SecureRandom random = new SecureRandom();
        core = new NotesCore(
                new Host(
                        sql,
                        host,
                        host,
                        host,
                        System::currentTimeMillis,
                        count -> {
                            byte[] bytes = new byte[count];
                            random.nextBytes(bytes);
                            return bytes;
                        },
                        host),
                name,
                true);
    }

    String name() {
        return name;
    }

    NoteBook notes() {
        return core.notes();
    }

    SignInResult signIn(String server, String email, String password, boolean create) {
        List<SignInResult> result = new ArrayList<>();
        if (create) {
            core.account().register(server, email, password, result::add);
        } else {
            core.account().signIn(server, email, password, result::add);
        }
        host.run();
        return result.get(0);
    }

    void goOnline(boolean online) {
        host.goOnline(online);
        core.sync().post(SyncEvent.of(online ? SyncEvent.Kind.ONLINE : SyncEvent.Kind.OFFLINE));
        host.run();
    }

    SyncStatus sync() {
        core.sync().post(SyncEvent.of(SyncEvent.Kind.REFRESH));
        host.run();
        return core.sync().status();
    }

    String write(NoteFields fields) {
        NoteEditor editor = notes().create();
        editor.save(fields);
        host.run();
        return editor.noteId();
    }

    void type(String noteId, String from, String to) {
        NoteEditor editor = notes().open(noteId);
        String body = editor.fields().body();
        if (!body.contains(from)) {
            throw new IllegalStateException("The note on " + name + " has no \"" + from + "\": " + body);
        }
        editor.save(editor.fields().withBody(body.replace(from, to)));
        host.run();
    }

    NoteFields fields(String noteId) {
        return core.store().find(noteId).fields();
    }

    NoteState state(String noteId) {
        return core.store().find(noteId).state();
    }

    List<NoteSummary> list(int limit) {
        return notes().page(NoteList.ACTIVE, 0, limit);
    }

    /** Everything that must be equal on settled devices: each note with its content, its sides and its state. */
    Map<String, String> everything() {
        Map<String, String> all = new TreeMap<>();
        for (NoteList place : NoteList.values()) {
            for (NoteSummary note : notes().page(place, 0, Integer.MAX_VALUE)) {
                all.put(note.noteId(), core.store().find(note.noteId()).fields() + " " + note.state());
            }
        }
        return all;
    }
}
