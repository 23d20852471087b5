package app.offgrid.server.simulation;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.replica.NoteReplica;

/** What a world has come to, to be read and to be compared. */
final class Picture {
    private final World world;

    Picture(World world) {
        this.world = world;
    }

    /** What everything has come to, but for what clocks have said and chance has named. */
    String outcome() {
        StringBuilder outcome = new StringBuilder();
        for (String email : World.EMAILS) {
            if (world.server.accounts().userId(email) != null) {
                world.server.notes(email).values().stream()
                        .map(Picture::withoutStamps)
                        .sorted()
                        .forEach(outcome::append);
            }
        }
        return outcome.toString();
    }

    private static String withoutStamps(NoteSnapshot note) {
        StringBuilder text = new StringBuilder(withoutStamps(note.fields()));
        note.sides().stream().map(side -> withoutStamps(side.fields())).sorted().forEach(text::append);
        return text.append('\n').toString();
    }

    private static String withoutStamps(NoteFields fields) {
        if (fields == null) {
            return " deleted";
        }
        return " "
                + fields.stampedAt(0)
                        .with(Field.CREATED_AT, 0L)
                        .with(Field.TRASHED_AT, fields.trashedAt() == null ? null : 0L);
    }

    /** Where everything stands. */
    void describe(StringBuilder text) {
        for (String email : World.EMAILS) {
            if (world.server.accounts().userId(email) != null) {
                text.append("  journal of ")
                        .append(email)
                        .append(", ")
                        .append(world.server.epoch(email))
                        .append(":\n");
                world.server.entries(email).forEach(entry -> text.append("    ")
                        .append(entry.note())
                        .append('\n'));
            }
        }
        for (SimulatedDevice device : world.devices) {
            text.append("  ").append(device.name).append(", cursor ").append(device.cursor());
            text.append(" of ").append(device.meta("epoch")).append(":\n");
            for (String noteId : device.notes()) {
                text.append("    ").append(of(device.find(noteId)));
                text.append('\n');
            }
        }
    }

    /** What a device knows of a note, in words. */
    static String of(NoteReplica note) {
        StringBuilder text = new StringBuilder();
        text.append(note.state()).append(' ').append(note.fields());
        text.append(" on revision ").append(note.agreed().revision()).append(' ');
        text.append(note.agreed().fields()).append(", sides:");
        note.sides().forEach(side -> text.append(' ').append(side.side()));
        text.append(
                note.inFlight() == null
                        ? ""
                        : ", in flight: " + note.inFlight().change().op());
        return text.toString();
    }
}
