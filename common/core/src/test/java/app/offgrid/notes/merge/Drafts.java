package app.offgrid.notes.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Three versions of a random text in which no word stands twice, so that what became of each word can be told without
 * knowing how the merge works. What an edit does is known by construction; nothing of the code under test is used.
 */
final class Drafts {
    /** What the texts look like. */
    enum Kind {
        PROSE,
        LIST,
        LINE_ENDS,
        EMOJI,
        ARABIC,
        IDEOGRAPHS
    }

    private static final Pattern IDEOGRAPH = Pattern.compile("\\S");
    private static final Pattern NUMBERED = Pattern.compile("[wmt]\\d+");
    private static final Pattern PIECE = Pattern.compile("[^\\s\\[\\]x-]\\S*");
    final Kind kind;
    private final boolean moves;
    final String base;
    final String mine;
    final String theirs;
    /** True if a line was put elsewhere; in which order its words then stand is for no law to say. */
    boolean moved;

    private final Random random;
    private int fresh;

    /** @param moves true if lines may be put elsewhere too */
    Drafts(long seed, Kind kind, boolean moves) {
        this.kind = kind;
        this.moves = moves;
        this.random = new Random(seed);
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            lines.add(new Line(words(random.nextInt(7), ""), "\n"));
        }
        this.base = text(lines);
        this.mine = text(edited(lines, "m"));
        this.theirs = text(edited(lines, "t"));
    }

    /** The words of a text of this kind in order; what is not a word of ours is left out. */
    List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = (kind == Kind.IDEOGRAPHS ? IDEOGRAPH : kind == Kind.EMOJI ? NUMBERED : PIECE).matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private List<Line> edited(List<Line> lines, String name) {
        List<Line> edited = new ArrayList<>();
        for (Line line : lines) {
            edited.add(new Line(new ArrayList<>(line.words), line.end));
        }
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            edit(edited, name);
        }
        return edited;
    }

    private void edit(List<Line> lines, String name) {
        int at = lines.isEmpty() ? 0 : random.nextInt(lines.size());
        List<String> words = lines.isEmpty() ? new ArrayList<>() : lines.get(at).words;
        int word = random.nextInt(words.size() + 1);
        int last = Math.min(words.size(), word + 1 + random.nextInt(3));
        switch (random.nextInt(moves ? 11 : 10)) {
            case 0:
            case 1:
                words.addAll(word, words(1 + random.nextInt(3), name));
                break;
            case 2:
            case 3:
                words.subList(word, last).clear();
                break;
            case 4:
                words.subList(word, last).clear();
                words.addAll(word, words(1 + random.nextInt(2), name));
                break;
            case 5:
                if (at + 1 < lines.size()) {
                    words.addAll(lines.remove(at + 1).words);
                }
                break;
            case 6:
                if (!lines.isEmpty()) {
                    List<String> rest = new ArrayList<>(words.subList(word, words.size()));
                    words.subList(word, words.size()).clear();
                    lines.add(at + 1, new Line(rest, lines.get(at).end));
                }
                break;
            case 7:
                lines.add(random.nextInt(lines.size() + 1), new Line(words(random.nextInt(6), name), "\n"));
                break;
            case 8:
                if (!lines.isEmpty()) {
                    lines.remove(at);
                }
                break;
            case 9:
                if (!lines.isEmpty()) {
                    lines.get(at).ticked = kind == Kind.LIST;
                    lines.get(at).end = kind == Kind.LINE_ENDS ? "\r\n" : "\n";
                }
                break;
            default:
                if (!lines.isEmpty()) {
                    int other = random.nextInt(lines.size());
                    moved |= at != other;
                    Collections.swap(lines, at, other);
                }
        }
    }

    private List<String> words(int count, String name) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = fresh++;
            switch (kind) {
                case IDEOGRAPHS:
                    words.add(Character.toString((number % 3 == 0 ? 0x20000 : 0x5000) + number));
                    break;
                case EMOJI:
                    words.add((name.isEmpty() ? "w" : name) + number + cluster(number));
                    break;
                case ARABIC:
                    words.add("\u0643\u064E\u062A\u064E\u0628" + (char) (0x5D0 + number % 20) + number);
                    break;
                default:
                    words.add((name.isEmpty() ? "w" : name) + number);
            }
        }
        return words;
    }

    /** An emoji of several characters that no other word has, or a letter with a mark. */
    private static String cluster(int number) {
        String emoji = Character.toString(0x1F400 + number);
        return number % 3 == 0 ? emoji + "\u200D\uD83D\uDC66" : number % 3 == 1 ? emoji + "\uFE0F" : "e\u0301";
    }

    private String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(kind != Kind.LIST ? "" : line.ticked ? "- [x] " : "- [ ] ");
            text.append(String.join(kind == Kind.IDEOGRAPHS ? "" : " ", line.words))
                    .append(line.end);
        }
        return text.toString();
    }

    Set<String> wordSet(String text) {
        return new HashSet<>(words(text));
    }

    @Override
    public String toString() {
        return kind + " base <" + base + "> mine <" + mine + "> theirs <" + theirs + ">";
    }

    private static final class Line {
        final List<String> words;
        String end;
        boolean ticked;

        Line(List<String> words, String end) {
            this.words = words;
            this.end = end;
        }
    }
}
