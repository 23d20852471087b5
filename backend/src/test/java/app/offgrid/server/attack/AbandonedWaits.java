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

    /**
     * Far more than an account may have at once, for so long that others sync meanwhile. At the end one wait is answered only if
     * those that were left have given their places back.
     */
    @Override
    public Map<String, Integer> run(Victim victim, int strength) throws Exception {
        for (int i = 0; i < 1_500 * strength; i++) {
            try (Socket socket = Wire.connect(victim, "127.0.0.68")) {
                socket.getOutputStream()
                        .write(Wire.get("/api/sync/wait?cursor=99999999&timeoutSeconds=60", token)
                                .head());
                socket.getOutputStream().flush();
            }
        }
        return Map.of(lastOne(victim), 1);
    }

    /** Its connection may be refused at first, as long as the server has not seen all those that were closed. */
    private String lastOne(Victim victim) throws InterruptedException {
        String outcome = "";
        for (int i = 0; i < 20; i++) {
            try {
                Wire.Request wait = Wire.get("/api/sync/wait?cursor=99999999&timeoutSeconds=1", token);
                outcome = Integer.toString(Wire.send(victim, "127.0.0.68", wait).status());
                if (outcome.equals("204")) {
                    return outcome;
                }
            } catch (IOException refused) {
                outcome = "no answer";
            }
            Thread.sleep(250);
        }
        return outcome;
    }
}
