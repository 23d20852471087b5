package app.offgrid.notes.files;

import app.offgrid.notes.interchange.Export;
import app.offgrid.notes.interchange.ExportReport;
import app.offgrid.notes.interchange.Exporter;
import com.codename1.io.FileSystemStorage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The one file that an export leaves in the app's own folder, from where a person saves or shares it. The next export takes
 * its place, and a start of the app deletes it; one that did not come to its end is deleted.
 */
public final class ExportFile {
    private static final String FOLDER = "exports/";
    /** Where the toolkit's port for Android copies a file to that is shared, in the folder for caches, and leaves it. */
    private static final String SHARED = "/intent_files/Attachment/";

    private final String name;
    private OutputStream out;

    /** @param name without folders, safe on every file system */
    public ExportFile(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** As {@link FileSystemStorage} has it. */
    public String path() {
        return folder() + name;
    }

    /** As the platform itself has it. */
    public String nativePath() {
        return FileSystemStorage.getInstance().toNativePath(path());
    }

    public String mimeType() {
        return name.endsWith(".zip") ? "application/zip" : "application/json";
    }

    /**
     * Starts a zip of Markdown files.
     *
     * @param listener on the worker's thread; the file is closed when it hears of the end
     * @return null if the file could not be made, and the listener was told
     */
    public Export markdown(Exporter exporter, Exporter.Listener listener) {
        return open(listener) ? exporter.exportMarkdown(new ZipSink(out), closing(listener)) : null;
    }

    /** Starts a JSON backup; as {@link #markdown}. */
    public Export backUp(Exporter exporter, Exporter.Listener listener) {
        return open(listener) ? exporter.backUp(out, closing(listener)) : null;
    }

    private boolean open(Exporter.Listener listener) {
        deleteAll();
        try {
            FileSystemStorage.getInstance().mkdir(folder());
            out = FileSystemStorage.getInstance().openOutputStream(path());
            return true;
        } catch (IOException e) {
            listener.progress(ExportReport.failed(String.valueOf(e.getMessage())));
            return false;
        }
    }

    private Exporter.Listener closing(Exporter.Listener listener) {
        return report -> {
            if (report.state() == ExportReport.State.RUNNING) {
                listener.progress(report);
                return;
            }
            ExportReport end = report;
            try {
                out.close();
            } catch (IOException e) {
                end = ExportReport.failed(String.valueOf(e.getMessage()));
            }
            if (end.state() != ExportReport.State.COMPLETE) {
                FileSystemStorage.getInstance().delete(path());
            }
            listener.progress(end);
        };
    }

    /** Deletes what exports have left, copies for other apps too. */
    public static void deleteAll() {
        FileSystemStorage storage = FileSystemStorage.getInstance();
        deleteAllIn(storage, folder());
        if (storage.hasCachesDir()) {
            deleteAllIn(storage, storage.getCachesDir() + SHARED);
        }
    }

    private static void deleteAllIn(FileSystemStorage storage, String folder) {
        if (!storage.exists(folder)) {
            return;
        }
        try {
            for (String file : storage.listFiles(folder)) {
                storage.delete(folder + file);
            }
        } catch (IOException e) {
            // They are met again by the next export.
            return;
        }
    }

    /** Deletes a copy that the platform made of a file that was chosen. */
    public static void deleteCopy(String path) {
        FileSystemStorage.getInstance().delete(path);
    }

    private static String folder() {
        String home = FileSystemStorage.getInstance().getAppHomePath();
        return home + (home.endsWith("/") ? "" : "/") + FOLDER;
    }
}
