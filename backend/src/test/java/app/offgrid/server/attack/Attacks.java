package app.offgrid.server.attack;

import app.offgrid.notes.protocol.Json;
import app.offgrid.server.SyncRequests;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** All attacks: those of strangers, and those of people who have an account. */
final class Attacks {
    private static final String MALLORY = "127.0.0.66";
    private static final int MEBIBYTE = 1024 * 1024;
    /** The largest body of a sync that is let in. */
    private static final int LARGE = 8 * MEBIBYTE - 8192;

    private Attacks() {}

    static List<Attack> all() {
        return List.of(
                stranger("packed JSON without sign-in", 16, turn -> packed(signIn())),
                stranger("JSON of 8 MiB without sign-in", 16, turn -> signIn().bytes(SmallObjects.PLAIN)),
                stranger("packed JSON to sync without sign-in", 16, turn -> packed(Wire.post("/api/sync", "nonsense"))),
                stranger("deep nesting", 64, turn -> signIn().bytes(bytes("[".repeat(15_000)))),
                stranger("bodies that are no gzip", 200, turn -> signIn().bytes(new byte[40])
                        .header("Content-Encoding", "gzip")),
                stranger(
                        "a scan",
                        400,
                        turn -> Wire.get("/" + "../".repeat(turn % 5) + "admin" + turn + ".php", "x.y.z")),
                stranger("half surrogate pairs", 100, turn -> signIn().bytes(
                                bytes("{\"email\":\"a@b.co\",\"password\":\"\\ud800\"}"))),
                stranger("sign-ins under forged addresses", 200, turn -> guess().header(
                                "X-Forwarded-For", "10." + turn % 250 + "." + turn / 250 + ".1")),
                strangers("sign-ins from many addresses", 200, turn -> guess(), turn -> "127.0.1." + (1 + turn % 200)),
                stranger("accounts in a row", 40, turn -> Wire.post("/api/auth/register", null)
                        .json(Map.of("email", UUID.randomUUID() + "@example.org", "password", Victim.PASSWORD))),
                new HeldConnections("half bodies held open", 60, false, (token, socket) -> {
                    Wire.Request request = Wire.post("/api/auth/login", null);
                    socket.getOutputStream()
                            .write(request.header("Content-Length", "8000000").head());
                    socket.getOutputStream().write(SmallObjects.PLAIN, 0, MEBIBYTE);
                }),
                new HeldConnections("half bodies held open by an account", 20, true, (token, socket) -> {
                    Wire.Request request = Wire.post("/api/sync", token);
                    socket.getOutputStream()
                            .write(request.header("Content-Length", Integer.toString(LARGE))
                                    .head());
                    socket.getOutputStream().write(SmallObjects.PLAIN, 0, LARGE - MEBIBYTE);
                }),
                new HeldConnections("half heads held open", 300, false, (token, socket) -> socket.getOutputStream()
                        .write("POST /api/sync HTTP/1.1\r\nHost: a\r\nX-A:".getBytes(StandardCharsets.US_ASCII))),
                new Insider(
                        "packed JSON with sign-in",
                        1,
                        16,
                        (victim, tokens, turn) ->
                                Wire.send(victim, MALLORY, packed(Wire.post("/api/sync", tokens.get(0))))),
                new Insider(
                        "batches of 7 MiB",
                        6,
                        40,
                        (victim, tokens, turn) -> Wire.send(
                                victim,
                                MALLORY,
                                Wire.post("/api/sync", tokens.get(turn % tokens.size()))
                                        .packed(Json.write(largeNotes(7)).getBytes(StandardCharsets.UTF_8)))),
                new LargeAccounts(1),
                new LargeAccounts(12),
                new SlowReaders(),
                new AbandonedWaits());
    }

    private static Wire.Request signIn() {
        return Wire.post("/api/auth/login", null);
    }

    private static Wire.Request guess() {
        return signIn().json(Map.of("email", UUID.randomUUID() + "@example.org", "password", "not the password"));
    }

