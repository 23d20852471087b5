package app.offgrid.server.attack;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;

/** An account asks to be told of news, again and again, and hangs up each time. */
final class AbandonedWaits implements Attack {
    private String token;

    @Override
    public String name() {
        return "waits that nobody waits for";
    }

    @Override
    public void prepare(Victim victim) throws IOException {
        token = victim.register("127.0.0.68");
    }

    /** More than an account may have at once: each is answered only if those that were left have given their place back. */
    @Override
    public Map<String, Integer> run(Victim victim, int strength) throws Exception {
        for (int i = 0; i < 150 * strength; i++) {
            try (Socket socket = Wire.connect(victim, "127.0.0.68")) {
                socket.getOutputStream()
                        .write(Wire.get("/api/sync/wait?cursor=99999999&timeoutSeconds=60", token)
                                .head());
                socket.getOutputStream().flush();
            }
        }
        Wire.Reply last =
                Wire.send(victim, "127.0.0.68", Wire.get("/api/sync/wait?cursor=99999999&timeoutSeconds=1", token));
        return Map.of(Integer.toString(last.status()), 1);
    }
}
