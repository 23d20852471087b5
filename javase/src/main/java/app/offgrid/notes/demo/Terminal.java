package app.offgrid.notes.demo;

import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints the story. */
final class Terminal {
    private static final int WIDTH = 96;
    private final PrintStream out;
    private int steps;

    Terminal(PrintStream out) {
        this.out = out;
    }

    void step(String title) {
        steps++;
        out.println();
        out.println("── " + steps + ". " + title + " " + "─".repeat(Math.max(0, WIDTH - title.length() - 8)));
    }

    void say(String line) {
        out.println("   " + line);
    }

    void text(String label, String text) {
        out.println("   " + label);
        for (String line : text.split("\n", -1)) {
            out.println("     │ " + line);
        }
    }

    /** The first notes of a device, with the state that the app would show. */
    void show(DemoDevice device, int limit) {
        List<NoteSummary> notes = device.list(limit);
        int all = device.notes().count(NoteList.ACTIVE);
        out.println("   " + device.name() + " shows " + all + " notes, "
                + device.notes().unsent() + " unsent:");
        for (NoteSummary note : notes) {
            out.printf(
                    "     %-9s %-34s %s%n",
                    note.state().toString().toLowerCase(Locale.ROOT),
                    cut(note.title(), 34),
                    cut(note.preview().replace('\n', ' '), 44));
        }
        if (all > notes.size()) {
            out.println("     … and " + (all - notes.size()) + " more");
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
