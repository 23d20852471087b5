package app.offgrid.server.attack;

import app.offgrid.notes.protocol.Json;
import app.offgrid.server.SyncRequests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A device of somebody who has nothing to do with the attack: it syncs one note at a time and remembers what was accepted. */
final class Bystander {
    static final String HOME = "127.0.0.100";

    private final Victim victim;
    private final String token;
    private final String deviceId = UUID.randomUUID().toString();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Set<String> accepted = new LinkedHashSet<>();

    Bystander(Victim victim) throws IOException {
        this.victim = victim;
        this.token = victim.register(HOME);
    }

    /** What it saw for some time: how long syncs took, and how many were not accepted. */
    record Seen(List<Long> millis, int refused) {
        long median() {
            return millis.isEmpty() ? Long.MAX_VALUE : millis.get(millis.size() / 2);
        }

        /** So many of a hundred took at most this long. */
        long most(int ofAHundred) {
            return millis.isEmpty() ? Long.MAX_VALUE : millis.get(millis.size() * ofAHundred / 100);
        }

        long worst() {
            return millis.isEmpty() ? Long.MAX_VALUE : millis.get(millis.size() - 1);
        }
    }

    /** Syncs so many times. */
    Seen sync(int times) {
        List<Long> millis = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < times; i++) {
            refused += syncOnce(millis) ? 0 : 1;
        }
        Collections.sort(millis);
        return new Seen(millis, refused);
    }

    /** Syncs until a thread has ended. */
    Seen syncWhile(Thread attack) throws InterruptedException {
        List<Long> millis = new ArrayList<>();
        int refused = 0;
        while (attack.isAlive()) {
            refused += syncOnce(millis) ? 0 : 1;
            attack.join(50);
        }
        Collections.sort(millis);
        return new Seen(millis, refused);
    }

    private boolean syncOnce(List<Long> millis) {
        String noteId = UUID.randomUUID().toString();
        long start = System.nanoTime();
        try {
            Wire.Reply reply = Wire.send(
                    victim,
                    HOME,
                    Wire.post("/api/sync", token)
                            .json(Wire.sync(
                                    deviceId, 0, 1, List.of(SyncRequests.put(noteId, "a note of somebody else")))));
            millis.add((System.nanoTime() - start) / 1_000_000);
            if (reply.status() == 200 && reply.body().contains("\"outcome\":\"accepted\"")) {
                accepted.add(noteId);
                return true;
            }
            refusals.merge(
                    reply.status() + " " + reply.body().replaceAll(".*\"detail\":\"([^\"]*)\".*", "$1"),
                    1,
                    Integer::sum);
        } catch (IOException unanswered) {
            millis.add((System.nanoTime() - start) / 1_000_000);
            refusals.merge(unanswered.getClass().getSimpleName(), 1, Integer::sum);
        }
        return false;
    }

    /** How many notes that were accepted the server does not have. */
    int lost() throws IOException {
        Set<String> missing = new HashSet<>(accepted);
        long cursor = 0;
        String epoch = null;
        boolean hasMore = true;
        while (hasMore) {
            Map<String, Object> request = Wire.sync(deviceId, cursor, 1000, List.of());
            request.put("epoch", epoch);
            Wire.Reply reply =
                    Wire.send(victim, HOME, Wire.post("/api/sync", token).json(request));
            if (reply.status() != 200) {
                throw new IOException("the notes cannot be read: " + reply.status());
            }
            Map<?, ?> page = (Map<?, ?>) Json.parse(reply.body());
            ((List<?>) page.get("notes")).forEach(note -> missing.remove(((Map<?, ?>) note).get("noteId")));
            cursor = (Long) page.get("cursor");
            epoch = (String) page.get("epoch");
            hasMore = (Boolean) page.get("hasMore");
        }
        return missing.size();
    }

    /** How often it was answered otherwise than with its note accepted, by status or exception. */
    Map<String, Integer> refusals() {
        return new TreeMap<>(refusals);
    }
}
