package app.offgrid.conformance.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All scenarios that the wire shows, and those that it does not. */
public final class Stories {
    private Stories() {}

    /** In the order of the report. */
    public static List<Story> all() {
        List<Story> stories = new ArrayList<>(ClockStories.all());
        stories.addAll(OrderStories.all());
        stories.addAll(LossStories.all());
        stories.addAll(DeleteStories.all());
        stories.addAll(ConflictStories.all());
        stories.addAll(TrustStories.all());
        return stories;
    }

    /** Scenarios that nobody outside can see or bring about, by number, with the reason. */
    public static Map<String, String> notObservable() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("D2–D5", "happen within the app, on one device");
        reasons.put("O5", "a row that cannot be applied is a matter of the device");
        reasons.put("T3", "the warning before signing out is the app's");
        reasons.put(
                "T7",
                "killing the app amid its first sync is the device's; O4 and the pages' checks show the server's part");
        reasons.put("T8", "the kit provokes no rate limit; where it meets one, it wants a Retry-After and waits");
        reasons.put("X4", "needs tombstones that have expired, 90 days by default");
        reasons.put("X6", "asking before a large removal, and its undo, are the app's");
        return reasons;
    }
}
