package app.offgrid.notes.notebook;

/** How large all text of the app is. */
public enum FontScale {
    /** As the device is set. */
    SYSTEM(100),
    SMALLER(87),
    NORMAL(100),
    LARGER(120),
    LARGEST(150);

    private final int percent;

    FontScale(int percent) {
        this.percent = percent;
    }

    /** The size in percent of the usual one; for SYSTEM what holds where the device says nothing else. */
    public int percent() {
        return percent;
    }
}
