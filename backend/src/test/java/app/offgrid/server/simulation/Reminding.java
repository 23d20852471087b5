package app.offgrid.server.simulation;

import app.offgrid.notes.notebook.Reminders;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.Reminder;
import app.offgrid.notes.testing.CrashingSql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Promise 27: what a platform is asked to remind of is what people set and what the notes are, read one by one. */
final class Reminding {
    private static final long HOUR = 3_600_000;
    private static final long MOST_HOURS = 60;

    /** What the reminders of a device are, and what they should be. */
    static final class Kept {
        private Map<String, Long> wanted = new HashMap<>();
        private final AskedPlatform platform = new AskedPlatform();
        private Reminders reminders;
        private int life = -1;

        /** The app's files are those of another moment, and the platform knows of nothing that was asked before. */
        void forget() {
            wanted = null;
            platform.forget();
        }
    }

    private final Coverage coverage;

    Reminding(Coverage coverage) {
        this.coverage = coverage;
    }

    void perform(Act act, SimulatedDevice device) {
        Kept kept = device.reminding;
        try {
            begin(kept, device);
            step(act, kept, device);
            kept.reminders.refresh(AskedPlatform.WORDS);
        } catch (CrashingSql.Crash crash) {
            kept.wanted = null;
            throw crash;
        }
        require(kept, device);
        if (act.c() % 4 == 0) {
            requireTold(kept, device);
        }
    }

    private static void begin(Kept kept, SimulatedDevice device) {
        if (kept.life != device.life) {
            kept.reminders = new Reminders(device.core().store().reminders(), kept.platform, device.time);
            kept.life = device.life;
        }
        if (kept.wanted == null) {
            kept.wanted = new HashMap<>();
            for (Reminder known : device.core().store().reminders().all()) {
                kept.wanted.put(known.noteId(), known.dueAt());
            }
        }
    }

    private void step(Act act, Kept kept, SimulatedDevice device) {
        String noteId = People.pick(device.readable(), act.b());
        if (noteId == null) {
            return;
        }
        switch (act.a() % 5) {
            case 0 -> {
                coverage.count("reminder: removed");
                kept.reminders.remove(noteId);
                kept.wanted.remove(noteId);
            }
            case 1 -> {
                coverage.count("reminder: asked for again");
                kept.reminders.refreshAll(AskedPlatform.WORDS);
            }
            case 2 -> kept.reminders.fill(AskedPlatform.WORDS);
            default -> {
                coverage.count("reminder: set");
                long dueAt = device.time.now() + (act.c() % MOST_HOURS - MOST_HOURS / 6) * HOUR;
                if (!kept.reminders.set(noteId, dueAt, AskedPlatform.WORDS)) {
                    throw new Violation(27, device.name + " has no room for a reminder");
                }
                kept.wanted.put(noteId, dueAt);
            }
        }
    }

    private void require(Kept kept, SimulatedDevice device) {
        Map<String, Views.Shown> notes = new HashMap<>();
        for (Views.Shown note : Views.notesOf(device)) {
            notes.put(note.noteId(), note);
        }
        kept.wanted.keySet().retainAll(notes.keySet());
        List<String> wanted = new ArrayList<>();
        for (String noteId : kept.wanted.keySet()) {
            if (notes.get(noteId).list() != NoteList.TRASH) {
                wanted.add(noteId);
            } else {
                coverage.count("reminder: silent in the trash");
            }
        }
        wanted.sort(Comparator.<String, Long>comparing(kept.wanted::get).thenComparing(noteId -> noteId));
        List<String> listed = new ArrayList<>();
        kept.reminders.list().forEach(reminder -> listed.add(reminder.noteId()));
        require(wanted, listed, device, "the reminders");
        for (String noteId : notes.keySet()) {
            Reminder known = kept.reminders.of(noteId);
            require(kept.wanted.get(noteId), known == null ? null : known.dueAt(), device, "the reminder of " + noteId);
        }
        long now = device.time.now();
        Map<String, Long> asked = new TreeMap<>();
        for (String noteId : wanted) {
            if (kept.wanted.get(noteId) > now && asked.size() < AskedPlatform.CAPACITY) {
                asked.put(noteId, kept.wanted.get(noteId));
            }
        }
        require(asked, kept.platform.toCome(now), device, "what the platform is asked for");
        for (String noteId : kept.platform.come(now)) {
            boolean isWanted = wanted.contains(noteId);
            require(true, isWanted, device, "that nothing of " + noteId + " is shown any more");
        }
    }

    /** What came due is told once. */
    private void requireTold(Kept kept, SimulatedDevice device) {
        try {
            for (Reminder due : kept.reminders.due()) {
                coverage.count("reminder: told as due");
                boolean isDue = kept.wanted.get(due.noteId()) <= device.time.now();
                require(true, isDue, device, "when " + due.noteId() + " is due");
            }
            require(List.of(), kept.reminders.due(), device, "what is due once it was told");
        } catch (CrashingSql.Crash crash) {
            kept.wanted = null;
            throw crash;
        }
    }

    private static void require(Object wanted, Object found, SimulatedDevice device, String what) {
        if (wanted == null ? found != null : !wanted.equals(found)) {
            throw new Violation(27, device.name + " has " + found + " for " + what + ", it should be " + wanted);
        }
    }
}
