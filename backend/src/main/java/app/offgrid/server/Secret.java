package app.offgrid.server;

import app.offgrid.server.mongo.embedded.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that tokens are signed with. There is none by default: it is given, or made by chance at the first start and
 * kept where only the owner of the process can read it.
 */
final class Secret {
    /** What HS256 asks for at least, RFC 7518, 3.2. */
    static final int LEAST_BYTES = 32;

    private static final String FILE = "jwt-secret";

    private Secret() {}

    /**
     * The secret, the same at each start.
     *
     * @param given by the operator; null or empty if it is not
     * @param directory where it is kept otherwise; made if it is not there
     */
    static String find(String given, Path directory) throws IOException {
        if (given != null && !given.isEmpty()) {
            if (!isLongEnough(given)) {
                throw new IllegalArgumentException("JWT_SECRET must have at least " + LEAST_BYTES + " bytes.");
            }
            return given;
        }
        OwnerOnly.folder(directory);
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            make(file);
        }
        OwnerOnly.file(file);
        return Files.readString(file).trim();
    }

    static boolean isLongEnough(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8).length >= LEAST_BYTES;
    }

    /** Whether one was made in a directory. */
    static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    /** Whole or not at all, whenever the process is killed. */
    private static void make(Path file) throws IOException {
        byte[] random = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(random);
        Path draft = Files.createTempFile(file.getParent(), FILE, ".new", ownerOnly());
        Files.writeString(draft, Base64.getEncoder().encodeToString(random));
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
