package app.offgrid.server.mongo.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data file as it was before there were checksums: a bare store with the documents alone. It is copied, and replaced once
 * the copy is whole and on the disk; a process that is killed meanwhile begins again.
 */
final class EarlierFile {
    private static final Logger LOG = LoggerFactory.getLogger(EarlierFile.class);
    private static final byte[] BEGINNING = "H:2,".getBytes(StandardCharsets.US_ASCII);
    private static final int UNSAVED_BYTES = 8 * 1024 * 1024;

    private EarlierFile() {}

    static boolean isAt(Path path) throws IOException {
        return DataFile.begins(path, BEGINNING);
    }

    /**
     * Puts a file of today in its place.
     *
     * @throws IllegalStateException if another process uses it
     */
    static void convert(Path path) throws IOException {
        LOG.info("The data file is of an earlier version and is copied once; this may take a minute");
        Path draft = path.resolveSibling(DataFile.NAME + ".new");
        Files.deleteIfExists(draft);
        OwnerOnly.file(draft);
        String name = CheckedPath.name(draft.toString());
        try (MVStore from = DataFile.builder().fileName(path.toString()).open();
                MVStore to = DataFile.builder().fileName(name).open()) {
            CheckedPath.takeOpened(name);
            for (String map : from.getMapNames()) {
                if (map.startsWith(StoredDatabase.PREFIX)) {
                    copy(from, to, map);
                }
            }
            to.commit();
            to.sync();
        } catch (MVStoreException e) {
            Files.deleteIfExists(draft);
            throw DataFile.refused(path, e);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(MVStore from, MVStore to, String name) {
        MVMap<Long, byte[]> source = from.openMap(name, documents());
        MVMap<Long, byte[]> target = to.openMap(name, documents());
        for (Long position : source.keySet()) {
            target.append(position, source.get(position));
            if (to.getUnsavedMemory() > UNSAVED_BYTES) {
                to.commit();
            }
        }
    }

    /** How the documents of a collection are stored. */
    static MVMap.Builder<Long, byte[]> documents() {
        return new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE);
    }
}
