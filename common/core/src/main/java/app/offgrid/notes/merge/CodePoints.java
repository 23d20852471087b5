package app.offgrid.notes.merge;

/**
 * What kind of character a code point is, as far as cutting a text into words and grapheme clusters needs it. The
 * device's runtime has neither {@code Character.getType} nor {@code BreakIterator}, and two devices must cut a text
 * alike, so the tables are here. They were taken from the general categories of Unicode 13.0 (marks: Mn, Mc, Me;
 * symbols: what is assigned and is neither a letter, a number nor a mark), ranges that only unassigned code points
 * separate written as one. A character that is newer than the tables counts as a letter.
 */
final class CodePoints {
    /** No code point; what is before the start of a text and after its end. */
    static final int NONE = -1;

    static final int ZERO_WIDTH_JOINER = 0x200D;

    private static final int[] MARKS = ranges(
            "300-36F 483-489 591-5BD 5BF 5C1-5C2 5C4-5C5 5C7 610-61A 64B-65F 670 6D6-6DC 6DF-6E4 6E7-6E8 "
                    + "6EA-6ED 711 730-74A 7A6-7B0 7EB-7F3 7FD 816-819 81B-823 825-827 829-82D 859-85B 8D3-8E1 8E3-903 "
                    + "93A-93C 93E-94F 951-957 962-963 981-983 9BC 9BE-9CD 9D7 9E2-9E3 9FE-A03 A3C-A51 A70-A71 A75 "
                    + "A81-A83 ABC ABE-ACD AE2-AE3 AFA-B03 B3C B3E-B57 B62-B63 B82 BBE-BCD BD7 C00-C04 C3E-C56 C62-C63 "
                    + "C81-C83 CBC CBE-CD6 CE2-CE3 D00-D03 D3B-D3C D3E-D4D D57 D62-D63 D81-D83 DCA-DDF DF2-DF3 E31 "
                    + "E34-E3A E47-E4E EB1 EB4-EBC EC8-ECD F18-F19 F35 F37 F39 F3E-F3F F71-F84 F86-F87 F8D-FBC FC6 "
                    + "102B-103E 1056-1059 105E-1060 1062-1064 1067-106D 1071-1074 1082-108D 108F 109A-109D 135D-135F "
                    + "1712-1714 1732-1734 1752-1753 1772-1773 17B4-17D3 17DD 180B-180D 1885-1886 18A9 1920-193B "
                    + "1A17-1A1B 1A55-1A7F 1AB0-1B04 1B34-1B44 1B6B-1B73 1B80-1B82 1BA1-1BAD 1BE6-1BF3 1C24-1C37 "
                    + "1CD0-1CD2 1CD4-1CE8 1CED 1CF4 1CF7-1CF9 1DC0-1DFF 20D0-20F0 2CEF-2CF1 2D7F 2DE0-2DFF 302A-302F "
                    + "3099-309A A66F-A672 A674-A67D A69E-A69F A6F0-A6F1 A802 A806 A80B A823-A827 A82C A880-A881 "
                    + "A8B4-A8C5 A8E0-A8F1 A8FF A926-A92D A947-A953 A980-A983 A9B3-A9C0 A9E5 AA29-AA36 AA43 AA4C-AA4D "
                    + "AA7B-AA7D AAB0 AAB2-AAB4 AAB7-AAB8 AABE-AABF AAC1 AAEB-AAEF AAF5-AAF6 ABE3-ABEA ABEC-ABED FB1E "
                    + "FE00-FE0F FE20-FE2F 101FD 102E0 10376-1037A 10A01-10A0F 10A38-10A3F 10AE5-10AE6 10D24-10D27 "
                    + "10EAB-10EAC 10F46-10F50 11000-11002 11038-11046 1107F-11082 110B0-110BA 11100-11102 11127-11134 "
                    + "11145-11146 11173 11180-11182 111B3-111C0 111C9-111CC 111CE-111CF 1122C-11237 1123E 112DF-112EA "
                    + "11300-11303 1133B-1133C 1133E-1134D 11357 11362-11374 11435-11446 1145E 114B0-114C3 115AF-115C0 "
                    + "115DC-115DD 11630-11640 116AB-116B7 1171D-1172B 1182C-1183A 11930-1193E 11940 11942-11943 "
                    + "119D1-119E0 119E4 11A01-11A0A 11A33-11A39 11A3B-11A3E 11A47 11A51-11A5B 11A8A-11A99 11C2F-11C3F "
                    + "11C92-11CB6 11D31-11D45 11D47 11D8A-11D97 11EF3-11EF6 16AF0-16AF4 16B30-16B36 16F4F 16F51-16F92 "
                    + "16FE4-16FF1 1BC9D-1BC9E 1D165-1D169 1D16D-1D172 1D17B-1D182 1D185-1D18B 1D1AA-1D1AD 1D242-1D244 "
                    + "1DA00-1DA36 1DA3B-1DA6C 1DA75 1DA84 1DA9B-1E02A 1E130-1E136 1E2EC-1E2EF 1E8D0-1E8D6 1E944-1E94A "
                    + "E0100-E01EF");

