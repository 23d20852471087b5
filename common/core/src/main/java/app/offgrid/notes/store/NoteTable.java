package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.markdown.Headline;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.WellFormed;
import app.offgrid.notes.protocol.FieldsJson;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.replica.Agreed;
import app.offgrid.notes.replica.Failure;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.search.Terms;
import java.util.Collections;
import java.util.List;

/** Table {@code note} with {@code base}: one row a note, the content in columns of its own so that lists can read it. */
final class NoteTable {
    /** What a list shows of a body. */
    static final int PREVIEW_CHARACTERS = 300;

    private static final int BASE_IS_CONTENT = 0;
    private static final int BASE_HAS_ROW = 1;
    static final int BASE_IS_NOTHING = 2;

    static final String CONTENT =
            "title, body, tags, notebook, color, pinned, archived, trashed_at, created_at, edited_at";

    private static final int TITLE_KEY_CHARACTERS = 60;

    /** Of a failure's message and a device's name so much is read back. */
    private static final int WORDS_CHARACTERS = 300;

    private final Sql sql;
    private final StoredContent content;
    private final LongText texts;
    private final NoteIndex index;

    NoteTable(Sql sql) {
        this.sql = sql;
        this.content = new StoredContent(sql);
        this.texts = new LongText(sql);
        this.index = new NoteIndex(sql);
    }

    /**
     * The note without its sides and its change in flight; null if there is no row. One query, unless a text is long.
     *
     * @throws JsonException if something of it cannot be read
     */
    NoteReplica find(String noteId) {
        List<Found> found = sql.query(
                "SELECT " + content.columns() + ", " + texts.columns("base.fields")
                        + ", deleted, revision, change_id, base_kind, failure_code, " + words("failure_message") + ", "
                        + words("changed_by") + ", past FROM note LEFT JOIN base ON base.note_id=note.note_id "
                        + "WHERE note.note_id=?",
                Found::new,
                noteId);
        return found.isEmpty() ? null : read(noteId, found.get(0));
    }

    private static String words(String column) {
        return "substr(" + column + ",1," + WORDS_CHARACTERS + ")";
    }

    /** A row, the long texts of which are still to be read. */
    private static final class Found {
        final StoredContent.Row content;
        final LongText.Read base;
        final boolean deleted;
        final int baseKind;
        final Failure failure;
        final Agreed agreed;

        Found(Sql.Row row) {
            int at = StoredContent.COLUMNS;
            content = new StoredContent.Row(row);
            base = new LongText.Read(row, at);
            deleted = row.number(at + 2) == 1;
            baseKind = (int) row.number(at + 5);
            String failureCode = row.text(at + 6);
            failure = failureCode == null ? null : new Failure(failureCode, row.text(at + 7));
            agreed = new Agreed(row.number(at + 3), row.text(at + 4), row.text(at + 8), null, row.text(at + 9));
        }
    }

    private NoteReplica read(String noteId, Found found) {
        NoteFields fields = found.deleted ? null : content.whole(noteId, found.content);
        NoteFields base = null;
        if (found.baseKind == BASE_IS_CONTENT) {
            base = fields;
        } else if (found.baseKind == BASE_HAS_ROW) {
            base = readFields(texts.whole(found.base, "fields", "base WHERE note_id=?", noteId));
            if (base == null) {
                throw new JsonException("$", "The agreed text is missing.");
            }
        }
        Agreed known = found.agreed;
        return new NoteReplica(
                noteId,
                fields,
                new Agreed(known.revision(), known.changeId(), known.deviceName(), base, known.past()),
                Collections.<OpenSide>emptyList(),
                null,
                found.failure);
    }

    /** As much of the content of a note as can be read; null if it is deleted or there is no row. */
    NoteFields readable(String noteId) {
        List<StoredContent.Row> found = sql.query(
                "SELECT " + content.columns() + " FROM note WHERE note_id=? AND deleted=0",
                StoredContent.Row::new,
                noteId);
        return found.isEmpty() ? null : content.readable(noteId, found.get(0));
    }

    /** Keeps a note that cannot be read out of the way of the others, with the reason for a person. */
    void setAside(String noteId, String reason) {
        sql.execute(
                "UPDATE note SET state=?, sendable=0, failure_code=?, failure_message=? WHERE note_id=?",
                Long.valueOf(NoteState.FAILED.ordinal()),
                Failure.UNREADABLE,
                FieldRules.cut(reason, WORDS_CHARACTERS),
                noteId);
    }

    /** The revision that the server is known to have of a note; 0 for none. */
    long revision(String noteId) {
        List<Long> found =
                sql.query("SELECT revision FROM note WHERE note_id=?", row -> Long.valueOf(row.number(0)), noteId);
        return found.isEmpty() ? 0 : found.get(0).longValue();
    }

