package app.offgrid.notes.ui;

import app.offgrid.notes.store.ServerQuestion;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.Component;

/** What the list says of the server. What a person must decide comes before what they can take back. */
final class ServerBanner {
    private final Screens screens;
    private final Banner banner = new Banner();
    private String shown = "";

    ServerBanner(Screens screens) {
        this.screens = screens;
    }

    Component part() {
        return banner;
    }

    void show(SyncStatus status) {
        ServerQuestion question = status.question();
        String message = message(status, question);
        if (message.equals(shown)) {
            return;
        }
        shown = message;
        if (message.length() == 0) {
            banner.hide();
        } else if (message.equals(Texts.of("status.copied.title"))) {
            banner.show(Banner.Mood.INFO, message, Texts.of("list.copied"), screens::openStatus);
        } else if (question.kind() == ServerQuestion.Kind.NONE) {
            banner.show(Banner.Mood.INFO, message, Texts.of("toast.undo"), () -> screens.loop()
                    .answers()
                    .undoRemoval());
        } else {
            banner.show(Banner.Mood.CONFLICT, message, Texts.of("list.decide"), screens::openStatus);
        }
    }

    private static String message(SyncStatus status, ServerQuestion question) {
        if (status.isStopped()) {
            return Texts.of("status.stopped.title");
        }
        if (question.kind() == ServerQuestion.Kind.REMOVAL) {
            return Texts.of("status.removal.title", question.notes(), question.of());
        }
        if (question.kind() == ServerQuestion.Kind.RESEND) {
            return Texts.of("status.resend.title", question.notes(), question.of());
        }
        if (status.isCopied()) {
            return Texts.of("status.copied.title");
        }
        return status.undoable() > 0 ? Texts.of("status.removed.title", status.undoable()) : "";
    }
}
