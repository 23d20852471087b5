package app.offgrid.notes.ui;

import app.offgrid.notes.interchange.ImportReport;
import app.offgrid.notes.interchange.NotTaken;
import app.offgrid.notes.note.WellFormed;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;

/** How an import ended, in words: what was taken, what was here already, and what could not be taken and why. */
final class ImportReportCard {
    /** So many things are named for each reason; the others are counted. */
    private static final int NAMED = 8;
    /** A longer name of a file or note is cut. */
    private static final int NAME_CHARACTERS = 80;

    private final Screens screens;
    private final Transfers transfers;
    private final ImportReport report;

    ImportReportCard(Screens screens, Transfers transfers) {
        this.screens = screens;
        this.transfers = transfers;
        this.report = transfers.imported();
    }

    Container card() {
        boolean complete = report.state() == ImportReport.State.COMPLETE;
        Container card = Parts.box(
                "Card",
                complete
                        ? Parts.icon(FontImage.MATERIAL_CHECK_CIRCLE_OUTLINE, "HeroIcon", 8)
                        : Parts.icon(FontImage.MATERIAL_ERROR_OUTLINE, "HeroIconWarn", 8),
                Parts.text(title(), "HeroTitle"),
                Parts.text(Texts.of("transfer.from", transfers.importName()), "HeroText"));
        card.setName("importReport");
        if (!complete) {
            card.add(Parts.text(Texts.of("transfer.imported." + report.state().name()), "FieldFault"));
            if (report.problem() != null) {
                card.add(Parts.text(Texts.of("status.failure.detail", report.problem()), "CardSoft"));
            }
        }
        addCount(card, "transfer.there", report.alreadyThere() - report.alreadyThereButDifferent());
        addCount(card, "transfer.different", report.alreadyThereButDifferent());
        addCount(card, "transfer.deleted", report.deletedSince());
        if (report.deletedSince() > 0) {
            card.add(Parts.button("importAgain", Texts.of("transfer.bringBack"), "PlainButton", transfers::bringBack));
        }
        for (NotTaken.Reason reason : NotTaken.Reason.values()) {
            addReason(card, reason);
        }
        card.add(Parts.button(
                "showNotes", Texts.of("transfer.show"), FontImage.MATERIAL_NOTES, "Button", screens::back));
        return card;
    }

    private String title() {
        if (report.taken() > 0) {
            return Texts.count("transfer.imported", report.taken());
        }
        return report.state() == ImportReport.State.COMPLETE && report.alreadyThere() > 0 && report.deletedSince() == 0
                ? Texts.of("transfer.imported.nothingNew")
                : Texts.of("transfer.imported.nothing");
    }

    private static void addCount(Container card, String key, int number) {
        if (number > 0) {
            card.add(Parts.text(Texts.count(key, number), "CardText"));
        }
    }

    private void addReason(Container card, NotTaken.Reason reason) {
        int number = report.count(reason);
        if (number == 0) {
            return;
        }
        card.add(Parts.line("CardLine"));
        card.add(Parts.text(Texts.count("transfer.reason." + reason.name(), number), "CardText"));
        int named = 0;
        for (NotTaken thing : report.notTaken()) {
            if (thing.reason() == reason && named < NAMED) {
                named++;
                card.add(Parts.text("\u2022 " + name(thing), "CardSoft"));
            }
        }
        if (number > named) {
            card.add(Parts.text(Texts.of("transfer.reason.more", number - named), "CardSoft"));
        }
    }

    private static String name(NotTaken thing) {
        String name = thing.item().length() > NAME_CHARACTERS
                ? WellFormed.head(thing.item(), NAME_CHARACTERS) + "\u2026"
                : thing.item();
        return thing.detail().length() == 0 ? name : name + " (" + thing.detail() + ")";
    }
}
