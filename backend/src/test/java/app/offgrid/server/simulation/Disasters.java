package app.offgrid.server.simulation;

import app.offgrid.notes.store.ServerQuestion;
import app.offgrid.notes.sync.SyncLoop;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Backups, lost phones, old tombstones, other accounts: what comes seldom and goes deep. */
final class Disasters {
    private final World world;

    Disasters(World world) {
        this.world = world;
    }

    void perform(Act act, SimulatedDevice device) {
        switch (act.kind()) {
            case SERVER_BACKUP -> {
                world.server.back();
                world.coverage.count("server: backup made");
            }
            case SERVER_RESTORED -> restoreServer();
            case SERVER_EMPTIED -> emptyServer();
            case SERVER_CLOCK_JUMPS -> {
                world.coverage.count("server: its clock jumps");
                world.server.shiftClock((act.a() % 21 - 10) * World.YEAR / 3);
            }
            case HOUSEKEEPING -> keepHouse(act);
            case PHONE_BACKUP -> device.backup = device.back();
            case PHONE_RESTORED -> restorePhone(device, act);
            case PHONE_CLONED -> clone(device, act);
            case CHANGE_ACCOUNT -> changeAccount(device, act, false);
            case DETACH -> changeAccount(device, act, true);
            case PASSWORD -> changePassword(device, act);
            default -> consent(device, act.a() % 2 == 0);
        }
    }

    private void restoreServer() {
        List<String> emails = accounts();
        if (world.server.restore(emails)) {
            world.coverage.count("server: restored from a backup");
            world.oracle.restored();
            // What two devices send again may have been merged before.
            world.oracle.doubled();
            loseUnfindable();
        }
    }

    private void emptyServer() {
        if (world.server.empty(accounts())) {
            world.coverage.count("server: emptied");
            world.oracle.doubled();
            loseUnfindable();
        }
    }

    /** Weeks or an hour go by, and what is old enough goes. */
    private void keepHouse(Act act) {
        if (world.devices.stream().anyMatch(SimulatedDevice::waitsForAnAnswer)) {
            // A change that was taken so long ago is not known for one that was.
            world.oracle.doubled();
        }
        Storage storage = new Storage(world);
        Map<String, Set<String>> gone = new HashMap<>();
        Map<String, Set<String>> unsent = new HashMap<>();
        for (String email : accounts()) {
            gone.put(email, storage.onServer(email));
            unsent.put(email, storage.unsent(email));
        }
        Duration passed = act.a() % 2 == 0 ? ServerSide.RETENTION.plusDays(1) : Duration.ofHours(2);
        boolean isDone = world.server.keepHouse(passed, act.b() % 3 == 0 ? act.c() % 12 : Integer.MAX_VALUE)
                && world.server.keepHouse(Duration.ofHours(2), Integer.MAX_VALUE);
        world.coverage.count(isDone ? "server: housekeeping" : "server: killed while housekeeping");
        gone.forEach((email, words) -> {
            words.removeAll(storage.onServer(email));
            words.removeAll(unsent.get(email));
            world.oracle.forgotten(email, words);
        });
        loseUnfindable();
    }

    private void restorePhone(SimulatedDevice device, Act act) {
        if (device.backup != null) {
            SimulatedDevice.Vault vault = SimulatedDevice.Vault.of(act.b());
            world.coverage.count("phone: restored from a backup");
            world.coverage.count("phone: restored, its vault " + vault);
            // What was sent since the backup waits again, and is sent as another edit.
            world.oracle.doubled();
            loseWhatWasTakenBack(device, Set.of(), inView(device.account));
            device.become(device.backup, vault);
            loseUnfindable();
            signInAtOnce(device, act);
        }
    }

    /**
     * A decision was sent, and that it was taken back was not, or not all of it: without this device it stands, or the version
     * that would have been asked about anew is in the history alone.
     *
     * @param takenBack words in view that a decision had put away
     * @param beside words in view that may wait beside a note
     */
    private void loseWhatWasTakenBack(SimulatedDevice device, Set<String> takenBack, Set<String> beside) {
        device.takenBack.removeAll(takenBack);
        world.oracle.discarded(device.takenBack);
        device.takenBack.clear();
        device.besideAnew.removeAll(beside);
        world.oracle.discarded(device.besideAnew);
        device.besideAnew.clear();
    }

