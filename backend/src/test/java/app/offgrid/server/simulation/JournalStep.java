package app.offgrid.server.simulation;

import java.util.List;
import java.util.Set;

/**
 * One operation of a server process on the journal of one account, as it was seen at the database. Immutable.
 *
 * @param kind the transition of the specification that it must be one of
 * @param process which of those that are at work; what it is while another one interrupts it
 * @param from what was read is above this sequence; 0 where nothing is read by sequence
 * @param sequence of what was read, up to where the view is marked, or the page's end; 0 for none
 * @param rows what was found, written, appended or removed
 * @param asked the ids of changes or notes that were asked for
 */
record JournalStep(Kind kind, int process, long from, long sequence, List<Row> rows, Set<String> asked) {
    /** The transitions of {@code journal.als} by their names there; the last two are what housekeeping does meanwhile. */
    enum Kind {
        READ_STATE("readState"),
        READ_ENTRIES("readEntries"),
        WRITE_ROW("writeRow"),
        ADVANCE("advance"),
        READ_RECEIPTS("readReceipts"),
        READ_ROW("readRow"),
        APPEND("append"),
        APPEND_REFUSED("appendRefused"),
        READ_PAGE("readPage"),
        KILL("kill"),
        ENTRIES_REMOVED(null),
        TOMBSTONES_FORGOTTEN(null);

        private final String transition;

        Kind(String transition) {
            this.transition = transition;
        }

        /** Null for what is left out of the specification. */
        String transition() {
            return transition;
        }
    }

    /** A state of a note: by which change, and the place of that. */
    record Row(String note, long sequence, String change) {}
}
