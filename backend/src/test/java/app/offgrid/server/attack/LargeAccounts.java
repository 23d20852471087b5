package app.offgrid.server.attack;

import app.offgrid.notes.protocol.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** No attack at all: devices of accounts with 50 notes of 1 MiB each read them all, several at once. */
final class LargeAccounts implements Attack {
    private static final int NOTES = 50;
    private static final int AT_ONCE = 7;
    private static final int MAX_ATTEMPTS = 60;

    private final int devices;
    private String token;

    LargeAccounts(int devices) {
        this.devices = devices;
    }

    @Override
    public String name() {
        return (devices == 1 ? "1 device reads" : devices + " devices read") + " 50 notes of 1 MiB";
    }

    @Override
    public void prepare(Victim victim) throws Exception {
        token = victim.register("127.0.0.67");
        for (int sent = 0; sent < NOTES; sent += AT_ONCE) {
            Wire.Reply reply = patiently(
                    victim, Wire.post("/api/sync", token).json(Attacks.largeNotes(Math.min(AT_ONCE, NOTES - sent))));
            if (reply.status() != 200) {
                throw new IOException("the notes were not taken: " + reply.status() + " " + reply.body());
            }
        }
    }

    @Override
    public Map<String, Integer> run(Victim victim, int strength) throws InterruptedException {
        Map<String, Integer> whole = new TreeMap<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < devices; i++) {
            Thread thread = new Thread(() -> {
                String outcome;
                try {
                    outcome = "read " + readAll(victim);
                } catch (IOException | InterruptedException e) {
                    outcome = e.toString();
                }
                synchronized (whole) {
                    whole.merge(outcome, 1, Integer::sum);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return whole;
    }

    private int readAll(Victim victim) throws IOException, InterruptedException {
        long cursor = 0;
        String epoch = null;
        int notes = 0;
        boolean hasMore = true;
        while (hasMore) {
            Map<String, Object> request = Wire.sync(UUID.randomUUID().toString(), cursor, 500, List.of());
            request.put("epoch", epoch);
            Wire.Reply reply = patiently(
                    victim, Wire.post("/api/sync", token).json(request).header("Accept-Encoding", "gzip"));
            if (reply.status() != 200) {
                throw new IOException(reply.status() + " after " + notes + " notes");
            }
            Map<?, ?> page = (Map<?, ?>) Json.parse(reply.body());
            notes += ((List<?>) page.get("notes")).size();
            cursor = (Long) page.get("cursor");
            epoch = (String) page.get("epoch");
            hasMore = (Boolean) page.get("hasMore");
        }
        return notes;
    }

    /** As a device does: what is answered with 503 is sent again after the time that the answer names. */
    static Wire.Reply patiently(Victim victim, Wire.Request request) throws IOException, InterruptedException {
        Wire.Reply reply = Wire.send(victim, "127.0.0.67", request);
        for (int attempt = 1; attempt < MAX_ATTEMPTS && reply.status() == 503; attempt++) {
            Thread.sleep(1000L * Long.parseLong(reply.headers().get("retry-after")));
            reply = Wire.send(victim, "127.0.0.67", request);
        }
        return reply;
    }
}
