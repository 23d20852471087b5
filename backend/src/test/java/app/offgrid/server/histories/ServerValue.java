package app.offgrid.server.histories;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.server.sync.JournalEntry;
import app.offgrid.server.sync.Receipt;
import app.offgrid.server.sync.Totals;
import java.util.Arrays;
import java.util.List;

/** What a server's database holds of an account with one note. Immutable. */
final class ServerValue {
    final String epoch;
    final JournalEntry[] entries;
    /** Of changes that were accepted without effect. */
    final Receipt[] acknowledged;

    private ServerValue(String epoch, JournalEntry[] entries, Receipt[] acknowledged) {
        this.epoch = epoch;
        this.entries = entries;
        this.acknowledged = acknowledged;
    }

    static ServerValue empty(String epoch) {
        return new ServerValue(epoch, new JournalEntry[0], new Receipt[0]);
    }

    /** Null if there is no trace of one. */
    NoteSnapshot note() {
        return entries.length == 0 ? null : entries[entries.length - 1].note();
    }

    Totals totals() {
        return entries.length == 0 ? Totals.NONE : entries[entries.length - 1].totals();
    }

    /** The note at a revision; null if it never had that. */
    NoteSnapshot at(long revision) {
        for (JournalEntry entry : entries) {
            if (entry.note().revision() == revision) {
                return entry.note();
            }
        }
        return null;
    }

    /** What a change was accepted with; null if it was not. */
    Receipt receipt(String changeId) {
        for (JournalEntry entry : entries) {
            if (entry.changeId().equals(changeId)) {
                return entry.receipt();
            }
        }
        for (Receipt receipt : acknowledged) {
            if (receipt.changeId().equals(changeId)) {
                return receipt;
            }
        }
        return null;
    }

    /** Every word that the note or one of its versions ever had. */
    long words() {
        long words = 0;
        for (JournalEntry entry : entries) {
            words |= words(entry.note());
        }
        return words;
    }

    static long words(NoteSnapshot note) {
        if (note == null) {
            return 0;
        }
        long words = Text.words(note.fields());
        for (int i = 0; i < note.sides().size(); i++) {
            words |= Text.words(note.sides().get(i).fields());
        }
        return words;
    }

    ServerValue with(JournalEntry entry) {
        JournalEntry[] more = Arrays.copyOf(entries, entries.length + 1);
        more[entries.length] = entry;
        return new ServerValue(epoch, more, acknowledged);
    }

    ServerValue with(List<Receipt> receipts) {
        Receipt[] more = Arrays.copyOf(acknowledged, acknowledged.length + receipts.size());
        for (int i = 0; i < receipts.size(); i++) {
            more[acknowledged.length + i] = receipts.get(i);
        }
        return new ServerValue(epoch, entries, more);
    }

    ServerValue withEpoch(String next) {
        return new ServerValue(next, entries, acknowledged);
    }
}
