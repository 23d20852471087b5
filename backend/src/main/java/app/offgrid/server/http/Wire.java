package app.offgrid.server.http;

import app.offgrid.notes.protocol.Problem;
import app.offgrid.notes.protocol.RequestTexts;
import io.micronaut.core.io.buffer.ReadBuffer;
import io.micronaut.core.io.buffer.ReadBufferFactory;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.http.body.ResponseBodyWriter;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import reactor.core.publisher.Flux;

/** The JSON of the contract at its two ends in Micronaut. */
final class Wire {
    private static final int MAX_SMALL = 64 * 1024;

    private Wire() {}

    /** Reads the small objects of all calls but a sync. */
    @Singleton
    @Consumes(MediaType.APPLICATION_JSON)
    static final class BodyReader implements MessageBodyReader<JsonBody> {
        private static final String[] NAMES = {"email", "password", "oldPassword", "newPassword", "refreshToken"};

        @Override
        public JsonBody read(Argument<JsonBody> type, MediaType mediaType, Headers headers, InputStream body) {
            try (InputStream in = body) {
                Inflated bytes = Inflated.of(in.readNBytes(MAX_SMALL), headers);
                bytes.length(MAX_SMALL);
                try (InputStream inflated = bytes.open()) {
                    Map<?, ?> tree = RequestTree.readFlat(inflated, NAMES);
                    RequestTexts.check(tree);
                    return new JsonBody(tree);
                }
            } catch (IOException e) {
                throw new CodecException("The body could not be read", e);
            }
        }
    }

    /** Writes answers by the core's own writer of texts, which can say every text that a device can. */
    @Singleton
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    static final class BodyWriter implements MessageBodyWriter<JsonBody> {
        @Override
        public void writeTo(
                Argument<JsonBody> type, MediaType mediaType, JsonBody body, MutableHeaders headers, OutputStream out)
                throws CodecException {
            headers.set(HttpHeaders.CONTENT_TYPE, mediaType);
            writeAll(body.members(), out);
        }
    }

    private static void writeAll(Map<?, ?> members, OutputStream out) {
        try {
            for (JsonPieces pieces = new JsonPieces(members); pieces.hasNext(); ) {
                out.write(pieces.next());
            }
        } catch (IOException e) {
            throw new CodecException("The answer could not be written", e);
        }
    }

    /** Writes answers that may be long: what is more than one piece is made as its reader takes it. */
    @Singleton
    @Produces(MediaType.APPLICATION_JSON)
    static final class LongAnswerWriter implements ResponseBodyWriter<LongAnswer> {
        @Override
        public CloseableByteBody writePiece(
                ByteBodyFactory bodies,
                HttpRequest<?> request,
                HttpResponse<?> response,
                Argument<LongAnswer> type,
                MediaType mediaType,
                LongAnswer answer) {
            JsonPieces pieces = new JsonPieces(answer.members());
            byte[] first = pieces.next();
            return pieces.hasNext()
                    ? bodies.adapt(stream(first, pieces, bodies.readBufferFactory()))
                    : bodies.adapt(first);
        }

        private static Flux<ReadBuffer> stream(byte[] first, JsonPieces pieces, ReadBufferFactory buffers) {
            Flux<ReadBuffer> rest = Flux.generate(sink -> {
                if (pieces.hasNext()) {
                    sink.next(buffers.adapt(pieces.next()));
                } else {
                    sink.complete();
                }
            });
            return Flux.concat(Flux.just(buffers.adapt(first)), rest);
        }

        @Override
        public void writeTo(
                Argument<LongAnswer> type,
                MediaType mediaType,
                LongAnswer answer,
                MutableHeaders headers,
                OutputStream out) {
            writeAll(answer.members(), out);
        }
    }
}
