package app.offgrid.server.histories;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people may expect, kept outside the code under test; words are bits. A word is to be found from the moment it was typed
 * until a person who saw it put another in its place, decided against it, or deleted what they saw. A value once it is built.
 */
final class Expected {
    /** Words that are to be found. */
    long words;
    /** Words that were typed since the server was last restored. */
    long recent;
    /** Words in notes of their own that each device has made of versions. */
    private long[] elsewhere = new long[Play.DEVICES];
    /** How often each word was discarded. */
    private byte[] discards = new byte[Text.MOST_WORDS];
    /** A person deleted the note, and none has wanted it back. */
    boolean deleted;
    /** A person has wanted the note back, perhaps while another deleted it. */
    boolean wanted;
    /** Something may stand there twice: a person chose both versions, or two devices sent again what a server had lost. */
    boolean mayDouble;
    /** A decision was taken back, or a server has forgotten it: its question may be asked again everywhere. */
    boolean mayAskAgain;
    /** Versions that a person saw when they deleted the note. */
    Set<String> seenDeleted = Set.of();
    /** Versions that were settled on each device. */
    private List<Set<String>> settled = List.of(Set.of(), Set.of());

    Expected copy() {
        Expected copy = new Expected();
        copy.words = words;
        copy.recent = recent;
        copy.elsewhere = elsewhere.clone();
        copy.discards = discards;
        copy.deleted = deleted;
        copy.wanted = wanted;
        copy.mayDouble = mayDouble;
        copy.mayAskAgain = mayAskAgain;
        copy.seenDeleted = seenDeleted;
        copy.settled = settled;
        return copy;
    }

    void typed(long added) {
        words |= added;
        recent |= added;
    }

    /** A person saw these words and does not want them. Returns those that were expected until then. */
    long discarded(long seen) {
        byte[] counts = discards.clone();
        for (int word = 0; word < counts.length; word++) {
            counts[word] += (byte) (seen >> word & 1);
        }
        discards = counts;
        long given = words & seen;
        words &= ~seen;
        return given;
    }

    /** A decision that gave up these words is taken back: those that nobody else discarded are expected again. */
    void wantedAgain(long given) {
        byte[] counts = discards.clone();
        for (int word = 0; word < counts.length; word++) {
            if ((given >> word & 1) == 1 && --counts[word] == 0) {
                words |= 1L << word;
            }
        }
        discards = counts;
    }

    int discards(int word) {
        return discards[word];
    }

    void deletedByPerson() {
        deleted = !wanted;
    }

    void broughtBack() {
        wanted = true;
        deleted = false;
    }

    Set<String> settled(int device) {
        return settled.get(device);
    }

    /** This, with what a device knows to be settled. */
    Expected withSettled(int device, Set<String> sides) {
        if (mayAskAgain || settled.get(device).containsAll(sides)) {
            return this;
        }
        Expected copy = copy();
        Set<String> all = new HashSet<>(settled.get(device));
        all.addAll(sides);
        copy.settled = device == 0 ? List.of(all, settled.get(1)) : List.of(settled.get(0), all);
        return copy;
    }

    /** Words in notes of their own, which were made of versions. */
    long elsewhere() {
        long words = 0;
        for (long ofDevice : elsewhere) {
            words |= ofDevice;
        }
        return words;
    }

    long elsewhere(int device) {
        return elsewhere[device];
    }

    void movedElsewhere(int device, long moved) {
        elsewhere[device] |= moved;
    }

    void removedElsewhere(int device, long removed) {
        elsewhere[device] &= ~removed;
    }

    void seenDeleted(Set<String> sides) {
        if (!seenDeleted.containsAll(sides)) {
            Set<String> all = new HashSet<>(seenDeleted);
            all.addAll(sides);
            seenDeleted = all;
        }
    }

    @Override
    public String toString() {
        return "expected " + names(words) + ", discarded " + Arrays.toString(Arrays.copyOf(discards, 16));
    }

    /** Words by their names. */
    static Set<String> names(long words) {
        Set<String> names = new HashSet<>();
        for (int word = 0; word < Text.MOST_WORDS; word++) {
            if ((words >> word & 1) == 1) {
                names.add(Text.word(word));
            }
        }
        return names;
    }
}
