package app.offgrid.notes.files;

import com.codename1.io.FileSystemStorage;
import java.io.IOException;
import java.io.InputStream;

/** A file of the device's file system. */
public final class StoredFile implements ByteFile {
    private final String path;

    /** @param path as {@link FileSystemStorage} has it */
    public StoredFile(String path) {
        this.path = path;
    }

    @Override
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public long length() {
        return FileSystemStorage.getInstance().getLength(path);
    }

    /** Deprecated since some platforms do not know it; they answer 0. */
    @Override
    @SuppressWarnings("deprecation")
    public long modifiedAt() {
        return FileSystemStorage.getInstance().getLastModified(path);
    }

    @Override
    public InputStream open() throws IOException {
        return FileSystemStorage.getInstance().openInputStream(path);
    }
}
