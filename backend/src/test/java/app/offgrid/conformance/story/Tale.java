package app.offgrid.conformance.story;

import app.offgrid.conformance.Unmet;
import app.offgrid.conformance.wire.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One story as it is told: two devices, A and B, of one account, and a note that both have. */
public final class Tale {
    private static final int ROUNDS = 6;

    final Stage stage;
    final Device a;
    final Device b;
    final String note = Change.id();
    private final List<Device> devices = new ArrayList<>();

    Tale(Stage stage) {
        this.stage = stage;
        a = add("A");
        b = add("B");
    }

    /** Plays a story from the common start: the note, title T and body v1, is in sync on A and B. */
    public static void play(Story story, Deployment deployment) {
        try (Stage stage = deployment.stage()) {
            Tale tale = new Tale(stage);
            tale.a.edit(tale.note, Map.of("title", "T", "body", "v1"));
            tale.settle();
            Unmet.unlessEqual("v1", tale.body(tale.b), "the common start, the body on B");
            story.plot().accept(tale);
        }
    }

    /** One more device of the account, empty. */
    Device add(String name) {
        Device device = stage.device("ana", name);
        devices.add(device);
        return device;
    }

    /** A device that is no longer expected to settle. */
    void leave(Device device) {
        devices.remove(device);
    }

    void minutes(long minutes) {
        stage.clock().pass(TimeUnit.MINUTES.toMillis(minutes));
    }

    void write(Device device, String body) {
        device.edit(note, Map.of("body", body));
    }

    /** The body on a device; null if the note is not there. */
    String body(Device device) {
        Map<String, Object> fields = device.fields(note);
        return fields == null ? null : (String) fields.get("body");
    }

    /** The device sends what it has, the server takes it, and the answer never comes. */
    static void loseAnswer(Device device) {
        device.depart().reachServer();
    }

    /** Syncs every device, round and round, until nothing moves. */
    void settle() {
        Object before = null;
        for (int round = 0; round < ROUNDS; round++) {
            for (Device device : devices) {
                device.sync();
                stage.clock().pass(TimeUnit.SECONDS.toMillis(1));
            }
            List<Object> now = new ArrayList<>();
            for (Device device : devices) {
                now.add(device.state(note));
            }
            if (round > 0 && now.equals(before)) {
                return;
            }
            before = now;
        }
        throw new Unmet("After " + ROUNDS + " rounds the devices still do not rest.");
    }

    /** Settles, and expects that every device has the same. */
    void settleEqually() {
        settle();
        expectEqual(note);
    }

    void expectEqual(String noteId) {
        Object first = devices.get(0).state(noteId);
        for (Device device : devices) {
            Unmet.unless(
                    first.equals(device.state(noteId)),
                    "settled, " + devices.get(0) + " has " + told(devices.get(0), noteId) + " and " + device + " has "
                            + told(device, noteId));
        }
    }

    private static String told(Device device, String noteId) {
        Map<String, Object> fields = device.fields(noteId);
        return fields == null
                ? "no note"
                : "\"" + String.valueOf(fields.get("body")).replace("\n", "\\n") + "\"";
    }

    /** Expects that each of the texts can be got at on every device. */
    void expectReachable(String... bodies) {
        for (Device device : devices) {
            Set<String> found = device.reachable(note);
            for (String body : bodies) {
                Unmet.unless(
                        found.contains(body), "\"" + body + "\" is lost: on " + device + " a person gets at " + found);
            }
        }
    }

    /** Expects the text as the note's own on every device. */
    void expectBody(String body) {
        for (Device device : devices) {
            Unmet.unlessEqual(body, body(device), "the body on " + device);
        }
    }

    void expectField(String name, Object value) {
        for (Device device : devices) {
            Map<String, Object> fields = device.fields(note);
            Unmet.unlessEqual(value, fields == null ? null : fields.get(name), name + " on " + device);
        }
    }

    void expectPrompt() {
        for (Device device : devices) {
            Unmet.unless(device.prompts(note) > 0, "nobody is asked on " + device);
        }
    }

    void expectNoPrompt() {
        for (Device device : devices) {
            Unmet.unless(device.prompts(note) == 0, "a person is asked on " + device + " without need");
        }
    }
}
