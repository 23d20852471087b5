package app.offgrid.notes.files;

import app.offgrid.notes.interchange.ArchiveSink;
import app.offgrid.notes.note.Utf8;
import com.codename1.io.gzip.CRC32;
import com.codename1.io.gzip.Deflater;
import com.codename1.io.gzip.DeflaterOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a zip file as a stream (PKWARE APPNOTE 6.3.10), with UTF-8 names; zip64 if there are very many files. */
public final class ZipSink implements ArchiveSink {
    private static final int LEVEL = 6;
    private static final int UTF_8 = 1 << 11;
    private static final int DEFLATED = 8;
    private static final int MANY = 65535;
    /** The first of January 1980, which stands for an unknown date: the times are in the front matter. */
    private static final int NO_DATE = 1 << 5 | 1;

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long position;
    private int count;

    /** @param out not closed by this */
    public ZipSink(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(String name, long modifiedAt, byte[] content) throws IOException {
        if (position > 0xFFFFFFFFL - content.length - MANY) {
            throw new IOException("the archive would be larger than 4 GiB");
        }
        byte[] encoded = Utf8.encode(name);
        byte[] data = deflated(content);
        CRC32 sum = new CRC32();
        sum.update(content, 0, content.length);
        ByteArrayOutputStream common = new ByteArrayOutputStream();
        put(common, 20, 2);
        put(common, UTF_8, 2);
        put(common, DEFLATED, 2);
        put(common, 0, 2);
        put(common, NO_DATE, 2);
        put(common, sum.getValue(), 4);
        put(common, data.length, 4);
        put(common, content.length, 4);
        put(common, encoded.length, 2);
        put(common, 0, 2);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        put(header, 0x04034b50L, 4);
        header.write(common.toByteArray());
        header.write(encoded);
        put(directory, 0x02014b50L, 4);
        put(directory, 20, 2);
        directory.write(common.toByteArray());
        put(directory, 0, 10);
        put(directory, position, 4);
        directory.write(encoded);
        out.write(header.toByteArray());
        out.write(data);
        position += header.size() + data.length;
        count++;
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DeflaterOutputStream deflater = new DeflaterOutputStream(bytes, new Deflater(LEVEL, true));
        deflater.write(content, 0, content.length);
        deflater.close();
        return bytes.toByteArray();
    }

    @Override
    public void finish() throws IOException {
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        if (count >= MANY) {
            put(end, 0x06064b50L, 4);
            put(end, 44, 8);
            put(end, 45, 2);
            put(end, 45, 2);
            put(end, 0, 8);
            put(end, count, 8);
            put(end, count, 8);
            put(end, directory.size(), 8);
            put(end, position, 8);
            put(end, 0x07064b50L, 4);
            put(end, 0, 4);
            put(end, position + directory.size(), 8);
            put(end, 1, 4);
        }
        put(end, 0x06054b50L, 4);
        put(end, 0, 4);
        put(end, Math.min(count, MANY), 2);
        put(end, Math.min(count, MANY), 2);
        put(end, directory.size(), 4);
        put(end, position, 4);
        put(end, 0, 2);
        out.write(directory.toByteArray());
        out.write(end.toByteArray());
        out.flush();
    }

    /** Little-endian. */
    private static void put(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(i < 8 ? (int) (value >>> 8 * i) & 0xff : 0);
        }
    }
}
