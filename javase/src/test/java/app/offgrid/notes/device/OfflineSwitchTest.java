package app.offgrid.notes.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.ScriptedServer;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.simulator.SimulatorExtension;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SimulatorExtension.class)
class OfflineSwitchTest {
    private final ScriptedServer server = new ScriptedServer();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final PlayedConnectivity network = new PlayedConnectivity();
    private final DeviceWorker worker = new DeviceWorker();
    private Connectivity connectivity;
    private Transport transport;

    @BeforeEach
    void givenATransport() {
        connectivity = new Connectivity(network, worker);
        transport = new HttpTransport(worker, new DeviceTimers(worker), connectivity);
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    @Test
    void switchedOffEveryCallFailsAtOnceAndNoneGoesOut() throws Exception {
        connectivity.switchOff(true);
        send();
        assertEquals("failed", next());
        assertTrue(server.requests().isEmpty());
        assertFalse(connectivity.isOnline());
    }

    @Test
    void switchedOnAgainCallsGoOut() throws Exception {
        server.status(200, new byte[0]);
        connectivity.switchOff(true);
        connectivity.switchOff(false);
        send();
        assertEquals("200", next());
    }

    @Test
    void switchingOffFailsTheCallThatWaitsForItsAnswer() throws Exception {
        server.silence();
        send();
        connectivity.switchOff(true);
        assertEquals("failed", next());
    }

    @Test
    void listenersHearOfTheSwitchAndOfTheNetworkOnceForEachChange() throws Exception {
        connectivity.listen(online -> heard.add("online " + online));
        connectivity.switchOff(true);
        network.become(false);
        connectivity.switchOff(false);
        network.become(true);
        network.become(true);
        assertEquals("online false", next());
        assertEquals("online true", next());
        worker.execute(() -> heard.add("end"));
        assertEquals("end", next());
        assertNull(heard.peek());
    }

    private void send() {
        transport.send(new HttpCall("GET", server.url("/"), null, null), new Transport.Answer() {
            @Override
            public void answered(HttpReply reply) {
                heard.add(String.valueOf(reply.status()));
            }

            @Override
            public void failed(String reason) {
                heard.add("failed");
            }
        });
    }

    private String next() throws InterruptedException {
        return heard.poll(1, TimeUnit.MINUTES);
    }
}