    /** True if any note was set aside and waits for a person. */
    boolean hasUnreadable() {
        return !sql.query(
                        "SELECT 1 FROM note WHERE state=" + NoteState.FAILED.ordinal() + " AND failure_code=? LIMIT 1",
                        row -> Boolean.TRUE,
                        Failure.UNREADABLE)
                .isEmpty();
    }

    /** Writes a note over what was there; whether a resync has met it stays as it is. */
    void save(NoteReplica replica) {
        NoteFields shown = replica.fields() == null ? shownInPlaceOfDeleted(replica) : replica.fields();
        int baseKind = baseKind(replica);
        sql.execute(
                "INSERT OR REPLACE INTO note(note_id, " + CONTENT
                        + ", deleted, listed, revision, change_id, changed_by, base_kind, "
                        + "failure_code, failure_message, state, sendable, title_key, past, confirmed) "
                        + "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
                        + "coalesce((SELECT confirmed FROM note WHERE note_id=?),1))",
                replica.noteId(),
                shown.title(),
                shown.body(),
                Json.write(shown.tags()),
                shown.notebook(),
                shown.color(),
                number(shown.pinned()),
                number(shown.archived()),
                shown.trashedAt(),
                Long.valueOf(shown.createdAt()),
                Long.valueOf(shown.editedAt()),
                number(replica.fields() == null),
                Long.valueOf(listed(replica)),
                Long.valueOf(replica.agreed().revision()),
                replica.agreed().changeId(),
                replica.agreed().deviceName(),
                Long.valueOf(baseKind),
                replica.failure() == null ? null : replica.failure().code(),
                replica.failure() == null ? null : replica.failure().message(),
                Long.valueOf(replica.state().ordinal()),
                number(replica.isSendable()),
                titleKey(shown),
                replica.agreed().past(),
                replica.noteId());
        index.put(replica.noteId(), shown, listed(replica));
        if (baseKind == BASE_HAS_ROW) {
            sql.execute(
                    "INSERT OR REPLACE INTO base(note_id, fields) VALUES(?, ?)",
                    replica.noteId(),
                    writeFields(replica.agreed().fields()));
        } else {
            sql.execute("DELETE FROM base WHERE note_id=?", replica.noteId());
        }
    }

    private static int listed(NoteReplica replica) {
        NoteFields fields = replica.fields();
        if (fields == null) {
            return replica.unsettledSides().isEmpty() ? -1 : NoteList.ACTIVE.ordinal();
        }
        if (fields.trashedAt() != null) {
            return NoteList.TRASH.ordinal();
        }
        return (fields.archived() ? NoteList.ARCHIVE : NoteList.ACTIVE).ordinal();
    }

    private static int baseKind(NoteReplica replica) {
        NoteFields base = replica.agreed().fields();
        if (base == null) {
            return BASE_IS_NOTHING;
        }
        return base.equals(replica.fields()) ? BASE_IS_CONTENT : BASE_HAS_ROW;
    }

    /** A deleted note that waits for a person stands in the lists with the text of the side that would bring it back. */
    private static NoteFields shownInPlaceOfDeleted(NoteReplica replica) {
        for (OpenSide side : replica.unsettledSides()) {
            if (!side.side().isDeleted()) {
                NoteFields fields = side.side().fields();
                return fields.withBody(WellFormed.head(fields.body(), PREVIEW_CHARACTERS))
                        .with(Field.TRASHED_AT, null);
            }
        }
        return NoteFields.EMPTY;
    }

    /** How the note stands in a list by title: by what the list calls it. */
    static String titleKey(NoteFields fields) {
        String beginning = FieldRules.cut(fields.body(), PREVIEW_CHARACTERS);
        return Terms.sortKey(Headline.of(fields.title(), beginning).text(), TITLE_KEY_CHARACTERS);
    }

    /** Forgets all notes. */
    void clear() {
        sql.execute("DELETE FROM note");
        sql.execute("DELETE FROM base");
        index.clear();
    }

    void delete(String noteId) {
        index.remove(noteId);
        sql.execute("DELETE FROM note WHERE note_id=?", noteId);
        sql.execute("DELETE FROM base WHERE note_id=?", noteId);
    }

    /** The notes of which a change can be frozen, those that were edited first first. */
    List<String> sendable(int limit) {
        return sql.query(
                "SELECT note_id FROM note WHERE sendable=1 ORDER BY edited_at, note_id LIMIT " + limit,
                row -> row.text(0));
    }

    static String writeFields(NoteFields fields) {
        return fields == null ? null : Json.write(FieldsJson.write(fields));
    }

    static NoteFields readFields(String json) {
        return json == null ? null : FieldsJson.parse(json);
    }

    private static Long number(boolean truth) {
        return Long.valueOf(truth ? 1 : 0);
    }
}
