package app.offgrid.notes.ui;

import app.offgrid.notes.files.ChosenArchive;
import app.offgrid.notes.files.ExportFile;
import app.offgrid.notes.interchange.Export;
import app.offgrid.notes.interchange.ExportReport;
import app.offgrid.notes.interchange.Exporter;
import app.offgrid.notes.interchange.Import;
import app.offgrid.notes.interchange.ImportReport;
import app.offgrid.notes.interchange.Importer;
import com.codename1.ui.CN;

/**
 * The import or export that is under way, one at a time, and how the last one ended. Goes on whatever form is shown. On the
 * event thread.
 */
final class Transfers {
    private final Importer importer;
    private final Exporter exporter;
    private Runnable changed = () -> {};
    private String path;
    private boolean copy;
    private Import importing;
    private ImportReport imported;
    private Export exporting;
    private ExportReport exported;
    private ExportFile file;
    private int run;

    Transfers(Importer importer, Exporter exporter) {
        this.importer = importer;
        this.exporter = exporter;
        CN.scheduleBackgroundTask(ExportFile::deleteAll);
    }

    /** @param listener told whenever there is something new to show, in place of the one before */
    void listen(Runnable listener) {
        changed = listener;
    }

    boolean isRunning() {
        return isImporting() || isExporting();
    }

    boolean isImporting() {
        return importing != null;
    }

    boolean isExporting() {
        return exporting != null;
    }

    /** How the import stands, or how the last one ended; null if it has not begun, or there was none. */
    ImportReport imported() {
        return imported;
    }

    /** How the export stands, or how the last one ended; null if it has not begun, or there was none. */
    ExportReport exported() {
        return exported;
    }

    /** What is, or was, read; without its folders. */
    String importName() {
        String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Where the export has been written. */
    ExportFile file() {
        return file;
    }

    /** @param isCopy to delete the file once it is of no use any more */
    void startImport(String from, boolean isCopy) {
        forget();
        path = from;
        copy = isCopy;
        runImport(false);
    }

    /** Reads the same again and takes what was deleted here since as well. */
    void bringBack() {
        imported = null;
        runImport(true);
    }

    private void runImport(boolean againIfDeleted) {
        int current = ++run;
        Importer.Listener listener = report -> CN.callSerially(() -> took(current, report));
        importing = importer.start(new ChosenArchive(path), againIfDeleted, listener);
        changed.run();
    }

    private void took(int of, ImportReport report) {
        if (of != run) {
            return;
        }
        imported = report;
        if (report.state() != ImportReport.State.RUNNING) {
            importing = null;
            if (report.deletedSince() == 0) {
                forgetCopy();
            }
        }
        changed.run();
    }

    /** @param markdown a zip of Markdown files; otherwise a JSON backup */
    void startExport(boolean markdown, String name) {
        forget();
        file = new ExportFile(name);
        int current = ++run;
        Exporter.Listener listener = report -> CN.callSerially(() -> wrote(current, report));
        exporting = markdown ? file.markdown(exporter, listener) : file.backUp(exporter, listener);
        changed.run();
    }

    private void wrote(int of, ExportReport report) {
        if (of != run) {
            return;
        }
        exported = report;
        if (report.state() != ExportReport.State.RUNNING) {
            exporting = null;
        }
        changed.run();
    }

    /** Stops what is under way; the listener hears of the end. */
    void cancel() {
        if (importing != null) {
            importing.cancel();
        }
        if (exporting != null) {
            exporting.cancel();
        }
    }

    /** The person has signed out: nothing of what they have read or written is left. */
    void signedOut() {
        cancel();
        run++;
        importing = null;
        exporting = null;
        forget();
        CN.scheduleBackgroundTask(ExportFile::deleteAll);
    }

    /** The person has seen how it ended. */
    void forget() {
        forgetCopy();
        imported = null;
        exported = null;
    }

    private void forgetCopy() {
        if (copy) {
            ExportFile.deleteCopy(path);
            copy = false;
        }
    }
}
