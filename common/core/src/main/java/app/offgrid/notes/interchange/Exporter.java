package app.offgrid.notes.interchange;

import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.store.NoteWalk;
import java.io.OutputStream;

/**
 * Writes all notes of the device to a file: those in the trash and in the archive too, and each version that waits for a
 * person as a note of its own. Runs on the worker, a batch at a time. May be called from any thread.
 */
public final class Exporter {
    /** Hears how an export gets on; on the worker's thread. */
    public interface Listener {
        /** Notes were written. The last call of an export has a state other than running. */
        void progress(ExportReport report);
    }

    private final Sql sql;
    private final Worker worker;
    private final Clock clock;

    public Exporter(Sql sql, Worker worker, Clock clock) {
        this.sql = sql;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * Starts a JSON backup, which can be restored without any loss, and returns at once.
     *
     * @param out written on the worker's thread only; to be closed by the caller when the listener has heard of the end
     */
    public Export backUp(OutputStream out, Listener listener) {
        return start(new BackupWriter(out, clock.now()), listener);
    }

    /** Starts an export to Markdown files and returns at once. The sink is used on the worker's thread only. */
    public Export exportMarkdown(ArchiveSink sink, Listener listener) {
        return start(new MarkdownWriter(sink), listener);
    }

    private Export start(NoteWriter writer, Listener listener) {
        Export started = new Export(new NoteWalk(sql), writer, listener, worker);
        started.post();
        return started;
    }
}
