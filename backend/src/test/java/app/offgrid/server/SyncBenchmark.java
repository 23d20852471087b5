package app.offgrid.server;

import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.ResponseJson;
import app.offgrid.notes.protocol.SyncJson;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.protocol.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How quick a running server is for one device: notes up in batches, notes down in pages, single edits, and syncs in which
 * nothing happens. Arguments: the server's address, how many notes (10,000).
 */
public final class SyncBenchmark {
    private static final int BATCH = 500;
    private static final int SINGLE = 300;
    private static final String BODY = "some words of a note that is neither long nor short ".repeat(12);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final String device = UUID.randomUUID().toString();
    private String token;
    private String epoch;

    private SyncBenchmark(String server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        new SyncBenchmark(arguments[0]).run(count);
    }

    private void run(int count) throws IOException, InterruptedException {
        String email = "bench-" + System.nanoTime() + "@example.org";
        Map<String, Object> account = Map.of("email", email, "password", "a long password");
        token = Tokens.read(Json.parse(post("/api/auth/register", Json.write(account))))
                .accessToken();
        long start = System.nanoTime();
        long cursor = 0;
        for (int sent = 0; sent < count; sent += BATCH) {
            cursor = sync(cursor, newNotes(Math.min(BATCH, count - sent))).cursor();
        }
        rate("up, batches of " + BATCH, count, start);
        start = System.nanoTime();
        int received = 0;
        boolean more = true;
        for (long at = 0; more; ) {
            SyncResponse page = sync(at, List.of());
            received += page.notes().size();
            at = page.cursor();
            more = page.hasMore();
        }
        rate("down, pages of " + BATCH, received, start);
        long head = cursor;
        time("a sync with one new note", () -> sync(head, newNotes(1)));
        time("a sync in which nothing happens", () -> sync(head, List.of()));
    }

    private static List<NoteChange> newNotes(int count) {
        List<NoteChange> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            NoteFields fields = NoteFields.EMPTY.withTitle("note " + i).withBody(BODY);
            changes.add(NoteChange.put(
                    UUID.randomUUID().toString(),
                    UUID.randomUUID().toString(),
                    0,
                    fields.since(NoteFields.EMPTY),
                    List.of()));
        }
        return changes;
    }

    private SyncResponse sync(long cursor, List<NoteChange> changes) throws IOException, InterruptedException {
        SyncRequest request = new SyncRequest(Limits.PROTOCOL, device, "benchmark", epoch, cursor, BATCH, changes);
        String answer = post("/api/sync", Json.write(SyncJson.write(request)));
        SyncResponse response = ResponseJson.read(Json.parse(answer), new ArrayList<>());
        epoch = response.epoch();
        return response;
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private interface Step {
        Object run() throws IOException, InterruptedException;
    }

    private static void time(String name, Step step) throws IOException, InterruptedException {
        long[] nanos = new long[SINGLE];
        for (int i = 0; i < SINGLE; i++) {
            long start = System.nanoTime();
            step.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-34s p50 %6.1f ms   p99 %6.1f ms%n", name, nanos[SINGLE / 2] / 1e6, nanos[SINGLE * 99 / 100] / 1e6);
    }

    private static void rate(String name, int count, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-34s %,.0f notes/s (%,d in %.1f s)%n", name, count / seconds, count, seconds);
    }
}
