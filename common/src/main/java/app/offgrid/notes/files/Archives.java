package app.offgrid.notes.files;

import app.offgrid.notes.interchange.Archive;
import app.offgrid.notes.interchange.ImportLimits;
import com.codename1.io.FileSystemStorage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Opens whatever a person has chosen to import. */
public final class Archives {
    private static final int HEAD = 512;

    private Archives() {}

    /**
     * A folder, a zip, a tar or a single file, told apart by what is in it and not by its name.
     *
     * @param path as {@link FileSystemStorage} has it
     * @throws IOException if it cannot be read
     */
    public static Archive open(String path) throws IOException {
        if (FileSystemStorage.getInstance().isDirectory(path)) {
            FileList files = new FileList();
            collect(path.endsWith("/") ? path : path + "/", "", 0, files);
            return files;
        }
        return of(new StoredFile(path));
    }

    /** As {@link #open}, of a file. */
    public static Archive of(ByteFile file) throws IOException {
        byte[] head = head(file);
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5)) {
            return new ZipArchive(file);
        }
        if (TarArchive.isTar(head)) {
            return new TarArchive(file);
        }
        FileList single = new FileList();
        single.add(file.name(), file);
        return single;
    }

    private static byte[] head(ByteFile file) throws IOException {
        InputStream in = file.open();
        try {
            return Bytes.read(in, (int) Math.min(HEAD, file.length()));
        } finally {
            Bytes.close(in);
        }
    }

    private static void collect(String folder, String prefix, int depth, FileList files) throws IOException {
        FileSystemStorage storage = FileSystemStorage.getInstance();
        String[] names = storage.listFiles(folder);
        if (names == null || depth > ImportLimits.FOLDER_DEPTH) {
            return;
        }
        // The order decides which of two equal notes is the first one, so it must not change.
        Arrays.sort(names);
        for (String listed : names) {
            String name = listed.endsWith("/") ? listed.substring(0, listed.length() - 1) : listed;
            if (files.size() > ImportLimits.ITEMS) {
                return;
            }
            if (name.length() == 0 || name.startsWith(".")) {
                continue;
            }
            if (storage.isDirectory(folder + name)) {
                collect(folder + name + "/", prefix + name + "/", depth + 1, files);
            } else {
                files.add(prefix + name, new StoredFile(folder + name));
            }
        }
    }
}
