package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.ByteBufUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Reads documents one after the other as they are asked for, so that an answer of any length needs the memory of one
 * batch. As with the real server, a document that is changed meanwhile may be seen as it was or as it is.
 */
final class BatchCursor extends AbstractCursor {
    /** The real server's limit for a batch; a document that is larger alone makes a batch of its own. */
    private static final int BATCH_BYTES = 16 * 1024 * 1024;
    /** About what the type, the end of the name and a number take. */
    private static final int FIELD_BYTES = 10;

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
            bytes += size(next);
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

    private static long size(Object value) {
        if (value instanceof Document document) {
            long bytes = FIELD_BYTES;
            for (Map.Entry<String, Object> field : document.entrySet()) {
                bytes += FIELD_BYTES + field.getKey().length() + size(field.getValue());
            }
            return bytes;
        }
        if (value instanceof Collection<?> elements) {
            long bytes = FIELD_BYTES;
            for (Object element : elements) {
                bytes += FIELD_BYTES + size(element);
            }
            return bytes;
        }
        if (value instanceof String text) {
            return ByteBufUtil.utf8Bytes(text);
        }
        return value instanceof BinData data ? data.getData().length : FIELD_BYTES;
    }
}
