package app.offgrid.notes.ui;

import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.FontImage;

/** The status of the sync in words, colours and icons. */
final class SyncWords {
    private SyncWords() {}

    /** How the connection stands, in a word or two. */
    static String badge(SyncStatus.State state) {
        return Texts.of("badge." + state.name());
    }

    /** One or two words for the bar; what waits for a person comes before how the connection stands. */
    static String badge(SyncStatus status) {
        if (status.counts().conflicts() > 0) {
            return Texts.count("badge.conflicts", status.counts().conflicts());
        }
        if (status.counts().failed() > 0) {
            return Texts.count("badge.failed", status.counts().failed());
        }
        return badge(status.state());
    }

    static char icon(SyncStatus status) {
        switch (status.state()) {
            case UP_TO_DATE:
                return FontImage.MATERIAL_CLOUD_DONE;
            case SYNCING:
                return FontImage.MATERIAL_SYNC;
            case OFFLINE:
                return FontImage.MATERIAL_CLOUD_OFF;
            case WAITING:
                return FontImage.MATERIAL_SCHEDULE;
            case SIGNED_OUT:
                return FontImage.MATERIAL_LOCK;
            case STUCK:
                return FontImage.MATERIAL_ERROR;
            default:
                return FontImage.MATERIAL_PHONE_ANDROID;
        }
    }

    /** The end of a UIID: what colour the state has. */
    static String mood(SyncStatus status) {
        switch (status.state()) {
            case UP_TO_DATE:
            case SYNCING:
                return "Good";
            case WAITING:
            case SIGNED_OUT:
                return "Warn";
            case STUCK:
                return "Error";
            default:
                return "";
        }
    }

    /** The mood of the badge, which also tells of notes that wait for a person. */
    static String badgeMood(SyncStatus status) {
        if (status.counts().conflicts() > 0) {
            return "Conflict";
        }
        return status.counts().failed() > 0 ? "Error" : mood(status);
    }

    static char badgeIcon(SyncStatus status) {
        if (status.counts().conflicts() > 0) {
            return FontImage.MATERIAL_CALL_SPLIT;
        }
        return status.counts().failed() > 0 ? FontImage.MATERIAL_ERROR : icon(status);
    }

    static String title(SyncStatus status) {
        return Texts.of("status." + status.state().name());
    }

    /** Why it is so, in a sentence. */
    static String reason(SyncStatus status) {
        if (status.state() == SyncStatus.State.STUCK && status.failure() == null) {
            return "";
        }
        if (status.state() == SyncStatus.State.UP_TO_DATE && status.counts().failed() > 0) {
            return Texts.count("status.refused", status.counts().failed());
        }
        if (status.state() == SyncStatus.State.UP_TO_DATE && status.counts().conflicts() > 0) {
            return Texts.count("status.undecided", status.counts().conflicts());
        }
        boolean byFailure = status.failure() != null && status.state() != SyncStatus.State.OFFLINE;
        return byFailure && status.state() != SyncStatus.State.SYNCING
                ? failure(status.failure())
                : Texts.of("status." + status.state().name() + ".text");
    }

    static String failure(SyncFailure failure) {
        switch (failure.kind()) {
            case UNREACHABLE:
                return Texts.of("status.failure.unreachable");
            case BUSY:
                return Texts.of("status.failure.busy");
            case TOO_LARGE:
                return Texts.of("status.failure.tooLarge");
            case SIGNED_OUT:
                return Texts.of("status.failure.signedOut");
            case NEEDS_HTTPS:
                return Texts.of("status.failure.needsHttps");
            case LOCKED:
                return Texts.of("status.failure.locked");
            case UPDATE_NEEDED:
                return Texts.of("status.failure.update");
            case WRONG_SERVER:
                return Texts.of("status.failure.wrongServer");
            case STORAGE:
                return Texts.of("status.failure.storage");
            default:
                return Texts.of("status.failure.contract");
        }
    }
}
