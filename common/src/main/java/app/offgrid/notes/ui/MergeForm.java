package app.offgrid.notes.ui;

import app.offgrid.notes.merge.Hunk;
import app.offgrid.notes.merge.MergedText;
import app.offgrid.notes.merge.TextMerge;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.TextArea;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settles a conflict piece by piece, with a result that can be edited. */
final class MergeForm extends Screen {
    /** More would not be decided one by one; of what comes after, theirs is in the result, and all can be edited. */
    private static final int MOST_PIECES = 100;

    private final Conflict conflict;
    private final Container page;
    private final Map<Field, List<HunkView>> pieces = new HashMap<Field, List<HunkView>>();
    private final Map<Field, TextArea> results = new HashMap<Field, TextArea>();
    /** What the choices alone made of a field, before a person edited it. */
    private final Map<Field, String> computed = new HashMap<Field, String>();

    MergeForm(Screens screens, Conflict conflict) {
        super(screens, "Merge", Texts.of("merge.title"));
        this.conflict = conflict;
        addBack(() -> screens.openConflict(conflict.noteId()));
        page = addPage();
        page.add(Parts.box("Card", Parts.text(Texts.of("merge.text"), "CardSoft")));
        for (Field field : conflict.fields()) {
            addPieces(field);
        }
        page.add(Parts.label(Texts.of("merge.result"), "SectionTitle"));
        Container result = Parts.box("Card", result(Field.TITLE), result(Field.BODY));
        page.add(result);
        page.add(Parts.box(
                "Card",
                Parts.button("saveMerge", Texts.of("merge.save"), FontImage.MATERIAL_CHECK, "Button", this::settle)));
    }

    private void addPieces(Field field) {
        page.add(Parts.label(ConflictWords.fieldName(field), "SectionTitle"));
        List<HunkView> views = new ArrayList<HunkView>();
        pieces.put(field, views);
        if (!ConflictWords.isText(field)) {
            String mine = ConflictWords.value(field, conflict.mine());
            String theirs = ConflictWords.value(field, conflict.theirs());
            views.add(new HunkView(
                    field.wireName(),
                    Texts.of("merge.piece", 1, 1),
                    new HunkView.Piece("", mine, theirs, ""),
                    false,
                    () -> {}));
        } else {
            MergedText merged = conflict.text(field);
            List<Hunk> hunks = merged.hunks();
            for (int i = 0; i < hunks.size(); i++) {
                Hunk hunk = hunks.get(i);
                if (hunk.isConflict() && views.size() < MOST_PIECES) {
                    int number = views.size() + 1;
                    views.add(new HunkView(
                            field.wireName() + number,
                            Texts.of("merge.piece", number, merged.conflicts()),
                            new HunkView.Piece(
                                    settled(hunks, i - 1), hunk.mine(), hunk.theirs(), settled(hunks, i + 1)),
                            true,
                            () -> choose(field)));
                }
            }
        }
        for (HunkView view : views) {
            page.add(view);
        }
    }

    /** The text of a hunk if it is there and settled. */
    private static String settled(List<Hunk> hunks, int at) {
        boolean there = at >= 0 && at < hunks.size() && !hunks.get(at).isConflict();
        return there ? hunks.get(at).text() : "";
    }

    private TextArea result(Field field) {
        String text = compute(field);
        TextArea area = new TextArea(text, field == Field.TITLE ? 1 : 6, 20);
        area.setName("result-" + field.wireName());
        area.setAccessibilityText(ConflictWords.fieldName(field));
        area.setMaxSize(4 * Limits.BODY_BYTES);
        area.setGrowByContent(true);
        computed.put(field, text);
        results.put(field, area);
        return area;
    }

    private String compute(Field field) {
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

    /** A choice changed: the result follows, and what was typed into it stays where the two do not overlap. */
    private void choose(Field field) {
        String before = computed.get(field);
        String after = compute(field);
        TextArea area = results.get(field);
        MergedText merged = TextMerge.merge(before, area.getText(), after);
        area.setText(merged.withAll(MergedText.Choice.THEIRS));
        computed.put(field, after);
        revalidateLater();
    }

    private void settle() {
        NoteFields result = conflict.merged();
        for (Field field : conflict.fields()) {
            if (!ConflictWords.isText(field)) {
                boolean mine = pieces.get(field).get(0).chosen() == MergedText.Choice.MINE;
                result = result.with(field, (mine ? conflict.mine() : conflict.theirs()).get(field));
            }
        }
        NoteFields edited = result.withTitle(results.get(Field.TITLE).getText())
                .withBody(results.get(Field.BODY).getText());
        if (screens.store(() -> screens.notes().settle(conflict, edited))) {
            screens.settled(conflict.noteId(), Texts.of("toast.settled"));
        }
    }

    @Override
    void notesChanged() {
        if (!screens.isWaiting(conflict.noteId(), conflict.sideId())) {
            screens.settled(conflict.noteId(), Texts.of("toast.settledElsewhere"));
        }
    }

    @Override
    Screen again() {
        return new MergeForm(screens, conflict);
    }
}
