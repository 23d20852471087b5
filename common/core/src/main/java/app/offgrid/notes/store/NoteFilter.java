package app.offgrid.notes.store;

import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.replica.NoteState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Which notes a list or a search is about: a place, and what the notes there must have. Immutable. */
public final class NoteFilter {
    /** Neither archived nor in the trash. */
    public static final NoteFilter ALL = in(NoteList.ACTIVE);

    public static final NoteFilter ARCHIVE = in(NoteList.ARCHIVE);
    public static final NoteFilter TRASH = in(NoteList.TRASH);

    /** Every place but the trash: where a search looks unless a person says otherwise. */
    public static final NoteFilter OUTSIDE_TRASH = in(NoteList.ACTIVE, NoteList.ARCHIVE);

    /** Saved here, not yet acknowledged by the server; wherever they are. */
    public static final NoteFilter UNSYNCED = everywhere().state(NoteState.PENDING);

    public static final NoteFilter CONFLICTS = everywhere().state(NoteState.CONFLICT);
    public static final NoteFilter FAILED = everywhere().state(NoteState.FAILED);

    final List<NoteList> places;
    final List<String> tags;
    /** Null for any; empty for those in none. */
    final String notebook;

    final String color;
    final NoteState state;

    private NoteFilter(List<NoteList> places, List<String> tags, String notebook, String color, NoteState state) {
        this.places = places;
        this.tags = tags;
        this.notebook = notebook;
        this.color = color;
        this.state = state;
    }

    /** The notes of these places. */
    public static NoteFilter in(NoteList... places) {
        List<NoteList> copy = Collections.unmodifiableList(new ArrayList<NoteList>(Arrays.asList(places)));
        return new NoteFilter(copy, Collections.<String>emptyList(), null, null, null);
    }

    /** The notes of all places, the trash too. */
    public static NoteFilter everywhere() {
        return in(NoteList.values());
    }

    /** Those of them in this notebook. */
    public NoteFilter notebook(String name) {
        return new NoteFilter(places, tags, name, color, state);
    }

    /** Those of them in no notebook. */
    public NoteFilter inNoNotebook() {
        return notebook("");
    }

    /** Those of them that have this tag too. */
    public NoteFilter tag(String tag) {
        List<String> all = new ArrayList<String>(tags);
        all.add(tag);
        return new NoteFilter(places, Collections.unmodifiableList(all), notebook, color, state);
    }

    /**
     * Those of them with this colour.
     *
     * @throws IllegalArgumentException for a colour that is not one of {@link NoteColor#NAMES}
     */
    public NoteFilter color(String name) {
        if (!NoteColor.NAMES.contains(name)) {
            throw new IllegalArgumentException("no colour: " + name);
        }
        return new NoteFilter(places, tags, notebook, name, state);
    }

    /** Those of them that stand like this towards the server. */
    public NoteFilter state(NoteState wanted) {
        return new NoteFilter(places, tags, notebook, color, wanted);
    }

    /** The conditions on the note apart from the place; numbers and colours are constants, the rest is a parameter. */
    String conditions(List<Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (notebook != null && notebook.length() == 0) {
            conditions.append(" AND note.notebook IS NULL");
        } else if (notebook != null) {
            conditions.append(" AND note.notebook=?");
            parameters.add(notebook);
        }
        if (color != null) {
            conditions.append(" AND note.color='").append(color).append('\'');
        }
        if (state != null) {
            conditions.append(" AND note.state=").append(state.ordinal());
        }
        for (String tag : tags) {
            conditions.append(" AND EXISTS(SELECT 1 FROM note_tag WHERE note_tag.tag=? "
                    + "AND note_tag.listed=note.listed AND note_tag.note_id=note.note_id)");
            parameters.add(tag);
        }
        return conditions.toString();
    }

    /** True if a state other than synced is all that is asked for. */
    boolean isStateAlone() {
        boolean anywhere = places.size() == NoteList.values().length;
        return anywhere
                && tags.isEmpty()
                && notebook == null
                && color == null
                && state != null
                && state != NoteState.SYNCED;
    }

    String placeNumbers() {
        StringBuilder numbers = new StringBuilder();
        for (NoteList place : places) {
            numbers.append(numbers.length() == 0 ? "" : ",").append(place.ordinal());
        }
        return numbers.toString();
    }
}
