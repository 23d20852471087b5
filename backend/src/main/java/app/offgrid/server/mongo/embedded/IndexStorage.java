package app.offgrid.server.mongo.embedded;

import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The entries of one index in the store, and what is known of them as a whole. They change together with the documents, in one
 * commit, so that an index that was complete once stays so; one that was being built when the process was killed is not.
 */
final class IndexStorage {
    /** A name of MongoDB's has no such character. */
    private static final char SEPARATOR = '\0';

    private static final String PREFIX = "i.";
    private static final String STATES = "s.indexes";
    private static final String COMPLETE = "complete";
    private static final String MULTIKEY = "complete, multikey";

    private final MVStore store;
    private final String indexName;
    private final MVMap<String, String> states;
    private final MVMap<List<Object>, Long> entries;

    /** @param namespace database and collection, with a dot in between */
    IndexStorage(MVStore store, String namespace, String indexName) {
        this.store = store;
        this.indexName = indexName;
        this.states = store.openMap(
                STATES,
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
        this.entries = store.openMap(
                nameIn(namespace),
                new MVMap.Builder<List<Object>, Long>()
                        .keyType(EntryKeyType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
    }

    private String nameIn(String namespace) {
        return PREFIX + namespace + SEPARATOR + indexName;
    }

    /** What the names of all maps begin with that hold indexes of a database. */
    static String prefixOf(String database) {
        return PREFIX + database + ".";
    }

    MVMap<List<Object>, Long> entries() {
        return entries;
    }

    /** Whether every document of the collection was entered. */
    boolean isComplete() {
        return states.get(entries.getName()) != null;
    }

    /** Whether a document ever had several entries. */
    boolean isMultikey() {
        return MULTIKEY.equals(states.get(entries.getName()));
    }

    void setComplete(boolean multikey) {
        states.put(entries.getName(), multikey ? MULTIKEY : COMPLETE);
    }

    /** Takes all entries away; the index is not complete then. */
    void clear() {
        states.remove(entries.getName());
        entries.clear();
    }

    void remove() {
        states.remove(entries.getName());
        store.removeMap(entries);
    }

    /** Moves the index to a collection of another name. */
    void rename(String namespace) {
        String state = states.remove(entries.getName());
        store.renameMap(entries, nameIn(namespace));
        if (state != null) {
            states.put(nameIn(namespace), state);
        }
    }
}
