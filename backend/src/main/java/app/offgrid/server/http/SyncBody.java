package app.offgrid.server.http;

import app.offgrid.notes.note.Limits;
import app.offgrid.notes.protocol.SyncJson;
import app.offgrid.notes.protocol.SyncRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.CloseableAvailableByteBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The body of a sync: first its bytes, then how many there are of them, and only then what they mean. */
public final class SyncBody {
    private final Inflated bytes;

    private SyncBody(Inflated bytes) {
        this.bytes = bytes;
    }

    /** Reads the bytes as they come, on no thread of its own. */
    public static CompletionStage<SyncBody> arriving(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            throw new IllegalArgumentException("a request of this server is expected");
        }
        return server.byteBody().buffer().thenApply(body -> {
            try (CloseableAvailableByteBody whole = body) {
                return new SyncBody(Inflated.of(whole.toByteArray(), request.getHeaders()));
            }
        });
    }

    /** Bytes after decompression, of which none is kept; at most {@link Limits#REQUEST_BYTES}. */
    public int length() {
        return bytes.length(Limits.REQUEST_BYTES);
    }

    /** What it says; the version comes first, since nothing else is known of a request of another one. */
    public SyncRequest read() {
        try (InputStream in = bytes.open()) {
            Map<?, ?> tree = RequestTree.readSync(in);
            long protocol = SyncJson.protocolOf(tree);
            if (protocol != Limits.PROTOCOL) {
                throw Problems.protocolUnsupported(protocol);
            }
            if (tree.get("changes") instanceof Collection<?> changes && changes.size() > Limits.CHANGES) {
                throw Problems.payloadTooLarge("There are more than " + Limits.CHANGES + " changes.");
            }
            return SyncJson.readRequest(tree);
        } catch (IOException neverOfMemory) {
            throw new IllegalStateException(neverOfMemory);
        }
    }
}
