package app.offgrid.server.histories;

import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.ChangeResult;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.replica.InFlight;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.Pulling;
import app.offgrid.notes.replica.Pushing;
import java.util.List;

/**
 * What {@code SyncStore} and {@code AnswerIntake} do with one note, on values in place of a database: the real functions of
 * {@code replica} in the order in which those call them. {@code RealDevicesTest} holds it against them.
 */
final class DeviceModel {
    /** Hears what became of a note that met the server's. */
    interface Rebased {
        void heard(NoteReplica before, NoteSnapshot theirs, NoteReplica after);
    }

    private static final String[] NAMES = {"device A", "device B"};

    private final Names names;
    private final Rebased rebased;

    DeviceModel(Names names, Rebased rebased) {
        this.names = names;
        this.rebased = rebased;
    }

    static String name(int device) {
        return NAMES[device];
    }

    private static Pulling.Context context(int device) {
        return new Pulling.Context(Names.device(device), NAMES[device], ConflictPolicy.ASK);
    }

    /** The next request's change is frozen, if there is any. */
    DeviceValue frozen(DeviceValue device) {
        boolean isFree = device.replica.inFlight() == null && !device.afterLoss;
        return isFree && device.replica.isSendable()
                ? device.with(Pushing.freeze(device.replica, names.next()))
                : device;
    }

    /** The request of a device that has frozen what it has. */
    SyncRequest request(DeviceValue device, int which) {
        return new SyncRequest(
                Limits.PROTOCOL,
                Names.device(which),
                NAMES[which],
                device.epoch,
                device.cursor,
                Limits.PAGE,
                changes(device));
    }

    private static List<NoteChange> changes(DeviceValue device) {
        InFlight sent = device.replica.inFlight();
        return sent == null ? List.of() : List.of(sent.change());
    }

    DeviceValue sent(DeviceValue device, SyncResponse response) {
        return device.with(new DeviceValue.Exchange(changes(device), response));
    }

    /** The answer arrives. */
    DeviceValue received(DeviceValue waiting, int which) {
        DeviceValue.Exchange exchange = waiting.exchange;
        DeviceValue device = waiting.with((DeviceValue.Exchange) null);
        SyncResponse response = exchange.response();
        if (response.resync() != null) {
            return readingAgain(device, response.epoch());
        }
        boolean pageLacksANote = false;
        for (int i = 0; i < response.results().size(); i++) {
            ChangeResult result = response.results().get(i);
            NoteReplica before = device.replica;
            String changeId = exchange.changes().get(i).changeId();
            if (before.inFlight() != null
                    && before.inFlight().change().changeId().equals(changeId)) {
                pageLacksANote |= result.outcome() == ChangeResult.Outcome.ACCEPTED
                        && Pushing.isTakenElsewhere(before, result.revision());
                device = device.with(settled(before, result, device.afterLoss, which))
                        .asConfirmed();
            }
        }
        if (device.replica.inFlight() != null || pageLacksANote) {
            return device;
        }
        for (NoteSnapshot note : response.notes()) {
            device = taken(device.asConfirmed(), note, which);
        }
        if (device.afterLoss && !device.confirmed && device.replica.agreed().revision() > 0) {
            device = device.with(Pulling.resend(device.replica));
        }
        return device.read(response.epoch(), response.cursor(), response.hasMore());
    }

    private static DeviceValue readingAgain(DeviceValue device, String epoch) {
        NoteReplica note = device.replica;
        if (note.inFlight() != null) {
            InFlight doubted = new InFlight(
                    note.inFlight().change().onNoRevision(), note.inFlight().whole());
            note = new NoteReplica(note.noteId(), note.fields(), note.agreed(), note.sides(), doubted, note.failure());
        }
        return device.with(note).readingAgain(epoch);
    }

    private NoteReplica settled(NoteReplica before, ChangeResult result, boolean afterLoss, int which) {
        if (result.outcome() == ChangeResult.Outcome.ACCEPTED) {
            return Pushing.accepted(before, result.revision());
        }
        if (result.outcome() == ChangeResult.Outcome.REJECTED) {
            throw new IllegalStateException("rejected: " + result);
        }
        String[] unused = {names.next(), names.next(), names.next()};
        NoteReplica after = Pulling.stale(before, result.current(), afterLoss, context(which), unused);
        if (!afterLoss) {
            rebased.heard(before, result.current(), after);
        }
        return after;
    }

    private DeviceValue taken(DeviceValue device, NoteSnapshot note, int which) {
        NoteReplica before = device.replica;
        boolean isNews = note.revision() != before.agreed().revision()
                || !note.changeId().equals(before.agreed().changeId());
        if (device.afterLoss) {
            String[] unused = {names.next(), names.next()};
            return device.with(Pulling.rebaseAfterLoss(before, note, context(which), unused));
        }
        if (!isNews) {
            return device;
        }
        NoteReplica after = Pulling.rebase(before, note, context(which), names.next());
        rebased.heard(before, note, after);
        return device.with(after);
    }
}
