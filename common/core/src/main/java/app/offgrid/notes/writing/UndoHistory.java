package app.offgrid.notes.writing;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps of writing, to be undone and redone. Keys pressed in one go are one step: a word with the space after it, or
 * what was deleted in a row; a pause parts steps. A change by another device is no step: the steps are moved around it, and
 * those that it has overwritten are forgotten with all before them, so that an undo never takes away what another device
 * wrote. For one thread.
 */
public final class UndoHistory {
    /** Steps kept. */
    public static final int MOST_STEPS = 500;
    /** Characters kept in all steps together. */
    public static final int MOST_CHARACTERS = 2 * 1024 * 1024;
    /** A longer pause between two keys parts the steps, in milliseconds. */
    public static final long PAUSE_MILLIS = 1500;

    private final List<Replacement> undo = new ArrayList<Replacement>();
    private final List<Replacement> redo = new ArrayList<Replacement>();
    private String text;
    private int characters;
    private long lastTyped;
    private boolean closed = true;

    /** @param text what the history begins with */
    public UndoHistory(String text) {
        this.text = text;
    }

    /** The text as the history knows it. */
    public String text() {
        return text;
    }

    /**
     * A person typed. A character that has come by half, as some keyboards send it, is a step once it is whole.
     *
     * @param now in milliseconds of any clock
     */
    public void typed(String after, long now) {
        Replacement step = Replacement.between(text, after);
        if (step.isEmpty() || step.isUnfinished()) {
            return;
        }
        boolean goesOn = !closed && now - lastTyped <= PAUSE_MILLIS && now >= lastTyped && !undo.isEmpty();
        Replacement joined = goesOn ? joined(undo.get(undo.size() - 1), step) : null;
        if (joined != null) {
            characters += joined.removed.length() + joined.added.length() - size(undo.remove(undo.size() - 1));
            undo.add(joined);
            forgetRedo();
        } else {
            push(step);
        }
        closed = false;
        lastTyped = now;
        text = after;
        bound();
    }

    /** A command changed the text, such as one of formatting; that is a step of its own. */
    public void changed(String after) {
        Replacement step = Replacement.between(text, after);
        if (!step.isEmpty()) {
            push(step);
            text = after;
            bound();
        }
        closed = true;
    }

    /** Another device changed the text. */
    public void merged(String after) {
        List<Replacement> changes = Replacement.all(text, after);
        text = after;
        closed = true;
        // The last first: it leaves the places of those before it as they are.
        for (int i = changes.size() - 1; i >= 0; i--) {
            move(undo, changes.get(i), true);
            move(redo, changes.get(i), false);
        }
    }

    /** Where the latest step ends; the end of the text before there is one. */
    public int cursor() {
        return undo.isEmpty() ? text.length() : undo.get(undo.size() - 1).end();
    }

    public boolean canUndo() {
        return !undo.isEmpty();
    }

    public boolean canRedo() {
        return !redo.isEmpty();
    }

    /** Takes the last step back; null if there is none. The cursor stands where the change was. */
    public TextState undo() {
        return step(undo, redo, true);
    }

    /** Takes the last undo back; null if there is none. */
    public TextState redo() {
        return step(redo, undo, false);
    }

    private TextState step(List<Replacement> from, List<Replacement> to, boolean back) {
        if (from.isEmpty()) {
            return null;
        }
        Replacement step = from.remove(from.size() - 1);
        Replacement change = back ? step.inverse() : step;
        text = change.applied(text);
        to.add(step);
        closed = true;
        return TextState.at(text, change.end());
    }

    private void push(Replacement step) {
        forgetRedo();
        undo.add(step);
        characters += size(step);
    }

    private void forgetRedo() {
        for (Replacement step : redo) {
            characters -= size(step);
        }
        redo.clear();
    }

    private void bound() {
        while (undo.size() > 1 && (undo.size() > MOST_STEPS || characters > MOST_CHARACTERS)) {
            characters -= size(undo.remove(0));
        }
    }

    private static int size(Replacement step) {
        return step.removed.length() + step.added.length();
    }

    /** Two steps as one, or null if they are not of one go. */
    private static Replacement joined(Replacement before, Replacement now) {
        boolean typing = before.removed.length() == 0 && now.removed.length() == 0 && now.at == before.end();
        if (typing) {
            boolean newWord = isSpace(before.added.charAt(before.added.length() - 1)) && !isSpace(now.added.charAt(0));
            boolean newLine = now.added.indexOf('\n') >= 0;
            return newWord || newLine ? null : new Replacement(before.at, "", before.added + now.added);
        }
        boolean deleting = before.added.length() == 0 && now.added.length() == 0;
        if (deleting && now.at + now.removed.length() == before.at) {
            return new Replacement(now.at, now.removed + before.removed, "");
        }
        return null;
    }

    private static boolean isSpace(char c) {
        return c <= ' ';
    }

    /** Moves steps, the latest first, around a change of the text that they end in. */
    private void move(List<Replacement> steps, Replacement foreign, boolean back) {
        Replacement change = foreign;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Replacement step = steps.get(i);
            int here = back ? step.added.length() : step.removed.length();
            int growth = back ? -step.growth() : step.growth();
            if (change.at + change.removed.length() <= step.at) {
                steps.set(i, step.moved(change.growth()));
            } else if (change.at >= step.at + here) {
                change = change.moved(growth);
            } else {
                for (int k = i; k >= 0; k--) {
                    characters -= size(steps.remove(k));
                }
                return;
            }
        }
    }
}
