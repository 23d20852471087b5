package app.offgrid.notes.ui;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.RepairOutcome;
import app.offgrid.notes.store.WaitingNote;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.Button;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import java.util.ArrayList;
import java.util.List;

/** The cards of the status form about what waits: a queue that is stuck, and the notes one by one with the ways out. */
final class WaitingCards {
    /** So many notes are told one by one; the others are behind the numbers. */
    private static final int SHOWN = 6;

    private final SyncStatusForm form;
    private final Screens screens;

    WaitingCards(SyncStatusForm form) {
        this.form = form;
        this.screens = form.screens;
    }

    void addTo(Container page, SyncStatus status) {
        if (status.stuckQueue() != null) {
            page.add(stuck(status));
        }
        boolean local = status.state() == SyncStatus.State.NO_ACCOUNT;
        List<WaitingNote> notes = screens.loop().diagnostics().waiting(SHOWN + 1);
        if (local) {
            notes = unreadable(notes);
        }
        if (notes.isEmpty()) {
            return;
        }
        page.add(Parts.label(Texts.of("status.waiting"), "SectionTitle"));
        Container card = Parts.box("Card");
        card.setName("waiting");
        for (int i = 0; i < notes.size() && i < SHOWN; i++) {
            if (i > 0) {
                card.add(Parts.line("CardLine"));
            }
            card.add(row(notes.get(i), status));
        }
        if (notes.size() > SHOWN) {
            card.add(Parts.line("CardLine"));
            card.add(Parts.text(Texts.of("status.waiting.more"), "CardSoft"));
        }
        page.add(card);
    }

    /** Without an account nothing waits, but what is damaged needs a person all the same. */
    private static List<WaitingNote> unreadable(List<WaitingNote> notes) {
        List<WaitingNote> damaged = new ArrayList<WaitingNote>();
        for (WaitingNote note : notes) {
            if (WaitingWords.isUnreadable(note)) {
                damaged.add(note);
            }
        }
        return damaged;
    }

    private Container stuck(SyncStatus status) {
        String since = Times.exact(status.stuckQueue().since(), status.lastContact());
        String text = Texts.count("status.stuck.text", status.stuckQueue().answers(), since);
        Container card = Parts.box(
                "StuckCard",
                Parts.text(Texts.of("status.stuck.title"), "StuckTitle"),
                Parts.text(text, "StuckText"),
                Parts.text(Texts.of("status.stuck.help"), "StuckText"),
                Parts.button(
                        "stuckDiagnosis",
                        Texts.of("status.diagnosis.row"),
                        FontImage.MATERIAL_TROUBLESHOOT,
                        "PlainButton",
                        () -> screens.go(new DiagnosisForm(screens), false)));
        card.setName("stuckQueue");
        return card;
    }

    private Container row(WaitingNote note, SyncStatus status) {
        String title = title(note);
        String why = WaitingWords.why(note, status);
        Label icon = Parts.icon(WaitingWords.icon(note), WaitingWords.iconStyle(note), 4);
        Container words = new Container(BoxLayout.y());
        words.add(Parts.text(WaitingWords.brief(title), "WaitingTitle")).add(Parts.text(why, "WaitingWhy"));
        Button touch = Parts.button("waiting-" + note.noteId(), "", "CardPlain", () -> open(note));
        touch.setAccessibilityText(title + ". " + why);
        Container row = new Container(new BorderLayout(), "WaitingRow");
        row.add(BorderLayout.WEST, icon).add(BorderLayout.CENTER, words).add(BorderLayout.EAST, touch);
        row.setLeadComponent(touch);
        return row;
    }

    private static String title(WaitingNote note) {
        if (note.isDeleted() && note.state() != NoteState.CONFLICT) {
            return Texts.of("status.waiting.deleted");
        }
        return Texts.nameOf(note.headline());
    }

    private void open(WaitingNote note) {
        if (WaitingWords.isUnreadable(note)) {
            showRepair(note);
        } else if (note.state() == NoteState.CONFLICT) {
            screens.openConflict(note.noteId());
        } else if (note.state() == NoteState.FAILED) {
            showWaysOut(note);
        } else if (!note.isDeleted()) {
            screens.openNote(note.noteId());
        }
    }

    private void showRepair(WaitingNote note) {
        new BottomSheet(form)
                .title(Texts.of("fault.row.title"))
                .text("\u201c" + WaitingWords.brief(title(note)) + "\u201d")
                .text(Texts.of("status.out.unreadable"))
                .item(
                        "out-repair",
                        Texts.of("status.out.repair"),
                        FontImage.MATERIAL_BUILD,
                        () -> repair(note.noteId()))
                .item("out-cancel", Texts.of("settings.cancel"), FontImage.MATERIAL_CLOSE, () -> {})
                .show();
    }

    private void repair(String noteId) {
        RepairOutcome[] done = new RepairOutcome[1];
        if (screens.store(() -> done[0] = screens.notes().refused().repair(noteId))) {
            form.notesChanged();
            Toast.show(form, Texts.of(WaitingWords.repaired(done[0])));
        }
    }

    private void showWaysOut(WaitingNote note) {
        String id = note.noteId();
        boolean here = screens.notes().refused().isOnlyHere(id);
        BottomSheet sheet = new BottomSheet(form)
                .title(Texts.of("status.out.title"))
                .text("\u201c" + WaitingWords.brief(title(note)) + "\u201d")
                .text(WaitingWords.failure(note.failure()))
                .text(Texts.of(here ? "status.out.here" : "status.out.safe"));
        if (!note.isDeleted()) {
            sheet.item(
                    "out-open",
                    Texts.of(WaitingWords.isTooLarge(note) ? "status.out.shorten" : "status.out.open"),
                    FontImage.MATERIAL_EDIT,
                    () -> screens.openNote(id));
        }
        sheet.item("out-retry", Texts.of("status.out.retry"), FontImage.MATERIAL_REFRESH, () -> retry(id));
        if (screens.notes().refused().canKeepCopy(id)) {
            sheet.item("out-copy", Texts.of("status.out.copy"), FontImage.MATERIAL_CONTENT_COPY, () -> keepCopy(id));
        }
        sheet.danger(
                "out-giveUp",
                Texts.of(here ? "status.out.delete" : "status.out.giveUp"),
                here ? FontImage.MATERIAL_DELETE_FOREVER : FontImage.MATERIAL_UNDO,
                () -> giveUp(id, here));
        sheet.item("out-cancel", Texts.of("settings.cancel"), FontImage.MATERIAL_CLOSE, () -> {})
                .show();
    }

    private void retry(String noteId) {
        if (screens.store(() -> screens.notes().retry(noteId))) {
            form.notesChanged();
        }
    }

    private void keepCopy(String noteId) {
        if (screens.store(() -> screens.notes().refused().keepCopy(noteId))) {
            form.notesChanged();
            Toast.show(form, Texts.of("status.out.copied"));
        }
    }

    private void giveUp(String noteId, boolean onlyHere) {
        NoteFields[] given = new NoteFields[1];
        if (!screens.store(() -> given[0] = screens.notes().refused().giveUp(noteId))) {
            return;
        }
        form.notesChanged();
        String said = Texts.of(onlyHere ? "status.out.deleted" : "status.out.givenUp");
        if (given[0] == null) {
            Toast.show(form, said);
            return;
        }
        Toast.show(form, said, Texts.of("toast.undo"), () -> {
            if (screens.store(() -> screens.notes().refused().takeBack(noteId, given[0]))) {
                form.notesChanged();
            }
        });
    }
}
