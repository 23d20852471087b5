package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.search.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * What is derived from the notes so that they are found: words, tags, titles in order. {@link NoteTable} keeps it in the
 * transaction of each note it writes, whatever the reason; a digest of what was indexed tells if there is anything to do.
 *
 * <p>Notes that were there before the index (an older app, another kind of index) are taken in by slices, newest first;
 * until then a note is in the index whole or not at all.
 */
final class NoteIndex {
    /** Raised when texts are folded or split in another way: then all notes are indexed again. */
    private static final String VERSION = "1";

    private static final String KIND = "index.kind";
    private static final String COMPLETE = "index.complete";
    /** Documents of notes that change count up from here, those of older notes down. */
    private static final long FIRST = 1L << 40;

    private final Sql sql;
    private final SyncMeta meta;
    private final StoredContent content;
    private WordIndex words;

    NoteIndex(Sql sql) {
        this.sql = sql;
        this.meta = new SyncMeta(sql);
        this.content = new StoredContent(sql);
    }

    /**
     * Finds out what this platform's SQLite can do, and starts the index anew if that is not what the database has. Not to
     * be used in a transaction.
     */
    static void prepare(Sql sql) {
        SyncMeta meta = new SyncMeta(sql);
        String fts = FtsWordIndex.NAME + "." + VERSION;
        String known = meta.get(KIND);
        if (fts.equals(known) && FtsWordIndex.works(sql)) {
            return;
        }
        if (fts.equals(known)) {
            meta.remove(KIND); // a crash from here on must not pass the new, empty table for a full one
        }
        String kind = FtsWordIndex.create(sql) ? fts : PlainWordIndex.NAME + "." + VERSION;
        if (kind.equals(known)) {
            return;
        }
        sql.transaction("Start the index anew", () -> {
            if (kind.equals(fts)) {
                PlainWordIndex.drop(sql);
            } else {
                PlainWordIndex.create(sql);
            }
            sql.execute("DELETE FROM note_index");
            sql.execute("DELETE FROM note_tag");
            meta.put(KIND, kind);
            boolean empty =
                    sql.query("SELECT 1 FROM note LIMIT 1", row -> row.text(0)).isEmpty();
            meta.put(COMPLETE, empty ? 1 : 0);
            return null;
        });
    }

    WordIndex words() {
        if (words == null) {
            boolean fts = (FtsWordIndex.NAME + "." + VERSION).equals(meta.get(KIND));
            words = fts ? new FtsWordIndex(sql) : new PlainWordIndex(sql);
        }
        return words;
    }

    /** True once every note that is in a list is in the index. */
    boolean isComplete() {
        return meta.number(COMPLETE) == 1;
    }

    /** How many notes are in the index. */
    int size() {
        return sql.query("SELECT count(*) FROM note_index", row -> Integer.valueOf((int) row.number(0)))
                .get(0)
                .intValue();
    }

    /**
     * Takes in the state of a note.
     *
     * @param listed an ordinal of {@link NoteList}, or -1 for nowhere
     */
    void put(String noteId, NoteFields shown, int listed) {
        put(noteId, shown, listed, true);
    }

    private void put(String noteId, NoteFields shown, int listed, boolean newest) {
        if (listed < 0) {
            remove(noteId);
            return;
        }
        String digest = digest(shown, listed);
        List<String[]> known = known(noteId);
        if (!known.isEmpty() && known.get(0)[1].equals(digest)) {
            return;
        }
        forget(noteId, known);
        long docid = newest ? edge("max", FIRST) + 1 : edge("min", FIRST) - 1;
        sql.execute(
                "INSERT INTO note_index(docid, note_id, digest) VALUES(?,?,?)", Long.valueOf(docid), noteId, digest);
        StringBuilder tags = new StringBuilder();
        for (String tag : shown.tags()) {
            sql.execute("INSERT INTO note_tag(tag, listed, note_id) VALUES(?,?,?)", tag, Long.valueOf(listed), noteId);
            tags.append(tag).append('\n');
        }
        words().add(
                        docid,
                        Terms.indexed(shown.title()),
                        Terms.indexed(shown.body()),
                        Terms.indexed(tags.toString()),
                        SearchMarks.of(shown, listed));
    }

    private long edge(String function, long first) {
        List<Long> edge = sql.query("SELECT " + function + "(docid) FROM note_index", row -> row.nullableNumber(0));
        return edge.get(0) == null ? first : edge.get(0).longValue();
    }

    void remove(String noteId) {
        forget(noteId, known(noteId));
    }

