package app.offgrid.server.mongo.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** The names {@code checked:…} among H2's files: each is the {@link CheckedFile} in the file of the rest of the name. */
final class CheckedPath extends FilePathWrapper {
    private static final String SCHEME = "checked";
    private static final ConcurrentMap<String, CheckedFile> OPENED = new ConcurrentHashMap<>();

    static {
        FilePath.register(new CheckedPath(""));
    }

    private CheckedPath(String name) {
        this.name = name;
    }

    /** H2's name of the checked file in a file. */
    static String name(String file) {
        return SCHEME + ":" + file;
    }

    /** The file of that name that was opened last, once; null if none was. */
    static CheckedFile takeOpened(String name) {
        return OPENED.remove(name);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FilePathWrapper getPath(String path) {
        return new CheckedPath(path);
    }

    @Override
    public FilePathWrapper wrap(FilePath base) {
        return base == null ? null : new CheckedPath(name(base.toString()));
    }

    @Override
    protected FilePath getBase() {
        return unwrap(name);
    }

    @Override
    public boolean canWrite() {
        return getBase().canWrite();
    }

    @Override
    public boolean exists() {
        return getBase().exists();
    }

    @Override
    public FilePath getParent() {
        return wrap(getBase().getParent());
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        CheckedFile file = new CheckedFile(getBase().open(mode), getBase().toString());
        OPENED.put(name, file);
        return file;
    }
}
