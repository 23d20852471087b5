package app.offgrid.server.attack;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Accounts ask for large pages and read them as slowly as they may, while somebody else wants a large page too. */
final class SlowReaders implements Attack {
    private static final int ACCOUNTS = 6;
    private static final int CONNECTIONS = 4;
    private static final int NOTES = 3;
    private static final int SECONDS = 10;
    private static final int BYTES_PER_SECOND = 20_000;

    private final List<String> tokens = new ArrayList<>();

    @Override
    public String name() {
        return "large pages that are read slowly";
    }

    @Override
    public void prepare(Victim victim) throws Exception {
        tokens.clear();
        for (int i = 0; i <= ACCOUNTS; i++) {
            String token = victim.register("127.0.0." + (70 + i));
            tokens.add(token);
            Wire.Reply reply = LargeAccounts.patiently(
                    victim, Wire.post("/api/sync", token).json(Attacks.largeNotes(NOTES)));
            if (reply.status() != 200) {
                throw new IOException("the notes were not taken: " + reply.status() + " " + reply.body());
            }
        }
    }

    @Override
    public Map<String, Integer> run(Victim victim, int strength) throws Exception {
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS * CONNECTIONS; i++) {
            String token = tokens.get(i % ACCOUNTS);
            Thread reader = new Thread(() -> readSlowly(victim, token), "slow reader");
            reader.setDaemon(true);
            reader.start();
            readers.add(reader);
        }
        Thread.sleep(2000);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            Wire.Reply page = Wire.send(victim, "127.0.0." + (70 + ACCOUNTS), ask(tokens.get(ACCOUNTS)));
            boolean isFast = System.nanoTime() - start < 5_000_000_000L;
            outcomes.merge("large page of somebody else " + page.status() + (isFast ? "" : " late"), 1, Integer::sum);
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return outcomes;
    }

    private static Wire.Request ask(String token) {
        return Wire.post("/api/sync", token)
                .json(Wire.sync(java.util.UUID.randomUUID().toString(), 0, 500, List.of()));
    }

    private static void readSlowly(Victim victim, String token) {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        Wire.Request request = ask(token);
        try (Socket socket = Wire.connect(victim, "127.0.0.66")) {
            socket.getOutputStream().write(request.head());
            socket.getOutputStream().write(request.body());
            InputStream in = socket.getInputStream();
            while (System.nanoTime() - end < 0 && in.readNBytes(BYTES_PER_SECOND / 10).length > 0) {
                Thread.sleep(100);
            }
        } catch (IOException closed) {
            // Who reads too slowly is cut off.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
