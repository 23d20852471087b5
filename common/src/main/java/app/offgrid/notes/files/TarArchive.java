package app.offgrid.notes.files;

import app.offgrid.notes.interchange.Archive;
import com.codename1.io.tar.TarEntry;
import com.codename1.io.tar.TarHeader;
import com.codename1.io.tar.TarInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a tar file. Long names (pax, GNU) are met cut at 100 characters; Joplin's have 35. */
public final class TarArchive implements Archive {
    private final ByteFile file;

    public TarArchive(ByteFile file) {
        this.file = file;
    }

    /** True if the first 512 bytes of a file are those of a tar file. */
    static boolean isTar(byte[] head) {
        String magic = "ustar";
        for (int i = 0; i < magic.length(); i++) {
            if (head.length < 512 || head[257 + i] != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Entries open() throws IOException {
        return new TarEntries(new TarInputStream(file.open()));
    }

    private static final class TarEntries implements Entries {
        private final TarInputStream in;
        private TarEntry entry;

        TarEntries(TarInputStream in) {
            this.in = in;
        }

        @Override
        public boolean next() throws IOException {
            try {
                do {
                    entry = in.getNextEntry();
                    if (entry != null && entry.getSize() < 0) {
                        throw new IOException("the archive is broken");
                    }
                } while (entry != null && !isFile(entry));
            } catch (RuntimeException broken) {
                throw new IOException("the archive is broken: " + broken);
            }
            return entry != null;
        }

        private static boolean isFile(TarEntry entry) {
            byte kind = entry.getHeader().linkFlag;
            boolean isPlain = kind == TarHeader.LF_NORMAL || kind == TarHeader.LF_OLDNORM;
            return isPlain && !entry.getName().endsWith("/");
        }

        @Override
        public String name() {
            String name = entry.getName();
            return name.startsWith("./") ? name.substring(2) : name;
        }

        @Override
        public long modifiedAt() {
            return entry.getHeader().modTime * 1000L;
        }

        @Override
        public InputStream content() {
            return in;
        }

        @Override
        public void close() {
            Bytes.close(in);
        }
    }
}
