package app.offgrid.notes.ui;

import app.offgrid.notes.merge.Hunk;
import app.offgrid.notes.merge.MergedText;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import com.codename1.ui.Container;
import com.codename1.ui.layouts.BoxLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces of a conflict in which both versions overlap, each with a choice. */
final class MergePieces extends Container {
    /** Hears that a choice of a field has changed. */
    interface Listener {
        void chosen(Field field);
    }

    /** More would not be decided one by one; of what comes after, theirs is in the result, and all can be edited. */
    private static final int MOST = 100;

    private final Conflict conflict;
    private final Listener listener;
    private final Map<Field, List<HunkView>> pieces = new HashMap<Field, List<HunkView>>();

    /** @param before choices to begin with where they are about the same texts; null for none */
    MergePieces(Conflict conflict, MergePieces before, Listener listener) {
        super(BoxLayout.y());
        this.conflict = conflict;
        this.listener = listener;
        for (Field field : conflict.fields()) {
            add(Parts.label(ConflictWords.fieldName(field), "SectionTitle"));
            List<HunkView> views = ConflictWords.isText(field) ? hunks(field) : value(field);
            pieces.put(field, views);
            for (HunkView view : views) {
                add(view);
            }
        }
        if (before != null) {
            chooseLike(before);
        }
    }

    /** Chooses what was chosen there for the same texts. */
    void chooseLike(MergePieces before) {
        for (Map.Entry<Field, List<HunkView>> entry : pieces.entrySet()) {
            List<HunkView> old = before.pieces.get(entry.getKey());
            if (old != null) {
                chooseLike(entry.getValue(), old);
            }
        }
    }

    private static void chooseLike(List<HunkView> views, List<HunkView> old) {
        for (HunkView view : views) {
            for (HunkView earlier : old) {
                if (view.isLike(earlier)) {
                    view.chooseLike(earlier);
                }
            }
        }
    }

    private List<HunkView> value(Field field) {
        String mine = ConflictWords.value(field, conflict.mine());
        String theirs = ConflictWords.value(field, conflict.theirs());
        List<HunkView> views = new ArrayList<HunkView>();
        views.add(new HunkView(
                field.wireName(),
                Texts.of("merge.piece", 1, 1),
                new HunkView.Piece("", "", mine, theirs, null, ""),
                () -> {}));
        return views;
    }

    private List<HunkView> hunks(Field field) {
        List<HunkView> views = new ArrayList<HunkView>();
        MergedText merged = conflict.text(field);
        List<Hunk> hunks = merged.hunks();
        for (int i = 0; i < hunks.size(); i++) {
            Hunk hunk = hunks.get(i);
            if (hunk.isConflict() && views.size() < MOST) {
                int number = views.size() + 1;
                String base = conflict.base() == null ? "" : hunk.base();
                views.add(new HunkView(
                        field.wireName() + number,
                        Texts.of("merge.piece", number, merged.conflicts()),
                        new HunkView.Piece(
                                settled(hunks, i - 1),
                                base,
                                hunk.mine(),
                                hunk.theirs(),
                                hunk.text(MergedText.Choice.BOTH),
                                settled(hunks, i + 1)),
                        () -> listener.chosen(field)));
            }
        }
        return views;
    }

    /** The text of a hunk if it is there and settled. */
    private static String settled(List<Hunk> hunks, int at) {
        boolean there = at >= 0 && at < hunks.size() && !hunks.get(at).isConflict();
        return there ? hunks.get(at).text() : "";
    }

    /** What the choices make of a text. */
    String compute(Field field) {
        List<HunkView> views = pieces.get(field);
        if (views == null) {
            return (String) conflict.merged().get(field);
        }
        MergedText merged = conflict.text(field);
        List<MergedText.Choice> choices = new ArrayList<MergedText.Choice>();
        for (int i = 0; i < merged.conflicts(); i++) {
            choices.add(i < views.size() ? views.get(i).chosen() : MergedText.Choice.THEIRS);
        }
        return merged.resolve(choices);
    }

    /** The note with what was chosen of the fields that are no texts. */
    NoteFields merged() {
        NoteFields result = conflict.merged();
        for (Field field : conflict.fields()) {
            if (!ConflictWords.isText(field)) {
                boolean mine = pieces.get(field).get(0).chosen() == MergedText.Choice.MINE;
                result = result.with(field, (mine ? conflict.mine() : conflict.theirs()).get(field));
            }
        }
        return result;
    }
}
