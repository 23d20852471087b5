package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose collections are maps of the store, named {@code d.database.collection}. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Long> {
    static final String PREFIX = "d.";

    private final DurableBackend backend;
    /** The description of the index that is being made; null while none is. */
    private Document beingMade;

    StoredDatabase(String name, DurableBackend backend) {
        super(name, backend.cursors().registry());
        this.backend = backend;
        initializeNamespacesAndIndexes();
    }

    /** The databases that have a collection in the store. */
    static Set<String> namesIn(MVStore store) {
        Set<String> names = new TreeSet<>();
        for (String map : store.getMapNames()) {
            if (map.startsWith(PREFIX)) {
                names.add(map.substring(PREFIX.length(), map.indexOf('.', PREFIX.length())));
            }
        }
        return names;
    }

    private String mapName(String collection) {
        return PREFIX + getFullCollectionNamespace(collection);
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
        MVMap<Long, byte[]> documents = backend.store().openMap(mapName(name), EarlierFile.documents());
        StoredCollection collection =
                new StoredCollection(this, name, options, documents, backend.cursors(), backend.changes());
        backend.collections().add(collection);
        return collection;
    }

    @Override
    protected synchronized void addIndex(Document description) {
        Document outer = beingMade;
        beingMade = description;
        try {
            super.addIndex(description);
        } finally {
            beingMade = outer;
        }
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return index(collection, new IndexDefinition(name, keys, sparse, true, description(collection, name)));
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return index(collection, new IndexDefinition(name, keys, sparse, false, description(collection, name)));
    }

    private Index<Long> index(String collection, IndexDefinition definition) {
        IndexStorage storage =
                new IndexStorage(backend.store(), getFullCollectionNamespace(collection), definition.name());
        return new OrderedIndex(definition, storage, beingMade == null);
    }

    /** The whole description of an index; mongo-java-server hands on only a part of it. */
    private Document description(String collection, String name) {
        if (beingMade != null) {
            return beingMade;
        }
        for (Document description : getOrCreateIndexesCollection().queryAll()) {
            if (name.equals(description.get("name"))
                    && getFullCollectionNamespace(collection).equals(description.get("ns"))) {
                return description;
            }
        }
        return new Document();
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        forget(name);
        super.dropCollection(name, oplog);
        backend.store().removeMap(mapName(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        StoredCollection moved = (StoredCollection) collection;
        super.moveCollection(from, collection, newName);
        moved.renameMaps(backend.store(), mapName(newName), getFullCollectionNamespace(newName));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        backend.collections().removeIf(collection -> collection.getDatabase() == this);
        for (String map : backend.store().getMapNames()) {
            if (map.startsWith(PREFIX + getDatabaseName() + ".")
                    || map.startsWith(IndexStorage.prefixOf(getDatabaseName()))) {
                backend.store().removeMap(map);
            }
        }
    }

    private void forget(String name) {
        backend.collections()
                .removeIf(collection -> collection.getDatabase() == this
                        && collection.getCollectionName().equals(name));
    }

    @Override
    protected long getStorageSize() {
        return backend.store().getFileStore() == null
                ? 0
                : backend.store().getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
