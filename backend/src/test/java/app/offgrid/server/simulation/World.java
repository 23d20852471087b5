package app.offgrid.server.simulation;

import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.testing.CrashingSql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Some devices, two server processes and what is on its way between them: one story, in one thread. */
final class World {
    static final String[] EMAILS = {"ana@example.org", "ben@example.org"};
    private static final int MOST_DEVICES = 5;
    private static final long MOST_AWAKE_MILLIS = 30_000;
    /** Twice what a device believes. */
    private static final int LONGEST_WAIT_SECONDS = 7200;
    /** An exchange that takes longer goes on for ever. */
    private static final int LONGEST_EXCHANGE = 200;

    private static final int MOST_DELIVERIES = 2_000;

    static final long YEAR = Duration.ofDays(365).toMillis();

    final Story story;
    final ServerSide server;
    final Network network = new Network();
    final Oracle oracle = new Oracle();
    private final Identities identities = new Identities();
    private final SentChanges sent = new SentChanges();
    final Coverage coverage;
    final List<SimulatedDevice> devices = new ArrayList<>();
    private final Databases databases;
    private final People people;
    private final Invariants invariants;
    private final Disasters disasters;
    private final Optional<Teller> teller;

    /** @param teller tells the story in words, if anybody listens */
    World(Story story, Databases databases, Coverage coverage, Optional<Teller> teller) {
        this.story = story;
        this.databases = databases;
        this.coverage = coverage;
        this.teller = teller;
        server = new ServerSide(story.onMongo(), story.page(), isOneLife(story) ? sent::check : request -> {});
        people = new People(oracle, coverage, story.notes());
        invariants = new Invariants(this);
        disasters = new Disasters(this);
    }

    /** A database that is put back, or copied, sends what it has for the first time once more. */
    private static boolean isOneLife(Story story) {
        return !story.has(
                Act.Kind.SERVER_RESTORED, Act.Kind.SERVER_EMPTIED, Act.Kind.PHONE_RESTORED, Act.Kind.PHONE_CLONED);
    }

    /** Runs the story and lets it settle; throws a {@link Violation} if an invariant does not hold. */
    void run() {
        for (int i = 0; i < story.devices(); i++) {
            // The last of several is somebody else's, now and then.
            boolean isOther = i == 2 && story.seed() % 4 == 0;
            SimulatedDevice device = add("device " + (char) ('A' + i));
            device.start();
            String email = EMAILS[isOther ? 1 : 0];
            device.authenticate(server.accounts().userId(email) == null, email, this::deliverAll);
            deliverAll();
        }
        for (int i = 0; story.hasManyNotes() && i < story.notes(); i++) {
            people.write(devices.get(0), new Act(Act.Kind.WRITE, 0, i, i, i));
        }
        for (Act act : story.acts()) {
            perform(act);
            teller.ifPresent(listening -> listening.tell(this, act));
        }
        new Settling(this).settle();
        for (SimulatedDevice device : devices) {
            if (device.awake != 0) {
                throw new Violation(
                        7, device.name + " is left with " + device.awake + " wake-ups that have not ended once");
            }
        }
        invariants.checkSettled();
    }

    /** A device has synced once more after the story's end. */
    void settling(SimulatedDevice device) {
        teller.ifPresent(listening -> listening.tellSettling(this, device));
    }

    SimulatedDevice add(String name) {
        JdbcSql database = databases.take();
        SimulatedDevice device = new SimulatedDevice(name, database, story.seed() * 31 + devices.size(), network);
        devices.add(device);
        return device;
    }

    boolean hasRoom() {
        return devices.size() < MOST_DEVICES;
    }

    SimulatedDevice device(Act act) {
        return devices.get(act.device() % devices.size());
    }

