package app.offgrid.server.histories;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.server.sync.SyncLimits;
import app.offgrid.server.sync.SyncService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plays acts: which can follow a situation, and what each makes of it. For one thread. */
final class Play {
    static final int DEVICES = 2;

    private final ValueJournal database = new ValueJournal();
    private final Names names = new Names();
    private final Tally tally;
    private final Rules rules;
    private final DeviceModel model;
    private final SyncService service = new SyncService(
            database,
            database,
            database,
            SyncLimits.DEFAULT,
            () -> Instant.ofEpochMilli(Text.NOW),
            () -> {
                throw new Broken(4, "the server finds that it lost history");
            },
            (user, sequence) -> {});
    private final boolean mayBeRestored;

    /** @param mayBeRestored whether the server may be put back to what was backed up */
    Play(Tally tally, boolean mayBeRestored) {
        this.tally = tally;
        this.mayBeRestored = mayBeRestored;
        rules = new Rules(tally);
        model = new DeviceModel(names, rules::checkRebased);
    }

    /** Two devices of an account without a note. */
    Situation nothing() {
        DeviceValue[] devices = {DeviceValue.empty(Names.NOTE), DeviceValue.empty(Names.NOTE)};
        ServerValue server = ServerValue.empty("epoch 0");
        return new Situation(devices, server, server, new Expected(), 0, 0, 0, 0);
    }

    /** The note, written on the first device. */
    Situation written(Situation nothing) {
        NoteFields first = Text.first();
        Expected expected = nothing.expected.copy();
        expected.typed(Text.words(first));
        DeviceValue device = nothing.devices[0].with(Editing.edit(nothing.devices[0].replica, first));
        return nothing.after(
                new Act(Act.Kind.EDIT_OWN, 0),
                0,
                device,
                nothing.server,
                nothing.backup,
                expected,
                nothing.names,
                Text.PARAGRAPHS);
    }

    /**
     * Everything that can happen next. What would change nothing is left out, and so is a crash that is the same as an answer
     * that is lost.
     */
    List<Act> acts(Situation now) {
        List<Act> acts = new ArrayList<>();
        for (int which = 0; which < DEVICES; which++) {
            DeviceValue device = now.devices[which];
            edits(device, which, acts);
            settlements(device, which, acts);
            if (device.exchange != null) {
                acts.add(new Act(Act.Kind.ANSWER_ARRIVES, which));
                acts.add(new Act(Act.Kind.ANSWER_LOST, which));
            } else if (!isQuiet(now, which)) {
                acts.add(new Act(Act.Kind.SYNC, which));
                boolean hasNews = device.replica.isSendable() && !device.afterLoss;
                if (hasNews) {
                    acts.add(new Act(Act.Kind.REQUEST_LOST, which));
                }
            }
            if (device.decision != null) {
                acts.add(new Act(Act.Kind.TAKE_BACK, which));
                acts.add(new Act(Act.Kind.CRASH, which));
            }
        }
        if (mayBeRestored) {
            acts.add(new Act(Act.Kind.BACKUP, 0));
            acts.add(new Act(Act.Kind.SERVER_RESTORED, 0));
        }
        return acts;
    }

    private static void edits(DeviceValue device, int which, List<Act> acts) {
        NoteFields fields = device.replica.fields();
        if (fields == null) {
            return;
        }
        if (Text.of(fields).isRegular()) {
            acts.add(new Act(Act.Kind.EDIT_OWN, which));
            acts.add(new Act(Act.Kind.EDIT_SHARED, which));
        }
        acts.add(new Act(fields.trashedAt() == null ? Act.Kind.TRASH : Act.Kind.RESTORE, which));
        acts.add(new Act(Act.Kind.DELETE, which));
    }

