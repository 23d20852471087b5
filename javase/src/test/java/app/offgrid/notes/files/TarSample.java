package app.offgrid.notes.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A tar of the kind "ustar" (POSIX.1-1988), as other programs write it. */
public final class TarSample {
    private static final int BLOCK = 512;

    private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

    /** Appends a file. */
    public void add(String name, byte[] content) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0000000000\0000000000\0");
        put(header, 124, "%011o ".formatted(content.length));
        put(header, 136, "14000000000         0");
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        tar.writeBytes(header);
        tar.writeBytes(content);
        tar.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /** The whole of it, with the two empty blocks that end a tar. */
    public byte[] toByteArray() {
        byte[] files = tar.toByteArray();
        return Arrays.copyOf(files, files.length + 2 * BLOCK);
    }
}
