package app.offgrid.server.histories;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.server.simulation.Accounts;
import app.offgrid.server.simulation.WireServer;
import app.offgrid.server.sync.JournalEntry;
import app.offgrid.server.sync.MemoryJournal;
import app.offgrid.server.sync.NewEpochs;
import app.offgrid.server.sync.Receipt;
import app.offgrid.server.sync.SyncLimits;
import app.offgrid.server.sync.SyncService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Two whole devices on SQLite, the real service and real bytes between them, for the acts of histories. */
final class RealWorld implements AutoCloseable {
    private final MemoryJournal memory = new MemoryJournal();
    private final Accounts accounts = new Accounts(() -> Instant.EPOCH);
    private final WireServer server = new WireServer(
            new SyncService(
                    memory,
                    memory,
                    memory,
                    SyncLimits.DEFAULT,
                    () -> Instant.ofEpochMilli(Text.NOW),
                    () -> UUID.randomUUID().toString(),
                    (user, sequence) -> {}),
            accounts);
    private final RealDevice[] devices = new RealDevice[Play.DEVICES];
    private final String user;
    private final String note;
    private MemoryJournal backup;

    RealWorld() {
        for (int i = 0; i < devices.length; i++) {
            devices[i] = new RealDevice(DeviceModel.name(i), server::answer);
            devices[i].signIn(i == 0);
        }
        user = accounts.userId("ana@example.org");
        note = devices[0].write(Text.first());
        backup = memory.copy();
    }

    /** True if the device has gone on by itself and waits for an answer. */
    boolean isWaiting(int which) {
        return devices[which].isWaiting();
    }

    String firstDevice() {
        return devices[0].core().store().deviceId();
    }

    NoteFields fields(int which) {
        return devices[which].core().store().find(note).fields();
    }

    void perform(Act act, int word) {
        switch (act.kind()) {
            case BACKUP -> backup = memory.copy();
            case SERVER_RESTORED -> {
                memory.restore(backup);
                new NewEpochs(memory, memory, () -> UUID.randomUUID().toString()).give();
            }
            default -> devices[act.device()].perform(act, note, word);
        }
    }

    /** The backup of a history's beginning. */
    void backUp() {
        backup = memory.copy();
    }

    /** Where everything stands, but for what people expect. */
    Situation situation() {
        ServerValue now = value(memory);
        long head = memory.notes(user, List.of(note)).isEmpty()
                ? 0
                : memory.notes(user, List.of(note)).get(note).sequence();
        DeviceValue[] values = new DeviceValue[Play.DEVICES];
        for (int i = 0; i < values.length; i++) {
            values[i] = devices[i].value(note, head, now.entries.length);
        }
        return new Situation(values, now, value(backup), new Expected(), 0, 0, 0, 0);
    }

    private ServerValue value(MemoryJournal database) {
        ServerValue value = ServerValue.empty(database.state(user).orElseThrow().epoch());
        for (JournalEntry entry : database.entriesAfter(user, 0, Integer.MAX_VALUE)) {
            if (entry.noteId().equals(note)) {
                value = value.with(entry);
            }
        }
        List<Receipt> withoutEffect = new ArrayList<>();
        for (Receipt receipt : database.receipts(user, changesInDoubt()).values()) {
            if (value.receipt(receipt.changeId()) == null) {
                withoutEffect.add(receipt);
            }
        }
        return value.with(withoutEffect);
    }

    private List<String> changesInDoubt() {
        List<String> ids = new ArrayList<>();
        for (RealDevice device : devices) {
            var replica = device.core().store().find(note);
            for (OpenSide open : replica.sides()) {
                ids.add(open.side().changeId());
            }
            if (replica.inFlight() != null) {
                ids.add(replica.inFlight().change().changeId());
            }
            device.sent().forEach(change -> ids.add(change.changeId()));
        }
        return ids;
    }

    @Override
    public void close() {
        for (RealDevice device : devices) {
            device.close();
        }
    }
}
