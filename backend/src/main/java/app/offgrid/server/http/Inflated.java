package app.offgrid.server.http;

import io.micronaut.core.type.Headers;
import io.micronaut.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The body of a request, as it came or inflated as it is read, and never beyond a limit. */
final class Inflated {
    private static final int BUFFER = 16 * 1024;

    private final byte[] bytes;
    private final boolean isGzip;

    private Inflated(byte[] bytes, boolean isGzip) {
        this.bytes = bytes;
        this.isGzip = isGzip;
    }

    /** Throws 415 for an encoding other than gzip. */
    static Inflated of(byte[] bytes, Headers headers) {
        String encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        String name = encoding == null ? "identity" : encoding.trim().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "identity", "" -> new Inflated(bytes, false);
            case "gzip", "x-gzip" -> new Inflated(bytes, true);
            default -> throw Problems.encodingRefused();
        };
    }

    /**
     * How many bytes it has once inflated; keeps none of them.
     *
     * @throws ProblemException {@code payload_too_large} beyond the limit, {@code malformed_request} if it cannot be inflated
     */
    int length(int limit) {
        if (!isGzip) {
            return requireWithin(bytes.length, limit);
        }
        byte[] buffer = new byte[BUFFER];
        int length = 0;
        try (InputStream in = open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                length = requireWithin(length + read, limit);
            }
            return length;
        } catch (ZipException | EOFException broken) {
            throw Problems.malformed("$", "The body is not the gzip that its Content-Encoding says.");
        } catch (IOException neverOfMemory) {
            throw new IllegalStateException(neverOfMemory);
        }
    }

    private static int requireWithin(int length, int limit) {
        if (length > limit) {
            throw Problems.payloadTooLarge("A body may have " + limit + " bytes after decompression.");
        }
        return length;
    }

    InputStream open() throws IOException {
        InputStream plain = new ByteArrayInputStream(bytes);
        return isGzip ? new GZIPInputStream(plain, BUFFER) : plain;
    }
}
