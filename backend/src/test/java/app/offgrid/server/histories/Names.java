package app.offgrid.server.histories;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.testing.SeededRandomness;
import java.util.ArrayList;
import java.util.List;

/** Ids in a fixed order, so that each history has the same ones, and all share their text. */
final class Names {
    private static final int MOST = 1_000;
    private static final List<String> ALL = new ArrayList<>();

    static {
        Ids ids = new Ids(new SeededRandomness(1));
        for (int i = 0; i < MOST; i++) {
            ALL.add(ids.next());
        }
    }

    static final String NOTE = ALL.get(0);
    static final String ACCOUNT = ALL.get(1);
    private static final int FIRST_DEVICE = 2;
    private static final int FIRST_CHANGE = 4;

    private int given;

    /** @param given how many a history has used so far */
    void startAt(int given) {
        this.given = given;
    }

    int given() {
        return given;
    }

    String next() {
        return ALL.get(FIRST_CHANGE + given++);
    }

    static String device(int which) {
        return ALL.get(FIRST_DEVICE + which);
    }
}
