package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.replica.NoteState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Pages of lists. A page goes on after the last note of the one before by value, never by counting rows, so it costs the
 * same wherever it is. Which index is read is said, not left to the statistics of the platform's SQLite: that of the order,
 * or, where few notes have what the filter asks for, that of the filter.
 */
public final class ListQueries {
    /** Up to so many notes are rather sorted than looked for along the order. */
    private static final int FEW = 2_000;

    /** Most notes of a page. */
    public static final int PAGE = 200;

    private final Sql sql;

    ListQueries(Sql sql) {
        this.sql = sql;
    }

    /** Only what places a note. */
    private static final class Place {
        final int pinned;
        final String key;
        final String noteId;

        Place(int pinned, Sql.Row row) {
            this.pinned = pinned;
            this.noteId = row.text(0);
            this.key = row.text(1);
        }
    }

    /**
     * A page of a list.
     *
     * @param after where the page before ended; null for the first one
     * @param limit most notes, at most {@link #PAGE}
     */
    public NotePage page(NoteFilter filter, NoteOrder order, NoteCursor after, int limit) {
        if (limit < 1 || limit > PAGE) {
            throw new IllegalArgumentException("a page of " + limit);
        }
        return sql.transaction("Read a page of a list", () -> {
            Source source = source(filter, order);
            List<Place> places = new ArrayList<Place>();
            for (int pinned = after == null ? 1 : after.pinned; pinned >= 0 && places.size() <= limit; pinned--) {
                NoteCursor from = after != null && after.pinned == pinned ? after : null;
                places.addAll(section(filter, order, source, pinned, from, limit + 1 - places.size()));
            }
            boolean more = places.size() > limit;
            List<Place> shown = more ? places.subList(0, limit) : places;
            Place last = more ? shown.get(limit - 1) : null;
            return new NotePage(read(shown), last == null ? null : new NoteCursor(last.pinned, last.key, last.noteId));
        });
    }

    private List<Place> section(
            NoteFilter filter, NoteOrder order, Source source, int pinned, NoteCursor from, int limit) {
        List<Place> found = new ArrayList<Place>();
        for (NoteList list : filter.places) {
            if (from != null) {
                found.addAll(places(filter, order, source, list, pinned, from, true, limit));
            }
            if (found.size() < limit || filter.places.size() > 1) {
                found.addAll(places(filter, order, source, list, pinned, from, false, limit));
            }
        }
        if (filter.places.size() > 1) {
            Collections.sort(found, comparator(order));
        }
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    /** @param ties true for the notes that are equal to the cursor in the order, false for those after it */
    private List<Place> places(
            NoteFilter filter,
            NoteOrder order,
            Source source,
            NoteList list,
            int pinned,
            NoteCursor from,
            boolean ties,
            int limit) {
        List<Object> parameters = new ArrayList<Object>();
        StringBuilder query = new StringBuilder("SELECT note.note_id, note.").append(order.column);
        query.append(source.clause(parameters));
        query.append(" AND note.listed=").append(list.ordinal());
        query.append(" AND note.pinned=").append(pinned);
        if (from != null) {
            query.append(" AND note.").append(order.column);
            query.append(ties ? "=" : order.descending ? "<" : ">");
            query.append(order.byText() ? "?" : from.key);
            if (order.byText()) {
                parameters.add(from.key);
            }
            if (ties) {
                query.append(" AND note.note_id").append(order.idsDescending() ? "<?" : ">?");
                parameters.add(from.noteId);
            }
        }
        query.append(filter.conditions(parameters));
        query.append(" ORDER BY note.").append(order.column).append(order.descending ? " DESC" : " ASC");
        query.append(", note.note_id").append(order.idsDescending() ? " DESC" : " ASC");
        query.append(" LIMIT ").append(limit);
        return sql.query(query.toString(), row -> new Place(pinned, row), parameters.toArray());
    }

    private static Comparator<Place> comparator(NoteOrder order) {
        return (a, b) -> {
            int byKey;
            if (order.byText()) {
                byKey = compare(a.key, b.key);
            } else {
                byKey = Long.compare(Long.parseLong(a.key), Long.parseLong(b.key));
            }
            if (byKey != 0) {
                return order.descending ? -byKey : byKey;
            }
            int byId = a.noteId.compareTo(b.noteId);
            return order.idsDescending() ? -byId : byId;
        };
    }

    /** As SQLite compares text: by code point. */
    private static int compare(String a, String b) {
        for (int i = 0; i < a.length() && i < b.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return rank(a.charAt(i)) - rank(b.charAt(i));
            }
        }
        return a.length() - b.length();
    }