    private static void settlements(DeviceValue device, int which, List<Act> acts) {
        List<OpenSide> open = device.replica.unsettledSides();
        for (int i = 0; i < open.size() && Act.isCountable(i); i++) {
            acts.add(new Act(Act.Kind.SETTLE_NOTE, which, i));
            acts.add(new Act(Act.Kind.SETTLE_VERSION, which, i));
            boolean isAboutDeletion =
                    device.replica.fields() == null || open.get(i).side().isDeleted();
            if (!isAboutDeletion) {
                acts.add(new Act(Act.Kind.SETTLE_BOTH, which, i));
                acts.add(new Act(Act.Kind.SETTLE_DELETED, which, i));
                acts.add(new Act(Act.Kind.KEEP_BOTH, which, i));
                if (Text.of(device.replica.fields()).isRegular()
                        && Text.of(open.get(i).side().fields()).isRegular()) {
                    acts.add(new Act(Act.Kind.SETTLE_TYPED, which, i));
                }
            }
        }
    }

    /** True if the device waits for nothing, has nothing to send and has read all. */
    static boolean isQuiet(Situation now, int which) {
        DeviceValue device = now.devices[which];
        NoteReplica note = device.replica;
        return device.exchange == null
                && note.inFlight() == null
                && !note.isSendable()
                && !device.afterLoss
                && now.server.epoch.equals(device.epoch)
                && device.cursor >= now.server.entries.length;
    }

    /** The first thing that happens if nobody does anything any more and nothing fails; null if nothing does. */
    static Act settling(Situation now) {
        for (int which = 0; which < DEVICES; which++) {
            if (now.devices[which].exchange != null) {
                return new Act(Act.Kind.ANSWER_ARRIVES, which);
            }
            if (!isQuiet(now, which)) {
                return new Act(Act.Kind.SYNC, which);
            }
        }
        return null;
    }

    /** What an act leads to; throws {@link Broken} if that must not be. */
    Situation perform(Situation now, Act act) {
        names.startAt(now.names);
        Situation next = next(now, act);
        int which = act.device();
        rules.check(next, which, mayBeRestored);
        return next.with(next.expected.withSettled(which, Rules.settled(next.devices[which])));
    }

    private Situation next(Situation now, Act act) {
        int which = act.device();
        DeviceValue device = now.devices[which];
        switch (act.kind()) {
            case SYNC:
                DeviceValue frozen = model.frozen(device);
                SyncRequest request = model.request(frozen, which);
                database.value = now.server;
                SyncResponse response = service.sync(Names.ACCOUNT, request);
                return synced(now, act, model.sent(frozen, response), database.value);
            case REQUEST_LOST:
                return synced(now, act, model.frozen(device), now.server);
            case ANSWER_LOST:
                return synced(now, act, device.with((DeviceValue.Exchange) null), now.server);
            case CRASH:
                DeviceValue restarted = device.with((DeviceValue.Exchange) null).with((DeviceValue.Decision) null);
                return synced(now, act, restarted, now.server);
            case ANSWER_ARRIVES:
                return synced(now, act, model.received(device, which), now.server);
            case BACKUP:
                return now.after(act, 0, device, now.server, now.server, now.expected, now.names, now.words);
            case SERVER_RESTORED:
                return restored(now, act);
            default:
                Expected expected = now.expected.copy();
                Person person = new Person(names, tally, which, device, expected, now.words);
                person.perform(act);
                return now.after(
                        act, which, person.device(), now.server, now.backup, expected, names.given(), person.words());
        }
    }

    private Situation synced(Situation now, Act act, DeviceValue device, ServerValue server) {
        return now.after(act, act.device(), device, server, now.backup, now.expected, names.given(), now.words);
    }

    /** The database is what was backed up, and the operator has given the account a new epoch. */
    private Situation restored(Situation now, Act act) {
        ServerValue server = now.backup.withEpoch("epoch " + (Integer.parseInt(now.server.epoch.substring(6)) + 1));
        Expected expected = now.expected.copy();
        expected.recent = 0;
        expected.mayDouble = true;
        expected.mayAskAgain = true;
        Situation next = now.after(act, 0, now.devices[0], server, now.backup, expected, now.names, now.words);
        // What was on the server alone went with it.
        expected.words &= Rules.found(next);
        return next;
    }
}
