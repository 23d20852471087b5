package app.offgrid.notes.merge;

/** Gives equal pieces of texts equal numbers, counted from 0. A hash table with open addresses that copies no text. */
final class Vocabulary {
    private String[] texts = new String[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] hashes = new int[64];
    private int[] slots = new int[128];
    private int size;

    /** The number of {@code text[from, to)}. */
    int number(String text, int from, int to) {
        int hash = hash(text, from, to);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && isSame(number, text, from, to)) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = size + 1;
        if (size == starts.length) {
            grow();
        }
        texts[size] = text;
        starts[size] = from;
        ends[size] = to;
        hashes[size] = hash;
        size++;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    /** How long the piece with a number is, in UTF-16 units. */
    int length(int number) {
        return ends[number] - starts[number];
    }

    private boolean isSame(int number, String text, int from, int to) {
        int start = starts[number];
        if (ends[number] - start != to - from) {
            return false;
        }
        String known = texts[number];
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != known.charAt(start + i - from)) {
                return false;
            }
        }
        return true;
    }

    /** FNV-1a over the characters, its bits then mixed as MurmurHash3 does, since the table takes the low ones. */
    private static int hash(String text, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }

    private void grow() {
        String[] moreTexts = new String[size * 2];
        System.arraycopy(texts, 0, moreTexts, 0, size);
        texts = moreTexts;
        starts = Ints.resized(starts, size * 2);
        ends = Ints.resized(ends, size * 2);
        hashes = Ints.resized(hashes, size * 2);
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }
}
