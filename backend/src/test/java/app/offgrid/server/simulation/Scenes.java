package app.offgrid.server.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Some acts in a row that would be too rare if they had to come together by chance. */
final class Scenes {
    /** Of the ways to edit a text, the one that puts another word in the place of one. */
    private static final int ANOTHER_WORD = 2;

    private static final int WAYS_TO_SETTLE = 6;

    private Scenes() {}

    /** One of those that any story may have. */
    static List<Act> any(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> besideAConflict(random);
            case 1 -> inANotebook(random);
            default -> decided(random);
        };
    }

    /** Two devices disagree about a word of a note. */
    private static List<Act> disagreement(int which, int word) {
        return List.of(
                new Act(Act.Kind.EXCHANGE, 0, 0, 0, 0),
                new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0),
                new Act(Act.Kind.EDIT, 0, which, ANOTHER_WORD, word),
                new Act(Act.Kind.EDIT, 1, which, ANOTHER_WORD, word),
                new Act(Act.Kind.EXCHANGE, 0, 0, 0, 0),
                new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0));
    }

    /** They disagree, somebody decides, it is sent or not, and the same person thinks better of it. */
    private static List<Act> decided(Random random) {
        List<Act> acts = new ArrayList<>(disagreement(random.nextInt(1 << 20), random.nextInt(1 << 20)));
        int decider = random.nextInt(2);
        Act.Kind how = random.nextInt(4) == 0 ? Act.Kind.KEEP_BOTH : Act.Kind.SETTLE;
        // The last number opens the conflict for later where it can be divided by three.
        acts.add(new Act(how, decider, random.nextInt(1 << 20), random.nextInt(WAYS_TO_SETTLE), 1));
        if (random.nextBoolean()) {
            acts.add(new Act(random.nextBoolean() ? Act.Kind.EXCHANGE : Act.Kind.PASS, decider, 5_000, 1, 1));
        }
        if (random.nextInt(3) == 0) {
            acts.add(new Act(Act.Kind.EDIT, 1 - decider, random.nextInt(1 << 20), random.nextInt(8), 1));
            acts.add(new Act(Act.Kind.EXCHANGE, 1 - decider, 0, 0, 0));
        }
        acts.add(new Act(Act.Kind.TAKE_BACK, decider, 0, 0, 0));
        return acts;
    }

    /** A conflict comes while the note is open, and the person writes on. */
    private static List<Act> besideAConflict(Random random) {
        int which = random.nextInt(1 << 20);
        List<Act> acts = new ArrayList<>();
        acts.add(new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0));
        acts.add(new Act(Act.Kind.OPEN, 1, which, 0, 0));
        acts.addAll(disagreement(which, random.nextInt(1 << 20)));
        acts.add(new Act(Act.Kind.TYPE, 1, 0, random.nextInt(1 << 20), random.nextInt(1 << 20)));
        acts.add(new Act(Act.Kind.SAVE, 1, 0, 0, 0));
        return acts;
    }

    /** Notes come into a notebook that is renamed, dissolved or thrown away, and that is taken back. */
    private static List<Act> inANotebook(Random random) {
        int notebook = random.nextInt(3);
        int device = random.nextInt(2);
        return List.of(
                // Of the steps of a selection, the one that moves; with the notebook in the last number.
                new Act(Act.Kind.BULK, device, 4, random.nextInt(1 << 20), 16 * notebook + 1),
                new Act(
                        Act.Kind.NOTEBOOK,
                        device,
                        random.nextInt(3),
                        notebook + 3 * random.nextInt(4),
                        random.nextInt(1 << 20)),
                new Act(Act.Kind.UNDO, device, 0, 0, random.nextInt(1 << 20)));
    }

    /** A server is restored that one device is ahead of, and another writes to it first. */
    static List<Act> aheadOfABackup(int which, int edit) {
        return List.of(
                new Act(Act.Kind.EXCHANGE, 0, 0, 0, 0),
                new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0),
                new Act(Act.Kind.SERVER_BACKUP, 0, 0, 0, 0),
                new Act(Act.Kind.EDIT, 1, which, edit, edit / 3),
                new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0),
                new Act(Act.Kind.EDIT, 1, which, edit / 5, edit / 7),
                new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0),
                new Act(Act.Kind.SERVER_RESTORED, 0, 0, 0, 0),
                new Act(Act.Kind.EDIT, 0, which, edit / 11, edit / 13),
                new Act(Act.Kind.EXCHANGE, 0, 0, 0, 0),
                new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0));
    }

    /** While one device is away, a note is deleted and that is forgotten; the device has edited it, or has not. */
    static List<Act> longAway(int which, int edit) {
        return List.of(
                new Act(Act.Kind.EXCHANGE, 0, 0, 0, 0),
                new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0),
                new Act(Act.Kind.OFFLINE, 1, 1, 0, 0),
                new Act(edit % 2 == 0 ? Act.Kind.EDIT : Act.Kind.FLAG, 1, which, edit, edit / 3),
                new Act(Act.Kind.DELETE, 0, which, 0, 0),
                new Act(Act.Kind.EXCHANGE, 0, 0, 0, 0),
                new Act(Act.Kind.WRITE, 0, edit, 0, 0),
                new Act(Act.Kind.EXCHANGE, 0, 0, 0, 0),
                new Act(Act.Kind.HOUSEKEEPING, 0, 0, 1, 0),
                new Act(Act.Kind.HOUSEKEEPING, 0, 0, 1, 0),
                new Act(Act.Kind.OFFLINE, 1, 0, 0, 0));
    }
}
