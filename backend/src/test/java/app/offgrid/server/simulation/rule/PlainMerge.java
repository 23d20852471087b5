package app.offgrid.server.simulation.rule;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What a merge of a note must give, by the words of docs/MERGE.md alone: a second, simpler merge that has nothing of the first
 * one in it. Of texts it knows what is said for certain, see {@link PlainText}; the rest it leaves to the merge.
 */
public final class PlainMerge {
    private final NoteFields base;
    private final NoteFields mine;
    private final NoteFields theirs;

    private PlainMerge(NoteFields base, NoteFields mine, NoteFields theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /**
     * Judges the note that two versions were merged into without asking anybody.
     *
     * @return why it is not what it must be; null if nothing is wrong
     */
    public static String fault(NoteFields base, NoteFields mine, NoteFields theirs, NoteFields merged) {
        return new PlainMerge(base, mine, theirs).faultOf(merged);
    }

    /**
     * Judges that somebody was asked.
     *
     * @return why nobody need have been; null if there is a reason to ask
     */
    public static String needless(NoteFields base, NoteFields mine, NoteFields theirs) {
        if (mine.sameContentAs(theirs)) {
            return "both are alike";
        }
        if (mine.sameContentAs(base) || theirs.sameContentAs(base)) {
            return "one side is unchanged";
        }
        return null;
    }

    private String faultOf(NoteFields merged) {
        for (Field field : Field.values()) {
            String fault = field.isStamp() ? null : faultOf(field, merged);
            if (fault != null) {
                return field.wireName() + ": " + fault;
            }
        }
        return null;
    }

    private String faultOf(Field field, NoteFields merged) {
        Object b = base.get(field);
        Object m = mine.get(field);
        Object t = theirs.get(field);
        Object is = merged.get(field);
        if (Objects.equals(m, t) || Objects.equals(t, b)) {
            return require(m, is, "what one side alone changed, or both alike");
        }
        if (Objects.equals(m, b)) {
            return require(t, is, "what one side alone changed");
        }
        switch (field) {
            case TITLE:
            case BODY:
                return PlainText.fault((String) b, (String) m, (String) t, (String) is);
            case TAGS:
                return require(tags(), new ArrayList<>(merged.tags()), "tags are a set");
            case TRASHED_AT:
                boolean isOut = m == null || t == null;
                return isOut == (is == null) ? null : "taking a note out of the trash is stronger";
            default:
                return "both changed it, and nobody is asked";
        }
    }

    /** What one side added is there, what one side took away is gone. */
    private List<String> tags() {
        TreeSet<String> tags = new TreeSet<>(base.tags());
        tags.addAll(mine.tags());
        tags.addAll(theirs.tags());
        for (String tag : base.tags()) {
            if (!mine.tags().contains(tag) || !theirs.tags().contains(tag)) {
                tags.remove(tag);
            }
        }
        return new ArrayList<>(tags);
    }

    private static String require(Object wanted, Object is, String rule) {
        return Objects.equals(wanted, is) ? null : rule + ": " + wanted + ", not " + is;
    }
}
