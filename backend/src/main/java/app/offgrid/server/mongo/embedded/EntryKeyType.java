package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The keys of index entries as they lie in the file: the BSON of a document whose fields are numbered. */
final class EntryKeyType extends BasicDataType<List<Object>> {
    static final EntryKeyType INSTANCE = new EntryKeyType();

    private static final int LIST_BYTES = 64;
    private static final int VALUE_BYTES = 24;
    private static final int TEXT_BYTES = 56;

    private EntryKeyType() {}

    @Override
    public int compare(List<Object> a, List<Object> b) {
        return EntryKey.ORDER.compare(a, b);
    }

    /** About how many bytes of memory a key takes: the store's cache counts by it. */
    @Override
    public int getMemory(List<Object> key) {
        int bytes = LIST_BYTES;
        for (Object value : key) {
            bytes += memoryOf(value);
        }
        return bytes;
    }

    private static int memoryOf(Object value) {
        if (value instanceof String text) {
            return TEXT_BYTES + text.length();
        }
        return value instanceof Number || value == null
                ? VALUE_BYTES
                : (int) (VALUE_BYTES + 2 * DocumentSize.of(value));
    }

    @Override
    public void write(WriteBuffer target, List<Object> key) {
        Document document = new Document();
        for (int i = 0; i < key.size(); i++) {
            document.put(Integer.toString(i), key.get(i));
        }
        ByteBuf encoded = Unpooled.buffer(128);
        BsonEncoder.encodeDocument(document, encoded);
        target.putVarInt(encoded.readableBytes()).put(ByteBufUtil.getBytes(encoded));
    }

    @Override
    public List<Object> read(ByteBuffer source) {
        byte[] encoded = new byte[DataUtils.readVarInt(source)];
        source.get(encoded);
        return new ArrayList<>(
                BsonDecoder.decodeBson(Unpooled.wrappedBuffer(encoded)).values());
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Object>[] createStorage(int size) {
        return (List<Object>[]) new List<?>[size];
    }
}
