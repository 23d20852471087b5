package app.offgrid.notes.note;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The colours a note can have, by their names on the wire. */
public final class NoteColor {
    /** No colour of its own. */
    public static final String NONE = "none";
    /** All names, {@link #NONE} first; unmodifiable. */
    public static final List<String> NAMES = Collections.unmodifiableList(
            Arrays.asList(NONE, "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink"));

    private NoteColor() {}
}
