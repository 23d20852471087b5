package app.offgrid.notes.testing;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.Transport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** The way between one device and a server, with the faults that a test orders. */
public final class ModelNetwork implements Transport {
    private final VirtualTime time;
    private final Function<HttpCall, HttpReply> server;
    private final Deque<Function<HttpCall, HttpReply>> orders = new ArrayDeque<>();
    private final List<HttpCall> seen = new ArrayList<>();
    private long bytesReceived;
    private boolean online = true;
    private boolean holding;
    private final Deque<Held> held = new ArrayDeque<>();

    /** An answer on its way to the device. */
    private record Held(Answer answer, Runnable delivery) {}

    public ModelNetwork(VirtualTime time, Function<HttpCall, HttpReply> server) {
        this.time = time;
        this.server = server;
    }

    @Override
    public void send(HttpCall call, Answer answer) {
        if (!online) {
            time.execute(() -> answer.failed("no network"));
            return;
        }
        seen.add(call);
        HttpReply reply = orders.isEmpty() ? server.apply(call) : orders.poll().apply(call);
        bytesReceived += reply == null ? 0 : reply.body().length;
        Runnable delivery = () -> {
            if (reply == null) {
                answer.failed("the connection broke");
            } else {
                answer.answered(reply);
            }
        };
        if (holding) {
            held.add(new Held(answer, delivery));
        } else {
            time.execute(delivery);
        }
    }

    public void goOnline(boolean isOnline) {
        online = isOnline;
    }

    /** The next request is answered as usual; for orders about the one after it. */
    public void letPass() {
        orders.add(server);
    }

    /** The next request does not arrive. */
    public void dropNextRequest() {
        orders.add(call -> null);
    }

    /** The next request takes effect, but its answer does not arrive. */
    public void loseNextAnswer() {
        orders.add(call -> {
            server.apply(call);
            return null;
        });
    }

    /** The next answer ends after so many bytes. */
    public void cutNextAnswer(int length) {
        orders.add(call -> {
            HttpReply whole = server.apply(call);
            byte[] part = Arrays.copyOf(whole.body(), Math.min(length, whole.body().length));
            return new HttpReply(whole.status(), whole.retryAfter(), part);
        });
    }

    /** The next request is answered by something else than the server. */
    public void answerNext(int status, String retryAfter, String body) {
        orders.add(call -> new HttpReply(status, retryAfter, body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** Requests take effect at once, their answers wait for {@link #release}. */
    public void hold() {
        holding = true;
    }

    public void release() {
        holding = false;
        while (!held.isEmpty()) {
            time.execute(held.poll().delivery());
        }
    }

    @Override
    public void giveUp() {
        while (!held.isEmpty()) {
            Answer answer = held.poll().answer();
            time.execute(() -> answer.failed("given up"));
        }
    }

    /** Every request that left the device. */
    public List<HttpCall> seen() {
        return seen;
    }

    /** How many bytes of bodies came back, as they are before compression. */
    public long bytesReceived() {
        return bytesReceived;
    }

    /** The process has died with everything that was on its way. */
    public void crash() {
        held.clear();
        orders.clear();
        holding = false;
    }
}
