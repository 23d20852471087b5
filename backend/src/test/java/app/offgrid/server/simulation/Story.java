package app.offgrid.server.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * What a seed stands for: how many devices there are and everything that happens, decided up front. Each seed draws its own
 * mix of what goes wrong, so that rare faults meet in some stories and do not drown in others.
 *
 * @param notes how many notes people write before they edit those that are there
 * @param page most notes that the server answers at once
 * @param onMongo true if the server keeps its journal in the embedded MongoDB, not in memory
 */
record Story(long seed, int devices, int notes, int page, boolean asksAlways, boolean onMongo, List<Act> acts) {
    /** From here on the removal of most notes is a person's to decide. */
    private static final int MANY_NOTES = 12;

    private static final int SHORTEST = 30;
    private static final int LONGEST = 130;
    private static final int ONE_ON_MONGO_IN = 300;
    private static final int MOST_LISTS = 24;
    private static final int MOST_SCENES = 4;
    private static final int ONE_WITH_MORE_IN = 5;
    private static final int ONE_CLEARED_UP_IN = 3 * ONE_WITH_MORE_IN;
    private static final int MOST_CLEARED_UP = 3;
    private static final int MOST_BESIDE = 24;

    /** Weights of an ordinary day. */
    private static final Object[][] ORDINARY = {
        {Act.Kind.WRITE, 4}, {Act.Kind.EDIT, 18}, {Act.Kind.TITLE, 3}, {Act.Kind.TAG, 4}, {Act.Kind.FLAG, 4},
        {Act.Kind.OPEN, 5}, {Act.Kind.TYPE, 8}, {Act.Kind.SAVE, 7}, {Act.Kind.SETTLE, 8}, {Act.Kind.SYNC, 14},
        {Act.Kind.PASS, 4}, {Act.Kind.EXCHANGE, 22}, {Act.Kind.REQUEST_ARRIVES, 16}, {Act.Kind.ANSWER_ARRIVES, 16},
    };

    /** Each is on or off in a story, and rare or frequent. */
    private static final Act.Kind[] SWARM = {
        Act.Kind.TRASH,
        Act.Kind.RESTORE,
        Act.Kind.DELETE,
        Act.Kind.KEEP_BOTH,
        Act.Kind.TAKE_BACK,
        Act.Kind.REQUEST_LOST,
        Act.Kind.ANSWER_LOST,
        Act.Kind.ANSWER_CUT,
        Act.Kind.REQUEST_TWICE,
        Act.Kind.TIMEOUT,
        Act.Kind.OFFLINE,
        Act.Kind.SERVER_KILLED,
        Act.Kind.SERVERS_INTERLEAVE,
        Act.Kind.CRASH,
        Act.Kind.CRASH_AT_STATEMENT,
        Act.Kind.CLOCK_JUMPS,
        Act.Kind.TOKENS_EXPIRE,
    };

    /** Disasters: few, and only in some stories. */
    private static final Act.Kind[] DISASTERS = {
        Act.Kind.SERVER_BACKUP, Act.Kind.SERVER_RESTORED, Act.Kind.HOUSEKEEPING, Act.Kind.PHONE_BACKUP,
        Act.Kind.PHONE_RESTORED, Act.Kind.PHONE_CLONED, Act.Kind.CHANGE_ACCOUNT, Act.Kind.CONSENT,
        Act.Kind.SERVER_CLOCK_JUMPS, Act.Kind.SERVER_EMPTIED,
    };

    /** What people do with many notes at once, and what they look at. */
    private static final Act.Kind[] LISTS = {
        Act.Kind.BULK,
        Act.Kind.UNDO,
        Act.Kind.NOTEBOOK,
        Act.Kind.TAG_ALL,
        Act.Kind.VERSION,
        Act.Kind.TIDY,
        Act.Kind.GLANCE,
        Act.Kind.PASSWORD,
    };

    /** What people do beside the notes, and with one note at a time. */
    private static final Act.Kind[] BESIDE = {
        Act.Kind.SWIPE,
        Act.Kind.OVERFILL,
        Act.Kind.REMIND,
        Act.Kind.NOTICE,
        Act.Kind.EXPORT,
        Act.Kind.IMPORT,
        Act.Kind.LOCK,
        Act.Kind.DESK,
        Act.Kind.LOOK,
    };

