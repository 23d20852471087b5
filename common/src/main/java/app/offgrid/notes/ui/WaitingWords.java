package app.offgrid.notes.ui;

import app.offgrid.notes.note.WellFormed;
import app.offgrid.notes.replica.Failure;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.RepairOutcome;
import app.offgrid.notes.store.WaitingNote;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.FontImage;
import java.util.Arrays;
import java.util.List;

/** Why a note is not in sync, in words. */
final class WaitingWords {
    private static final String TOO_LARGE = "note_too_large";

    /** Codes of the contract for which there are words of our own. */
    private static final List<String> KNOWN =
            Arrays.asList(TOO_LARGE, Failure.UNREADABLE, "invalid_field", "too_many_notes", "too_many_sides");

    /** A longer title is cut. */
    private static final int TITLE_CHARACTERS = 60;

    private WaitingWords() {}

    /** The beginning of a long title. */
    static String brief(String title) {
        return title.length() <= TITLE_CHARACTERS
                ? title
                : WellFormed.head(title, TITLE_CHARACTERS).trim() + "\u2026";
    }

    static String why(WaitingNote note, SyncStatus status) {
        if (note.state() == NoteState.CONFLICT) {
            return Texts.of("status.why.conflict");
        }
        if (note.state() == NoteState.FAILED) {
            return failure(note.failure());
        }
        switch (status.state()) {
            case SYNCING:
                return Texts.of(note.isSent() ? "status.why.sending" : "status.why.turn");
            case UP_TO_DATE:
                return Texts.of("status.why.turn");
            case OFFLINE:
            case WAITING:
                return Texts.of(
                        note.isSent()
                                ? "status.why.sent"
                                : "status.why." + status.state().name());
            default:
                return Texts.of("status.why." + status.state().name());
        }
    }

    /** Why the server refuses a note; the server's own words only where there are none of ours. */
    static String failure(Failure failure) {
        return KNOWN.contains(failure.code())
                ? Texts.of("status.why." + failure.code(), failure.message())
                : Texts.of("status.why.refused", failure.message());
    }

    static boolean isTooLarge(WaitingNote note) {
        return TOO_LARGE.equals(note.failure().code());
    }

    static boolean isUnreadable(WaitingNote note) {
        return note.failure() != null
                && Failure.UNREADABLE.equals(note.failure().code());
    }

    /** The key of what a repair has done. */
    static String repaired(RepairOutcome done) {
        switch (done) {
            case READABLE:
                return "status.out.repaired";
            case SEPARATED:
                return "status.out.separated";
            default:
                return "status.out.nothingLeft";
        }
    }

    static char icon(WaitingNote note) {
        switch (note.state()) {
            case CONFLICT:
                return FontImage.MATERIAL_CALL_SPLIT;
            case FAILED:
                return FontImage.MATERIAL_ERROR_OUTLINE;
            default:
                return note.isDeleted() ? FontImage.MATERIAL_DELETE_OUTLINE : FontImage.MATERIAL_CLOUD_UPLOAD;
        }
    }

    static String iconStyle(WaitingNote note) {
        switch (note.state()) {
            case CONFLICT:
                return "WaitingIconConflict";
            case FAILED:
                return "WaitingIconFailed";
            default:
                return "WaitingIcon";
        }
    }
}
