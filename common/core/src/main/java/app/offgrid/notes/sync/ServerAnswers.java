package app.offgrid.notes.sync;

import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.store.ServerQuestions;

/** A person's answers about this device and its server. All return at once; what follows is in the status. */
public final class ServerAnswers {
    private final SyncLoop loop;
    private final Worker worker;
    private final ServerQuestions questions;
    private final SyncProfile profile;

    ServerAnswers(SyncLoop loop, Worker worker, ServerQuestions questions, SyncProfile profile) {
        this.loop = loop;
        this.worker = worker;
        this.questions = questions;
        this.profile = profile;
    }

    /**
     * Takes the answer to a question of kind REMOVAL.
     *
     * @param remove true: the notes go from this device too; false: they are sent to the server again
     */
    public void decideRemoval(final boolean remove) {
        answer(SyncEvent.Kind.REFRESH, () -> {
            if (remove) {
                questions.remove(profile.context());
            } else {
                questions.keep();
            }
        });
    }

    /**
     * Takes the answer to a question of kind RESEND.
     *
     * @param send true: the notes are sent to this server; false: no sync with it until a person asks for one
     */
    public void decideResend(final boolean send) {
        if (send) {
            answer(SyncEvent.Kind.REFRESH, questions::resend);
        } else {
            answer(SyncEvent.Kind.STOPPED, questions::stop);
        }
    }

    /** Brings back what a large removal took. */
    public void undoRemoval() {
        answer(SyncEvent.Kind.REFRESH, questions::undoRemoval);
    }

    /** A person has seen that many notes went, and it is well. */
    public void acceptRemoval() {
        answer(null, questions::acceptRemoval);
    }

    /** A person has read that the notes have come from another device. */
    public void acceptCopied() {
        answer(null, questions::acceptCopied);
    }

    /** A person has read that the device has repaired itself. */
    public void acceptRepair() {
        answer(null, questions::acceptRepair);
    }

    private void answer(SyncEvent.Kind then, Runnable work) {
        worker.execute(() -> {
            try {
                work.run();
            } catch (StorageException e) {
                // Nothing has changed; the question stays, and the status says what is wrong with the storage.
                loop.publish();
                return;
            }
            loop.answered(then);
        });
    }
}
