package app.offgrid.server.simulation;

import app.offgrid.notes.note.NoteFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people may expect, kept outside the code under test: every word that a save acknowledged is to be found until a
 * person, having seen it, discarded it or lost the only thing that held it.
 */
final class Oracle {
    private static final String SOMEWHERE = "";

    /** Words by the account in which they were saved. */
    private final Map<String, Set<String>> expected = new HashMap<>();

    /** How often each word was discarded, if ever. */
    private final Map<String, Integer> discards = new HashMap<>();

    /** The devices on which each was discarded; {@link #SOMEWHERE} for any. */
    private final Map<String, Set<String>> discardedOn = new HashMap<>();

    private final Set<String> recent = new HashSet<>();
    private final Map<String, Set<String>> typedIn = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> metItself = new HashSet<>();
    private final Set<String> decided = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private boolean mayDouble;

    /** A person saved what they had changed: new words are to be kept from now on, those that they took out are not. */
    void saved(SimulatedDevice device, String noteId, NoteFields seen, NoteFields saved) {
        wantedBack(device, seen, saved);
        added(device.account, seen, saved);
        Set<String> before = Typing.wordsOf(seen);
        Set<String> after = Typing.wordsOf(saved);
        after.forEach(word -> gone.remove(noteId + " " + word));
        before.removeAll(after);
        before.forEach(word -> gone.add(noteId + " " + word));
        discard(before, device.name);
        // Of a word that is there twice, each may be taken out by somebody who sees the other one.
        discard(fewer(seen, saved), SOMEWHERE);
    }

    /** Words that are still there, but not as often. */
    private static Set<String> fewer(NoteFields seen, NoteFields saved) {
        List<String> after = Typing.wordsIn(saved.title() + "\n" + saved.body());
        Set<String> fewer = new TreeSet<>();
        for (String word : Typing.wordsIn(seen.title() + "\n" + seen.body())) {
            if (!after.remove(word) && Typing.wordsOf(saved).contains(word)) {
                fewer.add(word);
            }
        }
        return fewer;
    }

    /** Words that were discarded on this very device, and nowhere else, are expected once they are put back there. */
    private void wantedBack(SimulatedDevice device, NoteFields seen, NoteFields saved) {
        Set<String> back = Typing.wordsOf(saved);
        back.removeAll(Typing.wordsOf(seen));
        for (String word : back) {
            if (Set.of(device.name).equals(discardedOn.get(word))) {
                discardedOn.remove(word);
                discards.remove(word);
            }
        }
    }

    /**
     * A person saved words that they had not seen before: they are to be kept from now on. Not one that was discarded
     * somewhere: whoever did may have seen it come back already.
     */
    void added(String account, NoteFields seen, NoteFields saved) {
        Set<String> added = Typing.wordsOf(saved);
        added.removeAll(Typing.wordsOf(seen));
        for (String word : added) {
            if (!discardedOn.containsKey(word)) {
                expected.computeIfAbsent(account, unused -> new TreeSet<>()).add(word);
            }
            typedIn.computeIfAbsent(word, unused -> new HashSet<>()).add(account);
            recent.add(word);
        }
    }

    /** A save that nobody acknowledged: what it took out may be gone, what it added may be there. */
    void attempted(String account, NoteFields seen, NoteFields unsaved) {
        Set<String> before = Typing.wordsOf(seen);
        Set<String> after = Typing.wordsOf(unsaved);
        after.removeAll(before);
        after.forEach(
                word -> typedIn.computeIfAbsent(word, unused -> new HashSet<>()).add(account));
        before.removeAll(Typing.wordsOf(unsaved));
        discarded(before);
    }

    /** A person saw these words and does not want them. Returns those that were expected until then. */
    Set<String> discarded(Set<String> words) {
        return discard(words, SOMEWHERE);
    }

