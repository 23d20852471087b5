package app.offgrid.notes.store;

/** The name of a notebook or a tag with the number of its notes. Immutable. */
public final class LabelCount {
    private final String name;
    private final int active;
    private final int archived;

    LabelCount(String name, int active, int archived) {
        this.name = name;
        this.active = active;
        this.archived = archived;
    }

    public String name() {
        return name;
    }

    /** Its notes that are neither archived nor in the trash. */
    public int active() {
        return active;
    }

    /** Its notes in the archive. */
    public int archived() {
        return archived;
    }

    @Override
    public String toString() {
        return name + " " + active + "+" + archived;
    }
}