    private static int rank(char c) {
        return c >= 0xD800 && c <= 0xDFFF ? c + 0x10000 : c;
    }

    private List<NoteSummary> read(List<Place> places) {
        if (places.isEmpty()) {
            return new ArrayList<NoteSummary>();
        }
        Object[] ids = new Object[places.size()];
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < ids.length; i++) {
            ids[i] = places.get(i).noteId;
            marks.append(i == 0 ? "?" : ",?");
        }
        List<NoteSummary> found =
                sql.query(NoteQueries.SUMMARY + "WHERE note_id IN (" + marks + ")", NoteQueries::read, ids);
        List<NoteSummary> sorted = new ArrayList<NoteSummary>();
        for (Place place : places) {
            for (NoteSummary note : found) {
                if (note.noteId().equals(place.noteId)) {
                    sorted.add(note);
                }
            }
        }
        return sorted;
    }

    /** How many notes a list has. */
    public int count(NoteFilter filter) {
        return filter.isStateAlone() ? countState("state=" + filter.state.ordinal()) : count(filter, "");
    }

    /** From the indexes alone: without an account all notes are of one state, and looking at each takes half a second. */
    private int countState(String state) {
        return number("SELECT count(*) FROM note INDEXED BY note_by_state WHERE " + state)
                - number("SELECT count(*) FROM note INDEXED BY note_in_lists WHERE listed=-1 AND " + state);
    }

    /** How many notes of a list are pinned; they are the first of it. */
    public int countPinned(NoteFilter filter) {
        return count(filter, " AND note.pinned=1");
    }

    private int count(NoteFilter filter, String condition) {
        List<Object> parameters = new ArrayList<Object>();
        String query = "SELECT count(*)"
                + source(filter, NoteOrder.EDITED_NEWEST_FIRST).clause(parameters) + " AND note.listed IN ("
                + filter.placeNumbers() + ")" + condition + filter.conditions(parameters);
        return number(query, parameters.toArray());
    }

    /** The index to read, and what makes it usable. */
    private static final class Source {
        final String index;
        final String condition;
        final String parameter;

        Source(String index, String condition, String parameter) {
            this.index = index;
            this.condition = condition;
            this.parameter = parameter;
        }

        String clause(List<Object> parameters) {
            if (parameter != null) {
                parameters.add(parameter);
            }
            return " FROM note INDEXED BY " + index + " WHERE " + condition;
        }
    }

    private Source source(NoteFilter filter, NoteOrder order) {
        for (String tag : filter.tags) {
            if (isFew("note_tag WHERE tag=?", tag)) {
                String tagged = "note.note_id IN (SELECT note_tag.note_id FROM note_tag WHERE note_tag.tag=?)";
                return new Source("sqlite_autoindex_note_1", tagged, tag);
            }
        }
        if (filter.state != null && filter.state != NoteState.SYNCED) {
            String state = "state=" + filter.state.ordinal();
            if (isFew("note INDEXED BY note_by_state WHERE " + state)) {
                return new Source("note_by_state", "note." + state, null);
            }
        }
        if (filter.notebook != null && filter.notebook.length() > 0) {
            if (isFew("note INDEXED BY note_by_notebook WHERE notebook=?", filter.notebook)) {
                return new Source("note_by_notebook", "note.notebook=?", filter.notebook);
            }
        }
        if (filter.color != null && !filter.color.equals(NoteColor.NONE)) {
            String color = "color<>'none' AND color='" + filter.color + "'";
            if (isFew("note INDEXED BY note_by_color WHERE " + color)) {
                return new Source("note_by_color", color, null);
            }
        }
        return new Source(order.index, "1", null);
    }

    private boolean isFew(String some, Object... parameters) {
        return number("SELECT count(*) FROM (SELECT 1 FROM " + some + " LIMIT " + FEW + ")", parameters) < FEW;
    }

    private int number(String query, Object... parameters) {
        return sql.query(query, row -> Integer.valueOf((int) row.number(0)), parameters)
                .get(0)
                .intValue();
    }
}
