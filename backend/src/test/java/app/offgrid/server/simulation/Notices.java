package app.offgrid.server.simulation;

import app.offgrid.notes.notebook.ConflictNotices;
import app.offgrid.notes.replica.OpenSide;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Promise 27, of conflicts: one notification for all that came while nobody looked, and of none a second one. */
final class Notices {
    private static final ConflictNotices.Wording WORDS = new ConflictNotices.Wording() {
        @Override
        public String conflictTitle(String headline) {
            return headline;
        }

        @Override
        public String conflictText(boolean several) {
            return several ? "several" : "one";
        }
    };

    /** What a person was told of on a device; null if nobody knows. */
    static final class Kept {
        private final AskedPlatform platform = new AskedPlatform();
        private Set<String> told;

        void forget() {
            told = null;
        }
    }

    private final Coverage coverage;

    Notices(Coverage coverage) {
        this.coverage = coverage;
    }

    void perform(Act act, SimulatedDevice device) {
        Kept kept = device.notices;
        Set<String> told = kept.told;
        kept.told = null;
        Set<String> open = new TreeSet<>();
        Set<String> notes = new TreeSet<>();
        for (String noteId : device.notes()) {
            for (OpenSide side : device.find(noteId).unsettledSides()) {
                open.add(side.side().changeId());
                if (told != null && !told.contains(side.side().changeId())) {
                    notes.add(noteId);
                }
            }
        }
        ConflictNotices notices = device.core().conflictNotices(kept.platform);
        // Until it is through, a process that dies leaves nobody knowing.
        if (act.a() % 3 == 0) {
            notices.seen();
            kept.platform.takeShown();
        } else {
            notices.tell(WORDS);
        }
        List<String> shown = kept.platform.takeShown();
        boolean isRight = act.a() % 3 == 0
                || told == null
                || (notes.isEmpty() ? shown.isEmpty() : shown.size() == 1 && notes.contains(shown.get(0)));
        if (!isRight) {
            throw new Violation(27, device.name + " tells of " + shown + ", new conflicts have " + notes);
        }
        coverage.count(shown.isEmpty() ? "notice: nothing new" : "notice: a conflict is told of");
        kept.told = open;
    }
}
