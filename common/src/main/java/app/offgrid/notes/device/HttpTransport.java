package app.offgrid.notes.device;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.host.Worker;
import com.codename1.io.NetworkEvent;
import com.codename1.io.NetworkManager;
import java.util.ArrayList;
import java.util.List;

/**
 * HTTP through Codename One's network threads. Follows no redirect (the token goes to the host it was made for and to no
 * other), keeps no cookies, and gives up on a request at the latest after {@link #WHOLE_TIMEOUT_MILLIS}.
 */
public final class HttpTransport implements Transport {
    /** A batch of 8 MiB on a poor mobile network (about 100 kbit/s) is through by then. */
    static final long WHOLE_TIMEOUT_MILLIS = 15 * 60 * 1000L;

    private final Worker worker;
    private final Timers timers;
    private final Connectivity connectivity;
    private final List<Exchange> underway = new ArrayList<Exchange>();
    private long sent;

    /** There is one in the app: it answers the network errors of all its requests. */
    public HttpTransport(Worker worker, Timers timers, Connectivity connectivity) {
        this.worker = worker;
        this.timers = timers;
        this.connectivity = connectivity;
        connectivity.listen(online -> {
            // Asked again, since it may be back by the time the worker gets here.
            if (!connectivity.isOnline()) {
                failAll("the network went away");
            }
        });
        NetworkManager.getInstance().addErrorListener(HttpTransport::takeError);
    }

    @Override
    public void send(HttpCall call, Answer answer) {
        SingleAnswer single = new SingleAnswer(answer);
        if (connectivity.isSwitchedOff()) {
            single.failed("switched offline");
            return;
        }
        Exchange exchange = new Exchange(call, single);
        single.begin(exchange);
        try {
            NetworkManager.getInstance().addToQueue(exchange);
        } catch (IllegalStateException | IllegalArgumentException e) {
            single.failed("no web address: " + call.url());
        }
    }

    /** The error goes to its request; unless consumed, Codename One shows a dialog and blocks the network thread. */
    private static void takeError(NetworkEvent event) {
        if (event.getConnectionRequest() instanceof Exchange) {
            event.consume();
            ((Exchange) event.getConnectionRequest()).broke(event.getError());
        }
    }

    @Override
    public void giveUp() {
        failAll("given up");
    }

    private void failAll(String reason) {
        List<Exchange> failing;
        synchronized (underway) {
            failing = new ArrayList<Exchange>(underway);
        }
        for (Exchange exchange : failing) {
            exchange.giveUp(reason);
        }
    }

    /** Hands the first answer to the worker and drops every later one. */
    private final class SingleAnswer implements Answer {
        private final Answer answer;
        private Exchange exchange;
        private String timer;
        private boolean given;

        SingleAnswer(Answer answer) {
            this.answer = answer;
        }

        void begin(Exchange exchange) {
            this.exchange = exchange;
            synchronized (underway) {
                underway.add(exchange);
                timer = "http " + sent++;
            }
            timers.start(timer, WHOLE_TIMEOUT_MILLIS, () -> exchange.giveUp("no end after 15 minutes"));
        }

        @Override
        public void answered(HttpReply reply) {
            give(() -> answer.answered(reply));
        }

        @Override
        public void failed(String reason) {
            give(() -> answer.failed(reason));
        }

        private void give(Runnable outcome) {
            synchronized (this) {
                if (given) {
                    return;
                }
                given = true;
            }
            if (exchange != null) {
                timers.cancel(timer);
                synchronized (underway) {
                    underway.remove(exchange);
                }
            }
            worker.execute(outcome);
        }
    }
}
