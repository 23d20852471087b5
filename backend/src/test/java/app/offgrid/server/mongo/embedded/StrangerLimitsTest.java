package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may stay on the port of the database without saying who they are. */
class StrangerLimitsTest {
    private static final int HELLO_BYTES = 300;
    private static final long HEARTBEAT_SECONDS = 10;

    private long now;
    private final EmbeddedChannel channel = new EmbeddedChannel(new StrangerLimits(() -> now));

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    private void pass(long seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }

    private void send(int bytes) {
        channel.writeInbound(Unpooled.wrappedBuffer(new byte[bytes]));
    }

    @Test
    void driverThatWatchesItsServerStaysForADay() {
        for (long second = 0; second < TimeUnit.DAYS.toSeconds(1); second += HEARTBEAT_SECONDS) {
            send(HELLO_BYTES);
            pass(HEARTBEAT_SECONDS);
            assertTrue(channel.isActive(), "after " + second + " s");
        }
    }

    @Test
    void whoKeepsSilentIsCutOff() {
        pass(StrangerLimits.MAX_SILENT_SECONDS - 1);
        assertTrue(channel.isActive());
        pass(1);
        assertFalse(channel.isActive());
    }

    @Test
    void whoSendsMuchAtOnceIsCutOff() {
        send((int) StrangerLimits.MAX_BYTES_A_MINUTE);
        assertTrue(channel.isActive());
        send(1);
        assertFalse(channel.isActive());
    }
}
