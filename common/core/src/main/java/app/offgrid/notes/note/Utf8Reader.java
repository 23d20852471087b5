package app.offgrid.notes.note;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** A stream of bytes in UTF-8 as characters, the same ones that {@link Utf8#decode(byte[])} makes of all the bytes at once. */
public final class Utf8Reader extends Reader {
    private static final int SIZE = 8192;
    /** So many bytes may follow the first one of a character. */
    private static final int MOST_FOLLOWING = 3;

    private final InputStream in;
    private final byte[] bytes = new byte[SIZE];
    /** Bytes that are read and not decoded: the beginning of a character, whose end is still to come. */
    private int held;

    private final char[] characters = new char[SIZE];
    private int at;
    private int end;
    private boolean ended;

    public Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == end) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, end - at);
        System.arraycopy(characters, at, buffer, offset, count);
        at += count;
        return count;
    }

    private void fill() throws IOException {
        int read = in.read(bytes, held, SIZE - held);
        ended = read < 0;
        int there = held + Math.max(0, read);
        int whole = ended ? there : there - unfinished(there);
        at = 0;
        end = Utf8.decode(bytes, 0, whole, characters, 0);
        held = there - whole;
        System.arraycopy(bytes, whole, bytes, 0, held);
    }

    /** How many of the last bytes may belong to a character that has not come whole. */
    private int unfinished(int there) {
        for (int back = 1; back <= MOST_FOLLOWING && back <= there; back++) {
            int b = bytes[there - back] & 0xFF;
            if (b >= 0xC0) {
                return back;
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
