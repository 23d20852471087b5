package app.offgrid.notes.ui;

import app.offgrid.notes.merge.MergedText;
import app.offgrid.notes.note.WellFormed;
import com.codename1.ui.Button;
import com.codename1.ui.Container;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.FlowLayout;
import java.util.ArrayList;
import java.util.List;

/** A piece where the versions overlap: mine, theirs, or one after the other. */
final class HunkView extends Container {
    /** Both versions of a piece, with the words of its line before and after it. */
    static final class Piece {
        /** More words than this say no more about where a piece is. */
        private static final int MOST_CONTEXT = 60;
        /** The same of the text before both changes. */
        private static final int MOST_BASE = 200;

        private final String before;
        private final String base;
        private final String mine;
        private final String theirs;
        private final String both;
        private final String after;

        /** @param base what stood here before both changes; empty if nothing did or nobody knows
         * @param both mine and theirs, with what belongs between them; null if both cannot be kept */
        Piece(String before, String base, String mine, String theirs, String both, String after) {
            this.both = both;
            this.base = base;
            String line = before.substring(before.lastIndexOf('\n') + 1);
            this.before = WellFormed.tail(line, MOST_CONTEXT);
            this.mine = mine;
            this.theirs = theirs;
            int end = after.indexOf('\n');
            String rest = end < 0 ? after : after.substring(0, end);
            this.after = WellFormed.head(rest, MOST_CONTEXT);
        }

        /** Mine, then theirs, each in its colour. */
        private List<Mark> markedBoth() {
            List<Mark> marks = new ArrayList<Mark>();
            marks.add(new Mark(before, null));
            if (mine.length() > 0) {
                marks.add(new Mark(mine, "MarkMine"));
            }
            int between = Math.max(mine.length(), both.length() - theirs.length());
            marks.add(new Mark(both.substring(mine.length(), between), null));
            if (theirs.length() > 0) {
                marks.add(new Mark(theirs, "MarkTheirs"));
            }
            marks.add(new Mark(both.endsWith("\n") ? "" : after, null));
            return marks;
        }

        private String shortBase() {
            String line = base.trim();
            return line.length() <= MOST_BASE ? line : WellFormed.head(line, MOST_BASE) + "\u2026";
        }

        private List<Mark> marked(String other, String version, String uiid) {
            List<Mark> marks = new ArrayList<Mark>();
            if (version.length() > 0) {
                marks.addAll(Mark.plain(before));
                marks.addAll(Mark.added(other, version, uiid));
                marks.addAll(Mark.plain(version.endsWith("\n") ? "" : after));
            }
            return marks;
        }
    }

    private final Runnable changed;
    private final List<Container> options = new ArrayList<Container>();
    private final List<MergedText.Choice> choices = new ArrayList<MergedText.Choice>();
    private final Piece piece;
    private MergedText.Choice chosen = MergedText.Choice.MINE;

    /**
     * @param name for tests; the options are name-mine, name-theirs and name-both
     */
    HunkView(String name, String head, Piece piece, Runnable changed) {
        super(BoxLayout.y(), "Card");
        this.changed = changed;
        this.piece = piece;
        add(Parts.text(head, "CardSoft"));
        if (piece.base.trim().length() > 0) {
            add(Parts.text(Texts.of("decide.piece.before", piece.shortBase()), "CardSoft"));
        }
        add(option(
                name + "-mine",
                MergedText.Choice.MINE,
                "merge.mine",
                "VersionMine",
                piece.marked(piece.theirs, piece.mine, "MarkMine")));
        add(option(
                name + "-theirs",
                MergedText.Choice.THEIRS,
                "merge.theirs",
                "VersionTheirs",
                piece.marked(piece.mine, piece.theirs, "MarkTheirs")));
        if (piece.both != null) {
            add(option(name + "-both", MergedText.Choice.BOTH, "merge.both", "VersionBase", piece.markedBoth()));
        }
        showChosen();
    }

    MergedText.Choice chosen() {
        return chosen;
    }

    /** True if the other is about the same two texts. */
    boolean isLike(HunkView other) {
        return piece.mine.equals(other.piece.mine) && piece.theirs.equals(other.piece.theirs);
    }

    /** Chooses what the other has chosen. */
    void chooseLike(HunkView other) {
        chosen = other.chosen;
        showChosen();
    }

    private Container option(String name, MergedText.Choice choice, String key, String chip, List<Mark> marks) {
        Container option = new Container(BoxLayout.y(), "Option");
        Button lead = Parts.button(name, Texts.of(key), chip, () -> {
            chosen = choice;
            showChosen();
            changed.run();
        });
        option.add(FlowLayout.encloseIn(lead));
        if (!marks.isEmpty()) {
            option.add(new MarkedText(marks));
        } else {
            option.add(Parts.text(Texts.of("merge.nothing"), "CardSoft"));
        }
        option.setLeadComponent(lead);
        options.add(option);
        choices.add(choice);
        return option;
    }

    private void showChosen() {
        for (int i = 0; i < options.size(); i++) {
            options.get(i).setUIID(choices.get(i) == chosen ? "OptionOn" : "Option");
        }
        revalidateLater();
    }
}