    private void perform(Act act) {
        SimulatedDevice device = device(act);
        try {
            switch (act.kind()) {
                case SYNC -> sync(device, act);
                case PASS -> device.time.pass(act.a() % 600_000);
                case EXCHANGE -> exchange(device);
                case OFFLINE -> {
                    network.goOnline(device, act.a() % 2 == 0);
                    device.post(act.a() % 2 == 0 ? SyncEvent.Kind.ONLINE : SyncEvent.Kind.OFFLINE);
                }
                case CLOCK_JUMPS -> device.time.shiftClock((act.a() % 21 - 10) * YEAR / 3);
                case CRASH -> {
                    coverage.count("crash: at rest");
                    if (act.b() % 4 == 0) {
                        coverage.count("crash: the vault cannot be read after it");
                        device.lock();
                    }
                    device.crash();
                }
                case CRASH_AT_STATEMENT -> device.sql.crashAfter(act.a() % 60);
                case TOKENS_EXPIRE -> server.accounts().expireAccessTokens();
                case REQUEST_ARRIVES, REQUEST_LOST, REQUEST_TWICE, TIMEOUT, SERVER_KILLED, SERVERS_INTERLEAVE ->
                    request(act);
                case ANSWER_ARRIVES, ANSWER_LOST, ANSWER_CUT -> answer(act);
                case SERVER_BACKUP,
                        SERVER_RESTORED,
                        HOUSEKEEPING,
                        PHONE_BACKUP,
                        PHONE_RESTORED,
                        PHONE_CLONED,
                        SERVER_EMPTIED,
                        SERVER_CLOCK_JUMPS,
                        CHANGE_ACCOUNT,
                        CONSENT -> disasters.perform(act, device);
                case SETTLE, KEEP_BOTH -> people.perform(act, whoever(device, World::isAsked));
                case TAKE_BACK -> people.perform(act, whoever(device, other -> other.decision != null));
                default -> people.perform(act, device);
            }
        } catch (CrashingSql.Crash e) {
            crashed();
        }
    }

    /** A person asks for it, or the system gives the app some time in the background, be it none. */
    private void sync(SimulatedDevice device, Act act) {
        if (act.c() % 4 == 0) {
            coverage.count("wake-up");
            device.wake(act.b() % MOST_AWAKE_MILLIS, () -> coverage.count("wake-up: cut"));
        } else {
            device.unlock();
            device.post(SyncEvent.Kind.REFRESH);
        }
    }

    private static boolean isAsked(SimulatedDevice device) {
        return device.openConflict != null || !device.disputed().isEmpty();
    }

    /** The device itself, or the first other one that fits: decisions would be rare if it had to be this very one. */
    private SimulatedDevice whoever(SimulatedDevice first, Predicate<SimulatedDevice> fits) {
        SimulatedDevice found = first;
        for (SimulatedDevice device : devices) {
            if (!fits.test(found)) {
                found = device;
            }
        }
        return found;
    }

    /** Whoever's database has just died: the device starts anew. */
    private void crashed() {
        for (SimulatedDevice device : devices) {
            if (device.sql.isDead()) {
                coverage.count("crash: at a statement");
                device.crash();
            }
        }
    }

    private void request(Act act) {
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
                network.arriveAgain(request);
                arrive(request, act.b());
            }
            case TIMEOUT -> {
                coverage.count("network: given up, arrives all the same");
                network.answer(request, null);
                network.arriveAgain(request);
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
        network.answer(request, reply);
    }

    private void arrive(Network.Request request, int process) {
        identities.check(request);
        network.answer(request, server.answer(request, process));
    }

    private void interleave(Network.Request request, Act act) {
        identities.check(request);
        for (SimulatedDevice other : devices) {
            try {
                other.post(SyncEvent.Kind.REFRESH);
            } catch (CrashingSql.Crash e) {
                crashed();
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
        network.answer(request, reply);
    }

    private void answer(Act act) {
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
        try {
            Network.deliver(reply, length);
            people.refresh(reply.to().from());
        } catch (CrashingSql.Crash e) {
            crashed();
        }
        invariants.checkDevice(reply.to().from());
    }

    /** A sync of one device from its beginning to its end. */
    void exchange(SimulatedDevice device) {
        device.unlock();
        device.post(SyncEvent.Kind.REFRESH);
        if (device.isSignedOut() && !network.isOffline(device)) {
            signInAgain(device);
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

    /** A person signs in to the account again whose notes the device has, if nobody is. */
    void signInAgain(SimulatedDevice device) {
        device.unlock();
        device.post(SyncEvent.Kind.REFRESH);
        if (device.isSignedOut()) {
            coverage.count("account: signed in again");
            device.authenticate(false, device.account, this::deliverAll);
        }
    }

    /** Everything arrives. */
    void deliverAll() {
        for (int i = 0; !network.isQuiet(); i++) {
            if (i == MOST_DELIVERIES) {
                throw new Violation(7, "the devices exchange for ever");
            }
            Network.Request request = network.takeRequest(0);
            if (request != null) {
                arrive(request, 0);
            }
            Network.Reply reply = network.takeReply(0);
            if (reply != null) {
                deliver(reply, Integer.MAX_VALUE);
            }
        }
    }

    /** Every word that is stored anywhere for an account: on the server, in its history, on a device, on its way. */
    Set<String> findable(String email) {
        return new Storage(this).words(email);
    }
}
