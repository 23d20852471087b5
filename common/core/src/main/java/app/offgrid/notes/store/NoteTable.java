package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.markdown.Headline;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.protocol.FieldsJson;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.replica.Agreed;
import app.offgrid.notes.replica.Failure;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.search.Terms;
import java.util.Collections;
import java.util.List;
import java.util.Map;

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

    private final Sql sql;
    private final NoteIndex index;

    NoteTable(Sql sql) {
        this.sql = sql;
        this.index = new NoteIndex(sql);
    }

    /** The note without its sides and its change in flight; null if there is no row. */
    NoteReplica find(final String noteId) {
        List<NoteReplica> found = sql.query(
                "SELECT " + CONTENT
                        + ", deleted, revision, change_id, base_kind, failure_code, failure_message, changed_by, "
                        + "(SELECT fields FROM base WHERE base.note_id=note.note_id), past FROM note WHERE note_id=?",
                row -> read(noteId, row),
                noteId);
        return found.isEmpty() ? null : found.get(0);
    }

    private static NoteReplica read(String noteId, Sql.Row row) {
        boolean deleted = row.number(10) == 1;
        NoteFields fields = deleted ? null : readContent(row);
        int baseKind = (int) row.number(13);
        NoteFields base = null;
        if (baseKind == BASE_IS_CONTENT) {
            base = fields;
        } else if (baseKind == BASE_HAS_ROW) {
            base = readFields(row.text(17));
        }
        String failureCode = row.text(14);
        return new NoteReplica(
                noteId,
                fields,
                new Agreed(row.number(11), row.text(12), row.text(16), base, row.text(18)),
                Collections.<OpenSide>emptyList(),
                null,
                failureCode == null ? null : new Failure(failureCode, row.text(15)));
    }

    static NoteFields readContent(Sql.Row row) {
        return NoteFields.EMPTY
                .withTitle(row.text(0))
                .withBody(row.text(1))
                .with(Field.TAGS, Json.parse(row.text(2)))
                .with(Field.NOTEBOOK, row.text(3))
                .with(Field.COLOR, row.text(4))
                .with(Field.PINNED, Boolean.valueOf(row.number(5) == 1))
                .with(Field.ARCHIVED, Boolean.valueOf(row.number(6) == 1))
                .with(Field.TRASHED_AT, row.nullableNumber(7))
                .with(Field.CREATED_AT, Long.valueOf(row.number(8)))
                .with(Field.EDITED_AT, Long.valueOf(row.number(9)));
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
                String body = fields.body();
                int end = Math.min(PREVIEW_CHARACTERS, body.length());
                return fields.withBody(body.substring(0, end)).with(Field.TRASHED_AT, null);
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
        return json == null ? null : FieldsJson.read((Map<?, ?>) Json.parse(json), "$");
    }

    private static Long number(boolean truth) {
        return Long.valueOf(truth ? 1 : 0);
    }
}
