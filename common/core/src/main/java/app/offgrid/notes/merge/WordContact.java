package app.offgrid.notes.merge;

/**
 * Edits of words touch unless a space, a line end, a particle, a few letters of a script without spaces or many tokens
 * lie between: the hours and the minutes of "5:30" are one thing to a person. Words inserted beside words that were deleted or became more touch
 * too, for they may have been meant for what is gone.
 */
final class WordContact implements Contact {
    /** So many letters of a script without spaces part two edits as a space does. */
    private static final int LETTERS = 2;
    /**
     * Japanese particles, Chinese particles and prepositions that are a word of one letter: each alone parts two edits.
     * Any other single letter may be the middle of a word or a date, of which a mixture would be what nobody wrote.
     */
    private static final String PARTICLES = "はがをにでとのもへや的了在是和与與或到从從对對把被给給跟向";
    /** And so many tokens of anything; also bounds the work in a text without spaces. */
    private static final int TOKENS = 20;

    private final Words base;
    private final Words mine;
    private final Words theirs;

    WordContact(Words base, Words mine, Words theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    @Override
    public boolean touch(Edit left, Edit right, boolean leftIsMine) {
        if (left.to == right.from && left.isInsertion() != right.isInsertion()) {
            Edit other = left.isInsertion() ? right : left;
            if (other.isDeletion() || other.grows()) {
                return true;
            }
        }
        if (right.from - left.to >= TOKENS) {
            return false;
        }
        int letters = 0;
        for (int i = left.to; i < right.from; i++) {
            if (base.isSpace(i) || isParticle(i)) {
                return false;
            }
            letters += base.kind(i) == CharacterClass.UNSPACED ? 1 : 0;
            if (letters >= LETTERS) {
                return false;
            }
        }
        Words leftNew = leftIsMine ? mine : theirs;
        Words rightNew = leftIsMine ? theirs : mine;
        if (left.to == right.from && runTogether(left, leftNew, right, rightNew)) {
            return true;
        }
        return !endsWithSpace(left, leftNew) && !beginsWithSpace(right, rightNew);
    }

    private boolean isParticle(int word) {
        return base.kind(word) == CharacterClass.UNSPACED && PARTICLES.indexOf(base.text(word, word + 1)) >= 0;
    }

    /** True if words or lines would run together, since each side took away a space that the other left. */
    private boolean runTogether(Edit left, Words leftNew, Edit right, Words rightNew) {
        if (left.isDeletion() && left.from == 0) {
            return false;
        }
        Words before = left.isDeletion() ? base : leftNew;
        Words after = right.isDeletion() ? base : rightNew;
        int last = left.isDeletion() ? left.from - 1 : left.newTo - 1;
        int first = right.isDeletion() ? right.to : right.newFrom;
        // Behind the last line of a region the next one follows.
        char next = first == after.count() ? CharacterClass.WORD : after.kind(first);
        if (before.isSpace(last) || next == CharacterClass.SPACE || next == CharacterClass.LINE_END) {
            return false;
        }
        boolean words = before.kind(last) == CharacterClass.WORD && next == CharacterClass.WORD;
        return words && hasSpace(left.from, right.to, false)
                || hasSpace(left.from, left.to, true) && hasSpace(right.from, right.to, true);
    }

    private boolean hasSpace(int from, int to, boolean lineEnd) {
        for (int i = from; i < to; i++) {
            if (lineEnd ? base.kind(i) == CharacterClass.LINE_END : base.isSpace(i)) {
                return true;
            }
        }
        return false;
    }

    /** True if there is a space at the end before and after the edit; nothing before or after is no matter. */
    private boolean endsWithSpace(Edit edit, Words fresh) {
        return (edit.isInsertion() || base.isSpace(edit.to - 1))
                && (edit.isDeletion() || fresh.isSpace(edit.newTo - 1));
    }

    private boolean beginsWithSpace(Edit edit, Words fresh) {
        return (edit.isInsertion() || base.isSpace(edit.from)) && (edit.isDeletion() || fresh.isSpace(edit.newFrom));
    }
}
