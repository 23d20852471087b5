package app.offgrid.server.simulation;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.Transport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything that is on its way. Nothing arrives unless the simulation says so. */
final class Network {
    /** A request, or the second arrival of one, that nobody waits for any more if it has no receiver. */
    record Request(SimulatedDevice from, int life, HttpCall call, Transport.Answer receiver) {}

    /** An answer; without a reply, the news that none will come. */
    record Reply(Request to, HttpReply reply) {}

    private final List<Request> requests = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private final List<SimulatedDevice> offline = new ArrayList<>();

    /** The way of one device into the network. */
    Transport of(SimulatedDevice device) {
        return new Transport() {
            @Override
            public void send(HttpCall call, Answer answer) {
                if (offline.contains(device)) {
                    device.time.execute(() -> answer.failed("no network"));
                } else {
                    requests.add(new Request(device, device.life, call, answer));
                }
            }

            @Override
            public void giveUp() {
                Network.this.giveUp(device);
            }
        };
    }

    /** The device waits no longer. What it has sent may arrive all the same. */
    private void giveUp(SimulatedDevice device) {
        List<Transport.Answer> waiting = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            if (isAwaited(request, device)) {
                waiting.add(request.receiver());
                // A token that arrives after its successor looks stolen.
                device.mayBeSignedOut |= Traffic.givesTokens(request);
                requests.set(i, new Request(device, request.life(), request.call(), null));
            }
        }
        for (Reply reply : List.copyOf(replies)) {
            if (isAwaited(reply.to(), device)) {
                waiting.add(reply.to().receiver());
                replies.remove(reply);
            }
        }
        for (Transport.Answer answer : waiting) {
            device.time.execute(() -> answer.failed("given up"));
        }
    }

    private static boolean isAwaited(Request request, SimulatedDevice device) {
        return request.from() == device && request.life() == device.life && request.receiver() != null;
    }

    void goOnline(SimulatedDevice device, boolean online) {
        offline.remove(device);
        if (!online) {
            offline.add(device);
        }
    }

    boolean isOffline(SimulatedDevice device) {
        return offline.contains(device);
    }

    void allOnline() {
        offline.clear();
    }

    boolean isQuiet() {
        return requests.isEmpty() && replies.isEmpty();
    }

    /** Takes a request off its way; null if there is none. */
    Request takeRequest(int which) {
        return requests.isEmpty() ? null : requests.remove(which % requests.size());
    }

    Request takeRequestOf(SimulatedDevice device) {
        for (Request request : requests) {
            if (request.from() == device) {
                requests.remove(request);
                return request;
            }
        }
        return null;
    }

    Reply takeReply(int which) {
        return replies.isEmpty() ? null : replies.remove(which % replies.size());
    }

    Reply takeReplyTo(SimulatedDevice device) {
        for (Reply reply : replies) {
            if (reply.to().from() == device) {
                replies.remove(reply);
                return reply;
            }
        }
        return null;
    }

    /** The same bytes will arrive once more, later. */
    void arriveAgain(Request request) {
        requests.add(new Request(request.from(), request.life(), request.call(), null));
    }

    /** The answer sets out; {@code null} if none will come. */
    void answer(Request request, HttpReply reply) {
        if (request.receiver() != null) {
            replies.add(new Reply(request, reply));
        }
    }

    /** The answer arrives, whole or cut, if anybody still waits for it. */
    static void deliver(Reply reply, int length) {
        SimulatedDevice device = reply.to().from();
        if (device.life != reply.to().life()) {
            return;
        }
        Transport.Answer receiver = reply.to().receiver();
        if (reply.reply() == null) {
            receiver.failed("the connection broke");
        } else {
            byte[] body = reply.reply().body();
            byte[] part = length < body.length ? Arrays.copyOf(body, length) : body;
            receiver.answered(
                    new HttpReply(reply.reply().status(), reply.reply().retryAfter(), part));
        }
        device.time.runTasks();
    }
}
