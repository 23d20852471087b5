package app.offgrid.notes.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that a test names, in its order. */
public final class MemoryArchive implements Archive, ArchiveSink {
    /** When every file was changed. */
    public static final long CHANGED = 1_700_000_000_000L;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int breaksAfter = Integer.MAX_VALUE;

    public MemoryArchive with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public MemoryArchive with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /** The archive turns out to be broken after so many files, once it has been looked over. */
    public MemoryArchive brokenAfter(int count) {
        breaksAfter = count;
        return this;
    }

    public List<String> names() {
        return new ArrayList<>(files.keySet());
    }

    public String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    @Override
    public void write(String name, long modifiedAt, byte[] content) {
        if (files.put(name, content) != null) {
            throw new IllegalStateException("written twice: " + name);
        }
    }

    @Override
    public void finish() {
        // It is complete at any time.
    }

    private int passes;

    @Override
    public Entries open() {
        int limit = passes++ == 0 ? Integer.MAX_VALUE : breaksAfter;
        List<String> names = names();
        return new Entries() {
            private int at = -1;

            @Override
            public boolean next() throws IOException {
                if (++at >= limit) {
                    throw new IOException("broken on purpose");
                }
                return at < names.size();
            }

            @Override
            public String name() {
                return names.get(at);
            }

            @Override
            public long modifiedAt() {
                return CHANGED;
            }

            @Override
            public InputStream content() {
                return new ByteArrayInputStream(files.get(names.get(at)));
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }
}
