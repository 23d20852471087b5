package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** A document as it lies in the file: BSON. */
final class StoredDocument {
    private static final int DOCUMENT_TOO_LARGE = 10334;

    private StoredDocument() {}

    /**
     * The bytes of a document.
     *
     * @throws MongoServerError if there are more than 16 MB of them, the real server's limit
     */
    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    DOCUMENT_TOO_LARGE,
                    "BSONObjectTooLarge",
                    "A document of " + buffer.readableBytes() + " bytes is too large");
        }
        return ByteBufUtil.getBytes(buffer);
    }

    /** A copy of the document, which the caller may change. */
    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
