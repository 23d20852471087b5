package app.offgrid.conformance.check;

import static app.offgrid.conformance.wire.Change.delete;
import static app.offgrid.conformance.wire.Change.put;
import static app.offgrid.conformance.wire.Change.with;

import app.offgrid.conformance.Unmet;
import app.offgrid.conformance.wire.Change;
import app.offgrid.conformance.wire.Client;
import app.offgrid.conformance.wire.Reply;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pages, resync, wait, digest, history and health. */
final class ReadingChecks {
    private ReadingChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "pages.complete",
                        "pages bring each note once, in rising sequence, and end",
                        ReadingChecks::pages),
                new Check(
                        "pages.own-changes",
                        "a page leaves out what the same request brought, and nothing else",
                        bench -> {
                            Client client = bench.client();
                            Reply own = client.sync(put(bench.note, 0, "mine"));
                            Unmet.unless(own.list("notes").isEmpty(), "the own change came back: " + own);
                            String other = Change.id();
                            new Client(client.account()).sync(put(other, 0, "another's"));
                            Reply reply = client.syncFrom(1, put(bench.note, 1, "mine again"));
                            Unmet.unlessEqual(1, reply.list("notes").size(), "notes of the page");
                            reply.expect("notes[0].noteId", other).expect("cursor", 3L);
                        }),
                new Check("resync.epoch", "another epoch: resync epoch_changed, and no change is taken", bench -> {
                    Client client = bench.client();
                    client.sync(put(bench.note, 0, "v1"));
                    String epoch = client.epoch();
                    client.send(with(client.envelope(1, List.of(put(bench.note, 1, "v2"))), "epoch", "another"))
                            .expect("resync", "epoch_changed")
                            .expect("epoch", epoch);
                    client.sync().expect("notes[0].revision", 1L);
                }),
                new Check("resync.future", "a cursor above the last sequence: resync, and a new epoch", bench -> {
                    Client client = bench.client();
                    client.sync(put(bench.note, 0, "v1"));
                    String epoch = client.epoch();
                    Reply reply = client.syncFrom(9, put(bench.note, 1, "v2")).expect("resync", "epoch_changed");
                    Unmet.unless(!reply.string("epoch").equals(epoch), "the epoch is still the same");
                    client.sync().expect("notes[0].revision", 1L).expect("epoch", reply.string("epoch"));
                }),
                new Check(
                        "wait",
                        "wait answers at once if there is something above the cursor, else 204 in time",
                        bench -> {
                            Client client = bench.client();
                            client.sync(put(bench.note, 0, "v1"));
                            client.get("/api/sync/wait?cursor=0&timeoutSeconds=20")
                                    .expect(200)
                                    .expect("sequence", 1L);
                            client.get("/api/sync/wait?cursor=1&timeoutSeconds=1")
                                    .expect(204);
                        }),
                new Check(
                        "digest", "the digest is the sum over the live notes, tombstones aside", ReadingChecks::digest),
                new Check(
                        "history",
                        "the history gives versions in falling revision; 404 for an unknown note",
                        ReadingChecks::history),
                new Check("health", "health answers without a sign-in", bench -> {
                    Unmet.unless(
                            !bench.http
                                    .get("/health", null)
                                    .expect(200)
                                    .string("status")
                                    .isEmpty(),
                            "no status");
                }));
    }

    private static void pages(Bench bench) {
        Client client = bench.client();
        for (int i = 0; i < 25; i++) {
            client.sync(put(Change.id(), 0, "n" + i));
        }
        client.sync(put(bench.note, 0, "x"), put(bench.note, 1, "y"));
        Set<Object> seen = new HashSet<>();
        long cursor = 0;
        long last = 0;
        boolean isMore = true;
        for (int requests = 0; isMore; requests++) {
            Unmet.unless(requests < 10, "26 notes in pages of 7 do not end after 10 pages");
            Reply page = client.send(with(client.envelope(cursor, List.of()), "limit", 7L));
            Unmet.unless(page.list("notes").size() <= 7, "a page is longer than its limit");
            for (Map<String, Object> note : page.list("notes")) {
                long sequence = (Long) note.get("sequence");
                Unmet.unless(sequence > last, "sequence " + sequence + " comes after " + last);
                Unmet.unless(seen.add(note.get("noteId")), "a note comes twice");
                last = sequence;
            }
            cursor = page.number("cursor");
            isMore = Boolean.TRUE.equals(page.at("hasMore"));
            Unmet.unless(!isMore || cursor <= last, "the cursor " + cursor + " passes notes after " + last);
        }
        Unmet.unlessEqual(26, seen.size(), "notes in all pages");
        Unmet.unlessEqual(27L, cursor, "the last cursor");
    }

    private static void digest(Bench bench) {
        Client client = bench.client();
        String second = Change.id();
        String gone = Change.id();
        client.get("/api/sync/digest")
                .expect(200)
                .expect("digest", "0000000000000000")
                .expect("count", 0L);
        client.sync(put(bench.note, 0, "a"), put(second, 0, "b"), put(bench.note, 1, "c"));
        client.sync(put(gone, 0, "d"), delete(gone, 1));
        BigInteger sum = first8(bench.note + ":2").add(first8(second + ":1"));
        String expected = String.format("%016x", sum.longValue());
        client.get("/api/sync/digest")
                .expect(200)
                .expect("digest", expected)
                .expect("count", 2L)
                .expect("sequence", 5L)
                .expect("epoch", client.epoch());
    }

    private static BigInteger first8(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void history(Bench bench) {
        Client client = bench.client();
        client.sync(put(bench.note, 0, "v1"), put(bench.note, 1, "v2"), delete(bench.note, 2));
        String path = "/api/notes/" + bench.note + "/history";
        Reply all = client.get(path).expect(200);
        Unmet.unlessEqual(3, all.list("versions").size(), "versions");
        all.expect("versions[0].revision", 3L)
                .expect("versions[0].deleted", true)
                .expect("versions[1].revision", 2L)
                .expect("versions[1].sequence", 2L)
                .expect("versions[1].fields.body", "v2")
                .expect("versions[2].fields.body", "v1")
                .expect("versions[2].deviceId", client.deviceId());
        Unmet.unless(all.number("versions[0].acceptedAt") > 0, "no acceptedAt");
        Reply some = client.get(path + "?before=3&limit=1").expect(200);
        Unmet.unlessEqual(1, some.list("versions").size(), "versions before 3, at most 1");
        some.expect("versions[0].revision", 2L);
        client.get("/api/notes/" + Change.id() + "/history").expectProblem(404, "not_found");
    }
}
