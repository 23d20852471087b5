package app.offgrid.conformance.story;

import app.offgrid.conformance.Unmet;
import app.offgrid.conformance.wire.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What becomes visible when, and what a device may take as read. */
final class OrderStories {
    private static final int MANY = 1000;

    private OrderStories() {}

    static List<Story> all() {
        return List.of(
                new Story("O1", "1,000 notes with one time stamp, pages of 100: B gets each, and ends", tale -> {
                    List<String> ids = new ArrayList<>();
                    for (int i = 0; i < MANY; i++) {
                        ids.add(Change.id());
                        tale.a.edit(ids.get(i), Map.of("title", "n" + i));
                    }
                    tale.a.sync();
                    tale.b.pageSize(100);
                    tale.b.sync();
                    expectAll(tale.b, ids);
                }),
                new Story("O2", "B commits 6, A pushes and gets 7: A still receives 6", tale -> {
                    String sixth = Change.id();
                    tale.b.edit(sixth, Map.of("body", "the sixth"));
                    tale.b.sync();
                    tale.minutes(1);
                    tale.write(tale.a, "the seventh");
                    tale.settleEqually();
                    expectAll(tale.a, List.of(sixth));
                    tale.expectEqual(sixth);
                }),
                new Story("O3", "push X is held up, push Y commits, C pulls, X goes on, C pulls: C has both", tale -> {
                    String x = Change.id();
                    String y = Change.id();
                    Device c = tale.add("C");
                    tale.a.edit(x, Map.of("body", "X"));
                    Flight slow = tale.a.depart();
                    tale.minutes(1);
                    tale.b.edit(y, Map.of("body", "Y"));
                    tale.b.sync();
                    c.sync();
                    tale.minutes(1);
                    slow.reachServer();
                    slow.deliverAnswer();
                    c.sync();
                    expectAll(c, List.of(x, y));
                }),
                new Story("O4", "the app dies with each page received and not stored: nothing is passed over", tale -> {
                    List<String> ids = new ArrayList<>();
                    for (int i = 0; i < 30; i++) {
                        ids.add(Change.id());
                        tale.a.edit(ids.get(i), Map.of("title", "n" + i));
                    }
                    tale.a.sync();
                    tale.b.pageSize(10);
                    for (int page = 0; page < 3; page++) {
                        Tale.loseAnswer(tale.b);
                        Flight flight = tale.b.depart();
                        flight.reachServer();
                        flight.deliverAnswer();
                    }
                    tale.b.sync();
                    expectAll(tale.b, ids);
                }),
                new Story("O6", "the server lost the account's data: devices bring back what they have", tale -> {
                    tale.write(tale.a, "v2");
                    tale.settle();
                    tale.write(tale.b, "v3, not yet sent");
                    tale.a.moveTo("after the restore");
                    tale.b.moveTo("after the restore");
                    Device c = tale.add("C");
                    c.moveTo("after the restore");
                    tale.settleEqually();
                    tale.expectBody("v3, not yet sent");
                }),
                new Story("X5", "the server answers an empty account: nothing is deleted on the device", tale -> {
                    tale.leave(tale.b);
                    tale.a.moveTo("a wrong one");
                    tale.settle();
                    tale.expectBody("v1");
                }));
    }

    private static void expectAll(Device device, List<String> ids) {
        int missing = 0;
        for (String id : ids) {
            missing += device.fields(id) == null ? 1 : 0;
        }
        Unmet.unless(missing == 0, missing + " of " + ids.size() + " notes never reach " + device);
    }
}
