package app.offgrid.notes.merge;

/** A list of ints that grows. */
final class Ints {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = resized(values, size * 2);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return resized(values, size);
    }

    /** The highest of some numbers, -1 of none. */
    static int highest(int[] numbers) {
        int highest = -1;
        for (int number : numbers) {
            highest = Math.max(highest, number);
        }
        return highest;
    }

    /** A copy, cut or filled up with zeros. */
    static int[] resized(int[] values, int length) {
        int[] copy = new int[length];
        System.arraycopy(values, 0, copy, 0, Math.min(values.length, length));
        return copy;
    }
}