    /** What would be too rare if it had to come together by chance. */
    private static final Object[][][] THEMES = {
        {{Act.Kind.DELETE, 12}, {Act.Kind.HOUSEKEEPING, 14}, {Act.Kind.EDIT, 16}, {Act.Kind.WRITE, 6}},
        {{Act.Kind.SERVER_BACKUP, 4}, {Act.Kind.SERVER_RESTORED, 3}, {Act.Kind.SETTLE, 6}},
        {{Act.Kind.DELETE_MANY, 3}, {Act.Kind.CONSENT, 12}, {Act.Kind.EXCHANGE, 10}},
        {{Act.Kind.SERVER_EMPTIED, 2}, {Act.Kind.CONSENT, 12}, {Act.Kind.EXCHANGE, 10}},
        {{Act.Kind.PHONE_BACKUP, 5}, {Act.Kind.PHONE_RESTORED, 4}, {Act.Kind.SETTLE, 6}},
    };

    private static final int OLD_TOMBSTONES = 0;
    private static final int RESTORED_SERVER = 1;
    private static final int CLEARING_UP = 2;
    private static final int EMPTY_SERVER = 3;
    private static final int ONE_WITH_A_THEME_IN = 4;

    /** The story of a seed: always the same. */
    static Story of(long seed) {
        // Seeds are counted up; the mixing makes neighbours different.
        SplittableRandom mixed = new SplittableRandom(seed);
        Random random = new Random(mixed.nextLong());
        List<Act.Kind> mix = new ArrayList<>();
        addAll(mix, ORDINARY);
        for (Act.Kind kind : SWARM) {
            add(mix, kind, random.nextInt(5) < 2 ? 1 + random.nextInt(6) : 0);
        }
        boolean asksAlways = random.nextInt(3) > 0;
        add(mix, Act.Kind.POLICY, asksAlways ? 0 : 2);
        if (random.nextInt(3) == 0) {
            for (Act.Kind kind : DISASTERS) {
                int frequent = kind == Act.Kind.HOUSEKEEPING ? 4 : 2;
                add(mix, kind, random.nextInt(2) == 0 ? 1 + random.nextInt(frequent) : 0);
            }
        }
        int theme = random.nextInt(ONE_WITH_A_THEME_IN) == 0 ? random.nextInt(THEMES.length) : -1;
        if (theme >= 0) {
            addAll(mix, THEMES[theme]);
        }
        boolean isMany = theme == CLEARING_UP || theme == EMPTY_SERVER || random.nextInt(8) == 0;
        boolean isClearedUp = seed % ONE_CLEARED_UP_IN == 0;
        isMany |= isClearedUp;
        int notes = isMany ? MANY_NOTES : 1 + random.nextInt(2);
        add(mix, Act.Kind.DELETE_MANY, notes == MANY_NOTES ? 2 : 0);
        int page = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 200;
        int devices = 2 + random.nextInt(random.nextInt(3) == 0 ? 4 : 2);
        int length = SHORTEST + random.nextInt(LONGEST - SHORTEST);
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            acts.add(new Act(
                    mix.get(random.nextInt(mix.size())),
                    random.nextInt(devices),
                    random.nextInt(1 << 20),
                    random.nextInt(1 << 20),
                    random.nextInt(1 << 20)));
        }
        if (theme == OLD_TOMBSTONES) {
            acts.addAll(random.nextInt(acts.size()), Scenes.longAway(random.nextInt(1 << 20), random.nextInt(1 << 20)));
        }
        if (theme == RESTORED_SERVER) {
            acts.addAll(
                    random.nextInt(acts.size()),
                    Scenes.aheadOfABackup(random.nextInt(1 << 20), random.nextInt(1 << 20)));
        }
        addLists(acts, new Random(mixed.nextLong()), devices);
        if (seed % ONE_WITH_MORE_IN == 0) {
            addMore(acts, new Random(mixed.nextLong()), devices, isClearedUp);
        }
        return new Story(seed, devices, notes, page, asksAlways, seed % ONE_ON_MONGO_IN == 7, acts);
    }

    /** In every second story, between its other acts. */
    private static void addLists(List<Act> acts, Random random, int devices) {
        if (random.nextBoolean()) {
            return;
        }
        List<Act.Kind> mix = new ArrayList<>();
        for (Act.Kind kind : LISTS) {
            add(mix, kind, random.nextInt(5) < 2 ? 1 + random.nextInt(4) : 0);
        }
        if (random.nextInt(6) == 0) {
            add(mix, Act.Kind.DETACH, 1);
        }
        int count = mix.isEmpty() ? 0 : 2 + random.nextInt(MOST_LISTS);
        for (int i = 0; i < count; i++) {
            Act act = new Act(
                    mix.get(random.nextInt(mix.size())),
                    random.nextInt(devices),
                    random.nextInt(1 << 20),
                    random.nextInt(1 << 20),
                    random.nextInt(1 << 20));
            acts.add(random.nextInt(acts.size() + 1), act);
        }
        for (int i = random.nextInt(MOST_SCENES); i > 0; i--) {
            acts.addAll(random.nextInt(acts.size() + 1), Scenes.any(random));
        }
    }

    /** In every fifth story, all that people do beside; so that the others mean what they meant. */
    private static void addMore(List<Act> acts, Random random, int devices, boolean isClearedUp) {
        List<Act.Kind> mix = new ArrayList<>();
        for (Act.Kind kind : BESIDE) {
            add(mix, kind, random.nextInt(4));
        }
        int count = mix.isEmpty() ? 0 : 4 + random.nextInt(MOST_BESIDE);
        for (int i = 0; i < count; i++) {
            Act act = new Act(
                    mix.get(random.nextInt(mix.size())),
                    random.nextInt(devices),
                    random.nextInt(1 << 20),
                    random.nextInt(1 << 20),
                    random.nextInt(1 << 20));
            acts.add(random.nextInt(acts.size() + 1), act);
        }
        for (int i = 1 + random.nextInt(MOST_SCENES); i > 0; i--) {
            acts.addAll(random.nextInt(acts.size() + 1), Scenes.rare(random));
        }
        if (isClearedUp) {
            // With many notes, what goes in one batch may depend on clocks.
            acts.removeIf(act -> act.kind() == Act.Kind.CLOCK_JUMPS);
        }
        for (int i = isClearedUp ? MOST_CLEARED_UP : 0; i > 0; i--) {
            acts.addAll(random.nextInt(acts.size() + 1), Scenes.clearedUp(random));
        }
    }

    private static void addAll(List<Act.Kind> mix, Object[][] weights) {
        for (Object[] weight : weights) {
            add(mix, (Act.Kind) weight[0], (Integer) weight[1]);
        }
    }

    private static void add(List<Act.Kind> mix, Act.Kind kind, int weight) {
        for (int i = 0; i < weight; i++) {
            mix.add(kind);
        }
    }

    /** The same story with other acts. */
    Story with(List<Act> others) {
        return new Story(seed, devices, notes, page, asksAlways, onMongo, others);
    }

    boolean hasManyNotes() {
        return notes == MANY_NOTES;
    }

    /** The same story with clocks that are right; null if its outcome may depend on the order of notes in a batch. */
    Story withoutClocks() {
        boolean isComparable = asksAlways
                && has(Act.Kind.CLOCK_JUMPS)
                && page > MANY_NOTES
                && !has(Act.Kind.SERVER_KILLED, Act.Kind.SERVERS_INTERLEAVE, Act.Kind.CRASH_AT_STATEMENT)
                // How long a text stood, and how many days a note was in the trash, is what a device's clock says.
                && !has(Act.Kind.VERSION, Act.Kind.TIDY);
        if (!isComparable) {
            return null;
        }
        List<Act> others = new ArrayList<>(acts);
        others.removeIf(act -> act.kind() == Act.Kind.CLOCK_JUMPS
                // Of the server's clock one thing does depend: what is old enough to go.
                || (act.kind() == Act.Kind.SERVER_CLOCK_JUMPS && !has(Act.Kind.HOUSEKEEPING)));
        return with(others);
    }

    boolean has(Act.Kind... kinds) {
        for (Act act : acts) {
            for (Act.Kind kind : kinds) {
                if (act.kind() == kind) {
                    return true;
                }
            }
        }
        return false;
    }
}
