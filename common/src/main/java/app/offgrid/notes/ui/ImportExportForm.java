package app.offgrid.notes.ui;

import app.offgrid.notes.files.ExportFile;
import app.offgrid.notes.interchange.ExportReport;
import app.offgrid.notes.interchange.ImportReport;
import com.codename1.components.SpanLabel;
import com.codename1.l10n.SimpleDateFormat;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Form;
import java.util.Date;

/** Notes from other apps and to files. The work goes on beside, whatever form is shown. */
@SuppressWarnings("JavaUtilDate") // phones have no java.time
final class ImportExportForm extends Screen implements FilesCallback.Receiver {
    /** The same in every language. */
    private static final String FORMATS = "Markdown, Google Keep, Evernote, Joplin";

    private static final String[] SOURCES = {"backup", "markdown", "keep", "enex", "joplin"};

    private final Runnable back;
    private final Transfers transfers;
    private final Documents documents;
    private final Container page;
    private ProgressBar bar;
    private SpanLabel count;
    private Object shown;

    /** @param back where the person came from */
    ImportExportForm(Screens screens, Runnable back) {
        super(screens, "ImportExport", Texts.of("transfer.title"));
        this.back = back;
        transfers = screens.model().transfers;
        documents = new Documents(this);
        addBack(back);
        page = addPage();
        showStage();
        transfers.listen(this::changed);
    }

    /** The way here from the settings. */
    static Component row(Screens screens) {
        return new SettingRow(
                "importExport",
                Texts.of("transfer.title"),
                FORMATS,
                FontImage.MATERIAL_IMPORT_EXPORT,
                () -> screens.go(new ImportExportForm(screens, screens::openSettings), false));
    }

    /** The way here from an empty list. */
    static Component link(Screens screens) {
        return Parts.button(
                "importLink",
                Texts.of("transfer.link"),
                "TextButton",
                () -> screens.go(new ImportExportForm(screens, screens::back), false));
    }

    /** What changes the page; while the same thing runs, only its bar moves. */
    private Object stage() {
        if (transfers.isRunning()) {
            return transfers.isImporting() ? "importing" : "exporting";
        }
        Object report = transfers.imported() == null ? transfers.exported() : transfers.imported();
        return report == null ? "nothing" : report;
    }

    private void changed() {
        Object stage = stage();
        if (stage.equals(shown)) {
            showProgress();
        } else {
            showStage();
            // Twice: how high a text is can be told only once it has its width.
            revalidate();
            forceRevalidate();
            scrollComponentToVisible(page.getComponentAt(0));
        }
        if (!transfers.isRunning() && CN.getCurrentForm() != this) {
            tellElsewhere(CN.getCurrentForm());
        }
    }

    /** The person is on another form meanwhile, which may show the notes that have come. */
    private void tellElsewhere(Form elsewhere) {
        if (elsewhere instanceof Screen) {
            ((Screen) elsewhere).notesChanged();
            Toast.show((Screen) elsewhere, Texts.of(transfers.imported() == null ? "transfer.wrote" : "transfer.read"));
        }
    }

    private void showStage() {
        shown = stage();
        page.removeAll();
        if (transfers.isRunning()) {
            page.add(running());
            showProgress();
        } else {
            if (transfers.imported() != null) {
                page.add(new ImportReportCard(screens, transfers).card());
            } else if (transfers.exported() != null) {
                page.add(exported(transfers.exported()));
            }
            addImport();
            addExport();
        }
        revalidateLater();
    }

    private Container running() {
        String title = transfers.isImporting()
                ? Texts.of("transfer.reading", transfers.importName())
                : Texts.of("transfer.writing");
        bar = new ProgressBar(title);
        bar.setName("transferBar");
        count = Parts.text("", "CardSoft");
        count.setName("transferCount");
        return Parts.box(
                "Card",
                Parts.text(title, "CardTitle"),
                bar,
                count,
                Parts.text(Texts.of("transfer.goesOn"), "CardSoft"),
                Parts.button("transferCancel", Texts.of("transfer.cancel"), "PlainButton", transfers::cancel));
    }

    private void showProgress() {
        ImportReport in = transfers.imported();
        ExportReport out = transfers.exported();
        int done = 0;
        int total = 0;
        String text = Texts.of("transfer.looking");
        if (transfers.isImporting() && in != null) {
            done = in.done();
            total = in.total();
            text = Texts.of("transfer.count.in", done, total, in.taken());
        } else if (transfers.isExporting() && out != null) {
            done = out.done();
            total = out.total();
            text = Texts.of("transfer.count.out", done, total);
        }
        bar.show(total == 0 ? -1 : (int) (100L * done / total));
        count.setText(text);
        layOutAgain(this); // it may take more lines than before
    }