    private Set<String> discard(Set<String> words, String where) {
        Set<String> given = new TreeSet<>();
        for (String word : words) {
            discards.merge(word, 1, Integer::sum);
            discardedOn.computeIfAbsent(word, unused -> new HashSet<>()).add(where);
            for (Set<String> account : expected.values()) {
                if (account.remove(word)) {
                    given.add(word);
                }
            }
        }
        return given;
    }

    /** A person takes back what discarded these words: those that nobody else discarded are expected again. */
    void wantedAgain(String account, Set<String> words) {
        for (String word : words) {
            if (discards.merge(word, -1, Integer::sum) == 0) {
                discardedOn.remove(word);
                expected.computeIfAbsent(account, unused -> new TreeSet<>()).add(word);
            }
        }
    }

    /** A phone or a server was lost with what was nowhere else. */
    void lost(String account, Set<String> found) {
        expected.getOrDefault(account, new TreeSet<>()).retainAll(found);
    }

    /** The server was restored from a backup: what is typed from now on is newer than all that it may have lost. */
    void restored() {
        recent.clear();
    }

    /** The expected words of an account that were typed since the server was last restored and are not among those. */
    List<String> missingSinceRestored(String account, Set<String> found) {
        List<String> missing = missing(account, found);
        missing.retainAll(recent);
        return missing;
    }

    /** Old versions went, and with them words that a policy had decided against. */
    void forgotten(String account, Set<String> words) {
        expected.getOrDefault(account, new TreeSet<>()).removeAll(words);
    }

    /** A person chose to have both versions of a text one after the other, and so what is in both twice. */
    void doubled() {
        mayDouble = true;
    }

    boolean mayDouble() {
        return mayDouble;
    }

    /** A person deleted a note with these versions of it before their eyes: they are not to be asked about again. */
    void decided(Set<String> sides) {
        decided.addAll(sides);
    }

    boolean isDecided(String side) {
        return decided.contains(side);
    }

    /** True for a word or a tag that somebody took out of a note, and nobody has put there again. */
    boolean isGone(String noteId, String word) {
        return gone.contains(noteId + " " + word);
    }

    /**
     * Notes that belonged to no account with these words in them belong to one now. If it is the one that they came from, what
     * somebody has taken out there goes here too.
     */
    void movedTo(String account, Set<String> words) {
        for (String word : words) {
            typedIn.computeIfAbsent(word, unused -> new HashSet<>()).add(account);
            if (discards.getOrDefault(word, 0) == 0) {
                expected.computeIfAbsent(account, unused -> new TreeSet<>()).add(word);
            }
        }
    }

    void deletedByPerson(String noteId) {
        if (!wanted.contains(noteId)) {
            deleted.add(noteId);
        }
    }

    /** A person chose to have a note back. */
    void broughtBack(String noteId) {
        // On another device it may have been deleted at the same moment; whoever wants it has seen that it was gone.
        wanted.add(noteId);
        deleted.remove(noteId);
    }

    /**
     * An editor or a decision met what the same device had saved meanwhile, so that what they began with may never have been
     * on the server; or a version was decided about before it was sent, and goes there for the history alone.
     */
    void metItself(String noteId) {
        metItself.add(noteId);
    }

    boolean hasMetItself(String noteId) {
        return metItself.contains(noteId);
    }

    /** A person chose to have many notes back. */
    void allBroughtBack() {
        wanted.addAll(deleted);
        deleted.clear();
        // With every word that somebody else had taken out before.
        gone.clear();
    }

    boolean isDeleted(String noteId) {
        return deleted.contains(noteId);
    }

    /** The expected words of an account that are not among those. */
    List<String> missing(String account, Set<String> found) {
        List<String> missing = new ArrayList<>(expected.getOrDefault(account, Set.of()));
        missing.removeAll(found);
        return missing;
    }

    /** True for a word that somebody typed in this account, or brought into it. */
    boolean belongsTo(String account, String word) {
        return typedIn.getOrDefault(word, Set.of()).contains(account);
    }
}
