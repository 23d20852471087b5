package app.offgrid.server.simulation;

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
    private static final long MOST_LOOKED_FOR = 1_000;
    private static final long MOST_AWAKE_MILLIS = 30_000;
    static final long YEAR = Duration.ofDays(365).toMillis();

    final Story story;
    final ServerSide server;
    final Network network = new Network();
    final Oracle oracle = new Oracle();
    private final SentChanges sent = new SentChanges();
    final Coverage coverage;
    final List<SimulatedDevice> devices = new ArrayList<>();
    private final Databases databases;
    final People people;
    final Invariants invariants;
    private final Traffic traffic;
    private final Lists lists;
    private final Tidying tidying;
    private final Single single;
    private final Carrying carrying;
    private final Reminding reminding;
    private final Notices notices;
    private final Locking locking;
    private final Disasters disasters;
    private final Optional<Teller> teller;
    /** Days are what the devices' clocks say, and each device is always the same. */
    private final boolean isSteady;

    /** @param teller tells the story in words, if anybody listens */
    World(Story story, Databases databases, Coverage coverage, Optional<Teller> teller) {
        this.story = story;
        this.databases = databases;
        this.coverage = coverage;
        this.teller = teller;
        server = new ServerSide(story.onMongo(), story.page(), isOneLife(story) ? sent::check : request -> {});
        Typing typing = new Typing();
        people = new People(oracle, coverage, typing, story.notes());
        lists = new Lists(oracle, coverage, typing);
        tidying = new Tidying(oracle, coverage);
        single = new Single(oracle, coverage, typing);
        carrying = new Carrying(oracle, coverage, typing);
        reminding = new Reminding(coverage);
        notices = new Notices(coverage);
        locking = new Locking(coverage);
        traffic = new Traffic(this);
        invariants = new Invariants(this);
        disasters = new Disasters(this);
        isSteady = !story.has(
                Act.Kind.CLOCK_JUMPS,
                Act.Kind.PHONE_RESTORED,
                Act.Kind.PHONE_CLONED,
                Act.Kind.CHANGE_ACCOUNT,
                Act.Kind.DETACH);
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
            authenticate(device, email);
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
        for (SimulatedDevice device : devices) {
            Views.require(device, (int) (story.seed() % MOST_LOOKED_FOR));
            if (story.seed() % 2 == 0) {
                new Promptness(this).require(device);
            }
        }
    }

    /** A person signs in on a device; the first time, the account is made. */
    void authenticate(SimulatedDevice device, String email) {
        if (server.accounts().userId(email) == null) {
            device.register(email, this::deliverAll);
        } else {
            device.signIn(email, () -> server.accounts().password(email), this::deliverAll);
        }
    }

    void exchange(SimulatedDevice device) {
        traffic.exchange(device);
    }

    /** One message arrives. */
    void deliverOne() {
        traffic.deliverOne();
    }

    /** Everything arrives. */
    void deliverAll() {
        traffic.deliverAll();
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
        coverage.count("act: " + act.kind());
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
                    traffic.request(act);
                case ANSWER_ARRIVES, ANSWER_LOST, ANSWER_CUT -> traffic.answer(act);
                case SERVER_BACKUP,
                        SERVER_RESTORED,
                        HOUSEKEEPING,
                        PHONE_BACKUP,
                        PHONE_RESTORED,
                        PHONE_CLONED,
                        SERVER_EMPTIED,
                        SERVER_CLOCK_JUMPS,
                        CHANGE_ACCOUNT,
                        DETACH,
                        PASSWORD,
                        CONSENT -> disasters.perform(act, device);
                case SETTLE, KEEP_BOTH -> people.perform(act, whoever(device, World::isAsked));
                case TAKE_BACK -> people.perform(act, whoever(device, other -> other.decision != null));
                case BULK, UNDO, NOTEBOOK, TAG_ALL, VERSION ->
                    lists.perform(act, device, () -> comeBetween(device, act));
                case TIDY -> tidying.perform(new Moment(device, act, () -> comeBetween(device, act)), isSteady);
                case SWIPE -> single.swipe(act, device);
                case OVERFILL -> single.overfill(act, device);
                case REMIND -> reminding.perform(act, device);
                case NOTICE -> notices.perform(act, device);
                case EXPORT -> carrying.export(act, device);
                case IMPORT -> carrying.bringIn(act, device, devices);
                case LOCK -> locking.perform(act, device);
                case LOOK -> new Looking(this).perform(act, device);
                case DESK -> new Desk(this).perform(act, device);
                case GLANCE -> Views.require(device, act.a());
                default -> people.perform(act, device);
            }
        } catch (CrashingSql.Crash e) {
            crashed();
        }
    }

    /** A sync goes on beside what a person does, or an open editor saves. */
    private void comeBetween(SimulatedDevice device, Act act) {
        if (act.c() / 6 % 3 == 0) {
            people.perform(new Act(Act.Kind.EDIT, act.device(), act.b() / 3, act.a(), act.b()), device);
        } else {
            exchange(device);
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
    void crashed() {
        for (SimulatedDevice device : devices) {
            if (device.sql.isDead()) {
                coverage.count("crash: at a statement");
                device.crash();
            }
        }
    }

    /** A person signs in to the account again whose notes the device has, if nobody is. */
    void signInAgain(SimulatedDevice device) {
        device.unlock();
        device.post(SyncEvent.Kind.REFRESH);
        if (device.isSignedOut()) {
            if (!device.mayBeSignedOut && !device.hasUnheardPair) {
                throw new Violation(22, device.name + " is signed out, and nobody did that");
            }
            coverage.count("account: signed in again");
            authenticate(device, device.account);
        }
    }

    /** Every word that is stored anywhere for an account: on the server, in its history, on a device, on its way. */
    Set<String> findable(String email) {
        return new Storage(this).words(email);
    }
}
