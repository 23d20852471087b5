package app.offgrid.notes.device;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * {@link NativeVault} as files in the data folder that only their owner may read. That keeps other accounts of the machine
 * out, and nobody else: a desktop for daily use wants the key ring of its system.
 */
public class NativeVaultImpl implements NativeVault {
    private final Path folder;

    /** In the data folder of this device. */
    public NativeVaultImpl() {
        this(Path.of(System.getProperty("user.home")));
    }

    NativeVaultImpl(Path home) {
        folder = home.resolve("vault");
    }

    @Override
    public String load(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.readString(file);
        } catch (NoSuchFileException | CharacterCodingException nothing) {
            return "";
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public boolean save(String name, String secret) {
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            Path fresh = folder.resolve(name + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, ownerOnly("rw-------"));
            Files.writeString(fresh, secret);
            Files.move(
                    fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean isSupported() {
        return true;
    }

    /** On Windows a file below the person's own folder is the person's own already. */
    private FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
