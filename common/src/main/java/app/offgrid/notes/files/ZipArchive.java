package app.offgrid.notes.files;

import app.offgrid.notes.interchange.Archive;
import com.codename1.io.gzip.CRC32;
import com.codename1.io.gzip.Inflater;
import com.codename1.io.gzip.InflaterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a zip file forwards, by its directory. Each file's checksum is checked when it has been read to its end. */
public final class ZipArchive implements Archive {
    private final ByteFile file;

    public ZipArchive(ByteFile file) {
        this.file = file;
    }

    @Override
    public Entries open() throws IOException {
        return new ZipEntries(file.open(), ZipDirectory.read(file));
    }

    private static final class ZipEntries implements Entries {
        private final InputStream in;
        private final List<ZipDirectory.Entry> entries;
        private int index = -1;
        private long position;
        private Slice slice;

        ZipEntries(InputStream in, List<ZipDirectory.Entry> entries) {
            this.in = in;
            this.entries = entries;
        }

        private ZipDirectory.Entry entry() {
            return entries.get(index);
        }

        @Override
        public boolean next() {
            index++;
            return index < entries.size();
        }

        @Override
        public String name() {
            return entry().name;
        }

        @Override
        public long modifiedAt() {
            return entry().modifiedAt;
        }

        @Override
        public InputStream content() throws IOException {
            ZipDirectory.Entry entry = entry();
            if ((entry.flags & 1) != 0) {
                throw new IOException("the file is encrypted");
            }
            if (entry.method != 0 && entry.method != 8) {
                throw new IOException("the file is compressed by a method that this app does not know");
            }
            if (slice != null) {
                position += slice.taken();
                slice = null;
            }
            // Files that overlap are how small archives become endless.
            if (entry.offset < position) {
                throw new IOException("the files of the archive overlap");
            }
            Bytes.skip(in, entry.offset - position);
            byte[] header = Bytes.read(in, 30);
            if (Bytes.u32(header, 0) != 0x04034b50L) {
                throw new IOException("the archive is broken");
            }
            int more = Bytes.u16(header, 26) + Bytes.u16(header, 28);
            Bytes.skip(in, more);
            position = entry.offset + 30 + more;
            slice = new Slice(in, entry.compressed);
            InputStream bytes = entry.method == 0 ? slice : new InflaterInputStream(slice, new Inflater(true));
            return new Checked(bytes, entry.crc, entry.size);
        }

        @Override
        public void close() {
            Bytes.close(in);
        }
    }

    /** The next so many bytes of a stream; closing it leaves the stream open. */
    private static final class Slice extends InputStream {
        private final InputStream in;
        private final long length;
        private long left;

        Slice(InputStream in, long length) {
            this.in = in;
            this.length = length;
            this.left = length;
        }

        long taken() {
            return length - left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = in.read(buffer, offset, (int) Math.min(count, left));
            left -= Math.max(0, read);
            return read;
        }
    }

    /** Bytes whose sum is known. */
    private static final class Checked extends InputStream {
        private final InputStream in;
        private final long crc;
        private final long size;
        private final CRC32 sum = new CRC32();
        private long count;

        Checked(InputStream in, long crc, long size) {
            this.in = in;
            this.crc = crc;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                read = in.read(buffer, offset, length);
            } catch (RuntimeException broken) {
                throw new IOException("the file is damaged: " + broken);
            }
            if (read > 0) {
                sum.update(buffer, offset, read);
                count += read;
            }
            boolean isEnd = read < 0;
            if (count > size || isEnd && (count != size || (sum.getValue() & 0xFFFFFFFFL) != crc)) {
                throw new IOException("the file is damaged");
            }
            return read;
        }
    }
}
