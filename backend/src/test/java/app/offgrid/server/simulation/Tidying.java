package app.offgrid.server.simulation;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Trash;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.replica.OpenSide;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The emptying of the trash, by a person or by the person's rule, held against a plain count of days. */
final class Tidying {
    /** The days on which a device was seen in use while a note was in its trash. */
    static final class Days {
        private final Map<String, Long> trashedAt = new HashMap<>();
        private final Map<String, Set<Long>> seen = new HashMap<>();

        private void see(SimulatedDevice device) {
            Set<String> there = new HashSet<>();
            for (String noteId : device.readable()) {
                Long at = device.find(noteId).fields().trashedAt();
                if (at != null) {
                    there.add(noteId);
                    if (!at.equals(trashedAt.put(noteId, at))) {
                        seen.remove(noteId);
                    }
                    long today = Math.floorDiv(device.time.now(), DAY);
                    seen.computeIfAbsent(noteId, unused -> new HashSet<>()).add(today);
                }
            }
            seen.keySet().retainAll(there);
            trashedAt.keySet().retainAll(there);
        }

        /** Whole days between the first and the last on which it was seen there, at the most. */
        private int of(String noteId) {
            return seen.containsKey(noteId) ? seen.get(noteId).size() - 1 : 0;
        }
    }

    private static final long DAY = 24 * 3_600_000L;

    private final Oracle oracle;
    private final Coverage coverage;

    Tidying(Oracle oracle, Coverage coverage) {
        this.oracle = oracle;
        this.coverage = coverage;
    }

    /** @param isSteady true if days are what the device's clock says, and the device is always the same */
    void perform(Moment moment, boolean isSteady) {
        Act act = moment.act();
        SimulatedDevice device = moment.device();
        boolean isEmptying = act.a() % 4 == 0;
        int days = 1 + act.b() % 2;
        device.core().settings().keepTrash(days);
        if (act.b() / 2 % 3 > 0) {
            device.time.shiftClock(DAY);
        }
        // Only the rule counts days, and what comes after it has counted this one is counted from the next one on.
        if (!isEmptying) {
            device.days.see(device);
        }
        Before before = new Before(device);
        Runnable look = () -> {
            if (!isEmptying && moment.isBeforeAll()) {
                device.days.see(device);
            }
            before.look();
        };
        Trash trash = device.core().notes().trash(device.core().settings());
        boolean isDone;
        try {
            isDone = moment.isDone(look, () -> {
                if (isEmptying) {
                    trash.empty(done -> true);
                } else {
                    trash.tidy();
                }
            });
        } finally {
            told(device, before);
        }
        if (isDone) {
            require(device, before, isEmptying, days, isSteady && !before.hasLookedAgain());
            device.time.runTasks();
        }
    }

    private void require(SimulatedDevice device, Before before, boolean isEmptying, int days, boolean isExact) {
        before.requireAfter(isEmptying ? "emptying the trash" : "tidying the trash", (noteId, fields) -> {
            boolean isThere = fields != null && fields.trashedAt() != null;
            NoteState state = before.notes().get(noteId).state();
            boolean may = isThere
                    && (isEmptying
                            ? state != NoteState.CONFLICT
                            : state == NoteState.SYNCED && device.days.of(noteId) >= days);
            NoteFields now = device.find(noteId).fields();
            return may && (isExact || now == null) ? null : fields;
        });
    }

    private void told(SimulatedDevice device, Before before) {
        // What came in between may have come before a note went, or after it.
        Map<String, NoteReplica> seenThere = new HashMap<>(before.atFirst());
        before.notes().forEach((noteId, note) -> {
            if (note.fields() != null) {
                seenThere.put(noteId, note);
            }
        });
        for (Map.Entry<String, NoteReplica> note : seenThere.entrySet()) {
            boolean isGone = note.getValue().fields() != null
                    && device.find(note.getKey()).fields() == null;
            if (isGone) {
                coverage.count("trash: a note is deleted");
                Set<String> sides = new HashSet<>();
                for (OpenSide side : note.getValue().unsettledSides()) {
                    sides.add(side.side().changeId());
                }
                oracle.discarded(Typing.wordsInView(note.getValue()));
                oracle.decided(sides);
                device.decided.addAll(sides);
                // Whoever has it open may write on, and has it back by that.
                if (device.editor == null || !device.editor.noteId().equals(note.getKey())) {
                    oracle.deletedByPerson(note.getKey());
                }
            }
        }
    }
}