    private static final int[] SYMBOLS = ranges(
            "80-A9 AB-B1 B4 B6-B8 BB BF D7 F7 2C2-2C5 2D2-2DF 2E5-2EB 2ED 2EF-2FF 375 37E 384-385 387 3F6 "
                    + "482 55A-55F 589-58F 5BE 5C0 5C3 5C6 5F3-60F 61B-61F 66A-66D 6D4 6DD-6DE 6E9 6FD-6FE 700-70F "
                    + "7F6-7F9 7FE-7FF 830-83E 85E 8E2 964-965 970 9F2-9F3 9FA-9FB 9FD A76 AF0-AF1 B70 BF3-BFA C77 C7F "
                    + "C84 D4F D79 DF4 E3F E4F E5A-E5B F01-F17 F1A-F1F F34 F36 F38 F3A-F3D F85 FBE-FC5 FC7-FDA "
                    + "104A-104F 109E-109F 10FB 1360-1368 1390-1399 1400 166D-166E 1680 169B-169C 16EB-16ED 1735-1736 "
                    + "17D4-17D6 17D8-17DB 1800-180A 180E 1940-1945 19DE-19FF 1A1E-1A1F 1AA0-1AA6 1AA8-1AAD 1B5A-1B6A "
                    + "1B74-1B7C 1BFC-1BFF 1C3B-1C3F 1C7E-1C7F 1CC0-1CC7 1CD3 1FBD 1FBF-1FC1 1FCD-1FCF 1FDD-1FDF "
                    + "1FED-1FEF 1FFD-206F 207A-207E 208A-208E 20A0-20BF 2100-2101 2103-2106 2108-2109 2114 2116-2118 "
                    + "211E-2123 2125 2127 2129 212E 213A-213B 2140-2144 214A-214D 214F 218A-244A 249C-24E9 2500-2775 "
                    + "2794-2BFF 2CE5-2CEA 2CF9-2CFC 2CFE-2CFF 2D70 2E00-2E2E 2E30-3004 3008-3020 3030 3036-3037 "
                    + "303D-303F 309B-309C 30A0 30FB 3190-3191 3196-319F 31C0-31E3 3200-321E 322A-3247 3250 3260-327F "
                    + "328A-32B0 32C0-33FF 4DC0-4DFF A490-A4C6 A4FE-A4FF A60D-A60F A673 A67E A6F2-A716 A720-A721 "
                    + "A789-A78A A828-A82B A836-A839 A874-A877 A8CE-A8CF A8F8-A8FA A8FC A92E-A92F A95F A9C1-A9CD "
                    + "A9DE-A9DF AA5C-AA5F AA77-AA79 AADE-AADF AAF0-AAF1 AB5B AB6A-AB6B ABEB FB29 FBB2-FBC1 FD3E-FD3F "
                    + "FDFC-FDFD FE10-FE19 FE30-FE6B FEFF-FF0F FF1A-FF20 FF3B-FF40 FF5B-FF65 FFE0-FFFD 10100-101FC "
                    + "1D000-1D164 1D200-1D356 1D800-1D9FF 1F000-1FBCA E0001-E007F");

    /** Extended_Pictographic, coarsely: whole blocks of symbols, for they count only next to a joiner. */
    private static final int[] PICTOGRAPHS = ranges("A9 AE 203C 2049 2122 2139 2190-21FF 2300-23FF 24C2 25A0-27BF"
            + " 2900-297F 2B00-2BFF 3030 303D 3297 3299 1F000-1F1E5 1F200-1F3FA 1F400-1FAFF");

    /** Scripts without spaces of which every sign is a small word: Han, with its marks of repetition. */
    private static final int[] IDEOGRAPHS = ranges("3005-3007 3021-3029 3038-303B 3400-4DBF 4E00-9FFF F900-FAFF 20000-323AF");

