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
        if (left.to == right.from && lean(left, leftNew, right, rightNew)) {
            return true;
        }
        return !endsWithSpace(left, leftNew) && !beginsWithSpace(right, rightNew);
    }

    private boolean isParticle(int word) {
        return base.kind(word) == CharacterClass.UNSPACED && PARTICLES.indexOf(base.text(word, word + 1)) >= 0;
    }

    /** True if one took away the space on the border because the other's stood behind it; words would run together. */
    private boolean lean(Edit left, Words leftNew, Edit right, Words rightNew) {
        boolean leftLost = isReplacement(left) && base.isSpace(left.to - 1) && !leftNew.isSpace(left.newTo - 1);
        boolean rightLost = isReplacement(right) && base.isSpace(right.from) && !rightNew.isSpace(right.newFrom);
        boolean leftHas = !left.isDeletion() && leftNew.isSpace(left.newTo - 1);
        boolean rightHas = !right.isDeletion() && rightNew.isSpace(right.newFrom);
        return leftLost && !rightHas || rightLost && !leftHas;
    }

    private static boolean isReplacement(Edit edit) {
        return !edit.isInsertion() && !edit.isDeletion();
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
