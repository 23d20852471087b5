package app.offgrid.server.http;

import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.Problem;
import app.offgrid.notes.protocol.RequestTexts;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

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
            try {
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                write(body.members(), writer);
                writer.flush();
            } catch (IOException e) {
                throw new CodecException("The answer could not be written", e);
            }
        }
    }

    /** Writes a tree piece by piece, so that of the whole answer there is never a text. */
    static void write(Object value, Writer out) throws IOException {
        if (value instanceof Map<?, ?> members) {
            String between = "{";
            for (Map.Entry<?, ?> member : members.entrySet()) {
                out.append(between).append(Json.write(member.getKey())).append(':');
                write(member.getValue(), out);
                between = ",";
            }
            out.append(members.isEmpty() ? "{}" : "}");
        } else if (value instanceof Collection<?> items) {
            String between = "[";
            for (Object item : items) {
                out.append(between);
                write(item, out);
                between = ",";
            }
            out.append(items.isEmpty() ? "[]" : "]");
        } else {
            out.append(Json.write(value));
        }
    }
}
