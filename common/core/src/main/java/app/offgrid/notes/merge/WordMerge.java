package app.offgrid.notes.merge;

import java.util.List;

/** Three-way merge of lines that both sides changed, word by word. */
final class WordMerge {
    private final Words base;
    private final Words mine;
    private final Words theirs;
    private final String lineEnd;
    private final long budget;

    /**
     * The texts have line feeds only.
     *
     * @param lineEnd what the merged lines end with
     * @param budget steps for each comparison, see {@link Diff}
     */
    WordMerge(String base, String mine, String theirs, String lineEnd, long budget) {
        this.budget = budget;
        Vocabulary vocabulary = new Vocabulary();
        this.base = Words.of(base, vocabulary);
        this.mine = Words.of(mine, vocabulary);
        this.theirs = Words.of(theirs, vocabulary);
        this.lineEnd = lineEnd;
    }

    void addTo(Hunks hunks) {
        List<Region> regions = ThreeWay.regions(
                WordDiff.edits(base, mine, budget),
                WordDiff.edits(base, theirs, budget),
                base.count(),
                new WordContact(base, mine, theirs));
        List<Region> apart = new Repeats(base, mine, theirs).joined(regions);
        for (Region region : new ConflictShape(base, mine, theirs).shaped(apart)) {
            switch (region.change) {
                case NONE:
                    hunks.settled(lines(base.text(region.from, region.to)));
                    break;
                case MINE:
                    hunks.settled(lines(mine.text(region.mineFrom, region.mineTo)));
                    break;
                case THEIRS:
                    hunks.settled(lines(theirs.text(region.theirsFrom, region.theirsTo)));
                    break;
                default:
                    hunks.conflict(
                            lines(base.text(region.from, region.to)),
                            lines(mine.text(region.mineFrom, region.mineTo)),
                            lines(theirs.text(region.theirsFrom, region.theirsTo)),
                            separator(region));
            }
        }
    }

    /** What goes between mine and theirs if a person takes both. */
    private String separator(Region region) {
        if (region.mineFrom == region.mineTo || region.theirsFrom == region.theirsTo) {
            return "";
        }
        char last = mine.kind(region.mineTo - 1);
        char first = theirs.kind(region.theirsFrom);
        if (mine.isSpace(region.mineTo - 1) || theirs.isSpace(region.theirsFrom)) {
            return "";
        }
        if (beginsLine(region.from) && endsLine(region.to)) {
            return lineEnd;
        }
        return last == CharacterClass.UNSPACED || first == CharacterClass.UNSPACED ? "" : " ";
    }

    private boolean beginsLine(int word) {
        return word == 0 || base.kind(word - 1) == CharacterClass.LINE_END;
    }

    private boolean endsLine(int word) {
        return word == base.count() || base.kind(word) == CharacterClass.LINE_END;
    }

    private String lines(String text) {
        if (lineEnd.equals("\n") || text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lines.append(lineEnd);
            } else {
                lines.append(text.charAt(i));
            }
        }
        return lines.toString();
    }
}
