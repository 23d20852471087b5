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

    /** One of those that are rarer still. */
    static List<Act> rare(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> besideAConflict(random);
            case 2 -> openedAWhileAgo(random);
            case 3 -> inTheTrash(random);
            case 4 -> refused(random);
            case 5 -> locked(random);
            case 6 -> reminded(random);
            default -> carried(random);
        };
    }

    /** Most notes go at once, and on another device a person is asked whether they may. */
    static List<Act> clearedUp(Random random) {
        return List.of(
                new Act(Act.Kind.EXCHANGE, 0, 0, 0, 0),
                new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0),
                new Act(Act.Kind.DELETE_MANY, 0, 0, 0, 0),
                new Act(Act.Kind.EXCHANGE, 0, 0, 0, 0),
                new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0),
                new Act(Act.Kind.CONSENT, 1, random.nextInt(2), 0, 0),
                new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0),
                new Act(Act.Kind.CONSENT, 1, random.nextInt(2), 0, 0));
    }

    /** A PIN is set, forgotten, and after a while remembered; or the app dies in between. */
    private static List<Act> locked(Random random) {
        int device = random.nextInt(2);
        int pin = random.nextInt(3);
        return List.of(
                new Act(Act.Kind.LOCK, device, 0, pin, 0),
                new Act(Act.Kind.LOCK, device, 8, 1, 0),
                new Act(Act.Kind.LOCK, device, 2, pin + 1, 3),
                new Act(random.nextBoolean() ? Act.Kind.PASS : Act.Kind.CRASH, device, 20_000, 1, 0),
                new Act(Act.Kind.LOCK, device, 2, pin + 1, random.nextInt(4)),
                new Act(Act.Kind.PASS, device, random.nextInt(100_000), 0, 0),
                new Act(Act.Kind.LOCK, device, 2, pin, 0),
                new Act(Act.Kind.LOCK, device, 8, random.nextInt(4), 0));
    }

    /** Reminders of more notes than the platform holds, one of them in the trash by another device. */
    private static List<Act> reminded(Random random) {
        int which = random.nextInt(1 << 20);
        Act.Kind meanwhile = random.nextBoolean() ? Act.Kind.TRASH : Act.Kind.DELETE;
        return List.of(
                new Act(Act.Kind.REMIND, 0, 3, which, random.nextInt(1 << 20)),
                new Act(Act.Kind.REMIND, 0, 3, which + 1, random.nextInt(1 << 20)),
                new Act(Act.Kind.REMIND, 0, 3, which + 2, random.nextInt(1 << 20)),
                new Act(meanwhile, 1, which, 0, 0),
                new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0),
                new Act(Act.Kind.EXCHANGE, 0, 0, 0, 0),
                new Act(Act.Kind.REMIND, 0, 1 + random.nextInt(2), which, 4));
    }

    /** A conflict is looked at, the note changes meanwhile where it stands, and then the person decides. */
    private static List<Act> openedAWhileAgo(Random random) {
        int which = random.nextInt(1 << 20);
        int word = random.nextInt(1 << 20);
        List<Act> acts = new ArrayList<>(disagreement(which, word));
        // The last number opens the conflict for later where it can be divided by three.
        acts.add(new Act(Act.Kind.SETTLE, 1, 0, 0, 0));
        acts.add(new Act(Act.Kind.EDIT, 0, which, ANOTHER_WORD, word));
        acts.add(new Act(Act.Kind.EXCHANGE, 0, 0, 0, 0));
        acts.add(new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0));
        acts.add(new Act(Act.Kind.SETTLE, 1, 0, random.nextInt(WAYS_TO_SETTLE), 1));
        if (random.nextBoolean()) {
            acts.add(new Act(Act.Kind.TAKE_BACK, 1, 0, 0, 0));
        }
        return acts;
    }

    /** A note is in the trash for long enough, or somebody empties it. */
    private static List<Act> inTheTrash(Random random) {
        int which = random.nextInt(1 << 20);
        List<Act> acts = new ArrayList<>();
        acts.add(new Act(Act.Kind.TRASH, 0, which, 0, 0));
        acts.add(new Act(Act.Kind.EXCHANGE, 0, 0, 0, 0));
        if (random.nextInt(3) == 0) {
            acts.add(new Act(Act.Kind.EDIT, 1, which, random.nextInt(8), random.nextInt(1 << 20)));
            acts.add(new Act(Act.Kind.EXCHANGE, 1, 0, 0, 0));
        }
        for (int day = 0; day < 3; day++) {
            acts.add(
                    new Act(Act.Kind.TIDY, 0, random.nextInt(1 << 20), 2 * random.nextInt(3), random.nextInt(1 << 20)));
        }
        return acts;
    }

    /** The server would refuse a note, and its person finds a way out. */
    private static List<Act> refused(Random random) {
        int device = random.nextInt(2);
        return List.of(
                new Act(Act.Kind.OVERFILL, device, random.nextInt(1 << 20), 0, 0),
                new Act(Act.Kind.EXCHANGE, device, 0, 0, 0),
                new Act(Act.Kind.OVERFILL, device, 0, random.nextInt(5), random.nextInt(3)),
                new Act(Act.Kind.EXCHANGE, device, 0, 0, 0));
    }

    /** Everything goes into a file, something happens to a note, and the file is read again, here or elsewhere. */
    private static List<Act> carried(Random random) {
        int which = random.nextInt(1 << 20);
        Act.Kind meanwhile = random.nextBoolean() ? Act.Kind.DELETE : Act.Kind.EDIT;
        return List.of(
                new Act(Act.Kind.EXPORT, 0, 1, 0, 0),
                new Act(meanwhile, 0, which, random.nextInt(8), random.nextInt(1 << 20)),
                new Act(Act.Kind.EXCHANGE, 0, 0, 0, 0),
                new Act(Act.Kind.IMPORT, random.nextInt(2), 0, 0, 0));
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
