package app.offgrid.notes.files;

import app.offgrid.notes.interchange.Archive;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Files with the names they have in an archive: a folder that was looked through, or a single file. */
final class FileList implements Archive {
    private final List<String> names = new ArrayList<String>();
    private final List<ByteFile> files = new ArrayList<ByteFile>();

    void add(String name, ByteFile file) {
        names.add(name);
        files.add(file);
    }

    int size() {
        return files.size();
    }

    @Override
    public Entries open() {
        return new Entries() {
            private int at = -1;
            private InputStream open;

            @Override
            public boolean next() {
                close();
                at++;
                return at < files.size();
            }

            @Override
            public String name() {
                return names.get(at);
            }

            @Override
            public long modifiedAt() {
                return files.get(at).modifiedAt();
            }

            @Override
            public InputStream content() throws IOException {
                close();
                open = files.get(at).open();
                return open;
            }

            @Override
            public void close() {
                Bytes.close(open);
                open = null;
            }
        };
    }
}
