package app.offgrid.notes.markup;

import java.util.HashMap;
import java.util.Map;

/** Character references of HTML: all numeric ones, the five of XML, Latin 1 and the usual punctuation. */
final class Entities {
    /** Longest name in the table. */
    static final int LONGEST = 8;

    /** U+00A0 to U+00FF in order, from the HTML 4 table "HTMLlat1". */
    private static final String LATIN_1 =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr "
                    + "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest "
                    + "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
                    + "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig "
                    + "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml "
                    + "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml ";

    private static final String OTHERS =
            "amp & lt < gt > quot \" apos ' ndash \u2013 mdash \u2014 lsquo \u2018 rsquo \u2019 "
                    + "sbquo \u201a ldquo \u201c rdquo \u201d bdquo \u201e bull \u2022 hellip \u2026 prime \u2032 euro \u20ac "
                    + "trade \u2122 larr \u2190 uarr \u2191 rarr \u2192 darr \u2193 harr \u2194 ensp \u2002 emsp \u2003 "
                    + "thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f minus \u2212 ne \u2260 le \u2264 ge \u2265 "
                    + "infin \u221e asymp \u2248 check \u2713 dagger \u2020 permil \u2030 lsaquo \u2039 rsaquo \u203a "
                    + "OElig \u0152 oelig \u0153 Scaron \u0160 scaron \u0161 Yuml \u0178 NewLine \n Tab \t ";

    private static final Map<String, String> BY_NAME = table();

    private Entities() {}

    private static Map<String, String> table() {
        Map<String, String> table = new HashMap<String, String>();
        int at = 0;
        for (char c = 0xA0; c <= 0xFF; c++) {
            int end = LATIN_1.indexOf(' ', at);
            table.put(LATIN_1.substring(at, end), String.valueOf(c));
            at = end + 1;
        }
        at = 0;
        while (at < OTHERS.length()) {
            int end = OTHERS.indexOf(' ', at);
            table.put(OTHERS.substring(at, end), OTHERS.substring(end + 1, end + 2));
            at = end + 3;
        }
        return table;
    }

    /**
     * What a reference stands for.
     *
     * @param name what stands between {@code &} and {@code ;}
     * @return null for a name that the table does not have
     */
    static String decode(String name) {
        return name.startsWith("#") ? number(name) : BY_NAME.get(name);
    }

    private static String number(String name) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int from = hex ? 2 : 1;
        int code = 0;
        for (int i = from; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
            if (digit < 0 || code > 0x10FFFF) {
                return null;
            }
            code = code * (hex ? 16 : 10) + digit;
        }
        return name.length() == from ? null : character(code);
    }

    private static String character(int code) {
        boolean isText = code == '\t' || code == '\n' || code == '\r' || code >= 0x20;
        boolean isSurrogate = code >= 0xD800 && code <= 0xDFFF;
        if (!isText || isSurrogate || code > 0x10FFFF) {
            return "\ufffd";
        }
        if (code < 0x10000) {
            return String.valueOf((char) code);
        }
        int above = code - 0x10000;
        return new String(new char[] {(char) (0xD800 + (above >> 10)), (char) (0xDC00 + (above & 0x3ff))});
    }
}
