package app.offgrid.notes.interchange;

import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.store.NoteWalk;
import java.io.IOException;
import java.util.List;

/** One export under way. */
public final class Export {
    private static final int BATCH = 50;

    private final NoteWalk walk;
    private final NoteWriter writer;
    private final Exporter.Listener listener;
    private final Worker worker;
    private boolean begun;
    private int done;
    private int total;
    private volatile boolean cancelled;

    Export(NoteWalk walk, NoteWriter writer, Exporter.Listener listener, Worker worker) {
        this.walk = walk;
        this.writer = writer;
        this.listener = listener;
        this.worker = worker;
    }

    /** Stops before the next note; from any thread. The listener hears of the end. */
    public void cancel() {
        cancelled = true;
    }

    void post() {
        worker.execute(this::step);
    }

    private void step() {
        ExportReport.State state;
        String problem = null;
        try {
            state = batch();
        } catch (IOException | StorageException e) {
            state = ExportReport.State.FAILED;
            problem = String.valueOf(e.getMessage());
        }
        if (state == ExportReport.State.RUNNING) {
            post();
        }
        listener.progress(new ExportReport(state, problem, done, total));
    }

    private ExportReport.State batch() throws IOException {
        if (!begun) {
            begun = true;
            total = walk.total();
            writer.begin(total);
        }
        List<NoteWalk.Stop> notes = cancelled ? null : walk.next(BATCH);
        for (int i = 0; notes != null && i < notes.size() && !cancelled; i++) {
            writer.write(notes.get(i));
            done++;
        }
        if (cancelled) {
            return ExportReport.State.CANCELLED;
        }
        if (notes == null) {
            writer.finish();
            return ExportReport.State.COMPLETE;
        }
        return ExportReport.State.RUNNING;
    }
}
