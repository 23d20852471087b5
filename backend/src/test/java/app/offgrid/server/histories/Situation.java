package app.offgrid.server.histories;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.OpenSide;

/** Where everything stands after a history: two devices, a server, what is on its way, what people expect. Immutable. */
final class Situation {
    final DeviceValue[] devices;
    final ServerValue server;
    /** Null if none was made. */
    final ServerValue backup;

    final Expected expected;
    /** How many ids and words the history has used. */
    final int names;

    final int words;
    /** The acts, eight bits each, the last one lowest. */
    private final long acts;

    private final long earlierActs;

    Situation(
            DeviceValue[] devices,
            ServerValue server,
            ServerValue backup,
            Expected expected,
            int names,
            int words,
            long acts,
            long earlierActs) {
        this.devices = devices;
        this.server = server;
        this.backup = backup;
        this.expected = expected;
        this.names = names;
        this.words = words;
        this.acts = acts;
        this.earlierActs = earlierActs;
    }

    /** What is left of this after one more act. */
    Situation after(
            Act act,
            int which,
            DeviceValue device,
            ServerValue nextServer,
            ServerValue nextBackup,
            Expected nextExpected,
            int nextNames,
            int nextWords) {
        DeviceValue[] both = devices.clone();
        both[which] = device;
        long earlier = (earlierActs << Byte.SIZE) | (acts >>> (Long.SIZE - Byte.SIZE));
        return new Situation(
                both,
                nextServer,
                nextBackup,
                nextExpected,
                nextNames,
                nextWords,
                (acts << Byte.SIZE) | (act.code() + 1),
                earlier);
    }

    Situation with(Expected next) {
        return next == expected ? this : new Situation(devices, server, backup, next, names, words, acts, earlierActs);
    }

    /** The same, with nothing expected and no decision that can be taken back: what is in databases and on its way. */
    Situation withoutPeople() {
        DeviceValue[] plain = new DeviceValue[devices.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = devices[i].with((DeviceValue.Decision) null);
        }
        return new Situation(plain, server, backup, new Expected(), names, words, acts, earlierActs);
    }

    /** The same as the beginning of histories. */
    Situation asStart() {
        return new Situation(devices, server, server, expected, names, words, 0, 0);
    }

    /** The acts that have led here, the last sixteen. */
    String history() {
        StringBuilder history = new StringBuilder();
        for (int i = 2 * Long.BYTES - 1; i >= 0; i--) {
            long half = i < Long.BYTES ? acts : earlierActs;
            int code = (int) (half >>> (i % Long.BYTES * Byte.SIZE)) & 0xff;
            if (code != 0) {
                history.append(history.length() == 0 ? "" : ", ").append(Act.of(code - 1));
            }
        }
        return history.toString();
    }

    /** In words, for people who look for what went wrong. */
    String describe() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < devices.length; i++) {
            DeviceValue device = devices[i];
            text.append("  ").append(DeviceModel.name(i)).append(": ").append(device.replica.state());
            text.append(' ').append(plain(device.replica.fields())).append(" on ");
            text.append(device.replica.agreed().revision()).append(' ');
            text.append(plain(device.replica.agreed().fields()));
            for (OpenSide side : device.replica.sides()) {
                text.append("; side ").append(side.side().changeId(), 0, 4).append(" on ");
                text.append(side.side().forkedFrom()).append(' ');
                text.append(plain(side.side().fields()));
                text.append(side.acknowledged() ? " acknowledged" : " unsent");
                text.append(side.settled() ? " settled" : "");
            }
            text.append(
                    device.replica.inFlight() == null
                            ? ""
                            : "; in flight "
                                    + device.replica.inFlight().change().op());
            text.append(device.exchange == null ? "" : "; an answer on its way");
            text.append(device.afterLoss ? "; reads again" : "").append('\n');
        }
        text.append("  server, ").append(server.epoch).append(": ");
        if (server.note() != null) {
            text.append(server.note().revision())
                    .append(' ')
                    .append(plain(server.note().fields()));
            server.note().sides().forEach(side -> text.append("; side ")
                    .append(side.changeId(), 0, 4)
                    .append(" of ")
                    .append(side.deviceName())
                    .append(' ')
                    .append(plain(side.fields())));
        }
        return text.append("\n  ").append(expected).append('\n').toString();
    }

    private static String plain(NoteFields fields) {
        return fields == null
                ? "deleted"
                : "[" + fields.body().replace("\n\n", " / ") + "]"
                        + (fields.trashedAt() == null ? "" : " in the trash");
    }
}