    private static final int[] HIRAGANA = ranges("3041-3096 309D-309F");
    private static final int[] KATAKANA = ranges("30A1-30FA 30FC-30FF 31F0-31FF FF66-FF9F");

    private CodePoints() {}

    /** Ranges of hexadecimal code points, ascending, to an array of first, last, first, last … */
    private static int[] ranges(String text) {
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == ' ' ? 1 : 0;
        }
        int[] bounds = new int[count * 2];
        int at = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            int dash = text.indexOf('-', start);
            boolean isRange = dash >= 0 && dash < end;
            bounds[at++] = Integer.parseInt(text.substring(start, isRange ? dash : end), 16);
            bounds[at++] = Integer.parseInt(text.substring(isRange ? dash + 1 : start, end), 16);
            start = end + 1;
        }
        return bounds;
    }

    private static boolean in(int[] ranges, int codePoint) {
        int low = 0;
        int high = ranges.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            if (codePoint < ranges[2 * middle]) {
                high = middle - 1;
            } else if (codePoint > ranges[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /**
     * True for what belongs to the character before it: combining marks, the joiners, variation selectors, skin tones,
     * the tags of flags, the half-width voice marks, the soft hyphen and the word joiner.
     */
    static boolean isExtending(int codePoint) {
        if (codePoint < 0xAD) {
            return false;
        }
        return codePoint == 0xAD
                || codePoint == 0x200C
                || codePoint == ZERO_WIDTH_JOINER
                || codePoint == 0x2060
                || codePoint == 0xFF9E
                || codePoint == 0xFF9F
                || codePoint >= 0x1F3FB && codePoint <= 0x1F3FF
                || codePoint >= 0xE0020 && codePoint <= 0xE007F
                || in(MARKS, codePoint);
    }

    /** True for what belongs to the character after it, such as the Arabic number signs. */
    static boolean isPrepended(int codePoint) {
        return codePoint >= 0x600 && codePoint <= 0x605
                || codePoint == 0x6DD
                || codePoint == 0x70F
                || codePoint == 0x8E2
                || codePoint == 0xD4E
                || codePoint == 0x110BD
                || codePoint == 0x110CD
                || codePoint >= 0x111C2 && codePoint <= 0x111C3
                || codePoint == 0x1193F
                || codePoint == 0x11941
                || codePoint == 0x11A3A
                || codePoint >= 0x11A84 && codePoint <= 0x11A89
                || codePoint == 0x11D46;
    }

    static boolean isPictograph(int codePoint) {
        return codePoint >= 0xA9 && in(PICTOGRAPHS, codePoint);
    }

    /** True for the letters that flags are made of, two by two. */
    static boolean isRegionalIndicator(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    /** True for spaces within a line, the tab included. */
    static boolean isSpace(int codePoint) {
        return codePoint == ' '
                || codePoint == '\t'
                || codePoint == 0xA0
                || codePoint == 0x1680
                || codePoint >= 0x2000 && codePoint <= 0x200A
                || codePoint == 0x202F
                || codePoint == 0x205F
                || codePoint == 0x3000;
    }

    static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    /** The script that a word stays in; words of one script are not parted. */
    static Script script(int codePoint) {
        if (codePoint < 0x80) {
            boolean isLetter = codePoint >= 'a' && codePoint <= 'z' || codePoint >= 'A' && codePoint <= 'Z';
            return isLetter || isDigit(codePoint) ? Script.SPACED : Script.NONE;
        }
        if (in(SYMBOLS, codePoint) || isExtending(codePoint) || isLoneSurrogate(codePoint)) {
            return Script.NONE;
        }
        if (codePoint < 0x3000) {
            return Script.SPACED;
        }
        if (in(IDEOGRAPHS, codePoint)) {
            return Script.IDEOGRAPHS;
        }
        return in(HIRAGANA, codePoint) ? Script.HIRAGANA : in(KATAKANA, codePoint) ? Script.KATAKANA : Script.SPACED;
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= 0xD800 && codePoint <= 0xDFFF;
    }

    /** How the letters of a code point make words. */
    enum Script {
        /** No letter and no digit: stands alone. */
        NONE,
        /** A run of letters is a word, as where spaces part the words; also Thai, whose phrases stay whole. */
        SPACED,
        /** Every sign is a word. */
        IDEOGRAPHS,
        /** A run is a word: endings and particles. */
        HIRAGANA,
        /** A run is a word: loan words. */
        KATAKANA
    }
}