    private Set<String> inView(String email) {
        return email == null ? Set.of() : new Storage(world).inView(email);
    }

    /** A backup goes onto a second phone, which has its own vault and so no session. */
    private void clone(SimulatedDevice device, Act act) {
        if (world.hasRoom()) {
            world.coverage.count("phone: cloned");
            // What waits on both is sent by both, as two edits.
            world.oracle.doubled();
            SimulatedDevice.Backup from = act.a() % 2 == 0 && device.backup != null ? device.backup : device.back();
            SimulatedDevice twin = world.add("twin of " + device.name);
            twin.become(from, SimulatedDevice.Vault.IS_EMPTY);
            signInAtOnce(twin, act);
        }
    }

    /** A person signs in again at once, or before the next exchange and may write until then. */
    private void signInAtOnce(SimulatedDevice device, Act act) {
        if (act.c() % 2 == 0) {
            world.network.goOnline(device, true);
            world.signInAgain(device);
        } else if (device.isSignedOut()) {
            world.coverage.count("phone: used before somebody signs in again");
        }
    }

    /** Every other device of the account is signed out by that. */
    private void changePassword(SimulatedDevice device, Act act) {
        if (device.account == null || device.isSignedOut() || device.changesPassword) {
            return;
        }
        world.coverage.count("account: password changed");
        device.changesPassword = true;
        device.core()
                .account()
                .changePassword(
                        world.server.accounts().password(device.account),
                        SimulatedDevice.PASSWORD + act.a(),
                        result -> device.changesPassword = false);
        device.time.runTasks();
    }

    private void changeAccount(SimulatedDevice device, Act act, boolean keepsNotes) {
        // A process that dies half-way through is another scenario; the person begins again.
        device.sql.restart();
        device.unlock();
        world.network.goOnline(device, true);
        device.time.runTasks();
        String left = device.account;
        Leaving leaving = new Leaving(device);
        Set<String> kept = leaving.wordsInView();
        device.core().account().signOut(keepsNotes, () -> {});
        device.time.runTasks();
        if (keepsNotes) {
            leaving.requireDetached(kept);
            world.oracle.doubled();
        } else {
            leaving.requireNothing();
        }
        world.deliverAll();
        world.coverage.count(keepsNotes ? "account: signed out, its notes are kept" : "account: signed out");
        device.account = null;
        loseUnfindable();
        loseWhatWasTakenBack(device, inView(left), inView(left));
        device.editor = null;
        device.openConflict = null;
        device.decision = null;
        device.taken = null;
        String email = World.EMAILS[act.a() % 4 == 0 ? 1 : 0];
        Set<String> brought = leaving.wordsInView();
        world.oracle.movedTo(email, brought);
        world.authenticate(device, email);
    }

    /** A person answers what the device asks before it does something to many notes at once, or undoes that. */
    void consent(SimulatedDevice device, boolean agrees) {
        SyncLoop loop = device.core().sync();
        ServerQuestion question = loop.status().question();
        if (question.kind() == ServerQuestion.Kind.REMOVAL) {
            world.coverage.count(agrees ? "question: many notes may go" : "question: many notes shall stay");
            loop.answers().decideRemoval(agrees);
            wantBack(!agrees);
        } else if (question.kind() == ServerQuestion.Kind.RESEND) {
            world.coverage.count("question: many notes are sent to an empty server");
            loop.answers().decideResend(true);
        } else if (loop.status().undoable() > 0 && !agrees) {
            world.coverage.count("question: a removal is undone");
            loop.answers().undoRemoval();
            wantBack(true);
        }
        device.time.runTasks();
    }

    private void wantBack(boolean wanted) {
        if (wanted) {
            world.oracle.allBroughtBack();
        } else {
            loseUnfindable();
        }
    }

    /** What is nowhere any more went with the phone, the server's disk or its old age; nobody can expect it. */
    private void loseUnfindable() {
        for (String email : accounts()) {
            Set<String> found = world.findable(email);
            world.oracle.lost(email, found);
        }
    }

    private List<String> accounts() {
        return Arrays.stream(World.EMAILS)
                .filter(email -> world.server.accounts().userId(email) != null)
                .toList();
    }
}
