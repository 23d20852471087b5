package app.offgrid.server.simulation;

import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.testing.CrashingSql;
import java.util.Map;

/** What is on its way between devices and server processes, and what happens to it there. */
final class Traffic {
    /** Twice what a device believes. */
    private static final int LONGEST_WAIT_SECONDS = 7200;
    /** An exchange that takes longer goes on for ever. */
    private static final int LONGEST_EXCHANGE = 200;

    private static final int MOST_DELIVERIES = 2_000;

    private final World world;
    private final Network network;
    private final ServerSide server;
    private final Coverage coverage;
    private final Identities identities = new Identities();
    private final Merges merges;

    Traffic(World world) {
        this.world = world;
        network = world.network;
        server = world.server;
        coverage = world.coverage;
        merges = new Merges(world);
    }

    void request(Act act) {
        Network.Request request = network.takeRequest(act.a());
        if (request == null) {
            return;
        }
        switch (act.kind()) {
            case REQUEST_LOST -> {
                coverage.count("network: request lost");
                network.answer(request, null);
            }
            case REQUEST_TWICE -> {
                coverage.count("network: request arrives twice");
                arriveAgain(request);
                arrive(request, act.b());
            }
            case TIMEOUT -> {
                coverage.count("network: given up, arrives all the same");
                network.answer(request, null);
                arriveAgain(request);
            }
            case SERVER_KILLED -> kill(request, act);
            case SERVERS_INTERLEAVE -> interleave(request, act);
            default -> arrive(request, act.b());
        }
    }

    /** The server dies at the request; or it is dead, and what stands before it asks to come again later. */
    private void kill(Network.Request request, Act act) {
        identities.check(request);
        if (act.a() % 4 == 0) {
            coverage.count("server: asks to wait");
            String seconds = Integer.toString(act.c() % LONGEST_WAIT_SECONDS);
            network.answer(request, new HttpReply(503, seconds, new byte[0]));
            return;
        }
        HttpReply reply = server.answerOrDie(request, act.b(), act.c() % 12);
        coverage.count(reply == null ? "server: killed in the middle" : "server: killed after the answer");
        setOut(request, reply);
    }

    private void arrive(Network.Request request, int process) {
        identities.check(request);
        setOut(request, server.answer(request, process));
    }

    private void setOut(Network.Request request, HttpReply reply) {
        if (givesTokens(request)) {
            // Also where the answer is not known: it may have been killed after it had made the pair.
            request.from().hasUnheardPair = true;
        }
        for (SimulatedDevice device : world.devices) {
            device.mayBeSignedOut |= endsOthers(request) && device != request.from();
        }
        network.answer(request, reply);
    }

    /** A token that comes twice looks stolen. */
    private void arriveAgain(Network.Request request) {
        request.from().mayBeSignedOut |= givesTokens(request);
        network.arriveAgain(request);
    }

    /** Another password, or the end of one device's session. */
    private static boolean endsOthers(Network.Request request) {
        return request.call().url().endsWith("/password")
                || request.call().url().contains("/devices/");
    }

    static boolean givesTokens(Network.Request request) {
        return request.call().url().endsWith("/refresh") || request.call().url().endsWith("/password");
    }

    private void interleave(Network.Request request, Act act) {
        identities.check(request);
        for (SimulatedDevice other : world.devices) {
            try {
                other.post(SyncEvent.Kind.REFRESH);
            } catch (CrashingSql.Crash e) {
                world.crashed();
            }
        }
        boolean[] met = new boolean[1];
        HttpReply reply = server.answerInterrupted(request, act.c() % 8, () -> {
            Network.Request second = network.takeRequest(act.b());
            if (second != null) {
                met[0] = true;
                arrive(second, 1);
            }
        });
        coverage.count(met[0] ? "server: two processes interleave" : "server: nobody else was there");
        setOut(request, reply);
    }

    void answer(Act act) {
        Network.Reply reply = network.takeReply(act.a());
        if (reply == null) {
            return;
        }
        switch (act.kind()) {
            case ANSWER_LOST -> {
                coverage.count("network: answer lost");
                deliver(new Network.Reply(reply.to(), null), Integer.MAX_VALUE);
            }
            case ANSWER_CUT -> {
                coverage.count("network: answer cut");
                int length = reply.reply() == null ? 0 : reply.reply().body().length;
                deliver(reply, act.b() % (length + 1));
            }
            default -> deliver(reply, Integer.MAX_VALUE);
        }
    }

    private void deliver(Network.Reply reply, int length) {
        SimulatedDevice device = reply.to().from();
        Map<String, NoteReplica> before = merges.edited(device);
        try {
            boolean isHeard = reply.reply() != null
                    && reply.to().life() == device.life
                    && length >= reply.reply().body().length;
            Network.deliver(reply, length);
            if (isHeard && givesTokens(reply.to())) {
                device.hasUnheardPair = false;
            }
            merges.check(device, before);
            world.people.refresh(device);
        } catch (CrashingSql.Crash e) {
            world.crashed();
        }
        world.invariants.checkDevice(device);
    }

    /** A sync of one device from its beginning to its end. */
    void exchange(SimulatedDevice device) {
        device.unlock();
        device.post(SyncEvent.Kind.REFRESH);
        if (device.isSignedOut() && !network.isOffline(device)) {
            world.signInAgain(device);
        }
        for (int i = 0; i < LONGEST_EXCHANGE; i++) {
            Network.Reply reply = network.takeReplyTo(device);
            if (reply != null) {
                deliver(reply, Integer.MAX_VALUE);
                continue;
            }
            Network.Request request = network.takeRequestOf(device);
            if (request == null) {
                return;
            }
            arrive(request, i);
        }
        throw new Violation(7, device.name + " exchanges for ever");
    }

    /** Everything arrives. */
    void deliverAll() {
        for (int i = 0; !network.isQuiet(); i++) {
            if (i == MOST_DELIVERIES) {
                throw new Violation(7, "the devices exchange for ever");
            }
            deliverOne();
        }
    }

    /** One message arrives, an answer before a request. */
    void deliverOne() {
        Network.Reply reply = network.takeReply(0);
        if (reply != null) {
            deliver(reply, Integer.MAX_VALUE);
            return;
        }
        Network.Request request = network.takeRequest(0);
        if (request != null) {
            arrive(request, 0);
        }
    }
}
