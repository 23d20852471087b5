package app.offgrid.server.sync;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.SnapshotJson;
import app.offgrid.server.mongo.BsonTree;
import java.util.Date;
import org.bson.Document;

/** Notes, journal entries, receipts and totals as documents of MongoDB; the note in them is the note of the wire. */
final class EntryDocument {
    private EntryDocument() {}

    static Document ofNote(String userId, NoteSnapshot note) {
        return BsonTree.write(SnapshotJson.write(note)).append("userId", userId);
    }

    static NoteSnapshot readNote(Document document) {
        document.put("sequence", sequence(document));
        return SnapshotJson.read(BsonTree.read(document), "$");
    }

    /** The sequence of a row: below zero it stands for a forgotten tombstone, which is before every page. */
    static long sequence(Document row) {
        return Math.abs(number(row, "sequence"));
    }

    static Document of(String userId, JournalEntry entry) {
        return withTotals(ofNote(userId, entry.note()), entry.totals())
                .append("acceptedAt", new Date(entry.acceptedAt()));
    }

    static JournalEntry read(Document document) {
        return new JournalEntry(
                readNote(document),
                readTotals(document),
                document.getDate("acceptedAt").getTime());
    }

    static Document of(String userId, Receipt receipt, long acceptedAt) {
        return new Document("userId", userId)
                .append("changeId", receipt.changeId())
                .append("noteId", receipt.noteId())
                .append("revision", receipt.revision())
                .append("sequence", receipt.sequence())
                .append("acceptedAt", new Date(acceptedAt));
    }

    static Receipt readReceipt(Document document) {
        return new Receipt(
                document.getString("changeId"),
                document.getString("noteId"),
                number(document, "revision"),
                number(document, "sequence"));
    }

    static Document withTotals(Document document, Totals totals) {
        return document.append("sequence", totals.sequence())
                .append("live", totals.live())
                .append("kept", totals.kept())
                .append("digest", totals.digest());
    }

    static Totals readTotals(Document document) {
        return new Totals(
                number(document, "sequence"),
                number(document, "live"),
                number(document, "kept"),
                number(document, "digest"));
    }

    static long number(Document document, String name) {
        return document.get(name, Number.class).longValue();
    }
}
