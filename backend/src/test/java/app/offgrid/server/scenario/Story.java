package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.sync.SyncStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words in which the scenarios are told. At the beginning of each, the note with the title T and the body v1 is in sync
 * on the devices A and B of one person; at the end, all devices are settled and the invariants are checked.
 */
abstract class Story {
    static final String ANA = "ana@example.org";
    static final String BOB = "bob@example.org";

    private static final int MOST_ROUNDS = 20;

    private final List<StoryDevice> devices = new ArrayList<>();
    private final Set<String> others = new HashSet<>();
    private final Invariants invariants = new Invariants(this);
    private Ledger ledger;
    private StoryServer server;
    private String note;
    private boolean begun;

    StoryDevice a;
    StoryDevice b;

    // The frame of a story, driven by Tellings.

    final void begin(Telling telling) {
        ledger = new Ledger();
        server = new StoryServer(telling.store());
        a = device("A");
        b = device("B");
        a.clockIsAhead(telling.skewMillis());
        b.clockIsBehind(telling.skewMillis());
        a.signsIn(ANA);
        b.signsIn(ANA);
        note = a.writes("T", "v1");
        a.syncs();
        b.syncs();
        begun = true;
    }

    final List<String> end() {
        settle();
        return invariants.whenSettled();
    }

    final void close() {
        server.remove();
        devices.forEach(StoryDevice::close);
    }

    final void stepped() {
        if (begun) {
            invariants.afterStep();
        }
    }

    final Ledger ledger() {
        return ledger;
    }

    final List<StoryDevice> devices() {
        return devices;
    }

    final List<StoryDevice> devicesOf(String email) {
        return devices.stream().filter(device -> email.equals(device.email())).toList();
    }

    /** Accounts that were used by hand and have no device. */
    final Set<String> otherAccounts() {
        return others;
    }

    // The words.

    final StoryServer server() {
        return server;
    }

    /** The id of the note that the story is about. */
    final String note() {
        return note;
    }

    /** One more device, without an account. */
    final StoryDevice device(String name) {
        StoryDevice device = new StoryDevice(this, name);
        devices.add(device);
        return device;
    }

    /** One more device of the same person. */
    final StoryDevice signedIn(String name) {
        StoryDevice device = device(name);
        device.signsIn(ANA);
        return device;
    }

    /** Somebody who speaks to the server by hand, in an account that is there. */
    final WireClient client(String email) {
        return new WireClient(server::answer, email, StoryDevice.PASSWORD);
    }

    static long seconds(int count) {
        return count * 1_000L;
    }

    static long minutes(int count) {
        return seconds(60) * count;
    }

    static long hours(int count) {
        return minutes(60) * count;
    }

    static long days(int count) {
        return hours(24) * count;
    }

    /** Time goes by, everywhere. */
    final void pass(long millis) {
        server.pass(millis);
        devices.forEach(device -> device.device().time().pass(millis));
        stepped();
    }

    /** So much time goes by that the server removes old tombstones and superseded versions. */
    final void retentionIsOver() {
        Set<String> superseded = server.removeWhatIsOld(ANA);
        ledger.expired(superseded);
    }

    /** Every device syncs, round and round, until nothing moves. */
    final void settle() {
        String before = "";
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (StoryDevice device : devices) {
                if (device.email() != null) {
                    waitAsToldTo(device);
                    device.syncs();
                }
            }
            String now = position();
            if (now.equals(before)) {
                server.settled();
                return;
            }
            before = now;
        }
        fail("7: still moving after " + MOST_ROUNDS + " rounds: " + before);
    }

    private void waitAsToldTo(StoryDevice device) {
        SyncStatus status = device.device().status();
        if (status.state() == SyncStatus.State.WAITING) {
            pass(status.waitUntil() - device.device().time().now());
        }
    }

    private String position() {
        StringBuilder position = new StringBuilder();
        for (StoryDevice device : devices) {
            if (device.email() != null) {
                SyncStatus status = device.device().status();
                position.append(device.name()).append(' ').append(server.lastSequence(device.email()));
                position.append(' ').append(device.cursor()).append(' ').append(status.state());
                position.append(' ').append(status.counts().hashCode()).append(';');
            }
        }
        return position.toString();
    }

    /** On every device each text is the note's text, a side that a person is asked about, or a version in the history. */
    final void reachable(String... texts) {
        List<String> history = client(ANA).history(note);
        for (String text : texts) {
            for (StoryDevice device : devicesOf(ANA)) {
                boolean isShown = device.replica(note).fields() != null
                        && device.replica(note).fields().body().equals(text);
                boolean isAsked = false;
                for (OpenSide side : device.replica(note).unsettledSides()) {
                    isAsked |= !side.side().isDeleted()
                            && side.side().fields().body().equals(text);
                }
                assertTrue(
                        isShown || isAsked || history.contains(text),
                        () -> "\"" + text + "\" is not reachable on " + device.name() + "; history: " + history);
            }
        }
    }

    final void everybodyShows(String text) {
        devicesOf(ANA).forEach(device -> device.shows(text));
    }

    final void everybodyIsAsked() {
        devicesOf(ANA).forEach(StoryDevice::isAsked);
    }

    final void nobodyIsAsked() {
        devicesOf(ANA).forEach(StoryDevice::isNotAsked);
    }
}
