package app.offgrid.server.simulation;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How people write: small edits of sentences, lists and check marks. Every word that is typed is a new one, so that a text
 * tells by its words whose edits are in it.
 */
final class Typing {
    private static final String[] VOCABULARY = {
        "milk", "bread", "call", "Ana", "train", "ticket", "rent", "idea", "garden", "seeds", "doctor", "Monday"
    };
    private static final String OPEN = "- [ ] ";
    private static final String DONE = "- [x] ";

    private int typed;

    /** A word that nobody has typed before. */
    String word() {
        typed++;
        return VOCABULARY[typed % VOCABULARY.length] + typed;
    }

    String sentence(int words) {
        StringBuilder sentence = new StringBuilder(word());
        for (int i = 1; i < words; i++) {
            sentence.append(' ').append(word());
        }
        return sentence.append('.').toString();
    }

    /** A first text of some lines. */
    String text(int a) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line <= a % 5; line++) {
            text.append(a / 5 % 2 == 0 ? OPEN + word() : sentence(2 + line)).append('\n');
        }
        return text.toString();
    }

    /** One small edit of a body. */
    String edit(String body, int b, int c) {
        List<String> lines = new ArrayList<>(Arrays.asList(body.split("\n", -1)));
        int at = c % lines.size();
        String line = lines.get(at);
        switch (b % 8) {
            case 0:
                return body + (body.isEmpty() || body.endsWith("\n") ? "" : "\n") + sentence(3) + "\n";
            case 1:
                lines.add(at, sentence(2));
                break;
            case 2:
                lines.set(at, replaceWord(line, c / 7, word()));
                break;
            case 3:
                lines.set(at, replaceWord(line, c / 7, ""));
                break;
            case 4:
                lines.set(at, line + (line.isEmpty() ? "" : " ") + word());
                break;
            case 5:
                if (line.startsWith(OPEN)) {
                    lines.set(at, DONE + line.substring(OPEN.length()));
                } else if (line.startsWith(DONE)) {
                    lines.set(at, OPEN + line.substring(DONE.length()));
                } else {
                    lines.set(at, line + word());
                }
                break;
            case 6:
                lines.add(at, OPEN + word());
                break;
            default:
                if (lines.size() > 1) {
                    lines.remove(at);
                }
        }
        return String.join("\n", lines);
    }

    private static String replaceWord(String line, int which, String word) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ", -1)));
        int at = which % words.size();
        if (word.isEmpty() && words.size() > 1) {
            words.remove(at);
        } else {
            words.set(at, word);
        }
        return String.join(" ", words);
    }

    /** The words that people typed, in a note; empty for a deleted one. */
    static Set<String> wordsOf(NoteFields fields) {
        Set<String> words = new TreeSet<>();
        if (fields != null) {
            collect(fields.title(), words);
            collect(fields.body(), words);
            words.addAll(fields.tags());
        }
        return words;
    }

    /** The words that a person meets in a note and in the versions that wait beside it. */
    static Set<String> wordsInView(NoteReplica note) {
        Set<String> words = wordsOf(note.fields());
        for (OpenSide open : note.unsettledSides()) {
            words.addAll(wordsOf(open.side().fields()));
        }
        return words;
    }

    /** All of them in a text, those that are there twice twice. */
    static List<String> wordsIn(String text) {
        List<String> words = new ArrayList<>();
        collect(text, words);
        return words;
    }

    private static void collect(String text, java.util.Collection<String> words) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                if (Character.isDigit(text.charAt(i - 1))) {
                    words.add(text.substring(start, i));
                }
                start = -1;
            }
        }
    }
}
