package app.offgrid.notes.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Little-endian numbers and exact lengths, as archives have them. */
final class Bytes {
    private Bytes() {}

    static int u16(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    static long u32(byte[] bytes, int at) {
        return u16(bytes, at) | (long) u16(bytes, at + 2) << 16;
    }

    static long i64(byte[] bytes, int at) {
        return u32(bytes, at) | u32(bytes, at + 4) << 32;
    }

    static byte[] read(InputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        int at = 0;
        while (at < count) {
            int read = in.read(bytes, at, count - at);
            if (read < 0) {
                throw new EOFException("the archive ends too early");
            }
            at += read;
        }
        return bytes;
    }

    static void skip(InputStream in, long count) throws IOException {
        byte[] buffer = null;
        long left = count;
        while (left > 0) {
            long skipped = in.skip(left);
            if (skipped <= 0) {
                buffer = buffer == null ? new byte[8192] : buffer;
                skipped = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            }
            if (skipped < 0) {
                throw new EOFException("the archive ends too early");
            }
            left -= skipped;
        }
    }

    static void close(InputStream in) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            // It was only read: nothing can be lost by it.
            return;
        }
    }
}
