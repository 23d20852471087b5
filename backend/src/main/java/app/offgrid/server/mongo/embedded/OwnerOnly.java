package app.offgrid.server.mongo.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files and folders that nobody but their owner may read or write, where the file system knows owners. */
public final class OwnerOnly {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final int STICKY = 01000;

    private OwnerOnly() {}

    /** Makes a folder, with those above it, and shuts it to others; also one that is there, unless many share it. */
    public static void folder(Path folder) throws IOException {
        if (isPosix(folder)) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            }
            if (isShared(folder)) {
                LOG.warn("{} is a folder that many use, so it stays open; choose one of the server's own", folder);
            } else {
                shut(folder, FOLDER);
            }
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Makes an empty file if there is none, and shuts it to others; also one that is there. */
    public static void file(Path file) throws IOException {
        boolean isPosix = isPosix(file);
        if (!Files.exists(file)) {
            Files.createFile(
                    file,
                    isPosix
                            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
                            : new FileAttribute<?>[0]);
        }
        if (isPosix) {
            shut(file, FILE);
        }
    }

    /** As far as this process may: of what belongs to somebody else it may not, and that is said. */
    private static void shut(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (!Files.getPosixFilePermissions(path).equals(permissions)) {
            try {
                Files.setPosixFilePermissions(path, permissions);
                LOG.warn("{} was open to others; now it is its owner's alone", path);
            } catch (IOException notOurs) {
                LOG.warn("{} cannot be shut to others: {}", path, notOurs.getMessage());
            }
        }
    }

    /** True for the root, and for a folder in which everybody has files of their own, such as /tmp. */
    private static boolean isShared(Path folder) throws IOException {
        Path real = folder.toRealPath();
        return real.getParent() == null
                || (real.getFileSystem().supportedFileAttributeViews().contains("unix")
                        && ((Integer) Files.getAttribute(real, "unix:mode") & STICKY) != 0);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
