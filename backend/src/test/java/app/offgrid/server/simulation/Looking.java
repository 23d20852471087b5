package app.offgrid.server.simulation;

import app.offgrid.notes.account.AccountDesk;
import app.offgrid.notes.interchange.ImportReport;
import app.offgrid.notes.interchange.MemoryArchive;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.notebook.PastVersion;
import app.offgrid.notes.notebook.Settlements;
import app.offgrid.notes.notebook.Timeline;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.server.sync.JournalEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What people look at without changing anything: conflicts, histories, their account; and what they begin and stop. */
final class Looking {
    private static final int PAGE = 3;
    private static final int MOST_PAGES = 200;

    private final World world;

    Looking(World world) {
        this.world = world;
    }

    void perform(Act act, SimulatedDevice device) {
        switch (act.a() % 6) {
            case 0 -> conflict(act, device);
            case 1, 2 -> history(act, device);
            case 3 -> typing(device);
            case 4 -> stopped(device);
            default -> account(device);
        }
    }

    /** Promise 26: a conflict is there again for as long as its version waits, and shows the same. */
    private void conflict(Act act, SimulatedDevice device) {
        NoteBook book = device.core().notes();
        Settlements settlements = book.settlements();
        String noteId = People.pick(device.disputed(), act.b());
        if (noteId == null) {
            return;
        }
        world.coverage.count("look: a conflict");
        for (Conflict conflict : book.conflicts(noteId)) {
            Conflict again = settlements.again(conflict);
            boolean isSame = again != null && again.showsSameAs(conflict) && again.hasSameNoteAs(conflict);
            require(26, isSame, device, "shows another conflict than a moment ago");
        }
        Conflict old = device.openConflict;
        if (old != null && settlements.again(old) == null) {
            world.coverage.count("look: a conflict that is over, " + settlements.ending(old));
            boolean isOpen = device.find(old.noteId()).unsettledSides().stream()
                    .anyMatch(open -> open.side().changeId().equals(old.sideId()));
            require(26, !isOpen, device, "says that a conflict is over that waits");
        }
        NoteReplica before = device.find(noteId);
        book.fetchBases(noteId, () -> world.coverage.count("look: the base of a conflict has come"));
        device.time.runTasks();
        world.exchange(device);
        require(
                26,
                before.unsettledSides().isEmpty()
                        || settlements.lastDevice(noteId) == null
                        || !settlements.lastDevice(noteId).isEmpty(),
                device,
                "has a device without a name");
    }

    /** Promise 19, of histories: with all pages, a timeline has every text that the server keeps, and what the note says. */
    private void history(Act act, SimulatedDevice device) {
        String noteId = People.pick(device.readable(), act.b());
        if (noteId == null || device.account == null) {
            return;
        }
        world.coverage.count("look: a history");
        Timeline timeline = device.core().notes().versions().timeline(noteId);
        boolean[] hasFailed = new boolean[1];
        for (int page = 0; page < MOST_PAGES && !timeline.isWhole() && !hasFailed[0]; page++) {
            hasFailed[0] = true;
            device.core().notes().versions().fetch(timeline, PAGE, (versions, why) -> {
                if (why == null) {
                    timeline.add(versions, PAGE);
                    hasFailed[0] = false;
                }
            });
            device.time.runTasks();
            world.exchange(device);
        }
        if (hasFailed[0] || !device.core().notes().versions().isCurrent(timeline)) {
            return;
        }
        world.coverage.count("look: a history to its end");
        Set<String> told = new HashSet<>();
        for (PastVersion version : timeline.versions()) {
            told.addAll(Typing.wordsOf(version.fields()));
        }
        Set<String> missing = Typing.wordsInView(device.find(noteId));
        for (JournalEntry entry : world.server.entries(device.account)) {
            if (entry.noteId().equals(noteId)) {
                missing.addAll(Typing.wordsOf(entry.note().fields()));
            }
        }
        missing.removeAll(told);
        require(19, missing.isEmpty(), device, "leaves " + missing + " out of a history");
    }

    /** The app saves in a pause, while somebody types on, and the note is opened in another view. */
    private void typing(SimulatedDevice device) {
        NoteEditor editor = device.editor;
        if (editor == null) {
            return;
        }
        world.coverage.count("look: saved in a pause");
        world.people.saveTyped(device);
        editor.catchUp();
        device.shown = editor.fields();
    }

    /** Somebody thinks better of an import before it has begun. */
    private void stopped(SimulatedDevice device) {
        world.coverage.count("look: an import is stopped");
        Before before = new Before(device);
        List<ImportReport> reports = new ArrayList<>();
        MemoryArchive files = new MemoryArchive().with("stopped.md", "nothing of it");
        device.core().importer().start(files, false, reports::add).cancel();
        device.time.runTasks();
        require(
                28,
                reports.get(reports.size() - 1).state() == ImportReport.State.CANCELLED,
                device,
                "goes on with an import that was stopped");
        before.requireAfter("an import that was stopped", (noteId, fields) -> fields);
    }

    private void account(SimulatedDevice device) {
        AccountDesk desk = device.core().account();
        boolean isSigned = device.account != null;
        require(20, desk.hasAccount() == isSigned, device, "is not sure whether it has an account");
        require(20, !isSigned || device.account.equals(desk.email()), device, "shows another address: " + desk.email());
    }

    private static void require(int promise, boolean isSo, SimulatedDevice device, String what) {
        if (!isSo) {
            throw new Violation(promise, device.name + " " + what);
        }
    }
}
