package app.offgrid.notes.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A device that is signed in to an account, as the server knows it. Immutable. */
public final class AccountDevice {
    private final String deviceId;
    private final String name;
    private final long lastContactAt;

    /**
     * @param name as the device calls itself; may be empty, never null
     * @param lastContactAt when it last synced, to the minute, milliseconds since the epoch by the server's clock
     */
    public AccountDevice(String deviceId, String name, long lastContactAt) {
        this.deviceId = deviceId;
        this.name = name;
        this.lastContactAt = lastContactAt;
    }

    public String deviceId() {
        return deviceId;
    }

    /** Empty if the device has no name. */
    public String name() {
        return name;
    }

    /** Milliseconds since the epoch by the server's clock. */
    public long lastContactAt() {
        return lastContactAt;
    }

    /** The answer to the question for an account's devices. */
    public static Map<String, Object> writeAll(List<AccountDevice> devices) {
        List<Object> list = new ArrayList<Object>();
        for (AccountDevice device : devices) {
            Map<String, Object> tree = new LinkedHashMap<String, Object>();
            tree.put("deviceId", device.deviceId);
            tree.put("deviceName", device.name);
            tree.put("lastContactAt", Long.valueOf(device.lastContactAt));
            list.add(tree);
        }
        Map<String, Object> answer = new LinkedHashMap<String, Object>();
        answer.put("devices", list);
        return answer;
    }

    /**
     * Reads the answer, in its order: the device heard of last comes first.
     *
     * @throws JsonException with the path of what is missing or ill-typed
     */
    public static List<AccountDevice> readAll(Object tree) {
        List<AccountDevice> devices = new ArrayList<AccountDevice>();
        for (JsonNode node : JsonNode.of(tree, "$").objects("devices")) {
            String name = node.nullableText("deviceName");
            devices.add(new AccountDevice(
                    SyncJson.readId(node, "deviceId"), name == null ? "" : name, node.number("lastContactAt", 0)));
        }
        return devices;
    }
}
