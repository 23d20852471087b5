package app.offgrid.notes.interchange;

import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.store.Intake;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One import under way. What it has saved stays, whatever happens after. */
public final class Import {
    private final ImportSource source;
    private final boolean againIfDeleted;
    private final Importer.Listener listener;
    private final Intake intake;
    private final Worker worker;
    private final Runnable saved;
    private final Findings findings = new Findings();
    private NoteReader reader;
    private String account;
    private int done;
    private volatile boolean cancelled;

    Import(
            Archive archive,
            boolean againIfDeleted,
            Importer.Listener listener,
            Intake intake,
            Worker worker,
            Runnable saved) {
        this.source = new ImportSource(archive);
        this.againIfDeleted = againIfDeleted;
        this.listener = listener;
        this.intake = intake;
        this.worker = worker;
        this.saved = saved;
    }

    /** Stops before the next note; from any thread, more than once if need be. The listener hears of the end. */
    public void cancel() {
        cancelled = true;
    }

    void post() {
        worker.execute(this::step);
    }

    /** One batch. The next one queues behind whatever else the worker has to do. */
    private void step() {
        ImportReport.State state;
        String problem = null;
        try {
            cancelled |= hasSignedOut();
            state = reader == null ? open() : batch();
        } catch (OverLimitException e) {
            state = ImportReport.State.TOO_LARGE;
            problem = e.getMessage();
        } catch (IOException e) {
            state = ImportReport.State.BROKEN;
            problem = String.valueOf(e.getMessage());
        } catch (StorageException e) {
            state = ImportReport.State.STORAGE_FAILED;
            problem = e.getMessage();
        }
        if (state != ImportReport.State.RUNNING && reader != null) {
            reader.close();
        }
        if (state == ImportReport.State.RUNNING) {
            post();
        }
        listener.progress(findings.report(state, problem, done, reader == null ? 0 : reader.total()));
    }

    /** What a person began to import into one account is nothing for the next. Signing out runs on this worker, too. */
    private boolean hasSignedOut() {
        String before = account;
        account = intake.account();
        return before != null && !before.equals(account);
    }

    private ImportReport.State open() throws IOException {
        if (cancelled) {
            return ImportReport.State.CANCELLED;
        }
        if (source.look() == null) {
            throw new IOException("no notes of a known kind are in it");
        }
        reader = source.open(findings);
        return ImportReport.State.RUNNING;
    }

    private ImportReport.State batch() throws IOException {
        List<Intake.Candidate> candidates = new ArrayList<Intake.Candidate>();
        ImportReport.State state = ImportReport.State.RUNNING;
        int size = 0;
        try {
            for (int items = 0; items < ImportLimits.BATCH_NOTES && size < ImportLimits.BATCH_CHARACTERS; items++) {
                state = cancelled ? ImportReport.State.CANCELLED : state;
                if (state == ImportReport.State.RUNNING && !reader.advance()) {
                    state = ImportReport.State.COMPLETE;
                }
                if (state != ImportReport.State.RUNNING) {
                    break;
                }
                done++;
                size += collect(reader.note(), candidates);
            }
        } finally {
            // What was read before the file turned out to be broken is good.
            save(candidates);
        }
        return state;
    }

    private int collect(ForeignNote note, List<Intake.Candidate> candidates) {
        if (note == null) {
            return 0;
        }
        NoteFields fields = note.restores() ? note.fields() : Fitting.fit(note, findings);
        if (fields != null) {
            candidates.add(new Intake.Candidate(note.noteId(), fields, againIfDeleted || note.restores()));
        }
        return note.size();
    }

    private void save(List<Intake.Candidate> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        boolean anyTaken = false;
        for (Intake.Outcome outcome : intake.take(candidates)) {
            findings.add(outcome);
            anyTaken |= outcome == Intake.Outcome.TAKEN;
        }
        if (anyTaken) {
            saved.run();
        }
    }
}
