package app.offgrid.server.http;

import app.offgrid.notes.note.Limits;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.Problem;
import app.offgrid.notes.protocol.RequestTexts;
import app.offgrid.notes.protocol.SyncJson;
import app.offgrid.notes.protocol.SyncRequest;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.http.codec.CodecException;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** The JSON of the contract, which is written once, in the core, at its two ends in Micronaut. */
final class Wire {
    private Wire() {}

    private static Map<?, ?> readObject(Decoder decoder) throws IOException {
        if (decoder.decodeArbitrary() instanceof Map<?, ?> object) {
            return object;
        }
        throw new JsonException("$", "An object is expected at $.");
    }

    /** Reads any object. */
    @Singleton
    static final class BodyReader implements Deserializer<JsonBody> {
        @Override
        public JsonBody deserialize(Decoder decoder, DecoderContext context, Argument<? super JsonBody> type)
                throws IOException {
            Map<?, ?> tree = readObject(decoder);
            RequestTexts.check(tree);
            return new JsonBody(tree);
        }
    }

    /** Reads a sync request; the version comes first, since nothing else is known of a request of another one. */
    @Singleton
    static final class RequestReader implements Deserializer<SyncRequest> {
        @Override
        public SyncRequest deserialize(Decoder decoder, DecoderContext context, Argument<? super SyncRequest> type)
                throws IOException {
            Map<?, ?> tree = readObject(decoder);
            long protocol = SyncJson.protocolOf(tree);
            if (protocol != Limits.PROTOCOL) {
                throw Problems.protocolUnsupported(protocol);
            }
            if (tree.get("changes") instanceof Collection<?> changes && changes.size() > Limits.CHANGES) {
                throw Problems.payloadTooLarge(
                        "There are " + changes.size() + " changes; the limit is " + Limits.CHANGES + ".");
            }
            return SyncJson.readRequest(tree);
        }
    }

    /** Writes answers by the core's own writer, which can say every text that a device can. */
    @Singleton
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    static final class BodyWriter implements MessageBodyWriter<JsonBody> {
        @Override
        public void writeTo(
                Argument<JsonBody> type, MediaType mediaType, JsonBody body, MutableHeaders headers, OutputStream out)
                throws CodecException {
            headers.set(HttpHeaders.CONTENT_TYPE, mediaType);
            try {
                out.write(Json.write(body.members()).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new CodecException("The answer could not be written", e);
            }
        }
    }
}
