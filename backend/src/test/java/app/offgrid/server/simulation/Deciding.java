package app.offgrid.server.simulation;

import app.offgrid.notes.merge.MergedText;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.Settlement;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.testing.CrashingSql;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How people decide about conflicts, and think better of it, told to the oracle as they see it. */
final class Deciding {
    /** A decision that can be taken back. */
    static final class Decision {
        private final Settlement settlement;
        private final NoteReplica before;
        private final String sideId;
        private final Set<String> given;
        private final Set<String> typed;
        /** The notes that are new by it: the other version, where both were kept. */
        private final Set<String> copies = new TreeSet<>();

        /**
         * @param before the note as it was before the decision
         * @param sideId the version that was decided about
         * @param given words that were expected until the decision
         * @param typed words that are new in it
         */
        Decision(Settlement settlement, NoteReplica before, String sideId, Set<String> given, Set<String> typed) {
            this.settlement = settlement;
            this.before = before;
            this.sideId = sideId;
            this.given = given;
            this.typed = typed;
        }
    }

    private final Oracle oracle;
    private final Coverage coverage;
    private final Typing typing;

    Deciding(Oracle oracle, Coverage coverage, Typing typing) {
        this.oracle = oracle;
        this.coverage = coverage;
        this.typing = typing;
    }

    /** Opens a conflict and settles it, or settles the one that was opened a while ago. */
    void settle(SimulatedDevice device, Act act) {
        Conflict conflict = device.openConflict;
        device.openConflict = null;
        boolean isFresh = conflict == null;
        if (isFresh) {
            conflict = conflict(device, act.a());
            if (act.c() % 3 == 0) {
                device.openConflict = conflict;
                return;
            }
        } else {
            coverage.count("settle: opened a while ago");
        }
        if (conflict == null) {
            return;
        }
        NoteFields result = result(conflict, act);
        Set<String> unwanted = new TreeSet<>(Typing.wordsOf(conflict.mine()));
        unwanted.addAll(Typing.wordsOf(conflict.theirs()));
        Set<String> typed = Typing.wordsOf(result);
        typed.removeAll(unwanted);
        unwanted.removeAll(Typing.wordsOf(result));
        Set<String> given = oracle.discarded(unwanted);
        if (result == null && device.find(conflict.noteId()).fields() != null) {
            oracle.deletedByPerson(conflict.noteId());
        } else if (result != null) {
            oracle.broughtBack(conflict.noteId());
        }
        Before before = new Before(device);
        device.decided.add(conflict.sideId());
        try {
            noteUnsent(device, conflict);
            Settlement settlement = device.core().notes().settlements().settle(conflict, result);
            device.decision =
                    new Decision(settlement, before.noteOf(conflict.noteId()), conflict.sideId(), given, typed);
            if (isFresh) {
                Questions.requireSettled(before, device, conflict.noteId(), conflict.sideId(), result);
            }
            if (!settlement.isComplete()) {
                coverage.count("settle: waits beside the note, which has moved on");
                oracle.metItself(conflict.noteId());
            }
        } catch (CrashingSql.Crash e) {
            oracle.attempted(device.account, result, result);
            throw e;
        }
        if (result != null) {
            // Only what is new in it: of the rest some was another's, who goes on expecting it.
            NoteFields both = NoteFields.EMPTY
                    .withTitle(text(conflict.mine(), Field.TITLE) + " " + text(conflict.theirs(), Field.TITLE))
                    .withBody(text(conflict.mine(), Field.BODY) + "\n" + text(conflict.theirs(), Field.BODY))
                    .withTags(result.tags());
            oracle.added(device.account, both, result);
        }
        device.time.runTasks();
    }

    /** The person thinks better of the last decision. */
    void takeBack(SimulatedDevice device) {
        Decision decision = device.decision;
        device.decision = null;
        if (decision == null) {
            return;
        }
        oracle.discarded(decision.typed);
        oracle.broughtBack(decision.before.noteId());
        oracle.metItself(decision.before.noteId());
        Settlement.Undone undone = device.core().notes().settlements().undo(decision.settlement);
        coverage.count("settle: taken back, " + undone);
        if (undone != Settlement.Undone.NOTHING) {
            Questions.requireNoCopy(device, decision.before, decision.sideId, decision.copies);
        }
        if (undone == Settlement.Undone.AS_BEFORE) {
            Questions.requireAsBefore(device, decision.before);
        } else if (undone == Settlement.Undone.ASKED_ANEW) {
            Questions.requireAnew(device, decision.before, decision.sideId);
        }
        if (undone != Settlement.Undone.NOTHING) {
            oracle.wantedAgain(device.account, decision.given);
            device.takenBack.addAll(decision.given);
            for (OpenSide open : device.find(decision.before.noteId()).sides()) {
                if (!open.acknowledged() && !open.settled()) {
                    device.besideAnew.addAll(Typing.wordsOf(open.side().fields()));
                }
            }
        }
        device.time.runTasks();
    }

    private void noteUnsent(SimulatedDevice device, Conflict conflict) {
        boolean isSent = device.find(conflict.noteId()).sides().stream()
                .anyMatch(open -> open.acknowledged() && open.side().changeId().equals(conflict.sideId()));
        if (!isSent) {
            oracle.metItself(conflict.noteId());
        }
    }

    private static String text(NoteFields fields, Field field) {
        return fields == null ? "" : (String) fields.get(field);
    }

    private NoteFields result(Conflict conflict, Act act) {
        int way = act.b() % 6;
        if (conflict.isAboutDeletion()) {
            coverage.count(way < 2 ? "settle: the deletion stands" : "settle: the text comes back");
            NoteFields text = conflict.mine() == null ? conflict.theirs() : conflict.mine();
            return way < 2 ? null : text;
        }
        switch (way) {
            case 0:
                coverage.count("settle: mine");
                return conflict.mine();
            case 1:
                coverage.count("settle: theirs");
                return conflict.theirs();
            case 2:
                coverage.count("settle: typed anew");
                return conflict.merged().withBody(typing.sentence(3));
            case 3:
                coverage.count("settle: deleted");
                return null;
            default:
                coverage.count("settle: both, hunk by hunk");
                oracle.doubled();
                return conflict.merged()
                        .withTitle(conflict.text(Field.TITLE).withAll(MergedText.Choice.BOTH))
                        .withBody(conflict.text(Field.BODY).withAll(MergedText.Choice.BOTH));
        }
    }

    void keepBoth(SimulatedDevice device, Act act) {
        Conflict conflict = conflict(device, act.a());
        if (conflict != null) {
            coverage.count("settle: both as two notes");
            oracle.broughtBack(conflict.noteId());
            noteUnsent(device, conflict);
            Before before = new Before(device);
            device.decided.add(conflict.sideId());
            Settlement settlement = device.core().notes().settlements().keepBoth(conflict);
            device.decision = settlement == null
                    ? null
                    : new Decision(
                            settlement,
                            before.noteOf(conflict.noteId()),
                            conflict.sideId(),
                            new TreeSet<>(),
                            new TreeSet<>());
            Questions.requireTwo(before, device, conflict.noteId(), conflict.sideId());
            if (device.decision != null) {
                device.decision.copies.addAll(device.notes());
                device.decision.copies.removeAll(before.notes().keySet());
            }
            device.time.runTasks();
        }
    }

    private static Conflict conflict(SimulatedDevice device, int a) {
        String noteId = People.pick(device.disputed(), a);
        if (noteId == null) {
            return null;
        }
        List<Conflict> conflicts = device.core().notes().conflicts(noteId);
        return conflicts.get(a / 7 % conflicts.size());
    }
}
