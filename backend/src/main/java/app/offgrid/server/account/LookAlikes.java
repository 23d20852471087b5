package app.offgrid.server.account;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;

/**
 * Names in other letters that look like one in plain Latin letters, by Unicode's tables of what looks alike (UTS 39). Those tables
 * are loaded when the first name that is not plain ASCII comes along.
 */
final class LookAlikes {
    private LookAlikes() {}

    /** The tables, for whoever needs them. */
    private static final class Tables {
        private static final SpoofChecker CHECKER =
                new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
        /** Letters that people write words with, and no signs of phonetics, mathematics or another age. */
        private static final UnicodeSet WRITTEN =
                new UnicodeSet(SpoofChecker.RECOMMENDED).addAll(' ', '~').freeze();

        private static final UnicodeSet LATIN = new UnicodeSet("[[:Latin:][:Common:][:Inherited:]]").freeze();
    }

    /**
     * True for a name that is not plain and looks plain: one of Cyrillic letters all of which have a Latin twin, for example, or one
     * with a Latin letter that nobody writes words with.
     *
     * @param name one label of an address, in lower case and NFKC
     */
    static boolean looksPlain(String name) {
        if (isPlain(name)) {
            return false;
        }
        return Tables.LATIN.containsAll(name)
                ? !Tables.WRITTEN.containsAll(name)
                : isPlain(Tables.CHECKER.getSkeleton(name));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
