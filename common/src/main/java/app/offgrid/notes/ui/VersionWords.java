package app.offgrid.notes.ui;

import app.offgrid.notes.merge.Span;
import app.offgrid.notes.merge.TextDiff;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.PastVersion;
import app.offgrid.notes.writing.TextSize;

/** A version of a note's history in words. */
final class VersionWords {
    /** Of longer texts the words are not counted for a list; their version itself shows what changed. */
    private static final int MOST_COUNTED = 50_000;

    private VersionWords() {}

    /** "This device" or the other one's name. */
    static String device(PastVersion version, Screens screens) {
        String name = version.deviceName();
        boolean here = name == null || name.equals(screens.settings().deviceName());
        return here ? Texts.of("history.thisDevice") : name;
    }

    /** "today at 10:04". */
    static String time(PastVersion version, Screens screens) {
        return version.time() == 0
                ? Texts.of("history.noTime")
                : Times.exact(version.time(), screens.clock().now());
    }

    /** A short mark of how the version stands to the note; null for none. */
    static String chip(PastVersion version) {
        switch (version.standing()) {
            case NOW:
                return Texts.of("history.now");
            case WAITING:
                return Texts.of("history.waiting");
            case BESIDE:
                return Texts.of("history.beside");
            default:
                return null;
        }
    }

    static String chipUiid(PastVersion version) {
        switch (version.standing()) {
            case NOW:
                return "VersionChipNow";
            case WAITING:
                return "VersionChipWaiting";
            default:
                return "VersionChip";
        }
    }

    /** The chip in a sentence; null for none. */
    static String standing(PastVersion version) {
        if (version.standing() == PastVersion.Standing.EARLIER) {
            return null;
        }
        return Texts.of("history.standing." + version.standing().name());
    }

    /**
     * What changed, such as "3 words added, 1 word removed"; null if that is too much to count.
     *
     * @param before null if this is the first version
     */
    static String changes(PastVersion before, PastVersion version) {
        if (version.fields() == null) {
            return Texts.of("history.deleted");
        }
        if (before == null) {
            return Texts.of("history.first");
        }
        NoteFields from = before.fields() == null ? NoteFields.EMPTY : before.fields();
        NoteFields to = version.fields();
        if (from.body().length() + to.body().length() > MOST_COUNTED) {
            return null;
        }
        int added = 0;
        int removed = 0;
        for (Span span : TextDiff.words(from.title() + "\n" + from.body(), to.title() + "\n" + to.body())) {
            int words = TextSize.of(span.text()).words();
            added += span.kind() == Span.Kind.ADDED ? words : 0;
            removed += span.kind() == Span.Kind.REMOVED ? words : 0;
        }
        if (added > 0 && removed > 0) {
            return Texts.of("history.by", Texts.count("history.added", added), Texts.count("history.removed", removed));
        }
        if (added + removed > 0) {
            return added > 0 ? Texts.count("history.added", added) : Texts.count("history.removed", removed);
        }
        boolean sameText = from.title().equals(to.title()) && from.body().equals(to.body());
        return Texts.of(sameText ? "history.noWords" : "history.signs");
    }
}
