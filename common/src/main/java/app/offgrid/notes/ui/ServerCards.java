package app.offgrid.notes.ui;

import app.offgrid.notes.store.Repair;
import app.offgrid.notes.store.ServerQuestion;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.Container;

/** The cards of the status form about this device and its server: what only a person may decide, and what was done. */
final class ServerCards {
    private final Screens screens;

    ServerCards(Screens screens) {
        this.screens = screens;
    }

    void addTo(Container page, SyncStatus status) {
        ServerQuestion question = status.question();
        if (question.kind() == ServerQuestion.Kind.REMOVAL) {
            page.add(removal(question));
        } else if (question.kind() == ServerQuestion.Kind.RESEND) {
            page.add(status.isStopped() ? stopped(question) : resend(question));
        }
        if (status.isCopied()) {
            page.add(copied());
        }
        if (status.undoable() > 0) {
            page.add(undo(status.undoable()));
        }
        if (status.repair() != Repair.NONE) {
            page.add(repair(status.repair()));
        }
    }

    private Container removal(ServerQuestion question) {
        return Parts.box(
                "Card",
                Parts.text(Texts.of("status.removal.title", question.notes(), question.of()), "CardTitle"),
                Parts.text(Texts.of("status.removal.text"), "CardText"),
                Parts.button("consentKeep", Texts.of("status.removal.keep"), "Button", () -> screens.loop()
                        .answers()
                        .decideRemoval(false)),
                Parts.button("consentRemove", Texts.of("status.removal.remove"), "DangerButton", () -> screens.loop()
                        .answers()
                        .decideRemoval(true)));
    }

    private Container resend(ServerQuestion question) {
        return Parts.box(
                "Card",
                Parts.text(Texts.of("status.resend.title", question.notes(), question.of()), "CardTitle"),
                Parts.text(Texts.of("status.resend.text"), "CardText"),
                Parts.button("resendStop", Texts.of("status.resend.stop"), "Button", () -> screens.loop()
                        .answers()
                        .decideResend(false)),
                Parts.button("resendSend", Texts.of("status.resend.send"), "PlainButton", () -> screens.loop()
                        .answers()
                        .decideResend(true)));
    }

    private Container stopped(ServerQuestion question) {
        return Parts.box(
                "Card",
                Parts.text(Texts.of("status.stopped.title"), "CardTitle"),
                Parts.text(Texts.of("status.stopped.text", question.notes()), "CardText"),
                Parts.button(
                        "resendAsk",
                        Texts.of("status.stopped.ask"),
                        "Button",
                        () -> screens.sync(SyncEvent.Kind.REFRESH)),
                Parts.button("resendSend", Texts.of("status.resend.send"), "PlainButton", () -> screens.loop()
                        .answers()
                        .decideResend(true)));
    }

    private Container undo(int notes) {
        return Parts.box(
                "Card",
                Parts.text(Texts.of("status.removed.title", notes), "CardTitle"),
                Parts.text(Texts.of("status.removed.text"), "CardText"),
                Parts.button("undoRemoval", Texts.of("status.removed.undo"), "Button", () -> screens.loop()
                        .answers()
                        .undoRemoval()),
                Parts.button("acceptRemoval", Texts.of("status.removed.accept"), "PlainButton", () -> screens.loop()
                        .answers()
                        .acceptRemoval()));
    }

    private Container copied() {
        Container card = Parts.box(
                "Card",
                Parts.text(Texts.of("status.copied.title"), "CardTitle"),
                Parts.text(Texts.of("status.copied.text"), "CardText"),
                Parts.button("acceptCopied", Texts.of("status.copied.accept"), "PlainButton", () -> screens.loop()
                        .answers()
                        .acceptCopied()));
        card.setName("copied");
        return card;
    }

    private Container repair(Repair repair) {
        String key = repair == Repair.FAILED ? "status.differs" : "status.repaired";
        Container card = Parts.box(
                "Card",
                Parts.text(Texts.of(key + ".title"), "CardTitle"),
                Parts.text(Texts.of(key + ".text"), "CardText"));
        card.setName("repair");
        if (repair == Repair.REPAIRED) {
            card.add(
                    Parts.button("acceptRepair", Texts.of("status.repaired.accept"), "PlainButton", () -> screens.loop()
                            .answers()
                            .acceptRepair()));
        }
        return card;
    }
}