    private void addImport() {
        page.add(Parts.label(Texts.of("transfer.import"), "SectionTitle"));
        Container card = Parts.box("Card", Parts.text(Texts.of("transfer.import.text"), "CardText"));
        if (documents.canChoose()) {
            card.add(Parts.button(
                    "chooseFile",
                    Texts.of("transfer.choose"),
                    FontImage.MATERIAL_FOLDER_OPEN,
                    "Button",
                    documents::choose));
        } else {
            card.add(Parts.text(Texts.of("transfer.choose.none"), "FieldFault"));
        }
        card.add(Parts.text(Texts.of("transfer.import.safe"), "CardSoft"));
        page.add(card);
        page.add(Parts.label(Texts.of("transfer.sources"), "SectionTitle"));
        Container sources = Parts.box("Card");
        for (String source : SOURCES) {
            if (sources.getComponentCount() > 0) {
                sources.add(Parts.line("CardLine"));
            }
            sources.add(Parts.text(Texts.of("transfer.source." + source), "CardTitle"));
            sources.add(Parts.text(Texts.of("transfer.source." + source + ".text"), "CardSoft"));
        }
        page.add(sources);
    }

    private void addExport() {
        page.add(Parts.label(Texts.of("transfer.export"), "SectionTitle"));
        page.add(Parts.box(
                "Card",
                Parts.text(Texts.of("transfer.export.text"), "CardText"),
                exportButton("exportBackup", "transfer.export.backup", FontImage.MATERIAL_SAVE, false),
                Parts.text(Texts.of("transfer.export.backup.text"), "CardSoft"),
                exportButton("exportMarkdown", "transfer.export.markdown", FontImage.MATERIAL_FOLDER_ZIP, true),
                Parts.text(Texts.of("transfer.export.markdown.text"), "CardSoft"),
                Parts.text(Texts.of("transfer.export.open"), "CardSoft")));
    }

    private Button exportButton(String name, String key, char icon, boolean markdown) {
        String day = new SimpleDateFormat("yyyy-MM-dd")
                .format(new Date(screens.clock().now()));
        String file = "offgrid-notes-" + day + (markdown ? ".zip" : ".json");
        return Parts.button(name, Texts.of(key), icon, "PlainButton", () -> transfers.startExport(markdown, file));
    }

    private Container exported(ExportReport report) {
        boolean complete = report.state() == ExportReport.State.COMPLETE;
        String title = complete
                ? Texts.count("transfer.exported", report.done())
                : Texts.of("transfer.exported." + report.state().name());
        Container card = Parts.box(
                "Card",
                complete
                        ? Parts.icon(FontImage.MATERIAL_CHECK_CIRCLE_OUTLINE, "HeroIcon", 8)
                        : Parts.icon(FontImage.MATERIAL_ERROR_OUTLINE, "HeroIconWarn", 8),
                Parts.text(title, "HeroTitle"));
        card.setName("exportReport");
        if (!complete) {
            String problem = report.problem() == null ? "" : Texts.of("status.failure.detail", report.problem());
            card.add(Parts.text(Texts.of("transfer.exported.none"), "CardText"));
            if (problem.length() > 0) {
                card.add(Parts.text(problem, "CardSoft"));
            }
            return card;
        }
        ExportFile file = transfers.file();
        card.add(Parts.text(file.name(), "CardSoft"));
        card.add(Parts.text(Texts.of("transfer.exported.text"), "CardText"));
        if (documents.canChoose()) {
            card.add(Parts.button(
                    "exportKeep",
                    Texts.of("transfer.keep"),
                    FontImage.MATERIAL_SAVE,
                    "Button",
                    () -> documents.keep(file)));
        }
        if (Documents.canShare()) {
            card.add(Parts.button(
                    "exportShare",
                    Texts.of("editor.share"),
                    FontImage.MATERIAL_SHARE,
                    "PlainButton",
                    () -> Documents.share(file)));
        }
        return card;
    }

    @Override
    public void chosen(String path, boolean copy) {
        if (!transfers.isRunning()) {
            transfers.startImport(path, copy);
        }
    }

    @Override
    public void kept() {
        Toast.show(this, Texts.of("transfer.kept"));
    }

    @Override
    public void failed() {
        Toast.show(this, Texts.of("transfer.failed"));
    }

    @Override
    public void tooLarge(int megabytes) {
        Toast.show(this, Texts.of("transfer.tooLarge", Integer.valueOf(megabytes)));
    }

    @Override
    Screen again() {
        return new ImportExportForm(screens, back);
    }
}
