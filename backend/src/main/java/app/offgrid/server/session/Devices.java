package app.offgrid.server.session;

import app.offgrid.notes.protocol.AccountDevice;
import app.offgrid.server.mongo.Errors;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which devices are signed in to an account, as they name themselves when they sync. What is known of one is kept with its
 * token family, so it goes with its session and there are no more of them than sessions.
 */
@Singleton
public class Devices {
    private static final int REMEMBERED = 50_000;
    /** A contact is written down when the last one that was is as old as this: a sync costs no write of its own. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final TokenFamilies families;
    private final EndedFamilies ended;
    private final InstantSource clock;
    /** What this process has written down, by family; the oldest is forgotten and written down again. */
    private final Map<String, AccountDevice> noted = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AccountDevice> eldest) {
            return size() > REMEMBERED;
        }
    });

    Devices(TokenFamilies families, EndedFamilies ended, InstantSource clock) {
        this.families = families;
        this.ended = ended;
        this.clock = clock;
    }

    /** Takes note of the device that signed a request. */
    public void heardOf(Authentication authentication, String deviceId, String name) {
        if (authentication.getAttributes().get("family") instanceof String family) {
            AccountDevice device = new AccountDevice(deviceId, name, clock.millis());
            if (isNews(device, noted.get(family))) {
                if (Errors.unlessDiskIsFull(
                        () -> families.noteDevice(family, deviceId, name, device.lastContactAt()))) {
                    noted.put(family, device);
                }
            }
        }
    }

    private static boolean isNews(AccountDevice device, AccountDevice before) {
        return before == null
                || !before.deviceId().equals(device.deviceId())
                || !before.name().equals(device.name())
                || Math.abs(device.lastContactAt() - before.lastContactAt()) >= PRECISION.toMillis();
    }

    /** The devices of an account that are signed in and have synced, each once, the one heard of last first. */
    public List<AccountDevice> ofUser(String userId) {
        Map<String, AccountDevice> latest = new LinkedHashMap<>();
        for (TokenFamily family : families.ofUser(userId)) {
            if (!family.ended() && family.deviceId() != null) {
                AccountDevice device = new AccountDevice(family.deviceId(), family.deviceName(), family.seenAt());
                latest.merge(
                        device.deviceId(),
                        device,
                        (one, other) -> one.lastContactAt() > other.lastContactAt() ? one : other);
            }
        }
        List<AccountDevice> devices = new ArrayList<>(latest.values());
        devices.sort(Comparator.comparingLong(AccountDevice::lastContactAt).reversed());
        return devices;
    }

    /** Ends the sessions of a device. False if there are none. */
    public boolean signOut(String userId, String deviceId) {
        boolean found = false;
        for (TokenFamily family : families.ofUser(userId)) {
            if (deviceId.equals(family.deviceId())) {
                families.remove(family.id());
                ended.end(family.id());
                found = true;
            }
        }
        return found;
    }
}
