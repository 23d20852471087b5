package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The documents of a collection as BSON, by a running number, their position. Positions are the order of insertion, which is the
 * natural order. Every read decodes a copy of its own, so no caller can change what is stored.
 */
final class DocumentMap {
    private final MVMap<Long, byte[]> map;
    private final AtomicLong last;
    private final AtomicLong visited = new AtomicLong();

    DocumentMap(MVMap<Long, byte[]> map) {
        this.map = map;
        this.last = new AtomicLong(map.isEmpty() ? 0 : map.lastKey());
    }

    /** How many documents were decoded since the beginning; tells whether an index was used. */
    long visited() {
        return visited.get();
    }

    void rename(MVStore store, String name) {
        store.renameMap(map, name);
    }

    int size() {
        return map.size();
    }

    boolean isEmpty() {
        return map.isEmpty();
    }

    /** A position that no document has had. */
    Long newPosition() {
        return last.incrementAndGet();
    }

    void put(Long position, byte[] document) {
        map.put(position, document);
    }

    /** Null if it has been removed since its position was found. */
    Document get(Long position) {
        byte[] bytes = map.get(position);
        if (bytes == null) {
            return null;
        }
        visited.incrementAndGet();
        return StoredDocument.decode(bytes);
    }

    void remove(Long position) {
        if (map.remove(position) == null) {
            throw new NoSuchElementException("No document at " + position);
        }
    }

    /** In natural order. Goes from key to key, for a cursor of the map would not survive a compaction of the file. */
    Stream<Long> positions(boolean backwards) {
        return backwards
                ? Stream.iterate(map.lastKey(), Objects::nonNull, map::lowerKey)
                : Stream.iterate(map.firstKey(), Objects::nonNull, map::higherKey);
    }

    /** The documents at some positions, but for those that have been removed meanwhile. */
    Stream<Document> at(Stream<Long> positions) {
        return positions.map(this::get).filter(Objects::nonNull);
    }
}
