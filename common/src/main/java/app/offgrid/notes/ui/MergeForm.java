package app.offgrid.notes.ui;

import app.offgrid.notes.merge.MergedText;
import app.offgrid.notes.merge.TextMerge;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.TextArea;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.GridLayout;
import java.util.HashMap;
import java.util.Map;

/**
 * Settles a conflict piece by piece, with a result that can be edited. If the note moves on meanwhile, that is taken in,
 * and what was chosen and typed stays.
 */
final class MergeForm extends Screen {
    private static final float WIDE = 125;

    private final Decisions decisions;
    private final Banner notice = new Banner();
    private final Container left = new Container(BoxLayout.y());
    private final Map<Field, TextArea> results = new HashMap<Field, TextArea>();
    /** What the choices alone made of a field, before a person edited it. */
    private final Map<Field, String> computed = new HashMap<Field, String>();

    private Conflict conflict;
    private MergePieces pieces;

    MergeForm(Screens screens, Conflict conflict) {
        super(screens, "Merge", Texts.of("merge.title"));
        this.decisions = new Decisions(screens);
        this.conflict = conflict;
        this.pieces = new MergePieces(conflict, null, this::chosen);
        addBack(() -> screens.openConflict(conflict.noteId()));
        Container page = addPage(WIDE);
        page.add(notice);
        page.add(Parts.box("Card", Parts.text(Texts.of("merge.text"), "CardSoft")));
        left.add(pieces);
        Container right = new Container(BoxLayout.y());
        right.add(Parts.label(Texts.of("merge.result"), "SectionTitle"));
        right.add(Parts.box("Card", result(Field.TITLE), result(Field.BODY)));
        Container columns = new Container(ConflictForm.isWide() ? new GridLayout(1, 2) : BoxLayout.y());
        columns.add(left).add(right);
        page.add(columns);
        Component save =
                Parts.button("saveMerge", Texts.of("merge.save"), FontImage.MATERIAL_CHECK, "Button", this::settle);
        add(BorderLayout.SOUTH, Parts.box("DecisionFoot", ReadableWidth.around(Parts.box("Choice", save))));
    }

    private TextArea result(Field field) {
        String text = pieces.compute(field);
        TextArea area = new DirectedField(text, field == Field.TITLE ? 1 : 6, 20);
        area.setName("result-" + field.wireName());
        area.setAccessibilityText(ConflictWords.fieldName(field));
        area.setMaxSize(4 * Limits.BODY_BYTES);
        area.setGrowByContent(true);
        computed.put(field, text);
        results.put(field, area);
        return area;
    }

    /** A choice changed: the result follows, and what was typed into it stays where the two do not overlap. */
    private void chosen(Field field) {
        follow(field, MergedText.Choice.THEIRS);
    }

    /** @param overlap what stays where both overlap: what was typed is mine, what the pieces make theirs */
    private void follow(Field field, MergedText.Choice overlap) {
        String after = pieces.compute(field);
        TextArea area = results.get(field);
        area.setText(TextMerge.merge(computed.get(field), area.getText(), after).withAll(overlap));
        computed.put(field, after);
        layOutAgain(this);
    }

    /** The note has moved on: the pieces are those of now, with the choices made so far. */
    private void take(Conflict now) {
        conflict = now;
        pieces = new MergePieces(now, pieces, this::chosen);
        left.removeAll();
        left.add(pieces);
        follow(Field.TITLE, MergedText.Choice.MINE);
        follow(Field.BODY, MergedText.Choice.MINE);
    }

    private void settle() {
        NoteFields result = pieces.merged()
                .withTitle(results.get(Field.TITLE).getText().replace('\n', ' '))
                .withBody(results.get(Field.BODY).getText());
        decisions.settle(conflict, result);
    }

    @Override
    void notesChanged() {
        Conflict now = screens.notes().settlements().again(conflict);
        if (now == null) {
            decisions.ended(conflict);
            return;
        }
        if (now.showsSameAs(conflict)) {
            conflict = now;
            return;
        }
        boolean moved = !now.hasSameNoteAs(conflict);
        for (TextArea area : results.values()) {
            if (area.isEditing()) {
                // What is typed now is told to the field only when its editing ends.
                area.stopEditing(this::notesChanged);
                return;
            }
        }
        if (now.isAboutDeletion()) {
            screens.openConflict(now.noteId());
            screens.say(ConflictWords.movedOn(screens, now, "decide.moved"), null);
            return;
        }
        take(now);
        if (moved) {
            notice.show(Banner.Mood.INFO, ConflictWords.movedOn(screens, now, "decide.moved.kept"), null, null);
        }
    }

    @Override
    Screen again() {
        MergeForm form = new MergeForm(screens, conflict);
        form.pieces.chooseLike(pieces);
        for (Field field : results.keySet()) {
            form.results.get(field).setText(results.get(field).getText());
            form.computed.put(field, computed.get(field));
        }
        return form;
    }
}
