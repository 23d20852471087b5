package app.offgrid.server.simulation;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.server.sync.JournalEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether people were asked for a reason: a rule of its own, by lines, that has nothing of the merge in it. Changes of lines
 * between which a line stands that both left alone do not overlap.
 */
final class Prompts {
    private record Range(int start, int end) {
        boolean touches(Range other) {
            return start <= other.end && other.start <= end;
        }
    }

    private final List<JournalEntry> entries;
    private final Oracle oracle;

    Prompts(List<JournalEntry> entries, Oracle oracle) {
        this.entries = entries;
        this.oracle = oracle;
    }

    void requireNeeded() {
        Map<String, NoteFields> versions = new HashMap<>();
        for (JournalEntry entry : entries) {
            NoteSnapshot note = entry.note();
            for (Side side : note.sides()) {
                if (side.changeId().equals(note.changeId())) {
                    NoteFields base = versions.get(note.noteId() + " " + side.forkedFrom());
                    String needless = needless(base, side.fields(), note.fields());
                    boolean hasMetItself =
                            oracle.hasMetItself(note.noteId()) || needless(base, side.fields(), unsent(note)) == null;
                    if (needless != null && !hasMetItself && !isForTheHistory(side, note)) {
                        throw new Violation(6, needless + ", and somebody is asked: " + base + " / " + side);
                    }
                }
            }
            versions.put(note.noteId() + " " + note.revision(), note.fields());
        }
    }

    /** A device that has deleted the note sends what it had beside it, so that it is in the history, and settles it at once. */
    private boolean isForTheHistory(Side side, NoteSnapshot diverged) {
        return entries.stream()
                .map(JournalEntry::note)
                .filter(later -> later.sequence() > diverged.sequence())
                .filter(later -> later.noteId().equals(diverged.noteId()))
                .filter(later -> later.deviceId().equals(side.deviceId()))
                .anyMatch(later -> later.isDeleted()
                        || later.sides().stream()
                                .anyMatch(other ->
                                        other.isDeleted() && other.deviceId().equals(side.deviceId())));
    }

    /** What the device put next: when the side arose it may have overlapped with that, which was not sent yet. */
    private NoteFields unsent(NoteSnapshot diverged) {
        for (JournalEntry later : entries) {
            NoteSnapshot note = later.note();
            if (note.sequence() > diverged.sequence()
                    && note.noteId().equals(diverged.noteId())
                    && note.deviceId().equals(diverged.deviceId())) {
                return note.fields();
            }
        }
        return diverged.fields();
    }

    /** Why nobody need be asked; null if somebody must. */
    private static String needless(NoteFields base, NoteFields mine, NoteFields theirs) {
        if (base == null || mine == null || theirs == null) {
            return mine == null && theirs == null ? "both deleted it" : null;
        }
        if (mine.sameContentAs(theirs)) {
            return "both are alike";
        }
        if (mine.sameContentAs(base) || theirs.sameContentAs(base)) {
            return "one side is unchanged";
        }
        for (Field field : new Field[] {Field.TITLE, Field.COLOR, Field.NOTEBOOK, Field.TRASHED_AT}) {
            if (isChangedByBoth(base.get(field), mine.get(field), theirs.get(field))) {
                return null;
            }
        }
        List<Range> theirChanges = changes(base.body(), theirs.body());
        for (Range range : changes(base.body(), mine.body())) {
            for (Range other : theirChanges) {
                if (range.touches(other)) {
                    return null;
                }
            }
        }
        return "nothing overlaps";
    }

    private static boolean isChangedByBoth(Object base, Object mine, Object theirs) {
        return !Objects.equals(base, mine) && !Objects.equals(base, theirs);
    }

    /** What follows the last line feed is a line only if it says something: the end of a text parts no two changes. */
    private static List<String> lines(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        int last = lines.size() - 1;
        return lines.get(last).isEmpty() ? lines.subList(0, last) : lines;
    }

    /** The ranges of lines of the base that are not in the other text, by the longest common subsequence of lines. */
    private static List<Range> changes(String base, String other) {
        List<String> a = lines(base);
        List<String> b = lines(other);
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Range> ranges = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                i++;
                j++;
                continue;
            }
            int start = i;
            while ((i < a.size() || j < b.size())
                    && !(i < a.size() && j < b.size() && a.get(i).equals(b.get(j)))) {
                if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                    i++;
                } else {
                    j++;
                }
            }
            ranges.add(new Range(start, i));
        }
        return ranges;
    }
}