    /** With 8 MiB of small objects that are 16 KB on the way. */
    private static Wire.Request packed(Wire.Request request) {
        return request.bytes(SmallObjects.PACKED).header("Content-Encoding", "gzip");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One who has no account sends something again and again, from one address. */
    private static Attack stranger(String name, int turns, IntFunction<Wire.Request> request) {
        return strangers(name, turns, request, turn -> MALLORY);
    }

    private static Attack strangers(
            String name, int turns, IntFunction<Wire.Request> request, IntFunction<String> address) {
        return new Attack() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Map<String, Integer> run(Victim victim, int strength) throws InterruptedException {
                return Crowd.inWaves(
                        16, turns, strength, turn -> Wire.send(victim, address.apply(turn), request.apply(turn)));
            }
        };
    }

    /** 8 MiB of small objects, which are 16 KB when they are packed; made once, since it is not the attacker who is measured. */
    private static final class SmallObjects {
        private static final byte[] PLAIN = make();
        private static final byte[] PACKED = Wire.gzip(PLAIN);

        private static byte[] make() {
            String head = "{\"protocol\":1,\"email\":\"a@b.co\",\"password\":\"x\",\"x\":[";
            String unit = "{\"a\":[1]},";
            return (head + unit.repeat((8 * MEBIBYTE - 200) / unit.length()) + "1]}").getBytes(StandardCharsets.UTF_8);
        }
    }

    static Map<String, Object> largeNotes(int count) {
        List<Object> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            changes.add(SyncRequests.put(UUID.randomUUID().toString(), "x".repeat(MEBIBYTE)));
        }
        return Wire.sync(UUID.randomUUID().toString(), 0, 1, changes);
    }

    /** Some who have accounts do something together. */
    private static final class Insider implements Attack {
        private final String name;
        private final int accounts;
        private final int turns;
        private final Deed deed;
        private final List<String> tokens = new ArrayList<>();

        /** What one of them does. */
        @FunctionalInterface
        private interface Deed {
            Wire.Reply act(Victim victim, List<String> tokens, int turn) throws IOException;
        }

        private Insider(String name, int accounts, int turns, Deed deed) {
            this.name = name;
            this.accounts = accounts;
            this.turns = turns;
            this.deed = deed;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void prepare(Victim victim) throws IOException {
            tokens.clear();
            for (int i = 0; i < accounts; i++) {
                tokens.add(victim.register(MALLORY));
            }
        }

        @Override
        public Map<String, Integer> run(Victim victim, int strength) throws InterruptedException {
            return Crowd.inWaves(accounts * 2, turns, strength, turn -> deed.act(victim, tokens, turn));
        }
    }

    /** Connections that begin something and do not go on. */
    private static final class HeldConnections implements Attack {
        private static final long HELD_SECONDS = 10;
        private static final int MAX_STRENGTH = 4;

        private final String name;
        private final int count;
        private final boolean isSignedIn;
        private final Beginning beginning;
        private String token;

        /** What is sent; the token is null for a stranger. */
        @FunctionalInterface
        private interface Beginning {
            void send(String token, Socket socket) throws IOException;
        }

        private HeldConnections(String name, int count, boolean isSignedIn, Beginning beginning) {
            this.name = name;
            this.count = count;
            this.isSignedIn = isSignedIn;
            this.beginning = beginning;
        }

        @Override
        public void prepare(Victim victim) throws IOException {
            token = isSignedIn ? victim.register("127.0.0.69") : null;
        }

        @Override
        public String name() {
            return name;
        }

        /** All at the same time: a server that takes no more of a body lets its sender wait. */
        @Override
        public Map<String, Integer> run(Victim victim, int strength) throws Exception {
            List<Socket> held = new ArrayList<>();
            AtomicInteger refused = new AtomicInteger();
            try {
                for (int i = 0; i < count * Math.min(strength, MAX_STRENGTH); i++) {
                    Socket socket = Wire.connect(victim, MALLORY);
                    held.add(socket);
                    Thread sender = new Thread(() -> send(socket, refused), "sender");
                    sender.setDaemon(true);
                    sender.start();
                }
                Thread.sleep(HELD_SECONDS * 1000);
                return Map.of("held", held.size() - refused.get(), "refused", refused.get());
            } finally {
                for (Socket socket : held) {
                    socket.close();
                }
            }
        }

        private void send(Socket socket, AtomicInteger refused) {
            try {
                beginning.send(token, socket);
            } catch (IOException closed) {
                refused.incrementAndGet();
            }
        }
    }
}
