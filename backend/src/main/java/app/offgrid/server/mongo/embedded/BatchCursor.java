package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Reads documents one after the other as they are asked for, so that an answer of any length needs the memory of one
 * batch. As with the real server, a document that is changed meanwhile may be seen as it was or as it is.
 */
final class BatchCursor extends AbstractCursor {
    /** Far below the real server's 16 MiB, since both ends share one heap; a larger document makes a batch of its own. */
    private static final int BATCH_BYTES = 2 * 1024 * 1024;

    private final Iterator<Document> documents;
    /** Read, but not yet part of a batch; null if there is none. */
    private Document next;

    private volatile long lastUseNanos;
    private volatile boolean empty;

    BatchCursor(long id, Iterator<Document> documents) {
        super(id);
        this.documents = documents;
    }

    long lastUseNanos() {
        return lastUseNanos;
    }

    @Override
    public boolean isEmpty() {
        return empty;
    }

    /** The next documents, at most so many; 0 for as many as make a batch. */
    @Override
    public synchronized List<Document> takeDocuments(int limit) {
        lastUseNanos = System.nanoTime();
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while ((limit == 0 || batch.size() < limit) && advance()) {
            bytes += DocumentSize.of(next);
            if (bytes > BATCH_BYTES && !batch.isEmpty()) {
                break;
            }
            batch.add(next);
            next = null;
        }
        empty = !advance();
        return batch;
    }

    private boolean advance() {
        if (next == null && documents.hasNext()) {
            next = documents.next();
        }
        return next != null;
    }
}
