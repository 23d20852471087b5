package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.protocol.FieldsJson;
import app.offgrid.notes.protocol.JsonException;
import java.util.Collections;
import java.util.List;

/** The content of a note in the columns of its own, read whole whatever its length. To be used inside a transaction. */
final class StoredContent {
    private final LongText texts;
    private final String columns;

    StoredContent(Sql sql) {
        texts = new LongText(sql);
        columns = texts.columns("note.title") + ", " + texts.columns("note.body") + ", " + texts.columns("note.tags")
                + ", "
                + texts.columns("note.notebook")
                + ", color, pinned, archived, trashed_at, created_at, edited_at";
    }

    /** What came with a row. */
    static final class Row {
        private final LongText.Read title;
        private final LongText.Read body;
        private final LongText.Read tags;
        private final LongText.Read notebook;
        private final NoteFields rest;

        Row(Sql.Row row) {
            title = new LongText.Read(row, 0);
            body = new LongText.Read(row, 2);
            tags = new LongText.Read(row, 4);
            notebook = new LongText.Read(row, 6);
            rest = NoteFields.EMPTY
                    .with(Field.COLOR, row.text(8))
                    .with(Field.PINNED, Boolean.valueOf(row.number(9) == 1))
                    .with(Field.ARCHIVED, Boolean.valueOf(row.number(10) == 1))
                    .with(Field.TRASHED_AT, row.nullableNumber(11))
                    .with(Field.CREATED_AT, Long.valueOf(row.number(12)))
                    .with(Field.EDITED_AT, Long.valueOf(row.number(13)));
        }

        long editedAt() {
            return rest.editedAt();
        }
    }

    /** The first columns of a query over {@code note}; {@link #COLUMNS} of them. */
    String columns() {
        return columns;
    }

    /** How many columns these are. */
    static final int COLUMNS = 14;

    /** @throws JsonException if the tags cannot be read */
    NoteFields whole(String noteId, Row row) {
        return texts(noteId, row).with(Field.TAGS, FieldsJson.parseTags(text(noteId, row.tags, "tags")));
    }

    /** As much as can be read: without tags that nobody can make sense of. */
    NoteFields readable(String noteId, Row row) {
        return texts(noteId, row).with(Field.TAGS, tagsOrNone(text(noteId, row.tags, "tags")));
    }

    private NoteFields texts(String noteId, Row row) {
        return row.rest
                .withTitle(text(noteId, row.title, "title"))
                .withBody(text(noteId, row.body, "body"))
                .with(Field.NOTEBOOK, text(noteId, row.notebook, "notebook"));
    }

    private String text(String noteId, LongText.Read read, String column) {
        return texts.whole(read, column, "note WHERE note_id=?", noteId);
    }

    /** Tags for a list, which shows a note whatever its tags are. */
    static List<String> tagsOrNone(String json) {
        try {
            return json == null ? Collections.<String>emptyList() : FieldsJson.parseTags(json);
        } catch (JsonException e) {
            return Collections.emptyList();
        }
    }
}