    private List<String[]> known(String noteId) {
        return sql.query(
                "SELECT docid, digest FROM note_index WHERE note_id=?",
                row -> new String[] {row.text(0), row.text(1)},
                noteId);
    }

    private void forget(String noteId, List<String[]> known) {
        for (String[] row : known) {
            words().remove(Long.parseLong(row[0]));
            sql.execute("DELETE FROM note_index WHERE docid=" + row[0]);
            sql.execute("DELETE FROM note_tag WHERE note_id=?", noteId);
        }
    }

    /** Forgets all notes. */
    void clear() {
        words().clear();
        sql.execute("DELETE FROM note_index");
        sql.execute("DELETE FROM note_tag");
        meta.put(COMPLETE, 1);
    }

    /**
     * Takes in some of the notes that are not in the index yet, newest first, in one transaction.
     *
     * @return true if there are more
     */
    boolean slice(int limit) {
        return sql.transaction("Index a slice of the notes", () -> {
                    if (isComplete()) {
                        return Boolean.FALSE;
                    }
                    int done = 0;
                    for (int listed = 0; listed < NoteList.values().length && done < limit; listed++) {
                        for (int pinned = 1; pinned >= 0 && done < limit; pinned--) {
                            done += slice(listed, pinned, limit - done);
                        }
                    }
                    meta.put(COMPLETE, done < limit ? 1 : 0);
                    return Boolean.valueOf(done == limit);
                })
                .booleanValue();
    }

    /** Where the last slice of a section ended is kept, so that a section is read once. */
    private int slice(int listed, int pinned, int limit) {
        String mark = "index.at." + listed + pinned;
        String at = meta.get(mark);
        List<NoteToIndex> notes = sql.query(
                "SELECT " + content.columns() + ", note_id FROM note INDEXED BY note_in_lists WHERE listed="
                        + listed + " AND pinned=" + pinned + (at == null ? "" : " AND edited_at<=" + at)
                        + " AND NOT EXISTS(SELECT 1 FROM note_index WHERE note_index.note_id=note.note_id)"
                        + " ORDER BY edited_at DESC LIMIT " + limit,
                NoteToIndex::new);
        for (NoteToIndex note : notes) {
            NoteFields fields = content.readable(note.noteId, note.content);
            sql.execute("UPDATE note SET title_key=? WHERE note_id=?", NoteTable.titleKey(fields), note.noteId);
            put(note.noteId, fields, listed, false);
            meta.put(mark, fields.editedAt());
        }
        if (notes.size() < limit) {
            meta.remove(mark);
        }
        return notes.size();
    }

    /** A row that waits; its long texts are read when it is its turn. */
    private static final class NoteToIndex {
        final String noteId;
        final StoredContent.Row content;

        NoteToIndex(Sql.Row row) {
            content = new StoredContent.Row(row);
            noteId = row.text(StoredContent.COLUMNS);
        }
    }

    /** FNV-1a with 64 bits over all that is indexed, as text. */
    private static String digest(NoteFields fields, int listed) {
        long hash = 0xcbf29ce484222325L;
        String[] parts = {
            fields.title(), fields.body(), Json.write(fields.tags()), fields.notebook(), fields.color(), "" + listed
        };
        for (String part : parts) {
            for (int i = 0; part != null && i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ (part == null ? 0x10001 : 0x10000)) * 0x100000001b3L;
        }
        return Long.toString(hash);
    }

    /** The notes that the index and the note table disagree about; for tests. */
    List<String> disagreements() {
        List<String> wrong = new ArrayList<String>();
        sql.transaction("Look for disagreements", () -> {
            List<Object[]> rows = sql.query(
                    "SELECT " + content.columns() + ", note.note_id, listed, digest FROM note "
                            + "LEFT JOIN note_index ON note_index.note_id=note.note_id",
                    row -> new Object[] {
                        new NoteToIndex(row),
                        Integer.valueOf((int) row.number(StoredContent.COLUMNS + 1)),
                        row.text(StoredContent.COLUMNS + 2)
                    });
            for (Object[] row : rows) {
                NoteToIndex note = (NoteToIndex) row[0];
                int listed = ((Integer) row[1]).intValue();
                String wanted = listed < 0 ? null : digest(content.readable(note.noteId, note.content), listed);
                if (wanted == null ? row[2] != null : !wanted.equals(row[2])) {
                    wrong.add(note.noteId);
                }
            }
            return null;
        });
        return wrong;
    }
}
