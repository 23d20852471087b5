package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.ByteBufUtil;
import java.util.Collection;
import java.util.Map;

/** About how many bytes a value takes as BSON, without encoding it: for limits that need not be exact. */
final class DocumentSize {
    /** About what the type, the end of the name and a number take. */
    private static final int FIELD_BYTES = 10;

    private DocumentSize() {}

    static long of(Object value) {
        if (value instanceof Document document) {
            long bytes = FIELD_BYTES;
            for (Map.Entry<String, Object> field : document.entrySet()) {
                bytes += FIELD_BYTES + field.getKey().length() + of(field.getValue());
            }
            return bytes;
        }
        if (value instanceof Collection<?> elements) {
            long bytes = FIELD_BYTES;
            for (Object element : elements) {
                bytes += FIELD_BYTES + of(element);
            }
            return bytes;
        }
        if (value instanceof String text) {
            return ByteBufUtil.utf8Bytes(text);
        }
        return value instanceof BinData data ? data.getData().length : FIELD_BYTES;
    }
}
